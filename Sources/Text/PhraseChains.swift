/// What ends at the nodes of a complete automaton where it is more than one thing: the outputs of each node lie one behind
/// the other, each with what it asks of the words that follow.
///
/// Dozens of patterns go on behind `thành phố`, most of them by a word or two: nearly all are told from those that go on
/// with the word at hand without a look at their nodes.
struct PhraseChains: Sendable {
  /// A node that others join, as its table has it; 16 bytes.
  struct Join: Sendable {
    let path: UInt64
    let output: Int32
    let followers: NodeTable.Followers
  }

  /// The hint of what holds whatever follows.
  static let always = UInt64.max

  /// By the index in the automaton's chain of the first thing that ends at a node, where its outputs begin and end.
  private let runs: [(start: Int32, end: Int32)]
  /// What ends there, or as a negative number the index of a node that goes on in its place.
  private let payloads: [Int32]
  /// The bits of the keys that make something of each, as `NodeTable` has them.
  private let hints: [UInt64]
  private let joins: [Join]

  /// Linear in the chains; one probe a join.
  init(_ automaton: PhraseAutomaton) {
    let chain = automaton.chain
    joins = automaton.joins.map { Join($0.path, automaton.nodes) }
    var known = JoinHints(automaton, joins)
    var payloads: [Int32] = []
    var hints: [UInt64] = []
    payloads.reserveCapacity(chain.count)
    hints.reserveCapacity(chain.count)
    var runs = [(start: Int32, end: Int32)](repeating: (0, 0), count: chain.count)
    var isFirst = [Bool](repeating: true, count: chain.count)
    for link in chain where link.next >= 0 { isFirst[Int(link.next)] = false }
    for first in chain.indices where isFirst[first] {
      let start = payloads.count
      var index = first
      while index >= 0 {
        payloads.append(chain[index].payload)
        hints.append(known.hint(of: chain[index].payload))
        index = Int(chain[index].next)
      }
      runs[first] = (Int32(start), Int32(payloads.count))
    }
    (self.runs, self.payloads, self.hints) = (runs, payloads, hints)
  }

  /// Indices of the outputs of a node that has several.
  @inline(__always)
  func run(of output: Int32) -> Range<Int> {
    let run = runs[PhraseAutomaton.link(output)]
    return Int(run.start)..<Int(run.end)
  }

  @inline(__always)
  func hint(_ index: Int) -> UInt64 { hints[index] }

  @inline(__always)
  func payload(_ index: Int) -> Int32 { payloads[index] }

  /// The node that an output with a negative payload goes on from.
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

/// The hints of joined nodes and of those that they join, each found once.
private struct JoinHints {
  private let automaton: PhraseAutomaton
  private let joins: [PhraseChains.Join]
  /// 0 where nobody asked yet.
  private var known: [UInt64]

  init(_ automaton: PhraseAutomaton, _ joins: [PhraseChains.Join]) {
    self.automaton = automaton
    self.joins = joins
    known = [UInt64](repeating: 0, count: joins.count)
  }

  mutating func hint(of payload: Int32) -> UInt64 {
    guard payload < 0 else { return PhraseChains.always }
    let index = Int(-1 - payload)
    guard known[index] == 0 else { return known[index] }
    var hint = automaton.joins[index].hint
    let output = joins[index].output
    if output >= 0 {
      hint = PhraseChains.always
    } else if output > NodeTable.silent {
      // What is joined stands later in its pattern, so that this comes to an end.
      var link = PhraseAutomaton.link(output)
      while link >= 0 {
        hint |= self.hint(of: automaton.chain[link].payload)
        link = Int(automaton.chain[link].next)
      }
    }
    known[index] = hint
    return hint
  }
}
