internal import CZlib

/// Unpacks gzip and zlib streams, all members of one file, never beyond a byte limit.
package enum Gzip {
  package static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 3 && bytes[0] == 0x1f && bytes[1] == 0x8b && bytes[2] == 8
  }

  /// The unpacked bytes; fails with `bad-gzip` on a damaged or cut stream and with `too-large` at the limit.
  ///
  /// Memory stays within the limit plus one buffer whatever the ratio, so a bomb costs no more than a large page.
  package static func inflate(_ packed: [UInt8], limit: Int) throws(ReadFailure) -> [UInt8] {
    var failure: ReadFailure?
    let out = packed.withUnsafeBufferPointer { input in
      unpack(input, limit: limit, failure: &failure)
    }
    if let failure { throw failure }
    return out
  }

  private static let chunk = 1 << 16

  private static func unpack(
    _ input: UnsafeBufferPointer<UInt8>, limit: Int, failure: inout ReadFailure?
  ) -> [UInt8] {
    var stream = z_stream()
    guard vinhdanh_inflate_init(&stream) == Z_OK else {
      failure = ReadFailure(code: "bad-gzip", detail: "zlib could not start")
      return []
    }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.avail_in = uInt(clamping: input.count)
    var out: [UInt8] = []
    out.reserveCapacity(min(limit, input.count &* 4))
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      let status = buffer.withUnsafeMutableBufferPointer { target in
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(chunk)
        return CZlib.inflate(&stream, Z_NO_FLUSH)
      }
      out.append(contentsOf: buffer[0..<(chunk - Int(stream.avail_out))])
      if out.count > limit {
        failure = ReadFailure(code: "too-large", detail: "more than \(limit) bytes unpacked")
        return []
      }
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        // A further member follows only where its magic stands; padding after the last one is no error.
        guard stream.avail_in > 2, stream.next_in[0] == 0x1f, stream.next_in[1] == 0x8b else { return out }
        inflateReset(&stream)
      default:
        failure = ReadFailure(code: "bad-gzip", detail: status == Z_BUF_ERROR ? "cut short" : "damaged")
        return []
      }
    }
  }
}
