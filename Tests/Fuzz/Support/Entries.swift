package import Readers

/// What a container gave: one line for each page or failure.
///
/// Ends the process when the container gives more than `limit` entries or goes on after its end.
package func entries(limit: Int, _ next: () -> ContainedPage?) -> [String] {
  var found: [String] = []
  while let entry = next() {
    switch entry {
    case .page(let page): found.append("page \(page.document) \(page.bytes)")
    case .failed(let document, let failure): found.append("failed \(document) \(failure.code)")
    }
    require(found.count <= limit, "more entries than the input can hold")
  }
  require(next() == nil, "an entry after the end")
  return found
}

/// A file handed out in pieces, which knows how much of it was taken.
package final class Pieces {
  private let bytes: [UInt8]
  private let size: Int
  private var position = 0
  package var isUsedUp: Bool { position == bytes.count }

  package init(_ bytes: [UInt8], size: Int) {
    self.bytes = bytes
    self.size = size
  }

  package func next() -> [UInt8] {
    let piece = bytes[position..<min(bytes.count, position + size)]
    position += piece.count
    return Array(piece)
  }
}
