/// Writes values as few bytes as they need: small numbers in one byte, texts as their length and UTF-8.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func put(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func put(_ number: Int?) {
    guard let number else { return bytes.append(0) }
    bytes.append(1)
    put(number)
  }

  mutating func put(_ text: String) {
    var text = text
    text.withUTF8 {
      put($0.count)
      bytes.append(contentsOf: $0)
    }
  }

  mutating func put(_ text: String?) {
    guard let text else { return bytes.append(0) }
    bytes.append(1)
    put(text)
  }
}

/// Reads what `PackedWriter` wrote, in the same order; for bytes of this process only, so that nothing is checked.
struct PackedReader {
  private let bytes: UnsafeRawBufferPointer
  private var position: Int

  init(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func number() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[position]
      position += 1
      value |= UInt(byte & 0x7f) << shift
      if byte < 0x80 { return Int(bitPattern: value) }
      shift += 7
    }
  }

  mutating func isPresent() -> Bool {
    position += 1
    return bytes[position - 1] != 0
  }

  mutating func optionalNumber() -> Int? { isPresent() ? number() : nil }

  /// The bytes of a text, which lie in the store.
  mutating func rawText() -> UnsafeRawBufferPointer {
    let count = number()
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }

  mutating func text() -> String { String(decoding: rawText(), as: UTF8.self) }

  mutating func optionalText() -> String? { isPresent() ? text() : nil }
}
