import Model
import Reports
import Testing

@Suite struct ExplanationTests {
  private let article: Article = {
    let text = SourceText("Ngày 24/2/2023 Đà Nẵng được vinh danh.\nMục tiêu là TOP 1.")
    return Article(
      document: "a.txt", title: "Vinh danh", language: .vietnamese, text: text,
      blocks: [
        Block(.paragraph, TextRange(0, text.bytes.firstIndex(of: 10)!), language: .vietnamese),
        Block(.paragraph, TextRange(text.bytes.firstIndex(of: 10)! + 1, text.count), language: .vietnamese),
      ])
  }()

  private func mention(_ words: String, _ value: Mention.Value, _ rule: String) -> Mention {
    let range = article.text.string.utf8.firstRange(of: words.utf8)!
    let text = article.text.string.utf8
    let start = text.distance(from: text.startIndex, to: range.lowerBound)
    return Mention(
      document: "a.txt", range: TextRange(start, start + words.utf8.count), text: words, value: value, rule: rule)
  }

  @Test func mentionsAreMarkedInTheTextAndListedBelow() {
    let date = DateValue(edtf: "2023-02-24")!
    let text = PageExplanation(
      article: article,
      mentions: [
        mention("Ngày 24/2/2023", .date(date, relative: false), "vi/date"),
        mention("2023", .recurrence(count: 2, consecutive: true), "vi/inner"),
        mention("TOP 1", .rank(1, change: nil), "rank/top"),
      ], claims: [], dismissed: [], ink: Ink(coloured: false)
    ).text
    #expect(text.contains("[Ngày 24/2/[2023]²]¹ Đà Nẵng được vinh danh.\n  ¹ date 2023-02-24  vi/date\n"))
    #expect(text.contains("Mục tiêu là [TOP 1]³."))
    #expect(text.contains("CLAIMS\n\n  none\n"))
  }

  @Test func whatIsNotClaimedStandsWithItsReason() {
    let goal = mention("TOP 1", .modality(.aspired), "vi/goal")
    let text = PageExplanation(
      article: article, mentions: [], claims: [],
      dismissed: [.init(range: goal.range, quote: goal.text, reason: "aspired", rule: "vi/goal")],
      ink: Ink(coloured: false)
    ).text
    #expect(text.contains("NOT CLAIMED\n\naspired: Mục tiêu là [TOP 1].\n    vi/goal "))
  }

  @Test func aStatementOfTheHeadlineWasShownInTheMiddleOfTheText() {
    let text = PageExplanation(
      article: article, mentions: [], claims: [],
      dismissed: [
        .init(zone: .title, range: TextRange(5, 9), quote: "danh", reason: "scheduled", rule: "vi/schedule")
      ], ink: Ink(coloured: false)
    ).text
    #expect(text.contains("scheduled: Vinh [danh]\n    vi/schedule title 5..<9\n"))
  }

  @Test func aClaimShowsTheWordsBehindEachValue() {
    let name = mention("Đà Nẵng", .organisation(id: "x"), "")
    let claim = Claim(
      document: "a.txt", language: .vietnamese, programme: "icf", award: "smart21", edition: 2023,
      recipient: Recipient(id: "vn-da-nang", name: LocalizedName(vietnamese: "Đà Nẵng")), status: .announced,
      announced: DateValue(edtf: "2023-02-24"), confidence: 900, rule: "vi/held",
      evidence: [
        Evidence(field: "recipient", range: name.range, quote: "Đà Nẵng"),
        Evidence(field: "announced", zone: .title, range: TextRange(0, 4), quote: "Vinh"),
      ], warnings: [ClaimWarning(code: "date-conflict", field: "announced", printed: "2022-02-24", reason: "before")])
    let text = PageExplanation(
      article: article, mentions: [], claims: [claim], dismissed: [], ink: Ink(coloured: false)
    ).text
    #expect(text.contains("  claim 1 takes recipient\n"))
    #expect(text.contains("1 icf/smart21 2023: Đà Nẵng (vn-da-nang), announced  vi/held, confidence 900\n"))
    #expect(text.contains("    announced 2023-02-24: \"Vinh\"  title 0..<4\n"))
    #expect(text.contains("    date-conflict: announced, printed 2022-02-24 (before)\n"))
  }

  @Test func aRecordShowsLosersWithReasonAndSourcesWithQuotes() {
    let text = RecordExplanation(RecordExamples.record(), claims: [], ink: Ink(coloured: false)).text
    #expect(text.contains("  deprecated 2018-10-20  before-edition\n    c_2\n"))
    #expect(text.contains("  award: Prize / Giải\n"))
    #expect(text.contains("    recipient: \"Aville\"  3..<9\n"))
  }

  @Test func coloursAreForTerminalsOnly() {
    let record = RecordExamples.record()
    #expect(!RecordExplanation(record, claims: [], ink: Ink(coloured: false)).text.contains("\u{1b}"))
    #expect(
      RecordExplanation(record, claims: [], ink: Ink(coloured: true)).text.contains("\u{1b}[31mdeprecated\u{1b}[0m"))
  }
}
