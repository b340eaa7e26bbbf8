/// What the store says of the run that published last.
package struct StoreState: Hashable, Sendable {
  /// Number of the newest snapshot; 0 before the first.
  package var snapshot: Int
  /// Fingerprints: what pages were read with, and what claims and records were made with.
  package var reading: String
  package var extraction: String
  /// Of the decisions in force.
  package var decisions: String
  /// The manifest of the results, as its line.
  package var manifest: [UInt8]

  /// Whether the same pages would give the same results under both.
  package func isLike(_ other: StoreState) -> Bool {
    reading == other.reading && extraction == other.extraction && decisions == other.decisions
  }

  package init(snapshot: Int, reading: String, extraction: String, decisions: String, manifest: [UInt8]) {
    self.snapshot = snapshot
    self.reading = reading
    self.extraction = extraction
    self.decisions = decisions
    self.manifest = manifest
  }
}
