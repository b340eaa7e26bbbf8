internal import Model
internal import Normalization
internal import Reports

/// `explain ID --records DIR`: why a record of a run says what it says.
package struct ExplainRecordJob: Sendable {
  /// The fields that can be asked for.
  package static let fields = FieldName.allCases.map(\.rawValue)

  let id: String
  let folder: String
  let field: FieldName?
  let coloured: Bool

  /// A `field` that is none of `fields` counts as none given.
  package init(_ id: String, folder: String, field: String? = nil, coloured: Bool) {
    self.id = id
    self.folder = folder
    self.field = field.flatMap(FieldName.init(rawValue:))
    self.coloured = coloured
  }

  package func run(console: Console) throws -> ExitStatus {
    let source = RecordFolder(folder)
    guard let record = try source.records([id]).first else { return .noInput }
    let claims = try source.claims()
    let cited = Set(record.fields.flatMap { $0.values.flatMap(\.claims) })
    let output = ByteOutput.standardOutput
    try output.write(
      RecordExplanation(
        record, askedAs: id, claims: claims.filter { cited.contains($0.id) }, witnesses: witnesses(of: record, claims),
        field: field, ink: Ink(coloured: coloured)
      ).text)
    try output.flush()
    return .done
  }

  private func witnesses(of record: Record, _ claims: [Claim]) -> [MergePath.Witness] {
    let kinship = Kinship(claims)
    return kinship.groups(record.sources.map(\.document)).map { group in
      MergePath.Witness(
        documents: group.enumerated().map { index, document in
          (document, index == 0 ? nil : tie(of: document, to: group[..<index], kinship))
        })
    }
  }

  private func tie(of document: String, to earlier: ArraySlice<String>, _ kinship: Kinship) -> String {
    for other in earlier {
      guard let tie = kinship.tie(other, document) else { continue }
      switch tie {
      case .address: return "the same address as \(other)"
      case .text: return "a copy of \(other) by its words"
      case .quotes: return "a copy of \(other) by its quotes and their distances"
      }
    }
    return "a copy by way of another page"
  }
}
