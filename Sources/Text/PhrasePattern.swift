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
    let phrases = try parser.alternatives(until: nil)
    var expansions: [[Segment]] = []
    expansions.reserveCapacity(phrases.count)
    var known: Set<UInt64> = []
    for phrase in phrases {
      if phrases.count > 1, !known.insert(Self.digest(phrase)).inserted { continue }
      let segments = Self.segments(phrase)
      if segments.contains(where: \.keys.isEmpty) { throw Failure(message: "an empty phrase") }
      expansions.append(segments)
    }
    self.expansions = expansions
  }

  private static func digest(_ phrase: [UInt64]) -> UInt64 {
    phrase.reduce(0) { hash, key in ((hash &+ 0x9e37_79b9_7f4a_7c15) ^ key) &* 0xd6e8_feb8_6659_fd93 ^ hash >> 29 }
  }

  private static func segments(_ phrase: [UInt64]) -> [Segment] {
    guard phrase.contains(where: { Gap($0) != nil }) else { return [Segment(keys: phrase, gap: maximumGap)] }
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
      if token.kind == .mark { return token.key == 0x23 ? PhraseAutomaton.anyNumber : nil }
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

    mutating func alternatives(until close: UInt64?) throws(Failure) -> [[UInt64]] {
      var all: [[UInt64]] = []
      var current: [[UInt64]] = [[]]
      while position < tokens.count {
        let token = tokens[position]
        position += 1
        guard token.kind == .mark else {
          append(bare ? token.bare : token.key, to: &current)
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
        case 0x2026: append(Gap(words: limit()).key, to: &current)
        case 0x23: append(PhraseAutomaton.anyNumber, to: &current)
        default: continue
        }
      }
      if close != nil { throw Failure(message: "an open bracket without its end") }
      return all + current
    }

    private func append(_ key: UInt64, to lists: inout [[UInt64]]) {
      for index in lists.indices { lists[index].append(key) }
    }

    private func multiply(_ heads: inout [[UInt64]], by tails: [[UInt64]]) {
      var result: [[UInt64]] = []
      result.reserveCapacity(heads.count * tails.count)
      for head in heads {
        for tail in tails {
          var phrase: [UInt64] = []
          // Room for what mostly follows, so that the phrase moves once.
          phrase.reserveCapacity(head.count + tail.count + 4)
          phrase += head
          phrase += tail
          result.append(phrase)
        }
      }
      heads = result
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
