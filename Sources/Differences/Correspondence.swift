internal import Model

/// Which records of one state are which records of the other, where ids differ.
///
/// Links come from aliases, from claims that have moved from one record to another, and, between records that are on
/// one side only, from the words of the pages. Linear in records and claims, but for sorting; words are compared within
/// a page only.
struct Correspondence {
  /// Records that hang together: one on each side is a rename, several on one side are a merge or a split.
  struct Group {
    var old: [String]
    var new: [String]
    var link: RecordDifference.Link?
  }

  private let old: [String: Record]
  private let new: [String: Record]
  private let removed: [String]
  private let added: [String]
  private var links: [Edge: RecordDifference.Link] = [:]

  private struct Edge: Hashable {
    var old: String
    var new: String
  }

  init(_ old: [String: Record], _ new: [String: Record]) {
    self.old = old
    self.new = new
    removed = old.keys.filter { new[$0] == nil }.sorted()
    added = new.keys.filter { old[$0] == nil }.sorted()
    linkByAlias()
    linkByClaims()
    linkByWords()
  }

  /// Every record of either side in exactly one group, in the order of the ids.
  var groups: [Group] {
    var sets = DisjointNames()
    for edge in links.keys.sorted(by: { ($0.old, $0.new) < ($1.old, $1.new) }) {
      sets.join("-" + edge.old, "+" + edge.new)
    }
    for id in old.keys where new[id] != nil { sets.join("-" + id, "+" + id) }
    var groups: [String: Group] = [:]
    for id in old.keys.sorted() { groups[sets.name("-" + id), default: Group(old: [], new: [])].old.append(id) }
    for id in new.keys.sorted() { groups[sets.name("+" + id), default: Group(old: [], new: [])].new.append(id) }
    for (edge, link) in links {
      let name = sets.name("-" + edge.old)
      let known = groups[name]?.link
      if known == nil || link.order < known!.order { groups[name]?.link = link }
    }
    return groups.values.sorted {
      ($0.new.first ?? $0.old[0], $0.old.first ?? "") < ($1.new.first ?? $1.old[0], $1.old.first ?? "")
    }
  }

  private mutating func link(_ old: String, _ new: String, by link: RecordDifference.Link) {
    let edge = Edge(old: old, new: new)
    if links[edge] == nil { links[edge] = link }
  }

  private mutating func linkByAlias() {
    let isRemoved = Set(removed)
    let isAdded = Set(added)
    for id in new.keys.sorted() {
      for alias in new[id]!.aliases where isRemoved.contains(alias) { link(alias, id, by: .alias) }
    }
    for id in old.keys.sorted() {
      for alias in old[id]!.aliases where isAdded.contains(alias) { link(id, alias, by: .alias) }
    }
  }

  /// A claim that has left one record and is in another now ties them, if one of the two is on one side only.
  private mutating func linkByClaims() {
    let before = Self.places(old)
    let after = Self.places(new)
    for (claim, left) in before {
      guard let entered = after[claim] else { continue }
      let gone = left.filter { !entered.contains($0) }
      let come = entered.filter { !left.contains($0) }
      for one in gone {
        for other in come where new[one] == nil || old[other] == nil { link(one, other, by: .claims) }
      }
    }
  }

  /// The records that cite each claim.
  private static func places(_ records: [String: Record]) -> [String: [String]] {
    var places: [String: [String]] = [:]
    for (id, record) in records {
      for claim in Footing.claims(of: record) { places[claim, default: []].append(id) }
    }
    return places
  }

  /// Words of a page make a record of one side one of the other, each at most once: several records can be read from the
  /// same words, as the years of a row are.
  private mutating func linkByWords() {
    let linkedOld = Set(links.keys.map(\.old))
    let linkedNew = Set(links.keys.map(\.new))
    var waiting: [String: [(id: String, words: Footing.Words)]] = [:]
    for id in added where !linkedNew.contains(id) {
      for words in Footing(new[id]!).words { waiting[words.document, default: []].append((id, words)) }
    }
    var candidates: [(document: String, distance: Int, old: String, new: String)] = []
    for id in removed where !linkedOld.contains(id) {
      for words in Footing(old[id]!).words {
        for other in waiting[words.document] ?? [] where words.meets(other.words) {
          let distance = Self.distance(old[id]!, new[other.id]!)
          if distance < Self.farthest { candidates.append((words.document, distance, id, other.id)) }
        }
      }
    }
    candidates.sort { ($0.distance, $0.old, $0.new, $0.document) < ($1.distance, $1.old, $1.new, $1.document) }
    var taken: Set<String> = []
    for candidate in candidates {
      let sides = ["-\(candidate.document)\n\(candidate.old)", "+\(candidate.document)\n\(candidate.new)"]
      guard !sides.contains(where: taken.contains) else { continue }
      taken.formUnion(sides)
      link(candidate.old, candidate.new, by: .words)
    }
  }

  /// Words read as another award of another recipient make another record.
  private static let farthest = 4000

  /// How much of the identity differs; a year apart weighs less than another award or recipient.
  private static func distance(_ a: Record, _ b: Record) -> Int {
    var distance = 0
    if a.programme.id != b.programme.id || a.award.id != b.award.id { distance += 2000 }
    if a.recipient.id != b.recipient.id { distance += 2000 }
    if let one = a.edition, let other = b.edition {
      distance += min(1000, abs(one - other))
    } else if a.edition != b.edition {
      distance += 1
    }
    return distance
  }
}

extension RecordDifference.Link {
  /// The surest first.
  fileprivate var order: Int { Self.allCases.firstIndex(of: self)! }
}

/// Sets of names that grow together.
private struct DisjointNames {
  private var parents: [String: String] = [:]

  func name(_ name: String) -> String {
    var name = name
    while let parent = parents[name] { name = parent }
    return name
  }

  mutating func join(_ a: String, _ b: String) {
    let (one, other) = (name(a), name(b))
    if one != other { parents[max(one, other)] = min(one, other) }
  }
}
