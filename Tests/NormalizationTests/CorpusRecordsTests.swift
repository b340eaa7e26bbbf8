import Foundation
import JSONText
import Lexicons
import Model
import TestSupport
import Testing
import Worlds
import Text

@testable import Normalization

/// The labels of the corpus's pages, merged, give the labels of its records.
@Suite struct CorpusRecordsTests {
  private struct Label {
    var key: String
    var json: JSONValue
    var status: String { json["status"]?.string ?? "" }

    func strings(_ member: String) -> [String] { (json[member]?.array ?? []).compactMap(\.string).sorted() }
  }

  @Test func recordsAreThoseOfTheLabels() throws {
    let merged = Normalizer(lexicon: try Self.lexicon()).merge(try Self.claims())
    let records = Dictionary(uniqueKeysWithValues: merged.map { ($0.id, $0) })
    let labels = try Self.lines("labels-records.jsonl").map { Label(key: Self.key($0), json: $0) }
    #expect(records.keys.sorted() == labels.map(\.key).sorted())
    for label in labels {
      guard let record = records[label.key] else { continue }
      let documents = (label.strings("documents") + label.strings("undated_documents")).sorted()
      #expect(record.sources.map(\.document) == documents, "\(label.key)")
      let dates = record.field("announced").filter { $0.reason != "before-edition" }.map(\.value).sorted()
      #expect(dates == label.strings("announced"), "\(label.key)")
      if label.status == "disputed" {
        // Both values stand, and the one that the news gives is shown.
        #expect(record.field("rank").map { Int($0.value) } == label.json["ranks"]?.array?.map(\.integer))
        #expect(record.field("rank").map(\.reason) == ["most-explicit", "less-explicit"])
        #expect(record.status == .disputed)
      } else if label.strings("undated_documents").isEmpty {
        #expect(record.status.rawValue == label.status, "\(label.key)")
        #expect(record.rank == label.json["rank"]?.integer, "\(label.key)")
      }
    }
  }

  /// The catalogue of the program; compiling its phrases takes long and no claim here has a place of the gazetteer.
  private static func lexicon() throws -> Lexicon {
    func table(_ name: String) throws -> Table {
      let file = Repository.root.appending(path: "Sources/CLexicons/data/\(name).tsv")
      return try Table(name: name, bytes: try Repository.bytes(file))
    }
    return Lexicon(
      catalogue: try Catalogue(
        programmes: try table("programmes"), awards: try table("awards"), criteria: try table("criteria")),
      gazetteer: TestLexicon.standard.gazetteer)
  }

  private static func claims() throws -> [Claim] {
    try lines("labels.jsonl").flatMap { page in
      (page["records"]?.array ?? []).map { claim($0, page) }
    }
  }

  private static func claim(_ record: JSONValue, _ page: JSONValue) -> Claim {
    let document = page["id"]?.string ?? ""
    var claim = Claim(
      document: document, language: Language(rawValue: page["lang"]?.string ?? "") ?? .other,
      programme: record["programme"]?.string ?? "", award: record["award"]?.string ?? "",
      edition: record["edition"]?.integer,
      recipient: Recipient(
        id: recipient(record),
        name: LocalizedName(
          english: record["recipient"]?["en"]?.string, vietnamese: record["recipient"]?["vi"]?.string),
        country: record["country"]?.string),
      status: Claim.Status(rawValue: record["status"]?.string ?? "") ?? .past,
      announced: record["announced"]?.string.flatMap { DateValue(edtf: $0) }, place: place(record["place"]?.string),
      rank: record["rank"]?.integer, ordinal: record["ordinal"]?.integer,
      consecutive: record["consecutive"]?.bool ?? false, confidence: 900, rule: "label",
      source: Source(published: page["published"]?.string.flatMap { DateValue(edtf: $0) }))
    if let printed = record["announced_as_printed"]?.string {
      claim.warnings = [ClaimWarning(code: "date-conflict", field: "announced", printed: printed)]
    }
    // Stands for the text: a reprint has that of its original.
    let text = StableHashOf(page["copy_of"]?.string ?? document)
    claim.source.sketch = TextSketch(Set((0..<64).map { UInt32(truncatingIfNeeded: text.value &+ $0 &* 77_777) }))
    claim.id = ClaimID.make(claim)
    return claim
  }

  private static func key(_ record: JSONValue) -> String {
    RecordID.make(
      RecordKey(
        programme: record["programme"]?.string ?? "", award: record["award"]?.string ?? "",
        edition: record["edition"]?.integer, recipient: recipient(record)))
  }

  private static func recipient(_ record: JSONValue) -> String {
    let name = record["recipient"]?["en"]?.string ?? record["recipient"]?["vi"]?.string ?? ""
    return Slug.make((record["country"]?.string.map { $0 + "-" } ?? "") + name)
  }

  /// `name, …, country`, where the country's name stands for its code.
  private static func place(_ text: String?) -> PlaceReference? {
    guard let parts = text?.components(separatedBy: ", "), let name = parts.first else { return nil }
    return PlaceReference(
      name: LocalizedName(english: name), country: parts.count > 1 ? parts.last?.prefix(6).lowercased() : nil)
  }

  private static func lines(_ file: String) throws -> [JSONValue] {
    let text = String(decoding: try Repository.bytes(Repository.corpus.appending(path: file)), as: UTF8.self)
    return try text.split(separator: "\n").map { try JSONParser.parse(String($0)) }
  }
}

/// The hash of one text.
private struct StableHashOf {
  let value: UInt64

  init(_ text: String) {
    var hash = StableHash()
    hash.add(field: text)
    value = hash.value
  }
}
