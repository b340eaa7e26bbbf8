import Testing

@testable import Text

@Suite struct WordTableTests {
  @Test func givesTheLastNumber() {
    var table = WordTable()
    for key in UInt64(1)...500 { #expect(table.update(Int32(key), key * key) == nil) }
    for key in UInt64(1)...500 { #expect(table[key * key] == Int32(key)) }
    #expect(table[3] == nil)
    #expect(table.update(0, 9) == 3)
    #expect(table[9] == 0)
  }

  @Test func aSetHoldsWholePhrases() {
    var set = PhraseSet(count: 3)
    let phrases = ["hòn đảo", "hòn", "bãi biển dài"].map { PhrasePattern.keys($0) }
    for phrase in phrases { set.insert(phrase) }
    for phrase in phrases { #expect(set.contains(phrase)) }
    for text in ["đảo", "đảo hòn", "bãi biển", "bai bien dai", ""] {
      #expect(!set.contains(PhrasePattern.keys(text)), "\(text)")
    }
  }
}
