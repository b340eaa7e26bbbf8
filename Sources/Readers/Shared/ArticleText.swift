internal import Model
internal import Text

/// The main text while it is put together: blocks joined by newlines, their ranges kept as they are written.
struct ArticleText {
  private(set) var bytes: [UInt8] = []
  private(set) var blocks: [(kind: Block.Kind, range: TextRange, row: Int?, number: Int?)] = []

  /// Appends one block of the given bytes with white space collapsed; nothing when only white space is left. A cell
  /// brings its row, an item of a numbered list its number.
  mutating func append(
    _ kind: Block.Kind, _ content: some Sequence<UInt8>, row: Int? = nil, number: Int? = nil
  ) {
    // A letter and its mark can be a tag, a reference or an invisible character apart, and meet only here.
    let block = NFC.compose(Whitespace.collapsed(content))
    if block.isEmpty { return }
    if !blocks.isEmpty { bytes.append(0x0a) }
    blocks.append((kind, TextRange(bytes.count, bytes.count + block.count), row, number))
    bytes += block
  }

  func bytes(of index: Int) -> ArraySlice<UInt8> { bytes[blocks[index].range.start..<blocks[index].range.end] }
}

/// White space and invisible characters.
enum Whitespace {
  /// Appends content with every run of white space (no-break and typographic spaces too) as one space, without leading
  /// space, and without zero-width and bidirectional controls, which stand inside names and dates without being seen.
  static func appendCollapsed(_ content: some Sequence<UInt8>, to out: inout [UInt8]) {
    let start = out.count
    var iterator = content.makeIterator()
    var pending = iterator.next()
    func space(_ out: inout [UInt8]) { if out.count > start, out.last != 0x20 { out.append(0x20) } }
    while let byte = pending {
      pending = iterator.next()
      switch byte {
      case 0x20, 0x09...0x0d: space(&out)
      case 0xc2:
        guard let next = pending else { return }
        pending = iterator.next()
        if next == 0xa0 || next == 0x85 {
          space(&out)
        } else if next != 0xad {
          out.append(byte)
          out.append(next)
        }
      case 0xe2, 0xe3, 0xef:
        guard let second = pending, let third = iterator.next() else { return }
        pending = iterator.next()
        let scalar = UInt32(byte & 0x0f) << 12 | UInt32(second & 0x3f) << 6 | UInt32(third & 0x3f)
        if (0x2000...0x200a).contains(scalar) || scalar == 0x2028 || scalar == 0x2029 || scalar == 0x202f
          || scalar == 0x205f || scalar == 0x3000
        {
          space(&out)
        } else if !Fold.isInvisible(scalar) {
          out.append(byte)
          out.append(second)
          out.append(third)
        }
      default: out.append(byte)
      }
    }
  }

  static func collapsed(_ content: some Sequence<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    appendCollapsed(content, to: &out)
    if out.last == 0x20 { out.removeLast() }
    return out
  }

  static func collapsed(_ text: String) -> String { String(decoding: collapsed(text.utf8), as: UTF8.self) }
}
