import Lexicons
import Model
import Testing

@testable import Extraction
@testable import Text

/// What holds for dates in every text.
@Suite struct DatePropertyTests {
  /// A generator of its own, so that a failure comes again.
  struct Random {
    var state: UInt64

    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }

  static let vietnamese = [
    "tháng", "năm", "ngày", "quý", "tuần", "thứ", "hai", "ba", "tư", "mười", "mươi", "sáng", "tối", "nay", "qua", "mai",
    "hôm", "trước", "sau", "tới", "này", "ngoái", "đầu", "giữa", "cuối", "từ", "đến", "và", "mùng", "rằm", "Giêng",
    "Tết",
    "âm lịch", "thập niên", "thế kỷ", "những năm", "nửa đầu", "mùa hè", "cùng", "cách đây", "trong vòng", "khoảng",
    "Quốc khánh", "chủ nhật", "CN", "T6", "IV", "nhiệm kỳ", "sẽ", "đã", "đường", "khoảng", "2", "31", "13", "2023",
    "90",
    "1990", "24/2", "24-7", "31/02/2023", "2023-02-24", "6/11/21", "20-21/6", "/", "-", "–", ",", ".", "(", ")", "%",
  ]
  static let english = [
    "the", "last", "next", "this", "past", "week", "month", "year", "years", "quarter", "day", "weekend", "decade",
    "ago",
    "earlier", "later", "before", "after", "Monday", "Friday", "night", "morning", "today", "yesterday", "tomorrow",
    "January", "May", "March", "Feb.", "Oct", "of", "in", "to", "and", "from", "between", "first", "third", "half",
    "mid",
    "early", "late", "end of", "summer", "fall", "fiscal", "nineties", "century", "Christmas", "two", "ten", "a", "Q3",
    "H1", "24th", "3rd", "24", "31", "2023", "1990s", "'90s", "1864", "24-Feb-2023", "02/24/2023", "-", ",", ".", "(",
    ")", "will", "said", "within", "about", "previous", "following", "same", "that",
  ]

  static func text(_ words: [String], _ random: inout Random, length: Int) -> String {
    var text = ""
    for _ in 0..<length {
      text += words[random.next(words.count)]
      if random.next(5) > 0 { text += " " }
    }
    return text
  }

  @Test(arguments: [Language.vietnamese, .english], [UInt64(1), 2, 3, 4])
  func datesStandInOrderAndApart(_ language: Language, _ seed: UInt64) {
    var random = Random(state: seed)
    var seen = 0
    for _ in 0..<300 {
      let text = Self.text(
        language == .english ? Self.english : Self.vietnamese, &random, length: 1 + random.next(60))
      for sentence in Pages.sentences(text, language) {
        var end = 0
        for date in sentence.dates {
          #expect(date.full.start >= end && date.full.start <= date.span.start, "\(text)")
          #expect(date.span.start < date.span.end && date.span.end <= date.full.end, "\(text)")
          #expect(date.full.end <= sentence.tokens.count && date.form != .impossible, "\(text)")
          end = date.full.end
          seen += 1
        }
      }
      for mention in Pages.extract(text, language, published: "2023-02-25").mentions {
        guard case .date(let value, _) = mention.value else { continue }
        // What is written is read again, but for the marks beside it.
        let again = DateValue(edtf: value.edtf)
        #expect(again?.start == value.start && again?.end == value.end, "\(text)")
        if let end = value.end { #expect(value.start.edtf <= end.edtf, "\(text)") }
      }
    }
    #expect(seen > 800)
  }

  @Test(arguments: [
    ("tháng ", 1_000_000), ("1/2/3/4/", 1_000_000), ("24/2 ", 100_000), ("hai mươi ", 100_000), ("năm ", 100_000),
    ("thứ ba ", 100_000), ("the last ", 100_000), ("May ", 100_000), ("ngày 1, 2, 3 ", 100_000),
  ])
  func monotonousTextEnds(_ piece: String, _ bytes: Int) {
    let text = String(repeating: piece, count: bytes / piece.utf8.count)
    let finder = DateFinder(phrases: Pages.lexicon.phrases)
    let sentences = Pages.bareSentences(text, .vietnamese)
    #expect(sentences.contains { $0.hasNumber || $0.marks & PhraseBook.Mark.date(.vietnamese) != 0 })
    let start = ContinuousClock.now
    for sentence in sentences { _ = finder.dates(sentence) }
    let spent = ContinuousClock.now - start
    #expect(spent < .seconds(ExtractionPropertyTests.patience), "\(spent) for “\(piece)”")
  }
}
