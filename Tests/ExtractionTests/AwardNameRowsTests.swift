import Foundation
import Lexicons
import Model
import TestSupport
import Testing

@testable import Extraction

/// Every way to name an award is read as that award, whatever the other rows: none is hidden by another.
@Suite struct AwardNameRowsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var line: Int
    var programme: String
    var award: String?
    var language: String
    var pattern: String

    var testDescription: String { "\(programme): \(pattern)" }
  }

  static let rows: [Row] = {
    let file = Repository.root.appending(path: "Sources/CLexicons/data/award-names.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 5, !line.hasPrefix("#"), cells[0] != "programme" else { return nil }
      return Row(
        line: index + 1, programme: cells[0], award: cells[1].isEmpty ? nil : cells[1], language: cells[3],
        pattern: cells[4])
    }
  }()

  @Test func everyRowIsTried() { #expect(Self.rows.count == Pages.lexicon.phrases.awardNames.count) }

  @Test(arguments: rows)
  func isReadAsItsAward(_ row: Row) {
    for text in Self.texts(row.pattern) {
      let read = Pages.sentences(text, row.language == "vi" ? .vietnamese : .english).flatMap(\.awards)
      let found = read.contains { $0.programme == row.programme && $0.award == row.award }
      #expect(
        found, "award-names.tsv:\(row.line): “\(text)” is read as \(read.map { "\($0.programme)/\($0.award ?? "")" })")
    }
  }

  /// The shortest text and the longest for which a pattern stands; gaps are left empty and numbers are 5.
  private static func texts(_ pattern: String) -> [String] {
    var tokens = pattern.replacing(/[()\[\]|]/) { " \($0.output) " }.split(separator: " ").map(String.init)[...]
    let all = alternatives(&tokens).map { $0.joined(separator: " ") }
    return [all.min { ($0.count, $0) < ($1.count, $1) }, all.max { ($0.count, $0) < ($1.count, $1) }].compactMap(\.self)
  }

  private static func alternatives(_ tokens: inout ArraySlice<String>) -> [[String]] {
    var done: [[String]] = []
    var current: [[String]] = [[]]
    while let token = tokens.popFirst() {
      switch token {
      case "(", "[":
        let inner = alternatives(&tokens) + (token == "[" ? [[]] : [])
        current = current.flatMap { head in inner.map { head + $0 } }
      case ")", "]": return done + current
      case "|":
        done += current
        current = [[]]
      default:
        if token.hasPrefix("…") { continue }
        current = current.map { $0 + [token == "#" ? "5" : token] }
      }
    }
    return done + current
  }
}

/// Records show an award under its name in both languages; pages that print this very name are understood.
@Suite struct DisplayedNamesTests {
  static let awards = Pages.lexicon.catalogue.awards

  @Test(arguments: awards)
  func areRead(_ award: Award) {
    for (name, language) in [(award.name.english, Language.english), (award.name.vietnamese, .vietnamese)] {
      guard let name else { continue }
      let read = Pages.sentences("Huế: \(name) 2030", language).flatMap(\.awards)
      let found = read.contains {
        $0.programme == award.programme && ($0.award == award.id || $0.award == nil && award.isMain)
      }
      #expect(found, "\(award.programme)/\(award.id): “\(name)”")
    }
  }
}
