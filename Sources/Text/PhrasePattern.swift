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

  /// Alternatives of the whole, each a row of slots, each slot alternatives of keys: far fewer than the phrases.
  let rows: [[Slot]]
  typealias Slot = [[UInt64]]

  /// Why a pattern was refused.
  package struct Failure: Error, Hashable, Sendable { package var message: String }

  /// Compiles a pattern; `bare` drops the diacritics of every word. Brackets stand between words, not inside one.
  package init(_ pattern: String, bare: Bool = false) throws(Failure) {
    try self.init(Tokenizer.tokens(pattern), bare: bare)
  }

  package init(_ tokens: [Token], bare: Bool = false) throws(Failure) {
    var parser = Parser(tokens: tokens, bare: bare)
    rows = try parser.rows()
    guard isPlain ? !rows.contains(where: { $0.allSatisfy { $0.contains([]) } }) : hasFullSegments else {
      throw Failure(message: "an empty phrase")
    }
  }

  private var hasFullSegments: Bool {
    var isFull = true
    forEach { if Self.segments($0).contains(where: \.keys.isEmpty) { isFull = false } }
    return isFull
  }

  /// Each expansion as one or more segments with a gap between neighbours, each once.
  package var expansions: [[Segment]] {
    var result: [[Segment]] = []
    var known: Set<[UInt64]> = []
    forEach { phrase in
      if known.insert(phrase).inserted { result.append(Self.segments(phrase)) }
    }
    return result
  }

  /// True when no expansion has a gap, so that each is the keys of one segment.
  package var isPlain: Bool { !rows.contains { $0.contains { $0.contains { $0.contains { Gap($0) != nil } } } } }

  /// Calls with the keys of every expansion, a gap being one of them; one may come twice. Nothing is allocated for any.
  package func forEach(_ body: ([UInt64]) -> Void) {
    var phrase: [UInt64] = []
    for row in rows { Self.expand(row[...], &phrase, body) }
  }

  private static func expand(_ slots: ArraySlice<Slot>, _ phrase: inout [UInt64], _ body: ([UInt64]) -> Void) {
    guard let slot = slots.first else { return body(phrase) }
    let count = phrase.count
    for keys in slot {
      phrase += keys
      expand(slots.dropFirst(), &phrase, body)
      phrase.removeLast(phrase.count - count)
    }
  }

  private static func segments(_ phrase: [UInt64]) -> [Segment] {
    var result = [Segment(keys: [], gap: maximumGap)]
    for key in phrase {
      if let gap = Gap(key) {
        result.append(Segment(keys: [], gap: gap.words))
      } else {
        result[result.count - 1].keys.append(key)
      }
    }
    return result
  }

  /// A gap among the keys of a phrase: a number that no word, number or mark has.
  private struct Gap {
    private static let base: UInt64 = 3 << 62
    let words: Int

    init(words: Int) { self.words = min(words, 99) }

    init?(_ key: UInt64) {
      guard key >= Self.base, key < Self.base + 100 else { return nil }
      words = Int(key - Self.base)
    }

    var key: UInt64 { Self.base + UInt64(words) }
  }

  /// The keys of a plain text, `#` becoming any number and marks dropped.
  package static func keys(_ text: String, bare: Bool = false) -> [UInt64] {
    Tokenizer.tokens(text).compactMap { token in
      if token.isMark { return token.key == 0x23 ? PhraseAutomaton.anyNumber : nil }
      return bare ? token.bare : token.key
    }
  }

  /// Reads the tokens of a pattern; every alternative is a list of keys.
  private struct Parser {
    let tokens: [Token]
    let bare: Bool
    var position = 0

    init(tokens: [Token], bare: Bool) {
      self.tokens = tokens
      self.bare = bare
    }

    /// The whole pattern; what stands outside brackets is a slot of one alternative.
    mutating func rows() throws(Failure) -> [[Slot]] {
      var rows: [[Slot]] = []
      var slots: [Slot] = []
      while position < tokens.count {
        let token = tokens[position]
        position += 1
        if token.isMark, let slot = try group(token.key) {
          slots.append(slot)
        } else if token.isMark, token.key == 0x7c {
          rows.append(slots)
          slots = []
        } else if let key = try key(token) {
          slots.append([[key]])
        }
      }
      return rows + [slots]
    }

    /// The alternatives of the group that a mark opens, nil for another mark.
    private mutating func group(_ mark: UInt64) throws(Failure) -> Slot? {
      switch mark {
      case 0x28: try alternatives(until: 0x29)
      case 0x5b: try alternatives(until: 0x5d) + [[]]
      default: nil
      }
    }

    /// The key of a token outside groups, nil for a mark that says nothing.
    private mutating func key(_ token: Token) throws(Failure) -> UInt64? {
      guard token.isMark else { return bare ? token.bare : token.key }
      switch token.key {
      case 0x29, 0x5d: throw Failure(message: "a closing bracket without its begin")
      case 0x2026: return Gap(words: limit()).key
      case 0x23: return PhraseAutomaton.anyNumber
      default: return nil
      }
    }

    private mutating func alternatives(until close: UInt64) throws(Failure) -> Slot {
      var all: Slot = []
      var current: Slot = [[]]
      while position < tokens.count {
        let token = tokens[position]
        position += 1
        if token.isMark, token.key == close { return all + current }
        if token.isMark, let inner = try group(token.key) {
          current = current.flatMap { head in inner.map { head + $0 } }
        } else if token.isMark, token.key == 0x7c {
          all += current
          current = [[]]
        } else if let key = try key(token) {
          for index in current.indices { current[index].append(key) }
        }
      }
      throw Failure(message: "an open bracket without its end")
    }

    /// The number that touches a gap's mark, else the largest gap.
    private mutating func limit() -> Int {
      guard position < tokens.count, tokens[position].isNumber, !tokens[position].spaceBefore,
        tokens[position].number >= 0
      else { return PhrasePattern.maximumGap }
      position += 1
      return Int(tokens[position - 1].number)
    }
  }
}
