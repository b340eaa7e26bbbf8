import Model
import Testing

/// A part of some elements is read as an array is, and keeps what it is a part of.
@Suite struct StretchTests {
  private final class Numbers {
    let memory = UnsafeMutableBufferPointer<Int>.allocate(capacity: 5)

    init() { for index in memory.indices { memory.initializeElement(at: index, to: index * 10) } }

    deinit { memory.deallocate() }
  }

  private var stretch: Stretch<Int> {
    let numbers = Numbers()
    return Stretch(UnsafePointer(numbers.memory.baseAddress!), count: numbers.memory.count, keeper: numbers)
  }

  @Test func elementsAreCountedFromZero() {
    #expect(Array(stretch) == [0, 10, 20, 30, 40])
    #expect(stretch.indices == 0..<5)
    #expect(stretch[3] == 30)
    #expect(Array(stretch[2...]) == [20, 30, 40])
  }

  @Test func aPartIsCountedFromZeroAgain() {
    let part = stretch.part(1..<4)
    #expect(Array(part) == [10, 20, 30])
    #expect(part[0] == 10)
    #expect(Array(part.part(2..<3)) == [30])
    #expect(part.part(3..<3).isEmpty)
  }
}
