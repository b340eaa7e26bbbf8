internal import Text

/// Files of words laid over other tables, and all that is wrong with them.
package struct Overlay: Sendable {
  /// Sorted by file and line; empty when every row can be used.
  package let findings: [LexiconFinding]
  /// By table, the rows of the files that can be used, in their order.
  package let rows: [String: [LexiconRow]]
  /// The tables with the rows that can be used; nil when even those cannot be joined.
  private let tables: TableSet?

  /// Lays a user's files over the embedded tables. Throws only when an embedded table is ill-formed.
  package init(files: [LexiconFile]) throws(LexiconError) {
    self.init(files: files, over: try TableSet.embedded())
  }

  /// The embedded tables under the checks that a user's files go through.
  package static func embedded() -> Overlay {
    Overlay(
      files: TableShape.all.map {
        LexiconFile(name: $0.name + ".tsv", bytes: EmbeddedTables.bytes($0.name) ?? [])
      }, over: TableSet())
  }

  init(files: [LexiconFile], over base: TableSet) {
    var findings: [LexiconFinding] = []
    var rows: [String: [LexiconRow]] = [:]
    for file in files.sorted(by: { $0.label < $1.label }) {
      guard let shape = TableShape.all.first(where: { $0.name + ".tsv" == file.name }) else {
        findings.append(LexiconFinding(file: file.label, line: 1, message: Self.unknownFile))
        continue
      }
      let reading = LexiconFileReading(file, shape: shape)
      findings += reading.findings
      rows[shape.name, default: []] += reading.rows
    }
    do throws(LexiconError) {
      let all = try Self.merged(&rows, over: base)
      let facts = LexiconFacts(all, over: base)
      for shape in TableShape.all {
        findings += CellCheck(shape: shape, facts: facts).findings(rows[shape.name] ?? [])
      }
      findings += ReferenceCheck(rows: rows, facts: facts).findings()
      if rows["programmes"] != nil || rows["award-names"] != nil {
        findings += NameCollisions(tables: all).findings(rows)
      }
      let bad = Set(findings.map { Where(file: $0.file, line: $0.line) })
      let count = rows.values.reduce(0) { $0 + $1.count }
      for name in rows.keys { rows[name]?.removeAll { bad.contains(Where(file: $0.file, line: $0.line)) } }
      let kept = rows.values.reduce(0) { $0 + $1.count }
      tables = kept == count ? all : try Self.merged(&rows, over: base)
    } catch {
      findings.append(LexiconFinding(file: error.table + ".tsv", line: error.line, message: error.message))
      tables = nil
    }
    self.rows = rows
    self.findings = LexiconFinding.sorted(findings)
  }

  /// What the stages are given. Throws where a usable row leans on one that is not; costs as much as loading the
  /// embedded tables.
  package func lexicon() throws(LexiconError) -> Lexicon {
    guard let tables else { throw LexiconError(table: "", line: 0, message: "the tables cannot be joined") }
    return try Lexicon { name throws(LexiconError) in try tables.table(name) }
  }

  private struct Where: Hashable {
    var file: String
    var line: Int
  }

  private static let unknownFile =
    "no table of this name; there are " + TableShape.all.map { $0.name + ".tsv" }.joined(separator: ", ")

  /// The tables with the rows laid over them; the rows learn their positions.
  private static func merged(
    _ rows: inout [String: [LexiconRow]], over base: TableSet
  ) throws(LexiconError) -> TableSet {
    var tables = base
    for shape in TableShape.all {
      guard let added = rows[shape.name], !added.isEmpty || base[shape.name] == nil else { continue }
      for (index, position) in try tables.overlay(added, shape).enumerated() {
        rows[shape.name]?[index].position = position
      }
    }
    return tables
  }
}
