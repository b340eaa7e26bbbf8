internal import Model
internal import Normalization
internal import Streams

/// Every record's id follows from its key, and everything it says is in the claims that it cites.
enum RecordCheck {
  private static let file = RunJob.files.records

  /// To be run when the claims were read.
  static func run(_ contents: inout FolderContents) throws(RunFailure) {
    var last = ""
    try contents.eachLine(of: file, "record") { contents, line, json throws(StreamError) in
      let record = try Record(json: json)
      func add(_ code: Problem.Code, _ message: String) { contents.add(code, file, line, message) }
      let id = record.derivedID
      if record.id != id { add(.wrongRecordID, "\(record.id), but its key gives \(id)") }
      if !contents.records.insert(record.id).inserted {
        add(.repeatedRecord, record.id)
      } else if record.id < last {
        add(.outOfOrder, "\(record.id) stands after \(last)")
      }
      last = record.id
      DecisionCheck.compare(record, line, &contents)
      let claims = cited(record, line, &contents)
      for problem in RecordStatements(record, claims).problems {
        contents.add(problem.code, file, line, problem.message)
      }
    }
  }

  /// The claims behind a record; those that are not there are problems.
  private static func cited(_ record: Record, _ line: Int, _ contents: inout FolderContents) -> [String: [Claim]] {
    var claims: [String: [Claim]] = [:]
    for field in record.fields {
      for value in field.values {
        if value.claims.isEmpty {
          contents.add(.missingClaim, file, line, "\(field.name) \(value.value) cites no claim")
        }
        for id in value.claims where claims[id] == nil {
          contents.cited.insert(id)
          claims[id] = (contents.claims[id] ?? []).map(\.claim)
          if claims[id] == [] {
            contents.add(.missingClaim, file, line, "\(id), cited for \(field.name) \(value.value)")
          }
        }
      }
    }
    return claims
  }
}
