/// How much a pattern stands for, found without expanding it: a slip of the hand must not fill the memory.
enum PatternSize {
  /// Alternatives multiply; the longest built-in pattern stands for a quarter of these.
  private static let mostPhrases = 16_384
  /// The parser recurses into brackets; people nest two or three.
  private static let deepest = 16

  /// What is too much of a pattern, nil where it is of bearable size. Brackets that do not fit are left to the parser.
  static func excess(_ pattern: String) -> String? {
    /// For each open bracket, the phrases of the alternatives that are done, and of the one being read.
    var open: [(done: Int, current: Int)] = [(0, 1)]
    for byte in pattern.utf8 {
      let last = open.count - 1
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["):
        guard open.count <= deepest else { return "nests more than \(deepest) brackets" }
        open.append((0, 1))
      case UInt8(ascii: "|"): open[last] = (open[last].done + open[last].current, 1)
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        guard last > 0 else { return nil }
        let inner = open[last].done + open[last].current + (byte == UInt8(ascii: "]") ? 1 : 0)
        open.removeLast()
        open[last - 1].current = min(open[last - 1].current * inner, mostPhrases + 1)
      default: break
      }
    }
    let isTooMuch = open.contains { $0.done + $0.current > mostPhrases }
    return isTooMuch ? "stands for more than \(mostPhrases) phrases" : nil
  }
}
