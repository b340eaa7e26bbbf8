import Foundation
import TestSupport

/// A few pages before and after a scraper's visit: one is edited, one renamed, one new, one gone.
enum AwardPages {
  static func write(before folder: TemporaryFolder, to name: String) throws {
    try folder.write(page("Hue", 2022), to: name + "/a.txt")
    try folder.write(page("Da Nang", 2022), to: name + "/b.txt")
    try folder.write(page("Can Tho", 2021), to: name + "/c.txt")
    try folder.write([0x89, 0x50, 0x4e, 0x47, 0], to: name + "/broken.html")
  }

  static func write(after folder: TemporaryFolder, to name: String) throws {
    try folder.write(page("Hue", 2023), to: name + "/a.txt")
    try folder.write(page("Da Nang", 2022), to: name + "/later/b.txt")
    try folder.write(page("Hai Phong", 2023), to: name + "/d.txt")
    try folder.write([0x89, 0x50, 0x4e, 0x47, 0], to: name + "/broken.html")
  }

  static func page(_ city: String, _ year: Int) -> String {
    "\(city) among the Smart21 of \(year)\n\n\(city) was named one of the Smart21 Communities of \(year). "
      + "The mayor thanked everybody.\n"
  }
}

/// The files of a folder of results.
struct Results: Equatable {
  static let files = [
    "articles.jsonl", "claims.jsonl", "decisions.jsonl", "findings.jsonl", "manifest.json", "outcomes.jsonl",
    "records.csv", "records.jsonl",
  ]

  private(set) var bytes: [String: [UInt8]] = [:]

  init(_ folder: String) {
    for name in Self.files { bytes[name] = try? Repository.bytes(URL(filePath: folder).appending(path: name)) }
  }

  /// How often `outcomes.jsonl` has a line, and how many inputs the manifest counts.
  var outcomeCount: Int { bytes["outcomes.jsonl"]?.count { $0 == UInt8(ascii: "\n") } ?? 0 }

  var inputCount: Int? {
    let manifest = String(decoding: bytes["manifest.json"] ?? [], as: UTF8.self)
    return manifest.firstMatch(of: /"inputs":(\d+)/).flatMap { Int($0.1) }
  }
}
