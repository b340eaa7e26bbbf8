import Model
import Testing
import Text

/// Tokens that were taken stay as they are, whatever is read behind them.
@Suite struct TokenBufferTests {
  @Test func takenTokensStay() {
    var buffer = TokenBuffer()
    var taken: [(text: String, tokens: Tokens)] = []
    // Blocks that fit, that fill the first piece of memory in their middle, and that are longer than any piece.
    for count in [3, 0, 700, 700, 1, 5000, 2, 1024, 40] {
      let text = (0..<count).map { "từ\($0 % 7 == 0 ? "," : "")" }.joined(separator: " ")
      let source = SourceText(text)
      buffer.read(source, in: TextRange(0, source.count))
      taken.append((text, buffer.take()))
    }
    for (text, tokens) in taken { #expect(Array(tokens) == Array(Tokenizer.tokens(text)), "\(text.prefix(20))") }
  }

  @Test func whatIsNotTakenIsReplaced() {
    var buffer = TokenBuffer()
    for text in ["một hai", "ba"] {
      let source = SourceText(text)
      buffer.read(source, in: TextRange(0, source.count))
    }
    #expect(Array(buffer.take()) == Array(Tokenizer.tokens("ba")))
  }
}
