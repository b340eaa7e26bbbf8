import Foundation
import JSONText
import Model
import Streams
import TestSupport
import Testing

/// Every class and every cause of a difference in every format, held against a stored file for each.
@Suite struct DifferenceGoldens {
  private static let expected = Repository.root.appending(path: "Tests/Examples/differences")
  private static let formats = ["text", "markdown", "json", "github", "junit"]

  private func run(_ difference: DifferenceCase, _ arguments: [String]) throws -> Program.Result {
    let folder = try TemporaryFolder()
    let (old, new) = difference.worlds()
    try old.write(to: folder, "old", recordsOnly: difference.recordsOnly)
    try new.write(to: folder, "new", recordsOnly: difference.recordsOnly)
    return try Program.run(["diff", "old", "new"] + arguments, in: folder.url)
  }

  @Test(arguments: DifferenceCase.all)
  func everyFormat(difference: DifferenceCase) throws {
    var text = ""
    for format in Self.formats {
      let result = try run(difference, ["--format", format])
      text += "==== \(format), exit code \(result.status)\n\(result.text)"
      if format == "text" { text += "---- \(result.errors)" }
    }
    try Golden.check(Array(text.utf8), against: Self.expected.appending(path: difference.name + ".golden"))
  }

  @Test(arguments: DifferenceCase.all)
  func everyLineOfJSONIsAsItsSchemaSays(difference: DifferenceCase) throws {
    let schema = try #require(LineSchema.named("difference"))
    let validator = SchemaValidator(schema.json)
    let result = try run(difference, ["--format", "json"])
    #expect(result.lines.isEmpty == (result.status == 0))
    for line in result.lines {
      let json = try JSONParser.parse(line)
      #expect(try validator.errors(in: json) == [])
      #expect(schema.problem(in: json) == nil)
    }
  }

  @Test func everyKindEveryCauseAndEveryLinkHasACase() throws {
    var found: Set<String> = []
    for difference in DifferenceCase.all {
      for line in try run(difference, ["--format", "json"]).lines {
        let json = try JSONParser.parse(line)
        found.insert("kind " + (json["kind"]?.string ?? ""))
        if let link = json["link"]?.string { found.insert("link " + link) }
        let fields = json["fields"]?.array ?? []
        for cause in (json["causes"]?.array ?? []) + fields.flatMap({ $0["causes"]?.array ?? [] }) {
          found.insert("cause " + (cause["cause"]?.string ?? ""))
        }
      }
    }
    let wanted =
      RecordDifference.Kind.allCases.map { "kind " + $0.rawValue }
      + RecordDifference.Link.allCases.map { "link " + $0.rawValue }
      + ChangeCause.Code.allCases.map { "cause " + $0.rawValue }
    #expect(Set(wanted).subtracting(found) == [])
  }

  /// As the parser that reads pages sees it, junit is XML without a fault.
  @Test(arguments: DifferenceCase.all)
  func reportsForToolsAreWellFormed(difference: DifferenceCase) throws {
    let result = try run(difference, ["--format", "junit"])
    let parser = XMLWellFormedness(result.text)
    #expect(parser.problem == nil)
    #expect(parser.elements.contains("testcase"))
  }
}
