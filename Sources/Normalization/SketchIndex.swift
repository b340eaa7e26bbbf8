internal import Model

/// Finds texts that copy a text by their sketches, without comparing it with all of them.
struct SketchIndex {
  /// Word sequences in both, in a thousand of those in either, from which two texts are one.
  ///
  /// Measured on three hundred news pages: a reprint with edits has 640, two reports that share paragraphs of a press
  /// release at most 400, all other pairs less than 50. Generic limits of 700 miss edited wire stories.
  static let overlap = 500
  /// Sequences of the shorter text that the longer one holds, in a thousand, from which it is an excerpt: a reprint cut
  /// short has 910, the reports with shared paragraphs at most 590.
  static let containment = 800
  /// An excerpt of fewer sequences is a quotation.
  static let minimumExcerpt = 30

  /// The smallest hashes of a sketch, by which texts meet: of two texts that share half their sequences, eight miss each
  /// other once in a thousand times.
  private static let keys = 8
  /// Texts kept for each hash; copies of a kept text need not be kept, so that only unlike texts count.
  private static let bucketSize = 8

  private var sketches: [(document: Int, sketch: TextSketch)] = []
  private var buckets = HashChains()

  /// Kept documents that the text copies or is copied by. The text itself is kept when there are none.
  mutating func copies(of sketch: TextSketch, adding document: Int) -> [Int] {
    var met: [Int] = []
    for hash in sketch.hashes.prefix(Self.keys) { met += buckets.values(hash) }
    met.sort()
    var found: [Int] = []
    for (position, number) in met.enumerated() where position == 0 || met[position - 1] != number {
      if Self.areCopies(sketch, sketches[number].sketch) { found.append(sketches[number].document) }
    }
    guard found.isEmpty else { return found }
    for hash in sketch.hashes.prefix(Self.keys) where buckets.values(hash).count < Self.bucketSize {
      buckets.add(sketches.count, to: hash)
    }
    sketches.append((document, sketch))
    return []
  }

  /// Estimates overlap and containment from the smallest hashes of both together.
  static func areCopies(_ a: TextSketch, _ b: TextSketch) -> Bool {
    var (i, j, united, shared) = (0, 0, 0, 0)
    while united < TextSketch.size, i < a.hashes.count || j < b.hashes.count {
      let first = i < a.hashes.count ? UInt64(a.hashes[i]) : .max
      let second = j < b.hashes.count ? UInt64(b.hashes[j]) : .max
      if first <= second { i += 1 }
      if second <= first { j += 1 }
      if first == second { shared += 1 }
      united += 1
    }
    guard united > 0 else { return false }
    if shared * 1000 >= overlap * united { return true }
    let shorter = min(a.count, b.count)
    // Overlap o of sets with a and b members means (a + b) * o / (1 + o) common members.
    return shorter >= minimumExcerpt
      && shared * (a.count + b.count) * 1000 >= containment * shorter * (united + shared)
  }
}
