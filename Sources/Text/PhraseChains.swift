/// What ends at the nodes of a complete automaton where it is more than one thing: the outputs of each node lie one behind
/// the other, each with what it asks of the words that follow.
///
/// Dozens of patterns go on behind `thành phố`, most of them by a word or two: nearly all are told from those that go on
/// with the word at hand without a look at their nodes.
struct PhraseChains: Sendable {
  /// One thing of several; 8 bytes.
  struct Link: Sendable {
    /// What ends there, or as a negative number the index of a node that goes on in its place.
    let payload: Int32
    /// The bits of the keys that make something of it, as `NodeTable` has them.
    let hint: UInt32
  }

  /// A node that others join, as its table has it; 16 bytes.
  struct Join: Sendable {
    let path: UInt64
    let output: Int32
    let followers: NodeTable.Followers
  }

  /// In a hint: something ends there, whatever follows. A bit of keys, too, so that some nodes are looked at in vain.
  static let end: UInt32 = 1 << 31

  private let links: [Link]
  /// By the index in the automaton's chain of the first thing that ends at a node, where its links begin and end.
  private let runs: [(start: Int32, end: Int32)]
  private let joins: [Join]

  /// Linear in the chains; one probe a join.
  init(_ automaton: PhraseAutomaton) {
    let chain = automaton.chain
    joins = automaton.joins.map { Join($0, automaton.nodes) }
    var hints = JoinHints(automaton, joins)
    var links: [Link] = []
    links.reserveCapacity(chain.count)
    var runs = [(start: Int32, end: Int32)](repeating: (0, 0), count: chain.count)
    var isFirst = [Bool](repeating: true, count: chain.count)
    for link in chain where link.next >= 0 { isFirst[Int(link.next)] = false }
    for first in chain.indices where isFirst[first] {
      let start = links.count
      var index = first
      while index >= 0 {
        links.append(Link(payload: chain[index].payload, hint: hints.of(chain[index].payload)))
        index = Int(chain[index].next)
      }
      runs[first] = (Int32(start), Int32(links.count))
    }
    (self.links, self.runs) = (links, runs)
  }

  /// Indices of the links of a node with several outputs.
  @inline(__always)
  func run(of output: Int32) -> Range<Int> {
    let run = runs[PhraseAutomaton.link(output)]
    return Int(run.start)..<Int(run.end)
  }

  @inline(__always)
  subscript(link: Int) -> Link { links[link] }

  /// The node that a link with a negative payload goes on from.
  @inline(__always)
  func join(_ payload: Int32) -> Join { joins[Int(-1 - payload)] }
}

extension PhraseChains.Join {
  fileprivate init(_ path: UInt64, _ nodes: NodeTable) {
    self.path = path
    // Every join has a node.
    let slot = nodes.slot(of: path)
    output = slot.map { nodes[$0] } ?? NodeTable.silent
    followers = slot.map(nodes.followers) ?? NodeTable.Followers(bits: 0)
  }
}

/// The hints of joined nodes, each found once.
private struct JoinHints {
  private let automaton: PhraseAutomaton
  private let joins: [PhraseChains.Join]
  /// 0 where nobody asked yet.
  private var known: [UInt32]

  init(_ automaton: PhraseAutomaton, _ joins: [PhraseChains.Join]) {
    self.automaton = automaton
    self.joins = joins
    known = [UInt32](repeating: 0, count: joins.count)
  }

  mutating func of(_ payload: Int32) -> UInt32 {
    guard payload < 0 else { return PhraseChains.end }
    let index = Int(-1 - payload)
    guard known[index] == 0 else { return known[index] }
    var hint = joins[index].followers.bits
    let output = joins[index].output
    if output >= 0 {
      hint |= PhraseChains.end
    } else if output > NodeTable.silent {
      // What is joined stands later in its pattern, so that this comes to an end.
      var link = PhraseAutomaton.link(output)
      while link >= 0 {
        hint |= of(automaton.chain[link].payload)
        link = Int(automaton.chain[link].next)
      }
    }
    known[index] = hint
    return hint
  }
}
