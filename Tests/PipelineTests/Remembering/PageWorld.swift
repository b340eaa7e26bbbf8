import Foundation
import Model
import TestSupport

/// A folder of pages that changes as scrapers change theirs, and a plain model of which pages are known meanwhile.
struct PageWorld {
  /// What a page says, apart from the furniture around it.
  struct Facts: Hashable {
    var city: Int
    var kind: Int
    var year: Int
  }

  struct Page: Hashable {
    var facts: Facts
    /// Which navigation and advertisements a page in HTML has.
    var furniture = 0
  }

  /// Lines of one file by id; others are files by name.
  private(set) var files: [String: Page] = [:]
  private(set) var lines: [String: Page] = [:]
  /// Pages that are known and gone.
  private(set) var vanished: [String: Page] = [:]
  private var dice: Seeded
  let folder: URL

  init(seed: UInt64, folder: URL) throws {
    dice = Seeded(seed: seed)
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for _ in 0..<3 { try add() }
  }

  /// One change, or none; what it was.
  mutating func change() throws -> String {
    switch Int.random(in: 0..<12, using: &dice) {
    case 0, 1, 2:
      try add()
      return "add"
    case 3:
      guard let name = pick(files) else { return "nothing" }
      files[name]!.facts = facts(for: name)
      try write(name)
      return "edit \(name)"
    case 4:
      guard let name = pick(files.filter { $0.key.hasSuffix(".html") }) else { return "nothing" }
      files[name]!.furniture += 1
      try write(name)
      return "other furniture \(name)"
    case 5:
      guard let name = pick(files) else { return "nothing" }
      try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path(name))
      return "touch \(name)"
    case 6:
      guard let old = pick(files) else { return "nothing" }
      let new = name(like: old)
      if new == old { return "nothing" }
      try? FileManager.default.removeItem(atPath: path(new))
      try FileManager.default.createDirectory(
        at: folder.appending(path: new).deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.moveItem(atPath: path(old), toPath: path(new))
      files[new] = files.removeValue(forKey: old)
      return "rename \(old) to \(new)"
    case 7:
      guard let old = pick(files) else { return "nothing" }
      let new = name(like: old)
      files[new] = files[old]
      try write(new)
      return "copy \(old) to \(new)"
    case 8, 9:
      guard files.count > 1, let name = pick(files) else { return "nothing" }
      files[name] = nil
      try FileManager.default.removeItem(atPath: path(name))
      return "remove \(name)"
    case 10:
      lines["line-\(Int.random(in: 0..<6, using: &dice))"] = Page(facts: facts(for: "x.jsonl"))
      try writeLines()
      return "lines"
    default:
      guard let id = pick(lines) else { return "nothing" }
      lines[id] = nil
      try writeLines()
      return "drop \(id)"
    }
  }

  /// Brings the model of what is known up to a run over the folder.
  mutating func note(known before: [String: Page], isPruned: Bool) {
    let present = self.present
    let names = Set(present.keys)
    let contents = Set(present.map { content($0.key, $0.value) })
    vanished = before.merging(vanished) { now, _ in now }.filter { name, page in
      !names.contains(name) && !contents.contains(content(name, page))
    }
    if isPruned { vanished = [:] }
  }

  var present: [String: Page] { files.merging(lines) { file, _ in file } }
  var known: [String: Page] { present.merging(vanished) { now, _ in now } }

  /// Writes all pages that are known to a folder, for a run from nothing.
  func writeKnown(to other: URL) throws {
    var lines: [String] = []
    for (name, page) in known.sorted(by: { $0.key < $1.key }) {
      if name.hasPrefix("line-") {
        lines.append(line(name, page))
        continue
      }
      let file = other.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes(name, page)).write(to: file)
    }
    if !lines.isEmpty { try Data(lines.joined().utf8).write(to: other.appending(path: "all.jsonl")) }
  }

  /// What makes two pages one under two names: the same words in the same kind of page, or the same bytes without words.
  private func content(_ name: String, _ page: Page) -> String {
    if name.hasPrefix("line-") { return words(page.facts, "feed").title + words(page.facts, "feed").body }
    if page.facts.kind == 5 { return "\(bytes(name, page))" }
    let desk = name.hasSuffix("html") ? "web" : "wire"
    return words(page.facts, desk).title + words(page.facts, desk).body
  }

  private mutating func pick(_ pages: [String: Page]) -> String? {
    pages.keys.sorted().randomElement(using: &dice)
  }

  private mutating func facts(for name: String) -> Facts {
    Facts(
      city: Int.random(in: 0..<3, using: &dice), kind: Int.random(in: 0..<6, using: &dice),
      year: Int.random(in: 2021...2022, using: &dice))
  }

  private mutating func name(like old: String? = nil) -> String {
    let ending = old.map { String($0.split(separator: ".").last!) } ?? (Bool.random(using: &dice) ? "html" : "txt")
    return "day-\(Int.random(in: 0..<4, using: &dice))/page-\(Int.random(in: 0..<6, using: &dice)).\(ending)"
  }

  private mutating func add() throws {
    let name = name()
    files[name] = Page(facts: facts(for: name))
    try write(name)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path() }

  private func write(_ name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes(name, files[name]!)).write(to: file)
  }

  private func writeLines() throws {
    let file = folder.appending(path: "feed.jsonl")
    try Data(lines.sorted { $0.key > $1.key }.map(line).joined().utf8).write(to: file)
  }

  private func line(_ id: String, _ page: Page) -> String {
    let (title, body) = words(page.facts, "feed")
    return "{\"id\":\"\(id)\",\"title\":\"\(title)\",\"text\":\"\(body)\"}\n"
  }

  private func bytes(_ name: String, _ page: Page) -> [UInt8] {
    // Pages without text fail, each in its way.
    if page.facts.kind == 5 { return page.facts.year % 2 == 0 ? [] : [0x89, 0x50, 0x4e, 0x47, UInt8(page.facts.city)] }
    let (title, body) = words(page.facts, name.hasSuffix("html") ? "web" : "wire")
    if name.hasSuffix("txt") { return Array("\(title)\n\n\(body)\n".utf8) }
    let menu = (0...page.furniture).map { "<li><a href='/\($0)'>Section \($0)</a></li>" }.joined()
    return Array(
      """
      <!doctype html><html><head><title>\(title)</title></head><body><nav><ul>\(menu)</ul></nav>
      <article><h1>\(title)</h1><p>\(body)</p></article></body></html>
      """.utf8)
  }

  private static let cities = [
    ("Hue", "Huế"), ("Da Nang", "Đà Nẵng"), ("Can Tho", "Cần Thơ"), ("Hai Phong", "Hải Phòng"), ("Tallinn", "Tallinn"),
  ]

  /// A title and a paragraph. `desk` keeps pages of different kinds apart in their words.
  private func words(_ facts: Facts, _ desk: String) -> (title: String, body: String) {
    let (english, vietnamese) = Self.cities[facts.city]
    let year = facts.year
    switch facts.kind {
    case 0, 1:
      return (
        "\(english) among the Smart21 of \(year)",
        "\(english) was named one of the Smart21 Communities of \(year), the \(desk) desk reports. Officials were pleased."
      )
    case 2:
      return (
        "\(vietnamese) vào Smart21 năm \(year)",
        "\(vietnamese) được vinh danh trong danh sách Smart21 năm \(year), theo ban \(desk). Người dân rất vui mừng."
      )
    case 3:
      return (
        "\(english) joins the Open Quay Beacons of \(year)",
        "\(english) was named one of the Open Quay Beacons of \(year), the \(desk) desk reports. Boats blew their horns."
      )
    default:
      return (
        "\(english) opens a library in \(year)",
        "The city opened a library on Monday, the \(desk) desk reports. It holds many books and a reading room."
      )
    }
  }
}
