import Model
import TestSupport
import Testing

@testable import Text

@Suite struct PhraseAutomatonTests {
  private func automaton(_ phrases: [(String, Int32)]) -> PhraseAutomaton {
    var automaton = PhraseAutomaton()
    for (phrase, payload) in phrases { automaton.insert(PhrasePattern.keys(phrase), payload: payload) }
    return automaton
  }

  private func numberEnds(_ tokens: Tokens) -> [Int32] {
    tokens.indices.map { tokens[$0].kind == .number ? Int32($0 + 1) : 0 }
  }

  /// Payloads of the phrases that begin at the first token, shortest first.
  private func found(_ automaton: PhraseAutomaton, _ text: String, at start: Int = 0) -> [Int32] {
    let tokens = Tokenizer.tokens(text)
    var matches: [PhraseAutomaton.Match] = []
    PhraseMatcher(automaton).matches(tokens, at: start, numberEnds: numberEnds(tokens), into: &matches)
    return matches.map(\.payload)
  }

  @Test func everyPhraseThatBeginsHereIsFoundShortestFirst() {
    let automaton = automaton([("thành phố", 1), ("thành phố thông minh", 2), ("thành", 3), ("phố thông", 4)])
    #expect(found(automaton, "thành phố thông minh") == [3, 1, 2])
    #expect(found(automaton, "thành phố thông minh", at: 1) == [4])
    #expect(found(automaton, "thành phố") == [3, 1])
    #expect(found(automaton, "minh") == [])
  }

  @Test func aPhraseMayMeanSeveralThings() {
    let automaton = automaton([("anh", 1), ("anh", 2), ("anh", 1)])
    #expect(Set(found(automaton, "Anh")) == [1, 2])
    #expect(found(automaton, "Anh").count == 2)
  }

  @Test func anEmptyPhraseIsIgnored() {
    #expect(found(automaton([("", 1), ("-", 2)]), "anh - em") == [])
  }

  @Test(arguments: [
    "hat trick", "hat-trick", "hat–trick", "HAT TRICK", "hat \"trick\"", "hat, trick", "hat‑trick", "hat - trick",
    "hat & trick",
  ])
  func joiningMarksAreNoPartOfAPhrase(_ text: String) {
    #expect(found(automaton([("hat trick", 1)]), text) == [1])
  }

  @Test(arguments: [
    "hat. trick", "hat; trick", "hat: trick", "hat / trick", "hat (trick", "hat! trick", "hat the trick",
  ])
  func otherMarksPartPhrases(_ text: String) {
    #expect(found(automaton([("hat trick", 1)]), text) == [])
  }

  @Test func theStopOfAnAbbreviationJoins() {
    let automaton = automaton([("tp hcm", 1), ("u s", 2)])
    #expect(found(automaton, "TP.HCM") == [1])
    #expect(found(automaton, "TP. HCM") == [1])
    #expect(found(automaton, "U.S.") == [2])
    #expect(found(automaton, "tp. hcm") == [])
  }

  @Test func aNumberOfSeveralTokensIsOneElement() {
    let automaton = automaton([("top #", 1), ("top # cities", 2), ("# years", 3)])
    let tokens = Tokenizer.tokens("top twenty one cities")
    var matches: [PhraseAutomaton.Match] = []
    PhraseMatcher(automaton).matches(tokens, at: 0, numberEnds: [0, 3, 0, 0], into: &matches)
    #expect(matches == [.init(end: 3, payload: 1, number: 1), .init(end: 4, payload: 2, number: 1)])
    #expect(found(automaton, "5 years") == [3])
    #expect(found(automaton, "years 5") == [])
  }

  @Test func aPrintedNumberAndAnyNumberBothMatch() {
    #expect(Set(found(automaton([("top #", 1), ("top 7", 2)]), "Top 7")) == [1, 2])
    #expect(found(automaton([("top #", 1), ("top 7", 2)]), "Top 21") == [1])
  }

  /// Equal to trying every phrase at every token.
  @Test func equalsANaiveMatcherOnRandomPhrases() {
    let words = ["a", "b", "c", "á", "7", "#"]
    let printed = ["a", "b", "c", "á", "7", "12", "-", ",", ";", "A"]
    var random = Seeded(seed: 2023)
    func pick(_ list: [String]) -> String { list[Int(random.next() % UInt64(list.count))] }
    for _ in 0..<1000 {
      let phrases: [[UInt64]] = (0..<8).map { _ in
        let length = 1 + Int(random.next() % 4)
        return PhrasePattern.keys((0..<length).map { _ in pick(words) }.joined(separator: " "))
      }
      var automaton = PhraseAutomaton()
      for (index, phrase) in phrases.enumerated() { automaton.insert(phrase, payload: Int32(index)) }
      let text = (0..<10).map { _ in pick(printed) }.joined(separator: " ")
      let tokens = Tokenizer.tokens(text)
      let ends = numberEnds(tokens)
      for start in tokens.indices {
        var matches: [PhraseAutomaton.Match] = []
        PhraseMatcher(automaton).matches(tokens, at: start, numberEnds: ends, into: &matches)
        let expected = naive(phrases, tokens, start)
        guard Set(matches) == expected, matches.count == expected.count else {
          Issue.record("\(text) at \(start): \(matches), expected \(expected)")
          return
        }
      }
    }
  }

  /// A pattern inserted whole finds what its phrases find one by one, however its paths join.
  @Test func aPatternEqualsItsPhrases() throws {
    let words = ["a", "b", "c", "á", "7", "#", "d e"]
    let printed = ["a", "b", "c", "á", "7", "12", "d", "e", "-", ";"]
    var random = Seeded(seed: 7)
    func pick(_ list: [String]) -> String { list[Int(random.next() % UInt64(list.count))] }
    func slot() -> String {
      switch random.next() % 4 {
      case 0: "[\(pick(words))]"
      case 1: "[\(pick(words))|\(pick(words)) \(pick(words))]"
      case 2: "(\(pick(words))|\(pick(words)) [\(pick(words))]|\(pick(words)))"
      default: pick(words)
      }
    }
    for _ in 0..<1000 {
      var whole = PhraseAutomaton()
      var apart = PhraseAutomaton()
      for payload in Int32(0)..<4 {
        let text = pick(words) + " " + (0..<5).map { _ in slot() }.joined(separator: " ")
        let pattern = try PhrasePattern(text)
        whole.insert(pattern, payload: payload)
        pattern.forEach { apart.insert($0, payload: payload) }
      }
      let tokens = Tokenizer.tokens((0..<14).map { _ in pick(printed) }.joined(separator: " "))
      for start in tokens.indices {
        var found: [PhraseAutomaton.Match] = []
        var expected: [PhraseAutomaton.Match] = []
        PhraseMatcher(whole).matches(tokens, at: start, numberEnds: numberEnds(tokens), into: &found)
        PhraseMatcher(apart).matches(tokens, at: start, numberEnds: numberEnds(tokens), into: &expected)
        guard Set(found) == Set(expected) else {
          Issue.record("\(found), expected \(expected)")
          return
        }
      }
    }
  }

  /// What stands before a gap, inserted whole, and what follows make the phrases that the pattern stands for.
  @Test(arguments: [
    "(x|y) … [z] w", "a … b … c", "[very] good … (b|c d) …3 e", "đạt (giải|danh hiệu) [cao] … (của|do) #", "x … y",
  ])
  func headsAndTailsAreTheExpansions(_ text: String) throws {
    let pattern = try PhrasePattern(text)
    for bare in [false, true] {
      let tails = try #require(pattern.tails(bare: bare))
      #expect(Set(tails).count == tails.count)
      let expansions = pattern.expansions(bare: bare)
      #expect(Set(tails) == Set(expansions.map { Array($0.dropFirst()) }))
      let heads = Set(expansions.map { $0[0].keys })
      #expect(expansions.count == heads.count * tails.count)
      var whole = PhraseAutomaton()
      var apart = PhraseAutomaton()
      for payload in tails.indices {
        whole.insert(headOf: pattern, bare: bare, payload: Int32(payload))
        for head in heads { apart.insert(head, payload: Int32(payload)) }
      }
      let tokens = Tokenizer.tokens("x y a very good đạt danh hiệu cao dat giai")
      for start in tokens.indices {
        var found: [PhraseAutomaton.Match] = []
        var expected: [PhraseAutomaton.Match] = []
        PhraseMatcher(whole).matches(tokens, at: start, numberEnds: [], into: &found)
        PhraseMatcher(apart).matches(tokens, at: start, numberEnds: [], into: &expected)
        #expect(Set(found) == Set(expected))
      }
    }
  }

  @Test(arguments: ["a b", "a … b|c … d", "(a … b|c) d", "[a … b] c", "a ([b] … c|d)"])
  func gapsInBracketsHaveNoTails(_ text: String) throws {
    #expect(try PhrasePattern(text).tails(bare: false) == nil)
  }

  private func naive(_ phrases: [[UInt64]], _ tokens: Tokens, _ start: Int) -> Set<PhraseAutomaton.Match> {
    var result: Set<PhraseAutomaton.Match> = []
    for (payload, phrase) in phrases.enumerated() where tokens[start].kind != .mark {
      var index = start
      var number = -1
      var fits = true
      for key in phrase {
        while index > start, index < tokens.count, [0x2d, 0x2c].contains(tokens[index].key) { index += 1 }
        guard index < tokens.count, tokens[index].kind != .mark else {
          fits = false
          break
        }
        if key == PhraseAutomaton.anyNumber {
          fits = tokens[index].kind == .number
          if number < 0 { number = index }
        } else {
          fits = tokens[index].key == key
        }
        if !fits { break }
        index += 1
      }
      if fits { result.insert(.init(end: index, payload: Int32(payload), number: number)) }
    }
    return result
  }
}
