internal import Extraction
internal import Foundation
internal import Lexicons
internal import Readers

/// What is measured, from the parser alone to claims.
enum Stage: String, CaseIterable {
  case parse = "bare parse"
  case read
  case extract = "read+extract"

  /// Pages as the stage takes them: the bare parse gets characters, the others bytes. Only pages that are read as HTML
  /// count, so that all stages work on the same.
  func load(from folder: URL) -> Load {
    Load(folder: folder) { page in
      guard let characters = BareParse.characters(of: page) else { return nil }
      return self == .parse ? characters : page
    }
  }

  func measure(_ load: Load, workers: Int) throws -> Measurement {
    switch self {
    case .parse:
      return Measurement.of(load, workers: workers) { _ = BareParse.parse($0) }
    case .read:
      let reader = PageReader()
      return Measurement.of(load, workers: workers) { _ = try? reader.read(RawPage(document: "page", bytes: $0)) }
    case .extract:
      let reader = PageReader()
      let extractor = Extractor(lexicon: try Lexicon())
      return Measurement.of(load, workers: workers) { page in
        guard let article = try? reader.read(RawPage(document: "page", bytes: page)) else { return }
        _ = extractor.extract(article)
      }
    }
  }
}
