internal import Model

/// A file of an output folder that keeps account of what was written.
final class CountedFile {
  private let output: ByteOutput
  private let name: String
  private var count: ByteCount = ByteCount()

  init(_ name: String, in folder: OutputFolder) throws(RunFailure) {
    self.name = name
    output = try folder.file(name)
  }

  func write(_ bytes: [UInt8]) throws(RunFailure) {
    count.add(bytes)
    try output.write(bytes)
  }

  /// As it stands in the manifest.
  var description: Manifest.File { count.file(named: name) }
}

/// Lines, bytes and hash of a stream of bytes. About two nanoseconds a byte.
struct ByteCount {
  private var lines = 0
  private var bytes = 0
  private var hash = StableHash()

  mutating func add(_ piece: [UInt8]) {
    bytes += piece.count
    hash.add(piece)
    piece.withUnsafeBufferPointer { buffer in
      for byte in buffer where byte == UInt8(ascii: "\n") { lines += 1 }
    }
  }

  func file(named name: String) -> Manifest.File {
    Manifest.File(name: name, lines: lines, bytes: bytes, hash: hash.hex)
  }
}
