import Differences
import Model
import TestSupport
import Testing

@testable import Reports

/// What the goldens are too small for: limits of those who read the reports, and hostile text.
@Suite struct DifferenceLimitsTests {
  private func difference(
    _ id: String, _ kind: RecordDifference.Kind, _ severity: RecordDifference.Severity, quote: String = "words"
  ) -> RecordDifference {
    RecordDifference(
      kind: kind, severity: severity, old: kind == .added ? [] : [id], new: kind == .removed ? [] : [id],
      subject: .init(recipient: LocalizedName(english: quote), award: LocalizedName(english: quote), edition: 2030),
      causes: [ChangeCause(.pageNew, documents: [id])],
      quotes: QuoteDifference(gained: [.init(document: id, field: "award", text: quote)]))
  }

  private func annotations(_ differences: [RecordDifference]) -> [Substring] {
    DifferenceAnnotations(DifferenceGroup.groups(differences)) { _ in nil }.text.split(separator: "\n")
  }

  @Test func annotationsStayWithinWhatIsShownAndSayWhatIsLeftOut() {
    let many =
      (0..<13).map { difference("r\($0)", .removed, .breaking) }
      + (0..<10).map { difference("a\($0)", .added, .additive) }
      + (0..<12).map { difference("e\($0)", .evidence, .evidence) }
    let lines = annotations(many)
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.count { $0.hasPrefix("::notice ") } == 10)
    #expect(
      lines.last == "::notice title=Differences left out::3 more records as error, 3 more records as notice")
    #expect(lines.first?.hasPrefix("::error title=removed%3A r0::") == true)
    #expect(annotations(Array(many[13..<23])).count == 10)
  }

  @Test func propertiesAndMessagesAreEscaped() {
    let report = DifferenceAnnotations([DifferenceGroup([difference("a,b:c%", .added, .additive, quote: "50%\nmore")])])
    { _ in .init(file: "x:y,z%.jsonl", line: 7) }
    #expect(report.text.hasPrefix("::warning file=x%3Ay%2Cz%25.jsonl,line=7,title=added%3A a%2Cb%3Ac%25::50%25 more, "))
    #expect(report.text.count { $0 == "\n" } == 1)
  }

  @Test func theSummaryFitsAndSaysWhatIsMissing() {
    let many = (0..<400).map { difference("r\($0)", .removed, .breaking) }
    let report = DifferenceMarkdown(DifferenceGroup.groups(many), DifferenceCounts(many))
    let text = report.text(limit: 10_000)
    #expect(text.utf8.count <= 10_000)
    #expect(text.utf8.count > 9000)
    let shown = text.split(separator: "\n").count { $0.hasPrefix("- **removed**") }
    #expect(text.hasSuffix("… and \(400 - shown) more records, for which there is no room here.\n"))
    #expect(report.text().utf8.count <= DifferenceMarkdown.maximumBytes)
    #expect(!report.text().contains("no room"))
  }

  @Test func markupInNamesAndQuotesStaysText() {
    let hostile = difference("a`b", .added, .additive, quote: "<img src=x> @all [a](b) **c** `d` #1 ~e~ $f$ & |")
    let text = DifferenceMarkdown([DifferenceGroup([hostile])], DifferenceCounts([hostile])).text()
    #expect(
      text.contains(
        "\"&lt;img src=x&gt; &#64;all \\[a\\](b) \\*\\*c\\*\\* \\`d\\` \\#1 \\~e\\~ \\$f\\$ &amp; \\|\" (award) in `` a`b ``"
      ))
  }

  @Test func junitIsWellFormedWhateverTheTextHolds() {
    let hostile = difference("a\"<&>\u{1b}[1m", .removed, .breaking, quote: "]]> \u{0} \u{ffff} <b>\n\"'")
    let report = XMLWellFormedness(DifferenceJUnit([hostile, hostile]) { _ in true }.text)
    #expect(report.problem == nil)
    #expect(report.elements.count { $0 == "failure" } == 2)
    let kept = XMLWellFormedness(DifferenceJUnit([hostile]) { _ in false }.text)
    #expect(kept.elements.contains("system-out") && !kept.elements.contains("failure"))
  }

  @Test func controlsDoNotReachATerminal() {
    let hostile = difference("a\u{1b}[2J", .removed, .breaking, quote: "x\u{1b}]0;y\u{7}\r\nz")
    let text = DifferenceText([DifferenceGroup([hostile])], ink: Ink(coloured: false)).text
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func oneCauseIsToldOnceUnlessAllAreAskedFor() {
    let many = (0..<41).map { number in
      var difference = difference("r\(number + 10)", .removed, .breaking)
      difference.causes = [ChangeCause(.rules, documents: ["p\(number)"], oldRules: ["a"], newRules: ["b"])]
      return difference
    }
    let groups = DifferenceGroup.groups(many)
    let short = DifferenceText(groups, ink: Ink(coloured: false)).text
    #expect(short.hasPrefix("BREAKING  41 records\n\n41 records removed\n  rule change: a → b\n  r10  "))
    #expect(short.contains("  … and 38 more; --all lists them\n"))
    let long = DifferenceText(groups, listsAll: true, ink: Ink(coloured: false)).text
    #expect(long.split(separator: "\n").count { $0.hasPrefix("removed  r") } == 41)
  }
}
