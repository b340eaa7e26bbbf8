/// A 64-bit hash that is the same in every process and on every machine (FNV-1a with the SplitMix64 finaliser).
///
/// For ids and buckets, not for security. Two of a million keys collide with a chance of about 3e-8.
public struct StableHash: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// The same for an array, without a call for each byte: whole files are hashed.
  public mutating func add(_ bytes: [UInt8]) {
    var state = state
    bytes.withUnsafeBufferPointer { buffer in
      for byte in buffer { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    self.state = state
  }

  /// The same for bytes in one piece, which other modules can call without a detour.
  public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Adds a field and its end, so that ("ab", "c") and ("a", "bc") differ.
  public mutating func add(field: String?) {
    if let field {
      add(field.utf8)
      add(CollectionOfOne(0xfe))
    } else {
      add(CollectionOfOne(0xff))
    }
  }

  public var value: UInt64 {
    var z = state &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Sixteen lower-case hexadecimal digits.
  public var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
