import Foundation
import Lexicons
import Model

@testable import Extraction
@testable import Text

/// Pages made of a few sentences, read with the embedded tables.
enum Pages {
  static let lexicon: Lexicon = {
    do { return try Lexicon() } catch { fatalError("\(error)") }
  }()

  static let extractor = Extractor(lexicon: lexicon)

  /// An article of which every line is a paragraph; the text is composed first, as readers do.
  static func article(
    _ text: String, _ language: Language, published: String? = nil, title: String? = nil,
    kind: Block.Kind = .paragraph
  ) -> Article {
    let source = SourceText(text.precomposedStringWithCanonicalMapping)
    var blocks: [Block] = []
    var start = 0
    for line in source.bytes.split(separator: 0x0a, omittingEmptySubsequences: false) {
      if !line.isEmpty { blocks.append(Block(kind, TextRange(start, start + line.count), language: language)) }
      start += line.count + 1
    }
    return Article(
      document: "page.txt", title: title, published: published.flatMap { DateValue(edtf: $0) }, language: language,
      text: source, blocks: blocks)
  }

  /// An article of which every line is a block of its kind.
  static func article(
    _ lines: [(kind: Block.Kind, text: String)], _ language: Language, published: String?, title: String?
  ) -> Article {
    var bytes: [UInt8] = []
    var blocks: [Block] = []
    for line in lines {
      if !bytes.isEmpty { bytes.append(0x0a) }
      let start = bytes.count
      bytes += Array(line.text.precomposedStringWithCanonicalMapping.utf8)
      blocks.append(Block(line.kind, TextRange(start, bytes.count), language: language))
    }
    return Article(
      document: "page.txt", title: title, published: published.flatMap { DateValue(edtf: $0) }, language: language,
      text: SourceText(String(decoding: bytes, as: UTF8.self)), blocks: blocks)
  }

  static func sentences(_ text: String, _ language: Language) -> [Sentence] {
    Analyser(lexicon: lexicon).sentences(of: article(text, language))
  }

  /// The sentences of a text as tokens with their marks, without any symbol.
  static func bareSentences(_ text: String, _ language: Language) -> [Sentence] {
    let source = SourceText(text)
    var buffer = TokenBuffer()
    buffer.read(source, in: TextRange(0, source.count), marking: lexicon.phrases.firstWords)
    let tokens = buffer.take()
    return Sentences.split(tokens).map { part in
      Sentence(
        zone: .text, text: source, block: 0, kind: .paragraph, language: language, isToneless: false,
        tokens: tokens.part(part), marks: tokens[part].reduce(0) { $0 | $1.marks },
        hasNumber: tokens[part].contains(where: \.isNumber), numbers: [])
    }
  }

  static func extract(
    _ text: String, _ language: Language, published: String? = nil, title: String? = nil
  ) -> Extraction {
    extractor.extract(article(text, language, published: published, title: title))
  }
}
