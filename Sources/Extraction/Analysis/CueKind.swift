internal import Lexicons

typealias CueKind = Cue.Kind

extension Cue.Kind {
  /// A bit of its own, so that a set of kinds is one number; there are fewer than 64.
  var bit: UInt64 { withUnsafeBytes(of: self) { 1 << UInt64($0[0] & 63) } }
}
