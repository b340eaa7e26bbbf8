internal import Foundation
internal import Readers

/// The pages of a folder, repeated until they make a load worth measuring.
struct Load {
  /// Each page once and unpacked, in the order of the names.
  var pages: [[UInt8]]
  /// Times each page is worked on.
  var repetitions: Int
  var bytes: Int { pages.reduce(0) { $0 + $1.count } * repetitions }
  var count: Int { pages.count * repetitions }

  /// Enough for some seconds of work, so that start-up and the clock's grain do not count.
  private static let leastBytes = 20_000_000
  /// Of one page, unpacked.
  private static let mostBytes = 12_000_000

  init(folder: URL, prepare: ([UInt8]) -> [UInt8]?) {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    pages = (files ?? []).map(\.path).sorted().compactMap { path in
      guard let data = try? Data(contentsOf: URL(filePath: path)) else { return nil }
      let bytes = [UInt8](data)
      guard let page = Gzip.isGzip(bytes) ? try? Gzip.inflate(bytes, limit: Self.mostBytes) : bytes else { return nil }
      return prepare(page)
    }
    let once = max(1, pages.reduce(0) { $0 + $1.count })
    repetitions = max(1, (Self.leastBytes + once / 2) / once)
  }
}
