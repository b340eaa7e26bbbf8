internal import Text

/// Valid UTF-8 out of bytes that claim or seem to be UTF-8.
enum UTF8Text {
  /// Offset of the first byte that is not part of a well-formed sequence, nil when all are. Linear.
  static func firstError(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        index = skipASCII(buffer, from: index)
        guard index < buffer.count else { return nil }
        let length = sequenceLength(buffer, at: index)
        if length == 0 { return index }
        index += length
      }
      return nil
    }
  }

  private static func skipASCII(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(buffer)
    while index + 8 <= raw.count,
      raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    { index += 8 }
    while index < raw.count, raw[index] < 0x80 { index += 1 }
    return index
  }

  /// Length of the well-formed sequence at an offset, 0 when there is none (surrogates and overlong forms included).
  static func sequenceLength(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = buffer[index]
    if lead < 0x80 { return 1 }
    func tail(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xbf) -> Bool {
      index + offset < buffer.count && buffer[index + offset] >= low && buffer[index + offset] <= high
    }
    switch lead {
    case 0xc2...0xdf: return tail(1) ? 2 : 0
    case 0xe0: return tail(1, 0xa0) && tail(2) ? 3 : 0
    case 0xed: return tail(1, 0x80, 0x9f) && tail(2) ? 3 : 0
    case 0xe1...0xef: return tail(1) && tail(2) ? 3 : 0
    case 0xf0: return tail(1, 0x90) && tail(2) && tail(3) ? 4 : 0
    case 0xf1...0xf3: return tail(1) && tail(2) && tail(3) ? 4 : 0
    case 0xf4: return tail(1, 0x80, 0x8f) && tail(2) && tail(3) ? 4 : 0
    default: return 0
    }
  }

  /// The bytes with every ill-formed byte replaced by U+FFFD, and how many were replaced.
  static func repaired(_ bytes: [UInt8]) -> (bytes: [UInt8], replaced: Int) {
    guard firstError(bytes) != nil else { return (bytes, 0) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 64)
    var replaced = 0
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let length = sequenceLength(buffer, at: index)
        if length == 0 {
          out.append(contentsOf: replacement)
          replaced += 1
          index += 1
        } else {
          out.append(contentsOf: buffer[index..<(index + length)])
          index += length
        }
      }
    }
    return (out, replaced)
  }

  /// NUL ends the text for libxml2 without an error, so it becomes U+FFFD like any other byte that is no text.
  static func withoutNUL(_ bytes: [UInt8]) -> [UInt8] {
    guard hasNUL(bytes) else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 16)
    for byte in bytes {
      if byte == 0 { out.append(contentsOf: replacement) } else { out.append(byte) }
    }
    return out
  }

  private static func hasNUL(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index + 8 <= buffer.count {
        // The classic test for a zero byte in a word.
        let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { return true }
        index += 8
      }
      return buffer[index...].contains(0)
    }
  }

  static let replacement: [UInt8] = [0xef, 0xbf, 0xbd]

  static func append(_ scalar: UInt32, to out: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: out.append(UInt8(scalar))
    case 0x80..<0x800:
      out.append(UInt8(0xc0 | scalar >> 6))
      out.append(UInt8(0x80 | scalar & 0x3f))
    case 0x800..<0x10000:
      out.append(UInt8(0xe0 | scalar >> 12))
      out.append(UInt8(0x80 | scalar >> 6 & 0x3f))
      out.append(UInt8(0x80 | scalar & 0x3f))
    default:
      out.append(UInt8(0xf0 | scalar >> 18))
      out.append(UInt8(0x80 | scalar >> 12 & 0x3f))
      out.append(UInt8(0x80 | scalar >> 6 & 0x3f))
      out.append(UInt8(0x80 | scalar & 0x3f))
    }
  }
}
