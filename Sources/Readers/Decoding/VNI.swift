/// VNI Windows: a base letter followed by letters that stand for its marks, as in `Vieät Nam`, `Bình Döông`.
enum VNI {
  /// By the byte of the mark: what it makes of `a e i o u y` (a dot where nothing), then of `ô` (= ơ) and `ö` (= ư).
  private static let marks: [UInt8: [UInt32]] = table([
    (0xf9, "áé.óúýớứ"), (0xf8, "àè.òùỳờừ"), (0xfb, "ảẻ.ỏủỷởử"), (0xf5, "ãẽ.õũỹỡữ"), (0xef, "ạẹ.ọụ.ợự"),
    (0xea, "ă......."), (0xe9, "ắ......."), (0xe8, "ằ......."), (0xfa, "ẳ......."), (0xfc, "ẵ......."),
    (0xeb, "ặ......."),
    (0xe2, "âê.ô...."), (0xe1, "ấế.ố...."), (0xe0, "ầề.ồ...."), (0xe5, "ẩể.ổ...."), (0xe3, "ẫễ.ỗ...."),
    (0xe4, "ậệ.ộ...."),
  ])

  /// Bytes that are letters by themselves.
  private static let letters: [UInt8: UInt32] = [
    0xe6: 0x1ec9, 0xf3: 0x129, 0xf2: 0x1ecb, 0xee: 0x1ef5, 0xf1: 0x111, 0xf4: 0x1a1, 0xf6: 0x1b0,
  ]

  private static func table(_ rows: [(UInt8, String)]) -> [UInt8: [UInt32]] {
    var table: [UInt8: [UInt32]] = [:]
    for (mark, letters) in rows { table[mark] = letters.unicodeScalars.map { $0 == "." ? 0 : $0.value } }
    return table
  }

  private static func baseIndex(_ byte: UInt8) -> Int? {
    switch byte | 0x20 {
    case 0x61: 0
    case 0x65: 1
    case 0x69: 2
    case 0x6f: 3
    case 0x75: 4
    case 0x79: 5
    case 0xf4: 6
    case 0xf6: 7
    default: nil
    }
  }

  static func append(_ bytes: some Collection<UInt8>, to out: inout [UInt8]) {
    var iterator = bytes.makeIterator()
    var pending = iterator.next()
    while let byte = pending {
      pending = iterator.next()
      let isUpper = byte < 0x80 ? ASCII.isUpper(byte) : byte & 0x20 == 0
      if let index = baseIndex(byte), let next = pending, next >= 0xc0, let row = marks[next | 0x20], row[index] != 0 {
        UTF8Text.append(cased(row[index], isUpper), to: &out)
        pending = iterator.next()
      } else if byte < 0x80 {
        out.append(byte)
      } else if let letter = letters[byte | 0x20], byte >= 0xc0 {
        UTF8Text.append(cased(letter, isUpper), to: &out)
      } else {
        UTF8Text.append(byte < 0xa0 ? Windows1252.c1[Int(byte) - 0x80] ?? 0xfffd : UInt32(byte), to: &out)
      }
    }
  }

  private static func cased(_ scalar: UInt32, _ isUpper: Bool) -> UInt32 {
    guard isUpper else { return scalar }
    // Latin-1 letters are 0x20 apart, the others stand in pairs.
    return scalar < 0x100 ? scalar - 0x20 : scalar == 0x1b0 ? 0x1af : scalar - 1
  }
}
