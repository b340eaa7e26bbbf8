/// The ids and links of all rows after merging, against which references are checked.
struct LexiconFacts {
  struct AwardFacts {
    var requires: String?
    var isMain: Bool
  }

  struct PlaceFacts {
    var country: String?
    var parent: String?
    var successor: String?
  }

  private(set) var programmes: Set<String> = []
  /// By programme and id.
  private(set) var awards: [String: [String: AwardFacts]] = [:]
  /// Programmes that a page can name: by a name that is enough alone, or by their body.
  private(set) var named: Set<String> = []
  /// The awards of each programme that have a name of their own.
  private(set) var namedAwards: [String: Set<String>] = [:]
  private(set) var places: [String: PlaceFacts] = [:]
  private(set) var countries: Set<String> = []
  /// The values that rules know, by kind of cue; the empty text stands for none.
  private(set) var cueValues: [String: Set<String>] = [:]

  /// The facts of merged tables; what values a cue may have is known from the tables below the overlay alone.
  init(_ tables: TableSet, over base: TableSet) {
    base.each("cues", ["kind", "value"]) { cells in
      if let kind = cells[0] { cueValues[kind, default: []].insert(cells[1] ?? "") }
    }
    tables.each("programmes", ["id"]) { if let id = $0[0] { programmes.insert(id) } }
    tables.each("awards", ["programme", "id", "requires", "main"]) { cells in
      guard let programme = cells[0], let id = cells[1] else { return }
      awards[programme, default: [:]][id] = AwardFacts(requires: cells[2], isMain: cells[3] == "yes")
    }
    tables.each("award-names", ["programme", "award", "strength"]) { cells in
      guard let programme = cells[0] else { return }
      if cells[2] == "name" { named.insert(programme) }
      if let award = cells[1] { namedAwards[programme, default: []].insert(award) }
    }
    tables.each("organisations", ["programme", "strength"]) { cells in
      if let programme = cells[0], cells[1] == "name" { named.insert(programme) }
    }
    tables.each("places", ["id", "country", "parent", "successor", "kind"]) { cells in
      guard let id = cells[0] else { return }
      places[id] = PlaceFacts(country: cells[1], parent: cells[2], successor: cells[3])
      if cells[4] == "country", let country = cells[1] { countries.insert(country) }
    }
  }

  /// True when following a link from an id comes back to one seen before.
  static func isCircular(_ start: String, _ next: (String) -> String?) -> Bool {
    var seen: Set<String> = [start]
    var current = next(start)
    while let id = current {
      guard seen.insert(id).inserted else { return true }
      current = next(id)
    }
    return false
  }
}
