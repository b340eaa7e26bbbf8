import Foundation
import JSONText
import Model

/// The labelled pages beside the repository, as the claims that a faultless extractor would make of them.
enum SeedGold {
  static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../../shared/seeds/gold.jsonl").standardizedFileURL

  static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }

  static func claims() throws -> [Claim] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return try text.split(separator: "\n").flatMap { line in claims(of: try JSONParser.parse(String(line))) }
  }

  private static let places = [
    "Binh Duong": "vn-binh-duong", "Eindhoven": "nl-eindhoven", "Durham Region": "ca-durham-region",
    "Thủ Dầu Một": "vn-thu-dau-mot",
  ]
  private static let countries = ["Vietnam": "VN", "Netherlands": "NL", "Canada": "CA"]

  private static func claims(of page: JSONValue) -> [Claim] {
    let records = page["records"]?.array ?? []
    let chain = records.first { $0["consecutive"]?.bool == true && $0["ordinal"]?.integer != nil }
    let document = page["id"]?.string ?? ""
    return records.map { record in
      let isNews = record["status"]?.string == "announced"
      let name = record["recipient"]
      var claim = Claim(
        document: document, language: page["lang"]?.string == "vi" ? .vietnamese : .english,
        programme: record["programme"]?.string ?? "", award: record["award"]?.string ?? "",
        edition: record["edition"]?.integer,
        recipient: Recipient(
          id: places[name?["en"]?.string ?? ""] ?? "",
          name: LocalizedName(english: name?["en"]?.string, vietnamese: name?["vi"]?.string),
          country: countries[record["country"]?.string ?? ""]),
        status: Claim.Status(rawValue: record["status"]?.string ?? "") ?? .past,
        announced: record["announced"]?.string.flatMap { DateValue(edtf: $0) },
        place: record["place"]?.string.map(place), ordinal: record["ordinal"]?.integer,
        consecutive: record["consecutive"]?.bool ?? false, confidence: 900, rule: "gold",
        source: Source(
          url: page["url"]?.string, published: page["published"]?.string.flatMap { DateValue(edtf: $0) }))
      if claim.status == .inferred {
        let count = chain?["ordinal"]?.integer ?? 0
        claim.derivation = claim.consecutive ? "streak:\(count):\(chain?["edition"]?.integer ?? 0)" : "requires:top7"
      }
      if isNews {
        claim.criteria = (page["criteria"]?.array ?? []).compactMap { criterionID($0.string) }
        claim.event = page["event"]?["date"]?.string.flatMap { DateValue(edtf: $0) }
        let isPrinted = page["event"]?["theme_en_basis"] == nil
        claim.theme = LocalizedName(
          english: isPrinted ? page["event"]?["theme_en"]?.string : nil,
          vietnamese: page["event"]?["theme_vi"]?.string)
      }
      if let printed = record["announced_as_printed"]?.string {
        claim.warnings = [ClaimWarning(code: "date-conflict", field: "announced", printed: printed)]
      }
      claim.id = ClaimID.make(claim)
      return claim
    }
  }

  /// `[venue, ] name, [province, ] country`.
  private static func place(_ text: String) -> PlaceReference {
    let parts = text.components(separatedBy: ", ")
    let name = parts.count > 2 ? parts[1] : parts[0]
    return PlaceReference(
      id: places[name], name: LocalizedName(english: name), venue: parts.count > 2 ? parts[0] : nil,
      country: countries[parts.last ?? ""])
  }

  private static func criterionID(_ name: String?) -> String? {
    name.map { $0.lowercased().replacingOccurrences(of: " ", with: "-") }
  }
}
