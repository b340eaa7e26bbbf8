internal import Model
internal import Reports

/// `explain --not ID1 ID2 --records DIR`: why two records of a run are not one.
package struct ExplainDifferenceJob: Sendable {
  let ids: [String]
  let folder: String
  let coloured: Bool

  package init(_ first: String, _ second: String, folder: String, coloured: Bool) {
    ids = [first, second]
    self.folder = folder
    self.coloured = coloured
  }

  package func run(console: Console) throws -> ExitStatus {
    let source = RecordFolder(folder)
    let records = try source.records(ids)
    let text = Difference(
      records[0], records[1], askedAs: ids, claims: try source.claims(), ink: Ink(coloured: coloured)
    ).text
    let output = ByteOutput.standardOutput
    try output.write(text)
    try output.flush()
    return .done
  }
}
