internal import Text

/// A page's characters: valid UTF-8 in NFC without NUL, and what was done to get there.
struct DecodedText {
  var bytes: [UInt8]
  /// The encoding the bytes really were in.
  var charset: String
  /// `bad-bytes`, ...: stable codes.
  var warnings: [String] = []
}

/// Bytes to text: byte order mark first, then what the bytes really are, then what is declared.
enum TextDecoding {
  static func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText {
    var decoded = charactersOnly(bytes, declared: declared)
    decoded.bytes = NFC.compose(UTF8Text.withoutNUL(decoded.bytes))
    return decoded
  }

  private static func charactersOnly(_ bytes: [UInt8], declared: String?) -> DecodedText {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xff, 0xfe]) {
      return DecodedText(bytes: UTF16Text.decode(bytes.dropFirst(2), .little), charset: "utf-16le")
    }
    if bytes.starts(with: [0xfe, 0xff]) {
      return DecodedText(bytes: UTF16Text.decode(bytes.dropFirst(2), .big), charset: "utf-16be")
    }
    if let order = UTF16Text.orderWithoutMark(bytes) {
      return DecodedText(
        bytes: UTF16Text.decode(bytes[...], order), charset: order == .little ? "utf-16le" : "utf-16be")
    }
    return utf8(bytes)
  }

  /// Share of bad bytes among the marked characters above which the bytes are no UTF-8 at all.
  private static let mostBadShare = 0.2

  private static func utf8(_ bytes: [UInt8]) -> DecodedText {
    guard UTF8Text.firstError(bytes) != nil else {
      if let repaired = Mojibake.repaired(bytes) {
        return DecodedText(bytes: repaired.bytes, charset: repaired.charset, warnings: [repaired.warning])
      }
      return DecodedText(bytes: bytes, charset: "utf-8")
    }
    let (repaired, replaced) = UTF8Text.repaired(bytes)
    let lead = bytes.count { $0 >= 0xc2 && $0 <= 0xf4 }
    if Double(replaced) <= Double(lead) * mostBadShare {
      return DecodedText(bytes: repaired, charset: "utf-8", warnings: ["bad-bytes"])
    }
    let charset = CharsetGuess.charset(bytes)
    return DecodedText(bytes: charset.decode(bytes), charset: charset.rawValue)
  }
}
