internal import JSONText
internal import Reports
internal import Store
internal import Streams

/// `status`: what is in a store.
package struct StatusJob: Sendable {
  /// Records in the list of the newest.
  private static let newest = 10

  let store: String
  let isJSON: Bool
  let checks: Bool

  /// `checks`: whether to read the whole file and verify it.
  package init(store: String, isJSON: Bool, checks: Bool) {
    self.store = store
    self.isJSON = isJSON
    self.checks = checks
  }

  package func run(console: Console) throws -> ExitStatus {
    let status: StoreStatus
    var problems: [String] = []
    do throws(StoreFailure) {
      let reader = try SnapshotReader(path: store)
      if checks { problems = try reader.problems() }
      status = try reader.status(records: Self.newest)
    } catch {
      throw RunFailure(error, store: store)
    }
    let output = ByteOutput.standardOutput
    if isJSON {
      var line: [UInt8] = []
      json(status, problems).writeLine(to: &line)
      try output.write(line)
    } else {
      try output.write(text(status))
    }
    try output.flush()
    for problem in problems { console.report(store, problem) }
    return problems.isEmpty ? .done : .doesNotHold
  }

  private func text(_ status: StoreStatus) -> String {
    var text = ""
    if let snapshot = status.snapshot {
      text +=
        "\(counted(snapshot.pages, "page")), \(counted(snapshot.claims, "claim")), "
        + "\(counted(snapshot.records, "record")); snapshot \(snapshot.number) of \(snapshot.time)\n"
      text += "engine \(snapshot.engine), words \(snapshot.lexicon.prefix(16))\n"
    } else {
      text += "no snapshot yet\n"
    }
    text += "\(status.present) among the inputs, \(status.vanished) vanished"
    text += status.unpublished > 0 ? ", \(status.unpublished) read by a run that was cut off\n" : "\n"
    if !status.sources.isEmpty {
      var table = TextTable([
        ("SOURCE", .left), ("PAGES", .right), ("WITH CLAIMS", .right), ("FAILED", .right), ("LAST NEW PAGE", .left),
        ("LAST CHANGE", .left),
      ])
      for source in status.sources {
        table.add([
          source.name.isEmpty ? "-" : source.name, String(source.pages), String(source.withClaims),
          String(source.failed), source.lastNew, source.lastChanged,
        ])
      }
      text += "\n" + table.text
    }
    if !status.failures.isEmpty {
      var table = TextTable([("FAILURE", .left), ("PAGES", .right), ("FOR EXAMPLE", .left)])
      for failure in status.failures { table.add([failure.code, String(failure.pages), failure.document]) }
      text += "\n" + table.text
    }
    if !status.records.isEmpty {
      var table = TextTable([
        ("NEWEST RECORDS", .left), ("RECIPIENT", .left), ("EDITION", .right), ("STATUS", .left), ("FIRST SEEN", .left),
      ])
      for record in status.records {
        table.add([
          record.id, record.recipient, record.edition.map(String.init) ?? "", record.status, record.firstSeen,
        ])
      }
      text += "\n" + table.text
    }
    return text
  }

  private func json(_ status: StoreStatus, _ problems: [String]) -> JSONValue {
    .members([
      "type": "status",
      "snapshot": status.snapshot.map { snapshot in
        .members([
          "number": .integer(snapshot.number), "time": .string(snapshot.time), "engine": .string(snapshot.engine),
          "lexicon": .string(snapshot.lexicon), "pages": .integer(snapshot.pages), "claims": .integer(snapshot.claims),
          "records": .integer(snapshot.records),
        ])
      } ?? .null,
      "present": .integer(status.present), "vanished": .integer(status.vanished),
      "unpublished": .integer(status.unpublished),
      "outcomes": .object(status.outcomes.map { JSONMember($0.status, .integer($0.pages)) }),
      "sources": .array(
        status.sources.map {
          .members([
            "source": .string($0.name), "pages": .integer($0.pages), "with_claims": .integer($0.withClaims),
            "failed": .integer($0.failed), "last_new": .string($0.lastNew), "last_changed": .string($0.lastChanged),
          ])
        }),
      "failures": .array(
        status.failures.map {
          .members([
            "code": .string($0.code), "pages": .integer($0.pages), "for_example": .string($0.document),
          ])
        }),
      "newest_records": .array(
        status.records.map {
          .members([
            "id": .string($0.id), "recipient": .string($0.recipient), "award": .string($0.award),
            "edition": .optional($0.edition), "status": .string($0.status), "first_seen": .string($0.firstSeen),
          ])
        }),
      "problems": .array(problems.map { .string($0) }),
    ])
  }
}
