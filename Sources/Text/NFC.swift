internal import Foundation

/// Unicode composition.
package enum NFC {
  /// The text in NFC; returns the input itself when nothing in it can change. Linear; only runs of non-ASCII text that
  /// hold a combining mark or the like are handed to Foundation, each with the ASCII letter before it, since an ASCII
  /// letter never composes with what stands before it.
  package static func compose(_ bytes: [UInt8]) -> [UInt8] {
    guard var next = bytes.withUnsafeBufferPointer({ firstSuspect($0, from: 0) }) else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var copied = 0
    while true {
      var start = next
      while start > copied, bytes[start - 1] >= 0x80 { start -= 1 }
      if start > copied { start -= 1 }
      var end = next
      while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
      out.append(contentsOf: bytes[copied..<start])
      let run = String(decoding: bytes[start..<end], as: UTF8.self)
      out.append(contentsOf: run.precomposedStringWithCanonicalMapping.utf8)
      copied = end
      guard let found = bytes.withUnsafeBufferPointer({ firstSuspect($0, from: end) }) else { break }
      next = found
    }
    out.append(contentsOf: bytes[copied...])
    return out
  }

  /// True when a scalar occurs that NFC could change: combining marks (U+0300-036F and above), conjoining jamo,
  /// or singletons such as the Angstrom and Kelvin signs.
  static func mayNeedComposition(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { firstSuspect($0, from: 0) } != nil
  }

  private static func firstSuspect(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    let raw = UnsafeRawBufferPointer(buffer)
    let last = buffer.count - 1
    while index < last {
      while index + 8 <= raw.count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      { index += 8 }
      guard index < last else { return nil }
      if buffer[index] >= 0xcc, isSuspect(buffer, index, buffer[index], buffer[index + 1]) { return index }
      index += 1
    }
    return nil
  }

  private static func isSuspect(
    _ buffer: UnsafeBufferPointer<UInt8>, _ index: Int, _ lead: UInt8, _ next: UInt8
  ) -> Bool {
    let third = index + 2 < buffer.count ? buffer[index + 2] : 0
    switch lead {
    case 0xcc, 0xcd: return true
    // Greek tonos and question mark, Cyrillic to Arabic marks.
    case 0xce: return next == 0x87
    case 0xd2: return next >= 0x83 && next <= 0x87
    case 0xd6...0xdf: return true
    case 0xe0: return true
    case 0xe1: return !(next >= 0xb8 && next <= 0xbb)
    // U+2000 and U+2001 are singletons; U+20D0... combine; Ohm, Kelvin and Angstrom signs; angle brackets.
    case 0xe2:
      if next == 0x80 { return third == 0x80 || third == 0x81 }
      if next == 0x83 { return third >= 0x90 }
      if next == 0x84 { return third == 0xa6 || third == 0xaa || third == 0xab }
      return next == 0x8c || next == 0xab || next >= 0xb3 && next <= 0xb7
    case 0xe3: return next == 0x80 && third >= 0xaa && third <= 0xaf || next == 0x82 && (third == 0x99 || third == 0x9a)
    case 0xea: return next >= 0x99
    case 0xeb, 0xec, 0xed: return false
    case 0xef: return next >= 0xa4 && next <= 0xad || next == 0xb8
    // Emoji are safe.
    case 0xf0: return next != 0x9f
    default: return false
    }
  }
}
