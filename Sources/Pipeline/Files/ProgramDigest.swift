internal import Foundation
internal import Store

/// What tells this build of the program from every other.
enum ProgramDigest {
  /// Hexadecimal digits: the linker's build id, which is a digest of the program; without one, a digest of its file.
  static let value: String = {
    let path = FilePath("/proc/self/exe")
    if let id = buildID(path) { return id.map { hexadecimal($0) }.joined() }
    let bytes = (try? FileBytes.read(path, limit: .max - 1)) ?? []
    return ContentDigest(of: bytes).hex
  }()

  private static func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

  /// The note `NT_GNU_BUILD_ID` of a 64-bit ELF file.
  private static func buildID(_ path: FilePath) -> [UInt8]? {
    guard let head = try? FileBytes.read(path, at: 0, count: 64), head.count == 64,
      head.starts(with: [0x7f, 0x45, 0x4c, 0x46, 2, 1])
    else { return nil }
    let (start, size, count) = (number(head, 32, 8), number(head, 54, 2), number(head, 56, 2))
    guard let table = try? FileBytes.read(path, at: start, count: size * count), size >= 56 else { return nil }
    for index in 0..<(table.count / size) where number(table, index * size, 4) == noteSegment {
      let (offset, length) = (number(table, index * size + 8, 8), number(table, index * size + 32, 8))
      guard let notes = try? FileBytes.read(path, at: offset, count: length) else { continue }
      if let id = buildID(in: notes) { return id }
    }
    return nil
  }

  private static let noteSegment = 4
  private static let buildIDNote = 3

  private static func buildID(in notes: [UInt8]) -> [UInt8]? {
    var position = 0
    while position + 12 <= notes.count {
      let (nameSize, size) = (number(notes, position, 4), number(notes, position + 4, 4))
      let content = position + 12 + (nameSize + 3) / 4 * 4
      guard content + size <= notes.count else { return nil }
      let isGNU = notes[(position + 12)...].starts(with: [0x47, 0x4e, 0x55, 0])
      if number(notes, position + 8, 4) == buildIDNote, isGNU { return Array(notes[content..<(content + size)]) }
      position = content + (size + 3) / 4 * 4
    }
    return nil
  }

  /// Little-endian.
  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    guard offset + count <= bytes.count else { return 0 }
    return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
