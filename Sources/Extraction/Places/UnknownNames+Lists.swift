internal import Lexicons
internal import Model
internal import Text

/// Names that the gazetteer does not know, in lists of places that it does: "Lyon, Kuhmo, Lahore and Nanjing".
extension UnknownNames {
  /// Known places that must stand in the list beside the unknown one.
  private static let leastKnown = 3
  private static let joints = Set(PhrasePattern.keys("and"))
  /// Tokens between two members: a name between commas.
  private static let reach = 8

  /// Names in front of, between and behind the members of a list; English alone, where names are capitalised.
  func members(_ sentence: Sentence, known: [PlaceGroup], _ isTaken: (Int) -> Bool) -> [Span] {
    guard sentence.language == .english, known.count >= Self.leastKnown else { return [] }
    var result: [Span] = []
    var run: [PlaceGroup] = []
    var names: [Span] = []
    func close() {
      if run.count >= Self.leastKnown {
        if let first = run.first, sentence.isMark(first.span.start - 1, ","),
          let name = name(endingAt: first.span.start - 1, sentence, isTaken), isHead(name, sentence)
        {
          names.insert(name, at: 0)
        }
        result += names
      }
      (run, names) = ([], [])
    }
    for group in known.sorted(by: { $0.span < $1.span }) {
      guard let last = run.last else {
        run = [group]
        continue
      }
      let gap = Span(last.span.end, group.span.start)
      if isJoint(gap, sentence) {
        run.append(group)
      } else if let name = middle(gap, sentence, isTaken) {
        run.append(group)
        names.append(name)
      } else {
        close()
        run = [group]
      }
    }
    close()
    return result
  }

  private func isJoint(_ gap: Span, _ sentence: Sentence) -> Bool {
    gap.count > 0 && gap.count <= 2
      && (gap.start..<gap.end).allSatisfy {
        sentence.isMark($0, ",") || Self.joints.contains(sentence.tokens[$0].key)
      }
  }

  /// ", Kuhmo, " between two members.
  private func middle(_ gap: Span, _ sentence: Sentence, _ isTaken: (Int) -> Bool) -> Span? {
    guard gap.count >= 3, gap.count <= Self.reach, sentence.isMark(gap.start, ",") else { return nil }
    var end = gap.end
    while end > gap.start, sentence.isMark(end - 1, ",") || Self.joints.contains(sentence.tokens[end - 1].key) {
      end -= 1
    }
    guard end < gap.end, let name = name(endingAt: end, sentence, isTaken), name.start == gap.start + 1 else {
      return nil
    }
    return name
  }

  /// A name in front of the list that no word for a person or a body leads: right behind a word in lower case, or as the
  /// head of the sentence where it has a hyphen.
  private func isHead(_ name: Span, _ sentence: Sentence) -> Bool {
    if name.start == 0 { return (name.start..<name.end).contains { sentence.isMark($0, "-") } }
    let before = sentence.tokens[name.start - 1]
    return before.isWord && !before.isCapitalised || sentence.isMark(name.start - 1, ":")
  }
}
