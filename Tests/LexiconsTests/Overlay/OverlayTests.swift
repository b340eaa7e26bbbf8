import Model
import TestSupport
import Testing

@testable import Lexicons

/// Files of a user's words, as text by name without the ending.
private func overlay(_ files: [String: String]) throws -> Overlay {
  try Overlay(
    files: files.map { LexiconFile(name: $0.key + ".tsv", label: "my/" + $0.key, bytes: Array($0.value.utf8)) })
}

/// A programme whose rows are all in order.
private let sound = [
  "programmes": "id\tenglish\tvietnamese\nreef\tReef Prize\tGiải Rạn san hô\n",
  "awards": "programme\tid\tenglish\tkind\tcycle\tmain\nreef\tprize\tReef Prize\ttitle\t1\tyes\n",
  "award-names": "programme\taward\tstrength\tlanguage\tpattern\nreef\t\tname\ten\treef prize\n",
]

@Suite struct OverlayTests {
  @Test func aNewProgrammeStandsBesideTheOthers() throws {
    let overlay = try overlay(sound)
    #expect(overlay.findings == [])
    let lexicon = try overlay.lexicon()
    let built = try Lexicon()
    #expect(lexicon.catalogue.programme("reef")?.name.vietnamese == "Giải Rạn san hô")
    #expect(lexicon.catalogue.award("reef", "prize")?.kind == .title)
    #expect(lexicon.catalogue.awards.count == built.catalogue.awards.count + 1)
    #expect(lexicon.phrases.awardNames.count == built.phrases.awardNames.count + 1)
    #expect(lexicon.gazetteer.places.map(\.id) == built.gazetteer.places.map(\.id))
  }

  @Test func aRowOfTheSameIdentityReplacesTheBuiltInOne() throws {
    let overlay = try overlay([
      "programmes": "id\tenglish\nicf\tThe Forum\n",
      "awards": "programme\tid\tenglish\tkind\tsize\nicf\ttop7\tBest Seven\tlist\t7\n",
      "places": "id\tkind\tcountry\tparent\tpopulation\tvietnamese\tenglish\nvn-hue\tcity\tVN\tvn\t7\tHuế\tHué\n",
    ])
    #expect(overlay.findings == [])
    let catalogue = try overlay.lexicon().catalogue
    let built = try Lexicon()
    #expect(catalogue.programme("icf")?.name == LocalizedName(english: "The Forum"))
    #expect(catalogue.award("icf", "top7")?.requires == nil)
    #expect(catalogue.awards.map(\.id) == built.catalogue.awards.map(\.id))
    #expect(try overlay.lexicon().gazetteer.place("vn-hue")?.population == 7)
    #expect(try overlay.lexicon().gazetteer.places.count == built.gazetteer.places.count)
  }

  @Test func newPlacesKeepTheGazetteerInOrder() throws {
    let rows = "id\tkind\tcountry\tparent\tenglish\nvn-zzz\tcity\tVN\tvn\tZzz\nvn-aaa\tcity\tVN\tvn-zzz\tAaa\n"
    let overlay = try overlay(["places": rows])
    #expect(overlay.findings == [])
    let ids = try overlay.lexicon().gazetteer.places.map(\.id)
    #expect(ids == ids.sorted())
    #expect(ids.contains("vn-aaa") && ids.contains("vn-zzz"))
  }

  @Test func theOrderOfFilesAndColumnsDoesNotMatter() throws {
    let turned = [
      "programmes": "vietnamese\tid\tenglish\nGiải Rạn san hô\treef\tReef Prize\n",
      "awards": "main\tcycle\tkind\tenglish\tid\tprogramme\nyes\t1\ttitle\tReef Prize\tprize\treef\n",
      "award-names": sound["award-names"] ?? "",
    ]
    let one = try overlay(sound).lexicon()
    let other = try overlay(turned).lexicon()
    #expect(one.catalogue.programmes == other.catalogue.programmes)
    #expect(one.catalogue.awards == other.catalogue.awards)
    let files = sound.map { LexiconFile(name: $0.key + ".tsv", bytes: Array($0.value.utf8)) }
    let forward = try Overlay(files: files)
    let backward = try Overlay(files: files.reversed())
    #expect(forward.rows.mapValues { $0.map(\.position) } == backward.rows.mapValues { $0.map(\.position) })
  }

  @Test func filesOfOtherEditorsAreTaken() throws {
    var files = sound
    files["programmes"] =
      "\u{feff}# ours\r\n\r\nid\tenglish\tvietnamese\t\t\r\n"
      + "reef\t Reef Prize \tGia\u{309}i Ra\u{323}n san ho\u{302}\t\t\r\n"
    let overlay = try overlay(files)
    #expect(overlay.findings == [])
    let name = try #require(try overlay.lexicon().catalogue.programme("reef")).name
    #expect(name.english == "Reef Prize")
    #expect(Array((name.vietnamese ?? "").utf8) == Array("Giải Rạn san hô".utf8))
  }

  @Test func everyTableHasItsShape() throws {
    #expect(TableShape.all.map(\.name) == Embedded.names)
    for shape in TableShape.all {
      #expect(try Embedded.table(shape.name).columns == shape.columns.map(\.title), "\(shape.name)")
      #expect(shape.identity.allSatisfy { shape.column($0) != nil }, "\(shape.name)")
    }
  }

  @Test func whatIsSoundIsUsedBesideWhatIsNot() throws {
    var files = sound
    files["criteria"] = "programme\tid\tenglish\tpatterns\nreef\tdepth\tDepth\tdepth\nreef\tbad\tBad\t(depth\n"
    let overlay = try overlay(files)
    #expect(overlay.findings.map(\.line) == [3])
    #expect(try overlay.lexicon().catalogue.criterion("reef", "depth") != nil)
    #expect(try overlay.lexicon().catalogue.criterion("reef", "bad") == nil)
  }

  @Test func theBuiltInTablesFitTogether() {
    #expect(Overlay.embedded().findings == [])
  }
}

/// One fault in the rows of one table.
struct OverlayFault: Sendable, CustomTestStringConvertible {
  var table: String
  var text: String
  var line: Int
  var words: String

  init(_ table: String, _ text: String, _ line: Int, _ words: String) {
    self.table = table
    self.text = text
    self.line = line
    self.words = words
  }

  var testDescription: String { "\(table): \(words)" }
}

@Suite struct OverlayFaultTests {
  private static let awards = "programme\tid\tenglish\tkind\tsize\tcycle\trequires\tgaps\tmain\tlead\n"
  private static let names = "programme\taward\tstrength\tlanguage\tpattern\n"
  private static let cues = "kind\tvalue\tlanguage\tpattern\texample\n"
  private static let places = "id\tkind\tcountry\tparent\tenglish\taliases\tfrom\tuntil\tsuccessor\n"

  static let faults: [OverlayFault] = [
    OverlayFault("prizes", "id\nreef\n", 1, "no table of this name"),
    OverlayFault("programmes", "", 1, "no header line"),
    OverlayFault("programmes", "# only a comment\n", 1, "no header line"),
    OverlayFault("programmes", "id\tenglish\tcolour\nicf\tA\n", 1, "no column colour"),
    OverlayFault("programmes", "id\tenglish\tid\nicf\tA\n", 1, "the column id stands twice"),
    OverlayFault("programmes", "english\nA\n", 1, "the column id is missing"),
    OverlayFault("programmes", "id\tenglish\n\nicf\tA\tB\n", 3, "3 cells, the header has 2"),
    OverlayFault("programmes", "id\tenglish\n\tA\n", 2, "no value in the column id"),
    OverlayFault("programmes", "id\tscope\nicf\tVN\n", 2, "no value in any of the columns english, vietnamese"),
    OverlayFault("programmes", "id\tenglish\nOur Prize\tA\n", 2, "Our Prize is no id"),
    OverlayFault("programmes", "id\tenglish\tscope\nicf\tA\tVN|XQ\n", 2, "no country XQ"),
    OverlayFault("programmes", "id\tenglish\nicf\tA\npci\tB\nicf\tC\n", 4, "repeats line 2: the same id"),
    OverlayFault("programmes", "id\tenglish\nreef\tA\n", 2, "the programme reef has no award"),
    OverlayFault("programmes", "id\tenglish\nreef\tA\n", 2, "is enough to know the programme reef by"),
    OverlayFault(
      "programmes", "id\tenglish\npci\tintelligent community forum\n", 2, "also the name of the programme icf"),
    OverlayFault("awards", awards + "icf\tnew\tA\ttitle\n", 2, "no row of award-names.tsv names the award new"),
    OverlayFault("awards", awards + "reef\tprize\tA\ttitle\n", 2, "no programme reef"),
    OverlayFault("awards", awards + "icf\tx\tA\tcup\n", 2, "no award kind cup; there are list, title"),
    OverlayFault("awards", awards + "icf\tx\tA\tlist\tmany\n", 2, "the size many is no number from 1"),
    OverlayFault("awards", awards + "icf\tx\tA\tlist\t0\n", 2, "the size 0 is no number from 1"),
    OverlayFault("awards", awards + "icf\tx\tA\tlist\t\t-1\n", 2, "the cycle -1"),
    OverlayFault("awards", awards + "icf\tx\tA\tlist\t\t1\tsmart22\n", 2, "requires smart22, which the programme icf"),
    OverlayFault(
      "awards", awards + "icf\tsmart21\tA\tlist\t\t1\ttop7\n", 2, "requires top7, which leads back to smart21"),
    OverlayFault("awards", awards + "icf\tx\tA\tlist\t\t1\tx\n", 2, "requires x, which leads back to x"),
    OverlayFault("awards", awards + "icf\tx\tA\tlist\t\t1\t\t2020|soon\n", 2, "soon in gaps is no year"),
    OverlayFault("awards", awards + "icf\tx\tA\tlist\t\t1\t\t\tno\n", 2, "no answer no"),
    OverlayFault("awards", awards + "pci\tx\tA\tranking\t\t1\t\t\tyes\n", 2, "pci has another main award"),
    OverlayFault("awards", awards + "icf\tx\tA\tlist\t\t1\t\t\t\t2..1\n", 2, "the lead 2..1"),
    OverlayFault("award-names", names + "reef\t\tname\ten\treef\n", 2, "no programme reef"),
    OverlayFault("award-names", names + "icf\ttop8\tname\ten\treef\n", 2, "icf has no award top8"),
    OverlayFault("award-names", names + "icf\t\tname\ten\treef\n", 2, "icf has no main award"),
    OverlayFault("award-names", names + "icf\ttop7\tweak\ten\treef\n", 2, "no strength weak; there are name, short"),
    OverlayFault("award-names", names + "icf\ttop7\tname\tfr\treef\n", 2, "no language fr"),
    OverlayFault("award-names", names + "icf\ttop7\tname\ten\t(reef\n", 2, "(reef: an open bracket without its end"),
    OverlayFault("award-names", names + "icf\ttop7\tname\ten\t[reef]\n", 2, "an empty phrase"),
    OverlayFault("award-names", names + "icf\ttop7\tname\ten\tpci\n", 2, "pci also names the programme pci"),
    OverlayFault("award-names", names + "icf\ttop7\tshort\ten\tthe (pci|papi)|papi\n", 2, "names the programme papi"),
    OverlayFault("award-names", names + "icf\ttop7\tname\tvi\tchi so hai long\n", 2, "names the programme sipas"),
    OverlayFault("criteria", "programme\tid\tenglish\tpatterns\nicf\tx\tX\tx;[y]\n", 2, "an empty phrase"),
    OverlayFault("criteria", "programme\tid\tenglish\tpatterns\nreef\tx\tX\tx\n", 2, "no programme reef"),
    OverlayFault(
      "organisations", "id\tprogramme\tstrength\tlanguage\tpattern\nx\treef\tname\ten\tx\n", 2, "no programme reef"),
    OverlayFault("cues", cues + "dance\t\ten\tx\tx\n", 2, "no cue kind dance"),
    OverlayFault("cues", cues + "recur\tsometimes\ten\tx\tx\n", 2, "no value sometimes of the cue kind recur"),
    OverlayFault("cues", cues + "recur\t\ten\tx\tx\n", 2, "no value none of the cue kind recur"),
    OverlayFault("cues", cues + "win\t\ten\tx\n", 2, "no value in the column example"),
    OverlayFault("calendar", "kind\tvalue\tlanguage\tpattern\nmonth\t13\ten\tx\n", 2, "no month 13"),
    OverlayFault("calendar", "kind\tvalue\tlanguage\tpattern\nnumber\tsix\ten\tx\n", 2, "the value six is no number"),
    OverlayFault("calendar", "kind\tvalue\tlanguage\tpattern\nnumber\t6\ten\tx … y\n", 2, "has a gap"),
    OverlayFault("place-traps", "name\tlanguage\nHue\tde\n", 2, "no language de"),
    OverlayFault("places", places + "vn-x\tcity\tVN\tvn-nowhere\tX\n", 2, "no place vn-nowhere"),
    OverlayFault("places", places + "vn-x\tcity\tVN\tlaos\tX\n", 2, "no place laos"),
    OverlayFault("places", places + "vn-x\tcity\tVN\tla\tX\n", 2, "la, which is in another country"),
    OverlayFault("places", places + "vn-x\tcity\tVN\tvn-x\tX\n", 2, "lies in itself"),
    OverlayFault("places", places + "vn-x\tcity\tVN\t\tX\n", 2, "no parent"),
    OverlayFault("places", places + "x\tcity\tVN\tvn\tX\n", 2, "the id x does not begin with vn"),
    OverlayFault("places", places + "vn-x\thamlet\tVN\tvn\tX\n", 2, "no place kind hamlet"),
    OverlayFault("places", places + "vn-x\tcity\tVN\tvn\tX\tA||B\n", 2, "an empty name in aliases"),
    OverlayFault("places", places + "vn-x\tcity\tVN\tvn\tX\t\t2020\t2010\n", 2, "stands from 2020 until 2010"),
    OverlayFault("places", places + "vn-x\tcity\tVN\tvn\tX\t\t\t2010\tvn-y\n", 2, "no place vn-y to take it over"),
    OverlayFault("places", places + "vn-x\tcity\tVN\tvn\tX\t\t\t\tvn-hue\n", 2, "has a successor and no year in until"),
  ]

  @Test(arguments: faults)
  func isReportedWithItsLine(_ fault: OverlayFault) throws {
    let overlay = try overlay([fault.table: fault.text])
    let found = overlay.findings.contains {
      $0.file == "my/" + fault.table && $0.line == fault.line && $0.message.contains(fault.words)
    }
    #expect(found, "\(overlay.findings)")
  }

  /// A programme that has short names alone would never be read.
  @Test func shortNamesAloneAreNotEnough() throws {
    var files = sound
    files["award-names"] = sound["award-names"]?.replacing("\tname\t", with: "\tshort\t")
    #expect(
      try overlay(files).findings.map(\.message) == [
        "no name in award-names.tsv or organisations.tsv is enough to know the programme reef by"
      ])
    files["organisations"] = "id\tprogramme\tstrength\tlanguage\tpattern\nreef\treef\tname\ten\treef board\n"
    #expect(try overlay(files).findings == [])
  }

  @Test func allFaultsAreReportedAndSorted() throws {
    let findings = try overlay([
      "programmes": "id\tenglish\tscope\nA\tA\tQQ\n", "awards": Self.awards + "icf\tx\tX\tcup\t0\nicf\ty\tY\tcap\n",
    ]).findings
    #expect(findings == findings.sorted { ($0.file, $0.line, $0.message) < ($1.file, $1.line, $1.message) })
    #expect(findings.map(\.line) == [2, 2, 2, 3, 3, 2, 2, 2, 2])
    #expect(findings.first?.description.hasPrefix("my/awards:2: ") == true)
  }

  @Test func bytesThatAreNoTextAreReported() throws {
    let file = LexiconFile(name: "programmes.tsv", bytes: Array("id\tenglish\nicf\t".utf8) + [0xff, 0x0a])
    #expect(try Overlay(files: [file]).findings.map(\.description) == ["programmes.tsv:2: not UTF-8"])
  }

  /// Twenty optional words would be a million phrases.
  @Test func aPatternOfTooManyPhrasesIsRefusedAndNotExpanded() throws {
    let pattern = (0..<60).map { "[w\($0)]" }.joined(separator: " ") + " end"
    let findings = try overlay(["award-names": Self.names + "icf\ttop7\tname\ten\t\(pattern)\n"]).findings
    #expect(findings.count == 1 && findings[0].message.contains("more than"), "\(findings)")
  }

  @Test func bracketsNestedDeeplyAreRefusedAndNotFollowed() throws {
    let pattern = String(repeating: "(", count: 200_000) + "end"
    let findings = try overlay(["award-names": Self.names + "icf\ttop7\tname\ten\t\(pattern)\n"]).findings
    #expect(findings.count == 1 && findings[0].message.contains("nests more than"), "\(findings.count)")
  }

  /// Whatever the bytes, there is an answer, and a fault names a line that the file has.
  @Test func anyBytesAreCheckedWithoutACrash() {
    var random = Seeded(seed: 42)
    let seeds = sound.sorted { $0.key < $1.key }
    let pieces = ["\t", "\n", "(", ")", "[", "]", "|", "…", "#", "icf", "name", "-1", "2..1", "\r", "\u{feff}", "\0"]
    for _ in 0..<400 {
      let files = seeds.map { name, text in
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 0...6, using: &random) {
          let at = Int.random(in: 0...bytes.count, using: &random)
          bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: at)
          if !bytes.isEmpty, Bool.random(using: &random) {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
          }
        }
        return LexiconFile(name: name + ".tsv", bytes: bytes)
      }
      let overlay = Overlay(files: files, over: TableSet())
      for finding in overlay.findings {
        let file = files.first { $0.name == finding.file }
        let lines = 1 + (file?.bytes.count { $0 == 0x0a } ?? -1)
        #expect((1...lines).contains(finding.line), "\(finding)")
      }
      #expect(overlay.findings == Overlay(files: files.reversed(), over: TableSet()).findings)
    }
  }

  @Test(arguments: [("1", 1...1), ("-1", -1 ... -1), ("-1..2", -1...2), ("0..0", 0...0)])
  func spansAreRead(_ cell: String, _ expected: ClosedRange<Int>) {
    #expect(NumberSpanCell.span(cell) == expected)
  }

  @Test(arguments: ["", "a", "1..", "..1", "2..1", "1...2", "1-2"])
  func otherCellsAreNoSpan(_ cell: String) {
    #expect(NumberSpanCell.span(cell) == nil)
  }
}
