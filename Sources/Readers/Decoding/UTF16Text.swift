/// UTF-16 to UTF-8, and how UTF-16 shows without a byte order mark.
enum UTF16Text {
  enum Order { case little, big }

  /// The byte order where one half of the byte pairs is nearly always zero, as in UTF-16 text of mostly Latin letters.
  static func orderWithoutMark(_ bytes: [UInt8]) -> Order? {
    // Vietnamese and English pages hold enough spaces, marks and plain letters for this share of zero bytes.
    let enoughZeros = 0.30
    let probe = min(bytes.count & ~1, 4096)
    guard probe >= 16 else { return nil }
    var even = 0
    var odd = 0
    for index in stride(from: 0, to: probe, by: 2) {
      if bytes[index] == 0 { even += 1 }
      if bytes[index + 1] == 0 { odd += 1 }
    }
    let pairs = Double(probe / 2)
    if Double(odd) / pairs >= enoughZeros, even * 8 < odd { return .little }
    if Double(even) / pairs >= enoughZeros, odd * 8 < even { return .big }
    return nil
  }

  /// Unpaired surrogates become U+FFFD; a last odd byte is dropped.
  static func decode(_ bytes: ArraySlice<UInt8>, _ order: Order) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    func unit(_ at: Int) -> UInt32 {
      order == .little
        ? UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 : UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1])
    }
    while index + 1 < bytes.endIndex {
      let high = unit(index)
      index += 2
      guard (0xd800..<0xe000).contains(high) else {
        UTF8Text.append(high, to: &out)
        continue
      }
      if high < 0xdc00, index + 1 < bytes.endIndex, (0xdc00..<0xe000).contains(unit(index)) {
        UTF8Text.append(0x10000 + ((high - 0xd800) << 10) + (unit(index) - 0xdc00), to: &out)
        index += 2
      } else {
        UTF8Text.append(0xfffd, to: &out)
      }
    }
    return out
  }
}
