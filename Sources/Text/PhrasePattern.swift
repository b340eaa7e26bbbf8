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

  /// Compiles a pattern; `bare` drops the diacritics of every word.
  package init(_ pattern: String, bare: Bool = false) throws(Failure) {
    var parser = Parser(characters: Array(pattern))
    let texts = try parser.alternatives(until: nil)
    var expansions: [[Segment]] = []
    var known: Set<[Segment]> = []
    for text in texts {
      let segments = text.split(separator: "…", omittingEmptySubsequences: false).enumerated().map { index, part in
        let limit = index > 0 ? part.prefix { $0.isNumber } : ""
        return Segment(
          keys: Self.keys(String(part.dropFirst(limit.count)), bare: bare), gap: Int(limit) ?? Self.maximumGap)
      }
      if segments.isEmpty || segments.contains(where: \.keys.isEmpty) { throw Failure(message: "an empty phrase") }
      if known.insert(segments).inserted { expansions.append(segments) }
    }
    guard !expansions.isEmpty else { throw Failure(message: "an empty phrase") }
    self.expansions = expansions
  }

  /// The keys of a plain text, `#` becoming any number and marks dropped.
  package static func keys(_ text: String, bare: Bool = false) -> [UInt64] {
    Tokenizer.tokens(text).compactMap { token in
      if token.kind == .mark { return token.key == 0x23 ? PhraseAutomaton.anyNumber : nil }
      return bare ? token.bare : token.key
    }
  }

  private struct Parser {
    let characters: [Character]
    var position = 0

    mutating func alternatives(until close: Character?) throws(Failure) -> [String] {
      var all: [String] = []
      var current = [""]
      while true {
        guard position < characters.count else {
          if close != nil { throw Failure(message: "an open bracket without its end") }
          return all + current
        }
        let character = characters[position]
        position += 1
        switch character {
        case "(":
          let inner = try alternatives(until: ")")
          current = current.flatMap { head in inner.map { head + $0 } }
        case "[":
          let inner = try alternatives(until: "]") + [""]
          current = current.flatMap { head in inner.map { head + $0 } }
        case "|":
          all += current
          current = [""]
        case close: return all + current
        case ")", "]": throw Failure(message: "a closing bracket without its begin")
        default: current = current.map { $0 + String(character) }
        }
      }
    }
  }
}
