import Testing

@testable import Pipeline

@Suite struct ChunkedLinesTests {
  private func lines(_ text: String, chunk: Int) -> [(Int, Int, String)] {
    var rest = Array(text.utf8)[...]
    var found: [(Int, Int, String)] = []
    ChunkedLines.forEach({
      let next = Array(rest.prefix(chunk))
      rest = rest.dropFirst(chunk)
      return next
    }) { found.append(($0.number, $0.offset, String(decoding: $0.bytes ?? [], as: UTF8.self))) }
    return found
  }

  @Test(arguments: [1, 2, 3, 5, 100])
  func linesDoNotDependOnChunks(chunk: Int) {
    let found = lines("one\n\n  \ntwo three\r\nend", chunk: chunk)
    #expect(found.map(\.0) == [1, 4, 5])
    #expect(found.map(\.1) == [0, 8, 19])
    #expect(found.map(\.2) == ["one", "two three\r", "end"])
  }

  @Test func anOverlongLineIsPassedOverAndCounted() {
    let long = [UInt8](repeating: 0x61, count: 1 << 20)
    var left = ChunkedLines.maximumLine / long.count + 2
    var tail: [UInt8]? = Array("\nok\n".utf8)
    var found: [(Int, Bool)] = []
    ChunkedLines.forEach({
      if left > 0 {
        left -= 1
        return long
      }
      defer { tail = nil }
      return tail ?? []
    }) { found.append(($0.number, $0.bytes == nil)) }
    #expect(found.map(\.0) == [1, 2])
    #expect(found.map(\.1) == [true, false])
  }
}
