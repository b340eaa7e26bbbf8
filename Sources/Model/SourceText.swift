/// The bytes that spans point into: valid UTF-8 in NFC, never changed after reading.
///
/// Offsets are UTF-8 byte offsets. Making a `String` copies; hot loops read `bytes`.
public struct SourceText: Hashable, Sendable {
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }
  public init(_ string: String) { self.bytes = Array(string.utf8) }

  public var count: Int { bytes.count }
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a range; the range must lie inside the text.
  public subscript(range: TextRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }
}
