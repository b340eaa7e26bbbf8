/// What decisions make one, unless a decision says that it is not.
///
/// Links are taken in the order of their texts, so that the order of the decisions cannot matter.
struct DecidedClusters: Sendable {
  /// Every linked id with the one that stands for its cluster.
  private var representatives: [String: String] = [:]
  /// Links that a decision forbids, the lesser id first.
  private(set) var refused: Set<[String]> = []

  /// Of the members of a cluster the least by `precedes` stands for all. A link costs as much as there are walls.
  init(same: [[String]], different: [[String]], precedes: (String, String) -> Bool) {
    let links = Self.sorted(same.flatMap(Self.links))
    let ids = Set(links.joined()).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let walls = Self.sorted(different.flatMap(Self.pairs)).compactMap { pair in
      numbers[pair[0]].flatMap { first in numbers[pair[1]].map { (first, $0) } }
    }
    var sets = DisjointSets(count: ids.count)
    for link in links {
      let ends = [numbers[link[0]]!, numbers[link[1]]!].map { sets.representative($0) }.sorted()
      let isForbidden = walls.contains { wall in
        [sets.representative(wall.0), sets.representative(wall.1)].sorted() == ends
      }
      if isForbidden { refused.insert(link) } else { sets.unite(ends[0], ends[1]) }
    }
    var chosen: [Int: String] = [:]
    for (number, id) in ids.enumerated() {
      let root = sets.representative(number)
      if chosen[root].map({ precedes(id, $0) }) ?? true { chosen[root] = id }
    }
    for (number, id) in ids.enumerated() { representatives[id] = chosen[sets.representative(number)] }
  }

  /// The id that stands for the given one; itself when no decision links it.
  func representative(_ id: String) -> String { representatives[id] ?? id }

  /// True when a decision names the id as one with others.
  func links(_ id: String) -> Bool { representatives[id] != nil }

  var isEmpty: Bool { representatives.isEmpty }

  /// What is enough to make a list one: its least id with each other.
  static func links(_ list: [String]) -> [[String]] {
    let list = list.sorted()
    return list.dropFirst().map { [list[0], $0] }
  }

  /// Each two of a list.
  static func pairs(_ list: [String]) -> [[String]] {
    let list = list.sorted()
    return list.indices.flatMap { first in list[(first + 1)...].map { [list[first], $0] } }
  }

  private static func sorted(_ pairs: [[String]]) -> [[String]] {
    Set(pairs).filter { $0[0] != $0[1] }.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
  }
}
