/// Case and marks folded away, to compare words that furniture, labels and names of months are made of.
///
/// The result is ASCII for Latin letters (Vietnamese `Đọc thêm` and `DOC THEM` both give `doc them`); other scripts
/// pass unchanged. White space runs become one space, apostrophes and quotes one form.
enum Fold {
  static func key(_ bytes: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var space = false
    loop: while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: break loop
      case .error: continue
      case .scalarValue(let scalar):
        let value = scalar.value
        if value == 0x20 || value &- 0x09 < 5 || value == 0xa0 || value == 0x3000 || value &- 0x2000 <= 0x0a {
          space = !out.isEmpty
          continue
        }
        if (0x300...0x36f).contains(value) || isInvisible(value) { continue }
        if space {
          out.append(0x20)
          space = false
        }
        append(scalar, to: &out)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  static func key(_ text: String) -> String { key(text.utf8) }

  /// Zero-width marks, soft hyphen and bidirectional controls, which stand inside names without being seen.
  static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xad, 0x200b, 0x200e, 0x200f, 0x202a...0x202e, 0x2060, 0x2066...0x2069, 0xfeff: true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      out.append(ASCII.lower(UInt8(value)))
      return
    }
    switch value {
    case 0xc0...0x17e:
      let base = latin[Int(value) - 0xc0]
      if base != 0x2e {
        out.append(base)
        return
      }
    case 0x1a0, 0x1a1: return out.append(0x6f)
    case 0x1af, 0x1b0: return out.append(0x75)
    case 0x1ea0...0x1ef9: return out.append(vietnamese[Int(value) - 0x1ea0])
    case 0x2018, 0x2019, 0x2b9, 0x2bc: return out.append(0x27)
    case 0x201c, 0x201d, 0xab, 0xbb: return out.append(0x22)
    case 0x2010...0x2015, 0x2212: return out.append(0x2d)
    default: break
    }
    out.append(contentsOf: String(scalar).utf8)
  }

  /// Base letters of U+00C0...U+017E; a dot where there is none.
  private static let latin: [UInt8] = Array(
    ("aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnn...oooooo..rrrrrrssssssss"
      + "ttttttuuuuuuuuuuuuwwyyyzzzzzz").utf8)

  /// Base letters of U+1EA0...U+1EF9.
  private static let vietnamese: [UInt8] = Array(
    (String(repeating: "a", count: 24) + String(repeating: "e", count: 16) + "iiii"
      + String(repeating: "o", count: 24) + String(repeating: "u", count: 14) + String(repeating: "y", count: 8)).utf8)
}
