/// The parser below without anything around it: what the cost of reading is held against.
package enum BareParse {
  /// The decoded characters of a page that is read as HTML; nil for any other.
  package static func characters(of page: [UInt8]) -> [UInt8]? {
    let text = TextDecoding.decode(page).bytes
    return PageKind.of(text, name: "") == .html ? text : nil
  }

  /// Parses decoded characters whole, scripts and comments too, with the reader's options, and frees the tree. False
  /// when libxml2 makes no document of them.
  package static func parse(_ characters: [UInt8]) -> Bool {
    guard let tree = HTMLTree(characters) else { return false }
    return tree.withRoot { _ in true } ?? false
  }
}
