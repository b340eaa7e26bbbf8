import Store
import Testing

@Suite struct PackedTests {
  @Test(arguments: [0, 1, 1000, 100_000]) func whatIsPackedComesBack(count: Int) {
    let plain = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
    let packed = Packed(packing: plain)
    #expect(packed.size == count)
    #expect(packed.unpacked == plain)
  }

  @Test func damageIsSeen() {
    let packed = Packed(packing: Array(repeating: 7, count: 500))
    #expect(Packed(bytes: packed.bytes.dropLast(), size: packed.size).unpacked == nil)
    #expect(Packed(bytes: packed.bytes, size: packed.size + 1).unpacked == nil)
    #expect(Packed(bytes: packed.bytes, size: packed.size - 1).unpacked == nil)
  }
}

extension Packed {
  fileprivate init(bytes: ArraySlice<UInt8>, size: Int) { self.init(bytes: Array(bytes), size: size) }
}
