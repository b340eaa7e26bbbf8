/// A sample of a text's word sequences by which copies of it are recognised without the text.
///
/// The smallest hashes of all its word sequences (a bottom-k sketch): two texts that share much share many of them.
public struct TextSketch: Hashable, Sendable {
  /// Hashes kept. With 64 an overlap of one half is known to about six in a hundred.
  public static let size = 64

  /// Distinct word sequences in the text.
  public let count: Int
  /// The smallest of their hashes, ascending, each once; all of them when there are at most `size`.
  public let hashes: [UInt32]

  /// Takes the smallest of distinct hashes in any order.
  public init(_ distinct: Set<UInt32>) {
    count = distinct.count
    hashes = Array(distinct.sorted().prefix(Self.size))
  }

  /// Reads what `text` writes; nil when it is anything else.
  public init?(text: String) {
    var text = text
    guard let made = text.withUTF8(Self.parse) else { return nil }
    self = made
  }

  private init(count: Int, hashes: [UInt32]) {
    self.count = count
    self.hashes = hashes
  }

  /// Digit by digit: every claim that is merged brings hundreds of them.
  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> TextSketch? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let count = Int(String(decoding: bytes[..<colon], as: UTF8.self))
    else { return nil }
    var hashes: [UInt32] = []
    hashes.reserveCapacity(min(size, bytes.count / 8))
    var hash: UInt32 = 0
    for (number, byte) in bytes[(colon + 1)...].enumerated() {
      guard let digit = digit(byte) else { return nil }
      hash = hash << 4 | digit
      guard number % 8 == 7 else { continue }
      guard hashes.last.map({ $0 < hash }) ?? true else { return nil }
      hashes.append(hash)
    }
    guard (bytes.count - colon - 1) % 8 == 0, hashes.count == min(count, size) else { return nil }
    return TextSketch(count: count, hashes: hashes)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x61...0x66: UInt32(byte) - 0x57
    default: nil
    }
  }

  /// The count, a colon and eight hexadecimal digits a hash.
  public var text: String {
    var text = "\(count):"
    for hash in hashes {
      let digits = String(hash, radix: 16)
      text += String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
    return text
  }
}
