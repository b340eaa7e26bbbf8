import Foundation
import Model
import TestSupport
import Testing

@testable import Lexicons

/// The tables as they are built in; a test that fails here names the row to mend.
enum Embedded {
  static let names = [
    "award-names", "awards", "calendar", "criteria", "cues", "organisations", "place-traps", "place-words", "places",
    "programmes",
  ]

  static func table(_ name: String) throws -> Table {
    let bytes = try #require(EmbeddedTables.bytes(name), "\(name) is not embedded")
    return try Table(name: name, bytes: bytes)
  }

  /// The cells of every row in the order of the columns.
  static func cells(_ table: Table) throws -> [(line: Int, cells: [String: String])] {
    var columns: [(String, Table.Column)] = []
    for title in table.columns { columns.append((title, try table.column(title))) }
    return table.rows.map { row in
      (
        row.line,
        Dictionary(uniqueKeysWithValues: columns.compactMap { title, column in column(row).map { (title, $0) } })
      )
    }
  }
}

@Suite struct EmbeddedTablesTests {
  @Test(arguments: Embedded.names)
  func loads(_ name: String) throws {
    #expect(!(try Embedded.table(name)).rows.isEmpty)
  }

  @Test func everyFileIsEmbedded() throws {
    let folder = Repository.root.appending(path: "Sources/CLexicons/data")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".tsv") }
    #expect(files.sorted() == Embedded.names.map { $0 + ".tsv" })
    for name in Embedded.names {
      #expect(EmbeddedTables.bytes(name) == (try Repository.bytes(folder.appending(path: name + ".tsv"))), "\(name)")
    }
  }

  @Test func noOtherTableIsEmbedded() {
    #expect(EmbeddedTables.bytes("nonsense") == nil)
    #expect(EmbeddedTables.bytes("") == nil)
  }

  @Test func theLexiconLoads() throws {
    let lexicon = try Lexicon()
    #expect(lexicon.phrases.cues.count == (try Embedded.table("cues")).rows.count)
    #expect(lexicon.phrases.awardNames.count == (try Embedded.table("award-names")).rows.count)
    #expect(lexicon.phrases.organisations.count == (try Embedded.table("organisations")).rows.count)
    #expect(lexicon.phrases.calendarWords.count == (try Embedded.table("calendar")).rows.count)
    #expect(lexicon.catalogue.awards.count == (try Embedded.table("awards")).rows.count)
  }

  /// Rows are equal when all that decides what they match and mean is equal.
  @Test(arguments: [
    ("award-names", ["programme", "award", "language", "pattern"]), ("awards", ["programme", "id"]),
    ("calendar", ["kind", "language", "pattern"]), ("criteria", ["programme", "id"]),
    ("cues", ["kind", "value", "language", "pattern"]), ("organisations", ["programme", "pattern"]),
    ("place-traps", ["name", "language"]), ("places", ["id"]), ("programmes", ["id"]),
  ])
  func noRowStandsTwice(_ name: String, _ key: [String]) throws {
    var seen: [[String?]: Int] = [:]
    for (line, cells) in try Embedded.cells(try Embedded.table(name)) {
      if let first = seen.updateValue(line, forKey: key.map { cells[$0] }) {
        Issue.record("\(name).tsv:\(line) repeats line \(first)")
      }
    }
  }

  @Test(arguments: Embedded.names)
  func cellsAreComposed(_ name: String) throws {
    let bytes = try #require(EmbeddedTables.bytes(name))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(Array(text.precomposedStringWithCanonicalMapping.utf8) == bytes, "\(name) is not NFC")
    #expect(!bytes.contains(0x0d), "\(name) has carriage returns")
  }

  @Test func columnsOfNumbersHoldNumbers() throws {
    for (name, columns) in [("awards", ["size", "cycle"]), ("places", ["population", "geonames", "from", "until"])] {
      for (line, cells) in try Embedded.cells(try Embedded.table(name)) {
        for column in columns {
          guard let cell = cells[column] else { continue }
          if Int(cell) == nil { Issue.record("\(name).tsv:\(line): \(column) is \(cell)") }
        }
      }
    }
    for (line, cells) in try Embedded.cells(try Embedded.table("awards")) {
      for gap in (cells["gaps"] ?? "").split(separator: "|") where Int(gap) == nil {
        Issue.record("awards.tsv:\(line): the gap \(gap)")
      }
      #expect(cells["main"] == nil || cells["main"] == "yes", "awards.tsv:\(line)")
    }
  }
}

@Suite struct LexiconErrorTests {
  private func words(_ name: String, _ text: String) throws -> Table { try Table(name: name, bytes: Array(text.utf8)) }

  private func book(
    cues: String = "kind\tvalue\tlanguage\tpattern\texample\tcounterexample\n",
    awardNames: String = "programme\taward\tstrength\tlanguage\tpattern\n",
    organisations: String = "id\tprogramme\tstrength\tlanguage\tpattern\n",
    calendar: String = "kind\tvalue\tlanguage\tpattern\n",
    criteria: String = "programme\tid\tenglish\tvietnamese\tpatterns\n"
  ) throws -> CueCompiler {
    let catalogue = try Catalogue(
      programmes: Embedded.table("programmes"), awards: Embedded.table("awards"), criteria: words("criteria", criteria))
    _ = try NameCompiler(
      awardNames: words("award-names", awardNames), organisations: words("organisations", organisations))
    return try CueCompiler(cues: words("cues", cues), calendar: words("calendar", calendar), catalogue: catalogue)
  }

  @Test func wellFormedTablesAreTaken() throws {
    #expect(try book().cues.isEmpty)
  }

  @Test(arguments: [
    ("dance\t\ten\tx", "dance"), ("win\t\tfr\tx", "fr"), ("win\t\ten\t(x", "bracket"), ("win\t\ten\t", "empty"),
    ("win\t\ten\t[x]", "empty"), ("\t\ten\tx", "empty"),
  ])
  func aBadCueIsRefused(_ row: String, _ word: String) throws {
    let error = try #require(throws: LexiconError.self) {
      try book(cues: "# comment\nkind\tvalue\tlanguage\tpattern\texample\tcounterexample\nwin\t\ten\twon\n\(row)\n")
    }
    #expect(error.table == "cues" && error.line == 4 && error.message.contains(word), "\(error)")
  }

  @Test func aBadAwardNameIsRefused() throws {
    let error = try #require(throws: LexiconError.self) {
      try book(awardNames: "programme\taward\tstrength\tlanguage\tpattern\nicf\ttop7\tweak\ten\ttop 7\n")
    }
    #expect(error.table == "award-names" && error.line == 2)
  }

  @Test func aBadBodyIsRefused() throws {
    let error = try #require(throws: LexiconError.self) {
      try book(organisations: "id\tprogramme\tstrength\tlanguage\tpattern\n\ticf\tname\ten\ticf\n")
    }
    #expect(error.table == "organisations" && error.line == 2)
  }

  @Test(arguments: ["month\tten\ten\toctober", "moon\t1\ten\tcrescent"])
  func aBadCalendarWordIsRefused(_ row: String) throws {
    let error = try #require(throws: LexiconError.self) {
      try book(calendar: "kind\tvalue\tlanguage\tpattern\n\(row)\n")
    }
    #expect(error.table == "calendar" && error.line == 2)
  }

  @Test func aBadCriterionIsRefused() throws {
    let error = try #require(throws: LexiconError.self) {
      try book(criteria: "programme\tid\tenglish\tvietnamese\tpatterns\nicf\twork\tWork\tLàm\t(work\n")
    }
    #expect(error.table == "criteria" && error.message.contains("work"))
  }

  @Test func aBadAwardKindIsRefused() throws {
    let error = try #require(throws: LexiconError.self) {
      try Catalogue(
        programmes: Embedded.table("programmes"),
        awards: words(
          "awards",
          "programme\tid\tenglish\tvietnamese\tkind\tsize\tcycle\trequires\tgaps\tmain\tlead\nicf\tx\tX\tX\tcup\n"),
        criteria: Embedded.table("criteria"))
    }
    #expect(error.table == "awards" && error.line == 2 && error.message.contains("cup"))
  }

  @Test func aRepeatedPlaceIsRefused() throws {
    let head = "id\tkind\tcountry\tparent\tpopulation\tgeonames\tenglish\tvietnamese\taliases\tfrom\tuntil\tsuccessor\n"
    let error = try #require(throws: LexiconError.self) {
      try Gazetteer(words("places", head + "vn\tcountry\tVN\nvn\tcountry\tVN\n"))
    }
    #expect(error.table == "places" && error.line == 3)
  }
}
