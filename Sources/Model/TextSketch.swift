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
  public init?(text: some StringProtocol) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), let count = Int(text[..<colon]) else { return nil }
    var digits = text[text.utf8.index(after: colon)...]
    var hashes: [UInt32] = []
    while !digits.isEmpty {
      guard let hash = UInt32(digits.prefix(8), radix: 16), digits.utf8.count >= 8,
        hashes.last.map({ $0 < hash }) ?? true
      else { return nil }
      hashes.append(hash)
      digits = digits.dropFirst(8)
    }
    guard hashes.count == min(count, Self.size) else { return nil }
    self.count = count
    self.hashes = hashes
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
