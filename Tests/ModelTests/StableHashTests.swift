import Model
import Testing

@Suite struct StableHashTests {
  private func hex(_ fields: [String?]) -> String {
    var hash = StableHash()
    for field in fields { hash.add(field: field) }
    return hash.hex
  }

  /// Ids in stored outputs are made of these values: they may never change.
  @Test(
    arguments: [
      ([], "c3817c016ba4ff30"), ([nil], "01df27c8adb0f2d1"), ([""], "7be24f3463b9c300"), (["Huế"], "50bae6b4119cb15b"),
      (["ab", "c"], "afbf8487715a1845"), (["a", "bc"], "b322e4a143d95477"),
    ] as [([String?], String)])
  func valuesArePinned(_ fields: [String?], _ expected: String) {
    #expect(hex(fields) == expected)
  }

  @Test func anArrayAndASequenceOfTheSameBytesHashAlike() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    var (array, sequence) = (StableHash(), StableHash())
    array.add(bytes)
    sequence.add(bytes.lazy.map(\.self))
    #expect(array.value == sequence.value)
    #expect(array.value != StableHash().value)
  }

  @Test func fieldsDoNotRunTogether() {
    let all: [[String?]] = [
      ["ab", "c"], ["a", "bc"], ["abc"], ["abc", nil], [nil, "abc"], ["abc", ""], [nil], [""], [],
    ]
    #expect(Set(all.map(hex)).count == all.count)
  }

  @Test func bytesAddedInPartsEqualBytesAddedAtOnce() {
    var parts = StableHash()
    parts.add([1, 2])
    parts.add([3])
    var whole = StableHash()
    whole.add([1, 2, 3])
    #expect(parts.value == whole.value)
  }

  @Test func theHexadecimalFormHasSixteenDigits() {
    for number in 0..<2000 { #expect(hex([String(number)]).utf8.count == 16) }
  }

  @Test func aHundredThousandKeysDoNotCollide() {
    var seen: Set<UInt64> = []
    for number in 0..<100_000 {
      var hash = StableHash()
      hash.add(field: "icf/top7/\(number)")
      seen.insert(hash.value)
    }
    #expect(seen.count == 100_000)
  }
}
