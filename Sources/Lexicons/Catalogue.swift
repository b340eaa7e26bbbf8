package import Model

/// A body's series of awards, for example the Intelligent Community Forum's.
package struct Programme: Hashable, Sendable {
  package var id: String
  package var name: LocalizedName
  /// Countries its recipients come from, when limited.
  package var scope: Set<String>

  package init(id: String, name: LocalizedName, scope: Set<String> = []) {
    self.id = id
    self.name = name
    self.scope = scope
  }
}

/// One award of a programme.
package struct Award: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A list of a fixed size, for example seven finalists.
    case list
    /// One or few holders of a named title.
    case title
    /// One of several prizes of the same round.
    case category
    /// Every participant has a place.
    case ranking
    /// Admission to a network; the edition is the year of admission.
    case membership
    /// Goes to a person, group or project.
    case person
  }

  package var programme: String
  package var id: String
  package var name: LocalizedName
  package var kind: Kind
  /// How many recipients an edition has, when fixed.
  package var size: Int?
  /// Years from one edition to the next; nil when they vary or are not known, so that no edition is ever counted.
  package var cycle: Int?
  /// The award of the same programme and edition that a holder must hold already.
  package var requires: String?
  /// Years without an edition.
  package var gaps: [Int]
  /// The award that is meant when a text names only the programme.
  package var isMain: Bool
  /// Years from the announcement to the edition's year, when the programme keeps to it: 0 for the year of announcement,
  /// 1 for a title of the year after, -1 for an index of the year before.
  package var lead: ClosedRange<Int>?

  package init(
    programme: String, id: String, name: LocalizedName, kind: Kind, size: Int? = nil, cycle: Int? = 1,
    requires: String? = nil, gaps: [Int] = [], isMain: Bool = false, lead: ClosedRange<Int>? = nil
  ) {
    self.programme = programme
    self.id = id
    self.name = name
    self.kind = kind
    self.size = size
    self.cycle = cycle
    self.requires = requires
    self.gaps = gaps
    self.isMain = isMain
    self.lead = lead
  }

  /// The edition a number of editions before a given one; nil where editions cannot be counted.
  package func edition(_ count: Int, before edition: Int) -> Int? {
    guard let cycle else { return count == 0 ? edition : nil }
    var year = edition
    for _ in 0..<count {
      repeat { year -= cycle } while gaps.contains(year)
    }
    return year
  }
}

/// One of the measures by which a programme chooses.
package struct Criterion: Hashable, Sendable {
  package var programme: String
  package var id: String
  package var name: LocalizedName
  /// Further names over the years, as phrase patterns.
  package var patterns: [String]

  package init(programme: String, id: String, name: LocalizedName, patterns: [String] = []) {
    self.programme = programme
    self.id = id
    self.name = name
    self.patterns = patterns
  }
}

/// Programmes, awards and criteria by id, in the order of the tables.
package struct Catalogue: Sendable {
  package let programmes: [Programme]
  package let awards: [Award]
  package let criteria: [Criterion]
  private let programmeIndex: IdIndex
  private let awardIndex: IdIndex
  private let criterionIndex: IdIndex

  package init(programmes: Table, awards: Table, criteria: Table) throws(LexiconError) {
    self.programmes = try Self.programmes(programmes)
    self.awards = try Self.awards(awards)
    self.criteria = try Self.criteria(criteria)
    programmeIndex = IdIndex(self.programmes.count, self.programmes.lazy.map { IdIndex.hash($0.id) })
    awardIndex = IdIndex(self.awards.count, self.awards.lazy.map { IdIndex.hash($0.programme, $0.id) })
    criterionIndex = IdIndex(self.criteria.count, self.criteria.lazy.map { IdIndex.hash($0.programme, $0.id) })
  }

  package func programme(_ id: String) -> Programme? {
    programmeIndex.first(IdIndex.hash(id)) { programmes[$0].id == id }.map { programmes[$0] }
  }

  /// An id is unique within its programme.
  package func award(_ programme: String, _ id: String) -> Award? {
    awardIndex.first(IdIndex.hash(programme, id)) { awards[$0].id == id && awards[$0].programme == programme }
      .map { awards[$0] }
  }

  /// The award that is meant where a text names only its programme.
  package func mainAward(of programme: String) -> Award? {
    awards.first { $0.programme == programme && $0.isMain }
  }

  package func criterion(_ programme: String, _ id: String) -> Criterion? {
    criterionIndex.first(IdIndex.hash(programme, id)) { criteria[$0].id == id && criteria[$0].programme == programme }
      .map { criteria[$0] }
  }

  private static func programmes(_ table: Table) throws(LexiconError) -> [Programme] {
    let id = try table.column("id")
    let english = try table.column("english")
    let vietnamese = try table.column("vietnamese")
    let scope = try table.column("scope")
    var result: [Programme] = []
    result.reserveCapacity(table.rows.count)
    for row in table.rows {
      result.append(
        Programme(
          id: try required(id, row, table),
          name: LocalizedName(english: english(row), vietnamese: vietnamese(row)),
          scope: scope(row).map { Set($0.split(separator: "|").map(String.init)) } ?? []))
    }
    return result
  }

  private static func awards(_ table: Table) throws(LexiconError) -> [Award] {
    let programme = try table.column("programme")
    let id = try table.column("id")
    let english = try table.column("english")
    let vietnamese = try table.column("vietnamese")
    var kind = ChoiceReader<Award.Kind>(try table.column("kind"), "award kind")
    let size = try table.column("size")
    let cycle = try table.column("cycle")
    let requires = try table.column("requires")
    let gaps = try table.column("gaps")
    let main = try table.column("main")
    let lead = try table.column("lead")
    var result: [Award] = []
    result.reserveCapacity(table.rows.count)
    for row in table.rows {
      result.append(
        Award(
          programme: try required(programme, row, table), id: try required(id, row, table),
          name: LocalizedName(english: english(row), vietnamese: vietnamese(row)),
          kind: try kind.read(row, table),
          size: size(row).flatMap { Int($0) }, cycle: cycle(row).flatMap { Int($0) },
          requires: requires(row),
          gaps: gaps(row).map { $0.split(separator: "|").compactMap { Int($0) } } ?? [],
          isMain: main(row) == "yes", lead: lead(row).flatMap { NumberSpanCell.span($0) }))
    }
    return result
  }

  private static func criteria(_ table: Table) throws(LexiconError) -> [Criterion] {
    let programme = try table.column("programme")
    let id = try table.column("id")
    let english = try table.column("english")
    let vietnamese = try table.column("vietnamese")
    let patterns = try table.column("patterns")
    var result: [Criterion] = []
    result.reserveCapacity(table.rows.count)
    for row in table.rows {
      result.append(
        Criterion(
          programme: try required(programme, row, table), id: try required(id, row, table),
          name: LocalizedName(english: english(row), vietnamese: vietnamese(row)),
          patterns: (patterns(row) ?? "").split(separator: ";").map(String.init)))
    }
    return result
  }
}
