internal import Text

/// Names that would stand for awards of two programmes.
///
/// Two programmes may share a short name, as the page decides by naming one of them; a name that is enough alone
/// cannot also be another programme's.
struct NameCollisions {
  private struct Owner: Hashable {
    var programme: String
    var isShort: Bool
  }

  /// By phrase, with and without marks.
  private var owners: [[PhrasePattern.Segment]: Set<Owner>] = [:]
  /// By displayed name.
  private var titles: [[UInt64]: Set<String>] = [:]

  init(tables: TableSet) {
    var owners: [[PhrasePattern.Segment]: Set<Owner>] = [:]
    tables.each("award-names", ["programme", "strength", "language", "pattern"]) { cells in
      guard let programme = cells[0], let pattern = cells[3] else { return }
      let owner = Owner(programme: programme, isShort: cells[1] == "short")
      for phrase in Self.phrases(pattern, cells[2]) { owners[phrase, default: []].insert(owner) }
    }
    var titles: [[UInt64]: Set<String>] = [:]
    tables.each("programmes", ["id", "english", "vietnamese"]) { cells in
      guard let id = cells[0] else { return }
      for name in cells.dropFirst().compactMap(\.self) { titles[PhrasePattern.keys(name), default: []].insert(id) }
    }
    self.owners = owners
    self.titles = titles
  }

  func findings(_ rows: [String: [LexiconRow]]) -> [LexiconFinding] {
    var findings: [LexiconFinding] = []
    for row in rows["award-names"] ?? [] {
      guard let programme = row["programme"], let pattern = row["pattern"] else { continue }
      let isShort = row["strength"] == "short"
      let others = Set(
        Self.phrases(pattern, row["language"]).flatMap { owners[$0] ?? [] }
          .filter { $0.programme != programme && !($0.isShort && isShort) }.map(\.programme))
      for other in others.sorted() { findings.append(row.finding("\(pattern) also names the programme \(other)")) }
    }
    for row in rows["programmes"] ?? [] {
      guard let id = row["id"] else { continue }
      for name in [row["english"], row["vietnamese"]].compactMap(\.self) {
        for other in (titles[PhrasePattern.keys(name)] ?? []).subtracting([id]).sorted() {
          findings.append(row.finding("\(name) is also the name of the programme \(other)"))
        }
      }
    }
    return findings
  }

  /// What a pattern matches; nothing for one that does not compile.
  private static func phrases(_ pattern: String, _ language: String?) -> Set<[PhrasePattern.Segment]> {
    guard PatternSize.excess(pattern) == nil, let toned = try? PhrasePattern(pattern) else { return [] }
    var result = Set(toned.expansions)
    if language == "vi", let bare = try? PhrasePattern(pattern, bare: true) { result.formUnion(bare.expansions) }
    return result
  }
}
