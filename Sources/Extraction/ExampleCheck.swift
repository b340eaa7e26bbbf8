package import Lexicons
internal import Model

/// Whether rows of words are read in their examples and stay silent in their counterexamples.
package struct ExampleCheck: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// What is wrong with a cue, by its index in the lexicon.
  package func faults(ofCue index: Int) -> [String] {
    let cue = lexicon.phrases.cues[index]
    return faults(example: cue.example, counterexample: cue.counterexample) { text in
      sentences(text, cue.language).contains { $0.cues.contains { $0.cue == index } }
    }
  }

  /// What is wrong with the name of an award, by its index in the lexicon.
  package func faults(ofAwardName index: Int, example: String?, counterexample: String?) -> [String] {
    let name = lexicon.phrases.awardNames[index]
    return faults(example: example, counterexample: counterexample) { text in
      sentences(text, name.language).contains {
        $0.awards.contains { $0.programme == name.programme && $0.award == name.award }
      }
    }
  }

  /// A counterexample may hold several texts, joined by `|`.
  private func faults(example: String?, counterexample: String?, _ isRead: (String) -> Bool) -> [String] {
    var faults: [String] = []
    if let example, !isRead(example) { faults.append("not read in its example “\(example)”") }
    for text in (counterexample ?? "").split(separator: "|").map(String.init) where isRead(text) {
      faults.append("read in its counterexample “\(text)”")
    }
    return faults
  }

  private func sentences(_ text: String, _ language: Language) -> [Sentence] {
    let source = SourceText(text)
    return Analyser(lexicon: lexicon).sentences(
      of: Article(
        document: "", language: language, text: source,
        blocks: [Block(.paragraph, TextRange(0, source.count), language: language)]))
  }
}
