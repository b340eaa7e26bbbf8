import Model
import Testing
import Worlds

@testable import Normalization

@Suite struct SketchIndexTests {
  /// A text of numbered sequences, whose hashes are spread evenly.
  private func sketch(_ sequences: Range<Int>) -> TextSketch {
    TextSketch(
      Set(
        sequences.map { number in
          var dice = Dice(seed: number)
          return UInt32(truncatingIfNeeded: dice.next())
        }))
  }

  @Test(arguments: [
    (0..<500, 0..<500, true), (0..<500, 100..<600, true), (0..<500, 300..<800, false), (0..<500, 500..<1000, false),
    (0..<1000, 600..<900, true), (0..<1000, 800..<1200, false), (0..<1000, 0..<20, false), (0..<20, 0..<20, true),
  ])
  func copiesOverlapOrContain(_ a: Range<Int>, _ b: Range<Int>, _ areCopies: Bool) {
    #expect(SketchIndex.areCopies(sketch(a), sketch(b)) == areCopies)
    #expect(SketchIndex.areCopies(sketch(b), sketch(a)) == areCopies)
  }

  @Test func emptyTextsCopyNothing() {
    #expect(!SketchIndex.areCopies(TextSketch([]), TextSketch([])))
  }

  @Test func indexFindsWhatComparingAllPairsFinds() {
    var dice = Dice(seed: 11)
    var index = SketchIndex()
    var kept: [(Int, TextSketch)] = []
    for document in 0..<400 {
      let start = dice.below(40) * 400
      let text = sketch(start + dice.below(120)..<start + 380)
      let naive = kept.filter { SketchIndex.areCopies($0.1, text) }.map(\.0)
      #expect(index.copies(of: text, adding: document).sorted() == naive)
      if naive.isEmpty { kept.append((document, text)) }
    }
    #expect((40..<80).contains(kept.count))
  }

  @Test func editedReprintsAreOneWitness() {
    let claims = [0, 20, 40].map { shift in
      var statement = claim("page\(shift)", 2023)
      statement.source.sketch = sketch(shift..<500 + shift)
      return statement
    }
    let record = Normalizer(lexicon: TestLexicon.standard).merge(claims)[0]
    #expect(record.support == Support(documents: 3, independent: 1, languages: ["vi"]))
  }
}
