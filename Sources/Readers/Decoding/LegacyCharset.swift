/// The single-byte encodings of Vietnamese and Western pages from before UTF-8.
enum LegacyCharset: String, CaseIterable {
  case windows1252 = "windows-1252"
  case windows1258 = "windows-1258"
  case viscii
  /// TCVN 5712, as the `.Vn` fonts used it.
  case tcvn3
  /// VNI Windows: a letter, then its marks as letters of their own.
  case vni

  /// Appends the text of the bytes as UTF-8; windows-1258 leaves combining marks, which NFC composes.
  func append(_ bytes: some Collection<UInt8>, to out: inout [UInt8]) {
    switch self {
    case .vni: VNI.append(bytes, to: &out)
    default:
      let table = Self.tables[self] ?? []
      for byte in bytes {
        if byte < 0x20, self == .viscii, let scalar = Self.visciiControls[byte] {
          UTF8Text.append(scalar, to: &out)
        } else if byte < 0x80 {
          out.append(byte)
        } else {
          UTF8Text.append(table[Int(byte) - 0x80], to: &out)
        }
      }
    }
  }

  func decode(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 4)
    append(bytes, to: &out)
    return out
  }

  /// Scalars of the bytes 0x80...0xFF.
  private static let tables: [LegacyCharset: [UInt32]] = [
    .windows1252: upperLatin(c1: Windows1252.c1, changes: [:]),
    .windows1258: upperLatin(
      c1: Windows1252.c1,
      changes: [
        0xc3: 0x102, 0xcc: 0x300, 0xd2: 0x309, 0xd5: 0x1a0, 0xdd: 0x1af, 0xde: 0x303, 0xe3: 0x103, 0xec: 0x301,
        0xd0: 0x110, 0xf0: 0x111, 0xf2: 0x323, 0xf5: 0x1a1, 0xfd: 0x1b0, 0xfe: 0x20ab,
      ]),
    .viscii: scalars(
      "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
        + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"),
    .tcvn3: scalars("ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u{a0}ĂÂÊÔƠƯĐăâêôơưđẰ")
      + [0x300, 0x309, 0x303, 0x301, 0x323]
      + scalars("àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"),
  ]

  private static let visciiControls: [UInt8: UInt32] = [
    0x02: 0x1eb2, 0x05: 0x1eb4, 0x06: 0x1eaa, 0x14: 0x1ef6, 0x19: 0x1ef8, 0x1e: 0x1ef4,
  ]

  private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// U+0080...U+00FF with the C1 range replaced and some letters changed; the five bytes windows-1252 has nothing for
  /// stay the controls they are, as browsers read them.
  private static func upperLatin(c1: [UInt32?], changes: [UInt8: UInt32]) -> [UInt32] {
    (UInt32(0x80)...0xff).map { byte in
      changes[UInt8(byte)] ?? (byte < 0xa0 ? c1[Int(byte) - 0x80] ?? byte : byte)
    }
  }
}
