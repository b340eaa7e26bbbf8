/// Union-find over small integers whose representative is the smallest member.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func representative(_ element: Int) -> Int {
    var root = element
    while parent[root] != root { root = parent[root] }
    var next = element
    while parent[next] != root { (parent[next], next) = (root, parent[next]) }
    return root
  }

  mutating func unite(_ a: Int, _ b: Int) {
    let (first, second) = (representative(a), representative(b))
    parent[max(first, second)] = min(first, second)
  }
}
