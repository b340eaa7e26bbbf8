internal import CZlib

/// Unpacks gzip members as they arrive; a damaged member is dropped and the next one found by its magic.
final class GzipStream {
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var isInside = false
  /// Packed bytes that could not be unpacked.
  private(set) var lostBytes = 0

  private static let chunk = 1 << 16

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    _ = vinhdanh_inflate_init(stream)
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// The unpacked bytes of a chunk; `isLast` tells that no more follow, so that an open member counts as lost.
  func unpack(_ packed: [UInt8], isLast: Bool) -> [UInt8] {
    input += packed
    var out: [UInt8] = []
    var consumed = 0
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    input.withUnsafeMutableBufferPointer { input in
      while consumed < input.count {
        let attempt = consumed
        stream.pointee.next_in = input.baseAddress.map { $0 + consumed }
        stream.pointee.avail_in = uInt(clamping: input.count - consumed)
        let status = buffer.withUnsafeMutableBufferPointer { target in
          stream.pointee.next_out = target.baseAddress
          stream.pointee.avail_out = uInt(Self.chunk)
          return inflate(stream, Z_NO_FLUSH)
        }
        consumed = input.count - Int(stream.pointee.avail_in)
        out += buffer[0..<(Self.chunk - Int(stream.pointee.avail_out))]
        isInside = true
        switch status {
        case Z_OK:
          if stream.pointee.avail_out > 0, consumed == input.count { return }
        case Z_STREAM_END:
          inflateReset(stream)
          isInside = false
        case Z_BUF_ERROR: return
        default:
          // Damaged: go on at the next member.
          inflateReset(stream)
          isInside = false
          let from = max(consumed, attempt + 1)
          let next = Self.magic(input, from: from) ?? (isLast ? input.count : max(from, input.count - 2))
          // Zeros after the last member are padding.
          if input[attempt..<next].contains(where: { $0 != 0 }) { lostBytes += next - attempt }
          consumed = next
        }
      }
    }
    input.removeFirst(min(consumed, input.count))
    if isLast, isInside || !input.isEmpty { lostBytes += max(1, input.count) }
    return out
  }

  private static func magic(_ input: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 2 < input.count {
      if input[index] == 0x1f, input[index + 1] == 0x8b, input[index + 2] == 8 { return index }
      index += 1
    }
    return nil
  }
}
