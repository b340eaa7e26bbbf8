package import JSONText
package import Model

extension Decision {
  /// The decision as one line of a stream.
  package var json: JSONValue { Self.shape.write(self) }

  /// Reads what `json` writes; every member that the kind of decision needs must be there and filled.
  package init(json: JSONValue) throws(StreamError) {
    let members = try Members(json)
    try members.expect(type: "decision")
    let verdict: Verdict
    switch try members.text("decision") {
    case "same": verdict = .same(try Subjects(members))
    case "different": verdict = .different(try Subjects(members))
    case "prefer":
      let (field, value) = (try members.text("field"), try members.text("value"))
      guard Decision.fields.contains(field) else {
        throw StreamError(.badMember, "field: \(field) is none of \(Decision.fields.joined(separator: ", "))")
      }
      guard Self.isValue(value, of: field) else {
        throw StreamError(.badMember, "value: \(value) is no value for \(field)")
      }
      verdict = .prefer(record: try members.text("record"), field: field, value: value)
    case "reject": verdict = .reject(claim: try members.text("claim"))
    case let other:
      throw StreamError(.badMember, "decision: \(other) is none of same, different, prefer, reject")
    }
    guard let on = PartialDate(edtf: try members.text("on")), on.dayNumber != nil else {
      throw StreamError(.badMember, "on: not a day, as 2026-01-31")
    }
    self.init(verdict, by: try members.text("by"), on: on, why: try members.text("why"))
  }

  private static func isValue(_ value: String, of field: String) -> Bool {
    switch field {
    case "announced", "event": DateValue(edtf: value)?.edtf == value
    case "rank", "ordinal": Int(value)?.description == value
    default: true
    }
  }
}

extension Decision.Subjects {
  fileprivate init(_ members: Members) throws(StreamError) {
    let key = members.has("records") ? "records" : "entities"
    let ids = try members.strings(key)
    guard Set(ids).count == ids.count, ids.count >= 2, !ids.contains("") else {
      throw StreamError(.badMember, "\(key): not two or more different ids")
    }
    self = key == "records" ? .records(ids) : .entities(ids)
  }
}

extension Members {
  /// A text that is there and not empty.
  fileprivate func text(_ key: String) throws(StreamError) -> String {
    let text = try required(key, string)
    guard !text.isEmpty else { throw StreamError(.badMember, "\(key): empty") }
    return text
  }
}
