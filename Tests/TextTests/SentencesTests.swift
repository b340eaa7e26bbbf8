import Model
import TestSupport
import Testing
import Text

@Suite struct SentencesTests {
  private func split(_ string: String) -> [String] {
    let text = SourceText(string)
    let tokens = Tokenizer.tokens(string)
    return Sentences.split(tokens).map {
      text[TextRange(Int(tokens[$0.lowerBound].start), Int(tokens[$0.upperBound - 1].end))]
    }
  }

  /// A bar stands where a sentence ends.
  @Test(arguments: [
    "Huế đạt giải.| Vinh thì không.", "Hue won the prize.| Vinh did not.", "Ai thắng?| Huế thắng!| Tuyệt vời.",
    "Ông nói: “Rất vui.”| Huế đạt giải.", "She said \"We won.\"| The city cheered.",
    "The list (see below.)| Hue is on it.", "Giải có 7 hạng mục.| 21 thành phố dự thi.",
    "Đây là giải thưởng lớn...| Huế đã đạt giải.", "Chờ đã…| Huế đạt giải.", "Won!| \"Great,\" he said.",
    "Hue won.| - Vinh came second.", "Xong.| (Theo báo địa phương)",
  ])
  func sentencesEnd(_ marked: String) {
    let expected = marked.split(separator: "|").map { $0.trimming(" ") }
    #expect(split(marked.filter { $0 != "|" }) == expected)
  }

  @Test(arguments: [
    "UBND TP. Huế nhận giải", "TP. Đà Nẵng vào Top 7", "TX. Sơn Tây và TT. Sa Pa cùng dự",
    "ThS. Nguyễn Văn A phát biểu",
    "PGS.TS. Trần B trao giải", "GS. Lê C chủ trì", "St. Albert won the award", "Mr. Smith came",
    "Mrs. Jones and Dr. Brown spoke",
    "No. 1 in the world", "It came in at No. 5 on the list", "The U.S. City of Dublin won",
    "Washington D.C. Mayor spoke",
    "on Oct. 26 in New York", "Feb. 8, 2023 was the day", "Sept. 3 it was", "Fort Ltd. Company",
    "Sen. Brown and Gov. Green met",
    "đạt 3.5 điểm", "tăng 2.000 bậc", "version 4.0 came out", "trang vinhdanh.vn đưa tin", "Visit example.com Today",
    "chỉ số đạt 70,94 điểm", "lúc 9.30 sáng", "chờ… rồi mới biết", "e.g. this one", "P. Bến Nghé, Q. 1",
  ])
  func sentencesGoOn(_ text: String) {
    #expect(split(text) == [text])
  }

  @Test func everyTokenIsInOneSentence() {
    let pieces = [".", "!", "?", "…", "”", "\"", ")", "(", " ", " Huế", " won", " 2023", "TP", " U", ",", "-"]
    var random = Seeded(seed: 5)
    for _ in 0..<500 {
      let text = (0..<15).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let tokens = Tokenizer.tokens(text)
      let ranges = Sentences.split(tokens)
      #expect(ranges.flatMap(Array.init) == Array(tokens.indices), "\(text)")
      #expect(ranges.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func aSentenceWithoutEndIsCut() {
    let text = String(repeating: "Huế, ", count: Sentences.longest + 10)
    let tokens = Tokenizer.tokens(text)
    let ranges = Sentences.split(tokens)
    #expect(ranges.map(\.count) == [Sentences.longest, Sentences.longest, 20])
  }

  @Test func noTokensGiveNoSentences() {
    #expect(Sentences.split(Tokenizer.tokens("")).isEmpty)
  }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> String {
    var rest = self
    while rest.first == character { rest.removeFirst() }
    while rest.last == character { rest.removeLast() }
    return String(rest)
  }
}
