import Foundation
import Model
import TestSupport
import Testing

@testable import Pipeline

/// The records of real pages, field by field: each value with its standing and reason, and who says it.
@Suite(.enabled(if: Repository.hasSeeds, "the seed pages are not beside the repository"))
struct SeedRecordTests {
  private static func records() throws -> [String: Record] {
    let engine = try Engine()
    let worker = PageWorker(.claims(engine))
    let pages = try FileManager.default.contentsOfDirectory(atPath: Repository.seeds.path()).filter {
      $0.hasSuffix(".txt")
    }
    let items = InputListing.list(pages.map { Repository.seeds.appending(path: $0).path() }).items
    let records = engine.records(from: items.flatMap { worker.process($0).claims })
    return Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0) })
  }

  private static let expected: [String: [String]] = [
    "icf/community-of-the-year/2011/nl-eindhoven": [
      "Eindhoven / Eindhoven, city, NL, -",
      "confirmed by 4 of 4 pages, en vi",
      "edition 2011",
      "edition: 2011 preferred printed 4",
    ],
    "icf/smart21/2019/vn-binh-duong": [
      "Binh Duong / Bình Dương, province, VN, vn-ho-chi-minh-city",
      "reported by 1 of 4 pages, en vi, ordinal+streak",
      "edition 2019",
      "announced 2018-10",
      "ordinal 1",
      "edition: 2019 preferred ordinal+streak 4",
      "announced: 2018-10 preferred only-value 1",
      "ordinal: 1 preferred only-value 1",
      "consecutive: true normal first-time 3",
    ],
    "icf/smart21/2020/vn-binh-duong": [
      "Binh Duong / Bình Dương, province, VN, vn-ho-chi-minh-city",
      "reported by 1 of 4 pages, en vi",
      "edition 2020",
      "ordinal 2",
      "consecutive true",
      "edition: 2020 preferred printed 4",
      "ordinal: 2 preferred only-value 1",
      "consecutive: true preferred said 4",
    ],
    "icf/smart21/2021/vn-binh-duong": [
      "Binh Duong / Bình Dương, province, VN, vn-ho-chi-minh-city",
      "inferred by 0 of 3 pages, en vi, streak",
      "edition 2021",
      "consecutive true",
      "edition: 2021 preferred streak 3",
      "consecutive: true preferred said 3",
    ],
    "icf/smart21/2022/vn-binh-duong": [
      "Binh Duong / Bình Dương, province, VN, vn-ho-chi-minh-city",
      "inferred by 0 of 3 pages, en vi, requires+streak",
      "edition 2022",
      "ordinal 4",
      "consecutive true",
      "edition: 2022 preferred requires+streak 3",
      "ordinal: 4 preferred only-value 1",
      "consecutive: true preferred said 3",
    ],
    "icf/smart21/2023/vn-binh-duong": [
      "Binh Duong / Bình Dương, province, VN, vn-ho-chi-minh-city",
      "confirmed by 2 of 3 pages, en vi",
      "edition 2023",
      "announced 2023-02-24",
      "ordinal 5",
      "consecutive true",
      "edition: 2023 preferred printed 3",
      "announced: 2023-02-24 preferred agreed 2",
      "announced: 2023-02 normal coarser 1",
      "announced: 2022-02-24 deprecated before-edition 1",
      "ordinal: 5 preferred agreed 2",
      "consecutive: true preferred said 2",
      "criteria: broadband preferred named 2",
      "criteria: knowledge-workforce preferred named 2",
      "criteria: innovation preferred named 2",
      "criteria: digital-equality preferred named 2",
      "criteria: advocacy preferred named 2",
      "criteria: sustainability preferred named 2",
    ],
    "icf/top7/2021/vn-binh-duong": [
      "Binh Duong / Bình Dương, province, VN, vn-ho-chi-minh-city",
      "reported by 1 of 1 pages, vi",
      "edition 2021",
      "ordinal 1",
      "edition: 2021 preferred printed 1",
      "ordinal: 1 preferred only-value 1",
    ],
    "icf/top7/2022/vn-binh-duong": [
      "Binh Duong / Bình Dương, province, VN, vn-ho-chi-minh-city",
      "reported by 1 of 1 pages, vi",
      "place Binh Duong / Bình Dương, Trung tâm hội nghị triễn lãm tỉnh Bình Dương, VN",
      "edition 2022",
      "announced 2022-06-21",
      "event 2022-06-20/2022-06-21",
      "ordinal 2",
      "consecutive true",
      "theme.vi Phục … 136 bytes",
      "edition: 2022 preferred printed 1",
      "announced: 2022-06-21 preferred only-value 1",
      "place: vn-binh-duong preferred only-value 1",
      "event: 2022-06-20/2022-06-21 preferred only-value 1",
      "theme.vi: Phục … 136 bytes preferred only-value 1",
      "ordinal: 2 preferred only-value 1",
      "consecutive: true preferred said 1",
      "criteria: broadband preferred named 1",
      "criteria: knowledge-workforce preferred named 1",
      "criteria: innovation preferred named 1",
      "criteria: digital-equality preferred named 1",
      "criteria: advocacy preferred named 1",
      "criteria: sustainability preferred named 1",
    ],
    "icf/top7/2023/vn-binh-duong": [
      "Binh Duong / Bình Dương, province, VN, vn-ho-chi-minh-city",
      "reported by 1 of 1 pages, vi",
      "place Durham Region / Vùng Durham, -, CA",
      "edition 2023",
      "theme.en Better … 66 bytes",
      "theme.vi Xây … 67 bytes",
      "edition: 2023 preferred printed 1",
      "place: ca-durham-region preferred only-value 1",
      "theme.en: Better … 66 bytes preferred only-value 1",
      "theme.vi: Xây … 67 bytes preferred only-value 1",
    ],
  ]

  @Test func areTheseAndNoOthers() throws {
    #expect(try Self.records().keys.sorted() == Self.expected.keys.sorted())
  }

  @Test(arguments: expected.keys.sorted())
  func everyFieldIsAsThePagesSay(id: String) throws {
    let record = try #require(try Self.records()[id])
    #expect(Self.described(record) == Self.expected[id])
  }

  /// Everything that a record says but names of the catalogue, quotes and ids of claims, which other tests hold.
  private static func described(_ record: Record) -> [String] {
    func name(_ name: LocalizedName) -> String { "\(name.english ?? "-") / \(name.vietnamese ?? "-")" }
    // A motto is the page's own words: its beginning and size tell it from any other.
    func sized(_ text: String) -> String { "\(text.prefix { $0 != " " }) … \(text.utf8.count) bytes" }
    let recipient = record.recipient
    var lines = [
      [name(recipient.name), recipient.kind ?? "-", recipient.country ?? "-", recipient.successor ?? "-"]
        .joined(separator: ", "),
      "\(record.status.rawValue) by \(record.support.independent) of \(record.support.documents) pages, "
        + record.support.languages.joined(separator: " ") + (record.derivation.map { ", \($0)" } ?? ""),
    ]
    if let place = record.place {
      lines.append("place \(name(place.name)), \(place.venue ?? "-"), \(place.country ?? "-")")
    }
    let shown: [(String, String?)] = [
      ("edition", record.edition.map(String.init)), ("announced", record.announced?.edtf),
      ("event", record.event?.edtf),
      ("rank", record.rank.map(String.init)), ("ordinal", record.ordinal.map(String.init)),
      ("consecutive", record.consecutive ? "true" : nil), ("theme.en", record.theme.english.map(sized)),
      ("theme.vi", record.theme.vietnamese.map(sized)),
    ]
    for (field, value) in shown { if let value { lines.append("\(field) \(value)") } }
    for field in record.fields {
      for value in field.values {
        let text = field.name.hasPrefix("theme") ? sized(value.value) : value.value
        lines.append("\(field.name): \(text) \(value.rank.rawValue) \(value.reason) \(value.claims.count)")
      }
    }
    return lines
  }
}
