/// SHA-256 of some bytes: what says that two pages are one content. `sha256sum FILE` prints the same.
package struct ContentDigest: Hashable, Sendable {
  private let words: SIMD4<UInt64>

  /// About 5 ns a byte in a release build.
  package init(of bytes: [UInt8]) {
    var hash = SHA256()
    bytes.withUnsafeBufferPointer { hash.add($0) }
    self.init(words: hash.finish())
  }

  /// Of several fields, with the length of each before it, so that ("ab", "c") and ("a", "bc") differ.
  package init(fields: [[UInt8]?]) {
    var bytes: [UInt8] = []
    for field in fields {
      withUnsafeBytes(of: Int64(field?.count ?? -1).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: field ?? [])
    }
    self.init(of: bytes)
  }

  private init(words: [UInt32]) {
    self.words = SIMD4((0..<4).map { UInt64(words[$0 * 2]) << 32 | UInt64(words[$0 * 2 + 1]) })
  }

  /// Nil for anything but 32 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    words = SIMD4((0..<4).map { word in bytes[(word * 8)..<(word * 8 + 8)].reduce(0) { $0 << 8 | UInt64($1) } })
  }

  package var bytes: [UInt8] {
    (0..<4).flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: words[word] >> UInt64(56 - $0 * 8)) } }
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// FIPS 180-4, over bytes that come in one piece.
private struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var schedule = [UInt32](repeating: 0, count: 64)
  private var tail: [UInt8] = []
  private var count: UInt64 = 0

  /// To be called once.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let whole = bytes.count / 64 * 64
    var offset = 0
    while offset < whole {
      block(bytes.baseAddress! + offset)
      offset += 64
    }
    tail = Array(bytes[whole...])
    count = UInt64(bytes.count)
  }

  mutating func finish() -> [UInt32] {
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: (count &* 8) >> UInt64(shift)))
    }
    let end = tail
    end.withUnsafeBufferPointer { bytes in
      for start in stride(from: 0, to: bytes.count, by: 64) { block(bytes.baseAddress! + start) }
    }
    return state
  }

  private mutating func block(_ bytes: UnsafePointer<UInt8>) {
    schedule.withUnsafeMutableBufferPointer { w in
      Self.constants.withUnsafeBufferPointer { k in
        for i in 0..<16 {
          w[i] =
            UInt32(bytes[i * 4]) << 24 | UInt32(bytes[i * 4 + 1]) << 16 | UInt32(bytes[i * 4 + 2]) << 8
            | UInt32(bytes[i * 4 + 3])
        }
        for i in 16..<64 {
          let (a, b) = (w[i - 15], w[i - 2])
          let s0 = Self.rotate(a, 7) ^ Self.rotate(a, 18) ^ (a >> 3)
          let s1 = Self.rotate(b, 17) ^ Self.rotate(b, 19) ^ (b >> 10)
          w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for i in 0..<64 {
          let s1 = Self.rotate(e, 6) ^ Self.rotate(e, 11) ^ Self.rotate(e, 25)
          let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ k[i] &+ w[i]
          let s0 = Self.rotate(a, 2) ^ Self.rotate(a, 13) ^ Self.rotate(a, 22)
          let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
          (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
        }
        for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
      }
    }
  }

  @inline(__always)
  private static func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
