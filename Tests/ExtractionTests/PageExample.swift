import Foundation
import Model
import TestSupport
import Testing

@testable import Extraction

/// A short page as the files under `Tests/Examples/claims` print it, and the claims that it makes.
///
/// A page begins with its language and, where it has one, the day on which it appeared; `# ` is its headline, `## ` a
/// heading, `- ` an item, `= ` a claim in the notation of `ClaimExample`, `? ` why it is not read yet. Any other line is
/// a paragraph, `//` begins a comment, and an empty line ends the page.
struct PageExample: Sendable, CustomTestStringConvertible {
  var file: String
  var line: Int
  var language: Language
  var published: String?
  var title: String?
  var lines: [(kind: Block.Kind, text: String)]
  var expected: [String]
  /// Why the code does not read it yet.
  var reason: String?

  var testDescription: String { "\(file):\(line) \(title ?? lines.first?.text ?? "")" }

  static let all: [PageExample] = {
    let folder = Repository.root.appending(path: "Tests/Examples/claims")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
      let bytes = (try? Repository.bytes(folder.appending(path: name))) ?? []
      return parse(String(decoding: bytes, as: UTF8.self), file: name)
    }
  }()

  static func parse(_ text: String, file: String) -> [PageExample] {
    var result: [PageExample] = []
    var current: PageExample?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() {
      if line.isEmpty {
        if let current { result.append(current) }
        current = nil
      } else if !line.hasPrefix("//") {
        if current == nil {
          let head = line.split(separator: " ").map(String.init)
          current = PageExample(
            file: file, line: index + 1, language: head[0] == "vi" ? .vietnamese : .english,
            published: head.count > 1 ? head[1] : nil, lines: [], expected: [])
        } else {
          current?.add(line)
        }
      }
    }
    if let current { result.append(current) }
    return result
  }

  private mutating func add(_ line: String) {
    for (mark, kind) in [("## ", Block.Kind.heading), ("- ", .item)] where line.hasPrefix(mark) {
      lines.append((kind, String(line.dropFirst(mark.count))))
      return
    }
    switch line.prefix(2) {
    case "# ": title = String(line.dropFirst(2))
    case "= ": expected.append(String(line.dropFirst(2)))
    case "? ": reason = String(line.dropFirst(2))
    default: lines.append((.paragraph, line))
    }
  }

  /// The page read with every text rewritten, for spellings that must make no difference.
  func found(_ rewritten: (String) -> String = { $0 }) -> [String] {
    let article = Pages.article(
      lines.map { ($0.kind, rewritten($0.text)) }, language, published: published, title: title.map(rewritten))
    return ClaimLines.of(Pages.extractor.extract(article).claims, besides: expected)
  }
}
