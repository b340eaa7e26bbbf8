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

  private static func utf8(_ bytes: [UInt8]) -> DecodedText {
    let (repaired, replaced) = UTF8Text.repaired(bytes)
    return DecodedText(bytes: repaired, charset: "utf-8", warnings: replaced > 0 ? ["bad-bytes"] : [])
  }
}
