internal import Extraction
internal import Foundation
internal import Lexicons
internal import Model
internal import Readers

/// What is measured, from the parser alone to claims.
enum Stage: String, CaseIterable {
  case parse = "bare parse"
  case read
  case extract = "read+extract"
  /// Every mention of articles that are read already; its megabytes are those of their text.
  case mentions

  /// Pages as the stage takes them: the bare parse gets characters, the others bytes. Only pages that are read as HTML
  /// count, so that all stages work on the same.
  func load(from folder: URL) -> Load {
    Load(folder: folder) { page in
      guard let characters = BareParse.characters(of: page) else { return nil }
      return self == .parse ? characters : page
    }
  }

  func measure(_ load: Load, workers: Int) throws -> Measurement {
    let reader = PageReader()
    @Sendable func article(_ page: [UInt8]) -> Article? { try? reader.read(RawPage(document: "page", bytes: page)) }
    switch self {
    case .parse:
      return Measurement.of(load, workers: workers) { _ = BareParse.parse(load.pages[$0]) }
    case .read:
      return Measurement.of(load, workers: workers) { _ = article(load.pages[$0]) }
    case .extract:
      let extractor = Extractor(lexicon: try Lexicon())
      return Measurement.of(load, workers: workers) { page in
        if let article = article(load.pages[page]) { _ = extractor.claims(in: article) }
      }
    case .mentions:
      let extractor = Extractor(lexicon: try Lexicon())
      let articles = load.pages.map(article)
      var measurement = Measurement.of(load, workers: workers) { page in
        if let article = articles[page] { _ = extractor.extract(article) }
      }
      measurement.bytes = articles.reduce(0) { $0 + ($1?.text.count ?? 0) } * load.repetitions
      return measurement
    }
  }
}
