internal import Lexicons
internal import Model
internal import Text

/// A whole number in a sentence, in digits, words or Roman numerals.
struct NumberSpan: Hashable {
  var span: Span
  var value: Int
  /// `5th`, `fifth`, or a number after `thứ`.
  var isOrdinal: Bool
}

/// Finds numbers so that phrases may say "any number".
///
/// Decimals, thousands (`1.234`, `70,94`) and percentages are no whole numbers and are skipped. A digit run that is too
/// large gives none.
struct NumberReader {
  let phrases: PhraseBook

  /// Vietnamese ordinal marker `thứ`, after which `nhất`, `nhì`, `tư` and Roman numerals count.
  private static let marker = PhrasePattern.keys("thứ")[0]
  private static let bareMarker = PhrasePattern.keys("thu")[0]
  private static let markedOrdinals: [UInt64: Int] = Dictionary(
    uniqueKeysWithValues: [("nhất", 1), ("nhì", 2), ("tư", 4), ("nhat", 1), ("nhi", 2), ("tu", 4)].map {
      (PhrasePattern.keys($0.0)[0], $0.1)
    })
  private static let englishSuffixes: Set<UInt64> = Set(["st", "nd", "rd", "th"].map { PhrasePattern.keys($0)[0] })

  func numbers(_ tokens: Tokens, _ language: Language) -> [NumberSpan] {
    let (marker, bareMarker) = (Self.marker, Self.bareMarker)
    let mark = PhraseBook.Mark.calendar
    var result: [NumberSpan] = []
    var found: [PhraseAutomaton.Match] = []
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if token.isNumber {
        let (number, next) = digits(tokens, at: index)
        if let number { result.append(number) }
        index = next
        continue
      }
      if token.isWord {
        if index > 0, tokens[index - 1].key == marker || tokens[index - 1].key == bareMarker,
          let number = marked(tokens, at: index)
        {
          result.append(number)
          index += 1
          continue
        }
        guard token.marks & mark != 0 else {
          index += 1
          continue
        }
        phrases.calendar.matches(tokens, at: index, numberEnds: [], into: &found)
        if let best = longest(found, language) {
          let word = phrases.calendarWords[Int(best.payload)]
          result.append(
            NumberSpan(span: Span(index, best.end), value: word.value, isOrdinal: word.kind == .ordinal))
          index = best.end
          found.removeAll(keepingCapacity: true)
          continue
        }
        if !found.isEmpty { found.removeAll(keepingCapacity: true) }
      }
      index += 1
    }
    return result
  }

  /// The longest number word; `Hai Phong` in English text is no two.
  private func longest(_ found: [PhraseAutomaton.Match], _ language: Language) -> PhraseAutomaton.Match? {
    var best: PhraseAutomaton.Match?
    for match in found where match.end > best?.end ?? 0 {
      let word = phrases.calendarWords[Int(match.payload)]
      if language == .english && word.language != .english { continue }
      if word.kind == .number || word.kind == .ordinal { best = match }
    }
    return best
  }

  private func digits(_ tokens: Tokens, at index: Int) -> (NumberSpan?, Int) {
    var next = index + 1
    if next + 1 < tokens.count, [0x2e, 0x2c].contains(tokens[next].key), !tokens[next].spaceBefore,
      tokens[next + 1].isNumber, !tokens[next + 1].spaceBefore
    {
      next += 2
      while next + 1 < tokens.count, [0x2e, 0x2c].contains(tokens[next].key), !tokens[next].spaceBefore,
        tokens[next + 1].isNumber, !tokens[next + 1].spaceBefore
      { next += 2 }
      return (nil, next)
    }
    if next < tokens.count, tokens[next].key == 0x25 { return (nil, next + 1) }
    let value = Int(tokens[index].number)
    guard value >= 0 else { return (nil, next) }
    let suffixed =
      next < tokens.count && !tokens[next].spaceBefore && Self.englishSuffixes.contains(tokens[next].key)
    if suffixed { next += 1 }
    let ordinal = suffixed || isMarker(tokens, before: index)
    return (NumberSpan(span: Span(index, next), value: value, isOrdinal: ordinal), next)
  }

  /// The number behind a marker.
  private func marked(_ tokens: Tokens, at index: Int) -> NumberSpan? {
    let token = tokens[index]
    if let value = Self.markedOrdinals[token.key] {
      return NumberSpan(span: Span(index, index + 1), value: value, isOrdinal: true)
    }
    guard token.isUpper, let value = Self.roman[token.key] else { return nil }
    return NumberSpan(span: Span(index, index + 1), value: value, isOrdinal: true)
  }

  private func isMarker(_ tokens: Tokens, before index: Int) -> Bool {
    index > 0 && (tokens[index - 1].key == Self.marker || tokens[index - 1].key == Self.bareMarker)
  }

  /// Roman numerals up to 40: editions of an event seldom go further.
  private static let roman: [UInt64: Int] = {
    var table: [UInt64: Int] = [:]
    let tens = ["", "X", "XX", "XXX", "XL"]
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    for value in 1...40 { table[PhrasePattern.keys(tens[value / 10] + ones[value % 10])[0]] = value }
    return table
  }()
}
