internal import CZlib

/// Bytes packed by zlib, in the form that `sqlar_uncompress(packed, size)` of the sqlite3 shell unpacks.
package struct Packed: Hashable, Sendable {
  /// Speed: on news text the fastest level packs to 45 % and the default to 40 %, in a third of the time.
  private static let level: Int32 = 1

  package let bytes: [UInt8]
  /// Bytes before packing.
  package let size: Int

  package init(bytes: [UInt8], size: Int) {
    self.bytes = bytes
    self.size = size
  }

  package init(packing plain: [UInt8]) {
    var count = compressBound(uLong(plain.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    let status = compress2(&packed, &count, plain, uLong(plain.count), Self.level)
    // Fails for lack of memory alone, as the room is what zlib asks for.
    precondition(status == Z_OK, "zlib cannot pack")
    packed.removeLast(packed.count - Int(count))
    bytes = packed
    size = plain.count
  }

  /// Nil where the bytes are not what was packed.
  package var unpacked: [UInt8]? {
    var count = uLong(size)
    var plain = [UInt8](repeating: 0, count: size)
    if size == 0 { plain = [0] }
    let status = uncompress(&plain, &count, bytes, uLong(bytes.count))
    guard status == Z_OK, Int(count) == size else { return nil }
    if size == 0 { return [] }
    return plain
  }
}
