/// A phrase as written in a lexicon, compiled to the phrases it stands for.
///
/// `a|b` within parentheses are alternatives, `[x]` is optional, `#` is any number, `…` a gap of up to
/// `maximumGap` words within the sentence, `…2` one of up to two. `(lọt|vào) [danh sách] top #` stands for four phrases.
package struct PhrasePattern: Hashable, Sendable {
  /// The name of a body in full ("Tổ chức Cộng đồng thông minh thế giới (ICF)") fits; a new clause seldom does.
  package static let maximumGap = 14

  /// A run of words, and how many words may stand between it and the segment before.
  package struct Segment: Hashable, Sendable {
    package var keys: [UInt64]
    package var gap: Int

    package init(keys: [UInt64], gap: Int) {
      self.keys = keys
      self.gap = gap
    }
  }

  /// Each expansion is one or more segments with a gap between neighbours.
  package let expansions: [[Segment]]

  /// Why a pattern was refused.
  package struct Failure: Error, Hashable, Sendable { package var message: String }

  /// Compiles a pattern; `bare` drops the diacritics of every word. Brackets stand between words, not inside one.
  package init(_ pattern: String, bare: Bool = false) throws(Failure) {
    var parser = Parser(tokens: Tokenizer.tokens(pattern), bare: bare)
    var expansions: [[Segment]] = []
    var known: Set<[Segment]> = []
    for elements in try parser.alternatives(until: nil) {
      let segments = Self.segments(elements)
      if segments.contains(where: \.keys.isEmpty) { throw Failure(message: "an empty phrase") }
      if known.insert(segments).inserted { expansions.append(segments) }
    }
    self.expansions = expansions
  }

  private static func segments(_ elements: [Element]) -> [Segment] {
    var result = [Segment(keys: [], gap: maximumGap)]
    for element in elements {
      switch element {
      case .key(let key): result[result.count - 1].keys.append(key)
      case .gap(let words): result.append(Segment(keys: [], gap: words))
      }
    }
    return result
  }

  /// The keys of a plain text, `#` becoming any number and marks dropped.
  package static func keys(_ text: String, bare: Bool = false) -> [UInt64] {
    Tokenizer.tokens(text).compactMap { token in
      if token.kind == .mark { return token.key == 0x23 ? PhraseAutomaton.anyNumber : nil }
      return bare ? token.bare : token.key
    }
  }

  private enum Element: Hashable {
    case key(UInt64)
    case gap(Int)
  }

  /// Reads the tokens of a pattern; every alternative is a list of elements.
  private struct Parser {
    let tokens: [Token]
    let bare: Bool
    var position = 0

    init(tokens: [Token], bare: Bool) {
      self.tokens = tokens
      self.bare = bare
    }

    mutating func alternatives(until close: UInt64?) throws(Failure) -> [[Element]] {
      var all: [[Element]] = []
      var current: [[Element]] = [[]]
      while position < tokens.count {
        let token = tokens[position]
        position += 1
        guard token.kind == .mark else {
          append(.key(bare ? token.bare : token.key), to: &current)
          continue
        }
        switch token.key {
        case 0x28:
          multiply(&current, by: try alternatives(until: 0x29))
        case 0x5b:
          multiply(&current, by: try alternatives(until: 0x5d) + [[]])
        case 0x7c:
          all += current
          current = [[]]
        case 0x29, 0x5d:
          guard token.key == close else { throw Failure(message: "a closing bracket without its begin") }
          return all + current
        case 0x2026: append(.gap(limit()), to: &current)
        case 0x23: append(.key(PhraseAutomaton.anyNumber), to: &current)
        default: continue
        }
      }
      if close != nil { throw Failure(message: "an open bracket without its end") }
      return all + current
    }

    private func append(_ element: Element, to lists: inout [[Element]]) {
      for index in lists.indices { lists[index].append(element) }
    }

    private func multiply(_ heads: inout [[Element]], by tails: [[Element]]) {
      heads = heads.flatMap { head in tails.map { head + $0 } }
    }

    /// The number that touches a gap's mark, else the largest gap.
    private mutating func limit() -> Int {
      guard position < tokens.count, tokens[position].kind == .number, !tokens[position].spaceBefore,
        tokens[position].number >= 0
      else { return PhrasePattern.maximumGap }
      position += 1
      return Int(tokens[position - 1].number)
    }
  }
}
