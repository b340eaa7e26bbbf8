internal import Model
internal import Normalization
internal import Streams

/// Every decision is about something that is there, and records follow the decisions that they name.
enum DecisionCheck {
  private static let file = RunJob.files.decisions

  static func read(_ contents: inout FolderContents) throws(RunFailure) {
    try contents.eachLine(of: file, "decision") { contents, line, json throws(StreamError) in
      contents.decisions.add(try Decision(json: json), line: line)
    }
  }

  /// Holds one record against the decisions. To be run when they were read.
  static func compare(_ record: Record, _ line: Int, _ contents: inout FolderContents) {
    func add(_ message: String) { contents.add(.wrongDecision, RunJob.files.records, line, message) }
    contents.aliases.formUnion(record.aliases)
    contents.decisions.note(record)
    for decision in record.decisions {
      if !contents.decisions.all.contains(decision) {
        add("follows \(decision.summary), which nobody has decided")
      }
      guard case .prefer(_, let field, let value) = decision.verdict else { continue }
      let preferred = record.fields.first { $0.name == field }?.values.first { $0.rank == .preferred }?.value
      if preferred != value { add("\(field) is \(preferred ?? "nothing"), and somebody prefers \(value)") }
    }
    guard !contents.decisions.rejected.isEmpty else { return }
    for field in record.fields {
      for value in field.values where value.reason != FieldValue.rejected {
        for claim in value.claims where contents.decisions.rejected.contains(claim) {
          add("\(field.name) \(value.value) counts \(claim), which somebody rejects")
        }
      }
    }
  }

  /// To be run when claims and records were read.
  static func findOrphans(_ contents: inout FolderContents) {
    let recipients = recipients(contents)
    func isKnown(_ record: String) -> Bool {
      contents.decisions.names(of: record).contains { contents.records.contains($0) || contents.aliases.contains($0) }
    }
    for (line, decision) in contents.decisions.placed {
      let reason: String? =
        switch decision.verdict {
        case .same(.entities(let ids)), .different(.entities(let ids)):
          ids.count(where: recipients.contains) < 2 ? "no claim names two of them" : nil
        case .same(.records(let ids)), .different(.records(let ids)):
          ids.count(where: isKnown) < 2 ? "there are no two of them" : nil
        case .prefer(let record, let field, let value):
          contents.decisions.isAbout(value, of: field, in: record, decision)
            ? nil : "no page gives the record this value"
        case .reject(let claim): contents.claims[claim] == nil ? "no such claim" : nil
        }
      if let reason {
        contents.add(.orphanedDecision, file, line, "\(decision.summary): \(reason)")
      }
    }
  }

  /// Of the claims that count.
  private static func recipients(_ contents: FolderContents) -> Set<String> {
    guard !contents.decisions.placed.isEmpty else { return [] }
    let claims = contents.claims.values.joined().map(\.claim)
    return Set(
      claims.filter { $0.modality == .asserted && !contents.decisions.rejected.contains($0.id) }
        .map { RecipientID.make($0.recipient) })
  }
}
