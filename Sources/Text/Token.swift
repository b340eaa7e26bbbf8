package import Model

/// A word, a run of digits, or one punctuation mark.
package struct Token: Hashable, Sendable {
  package enum Kind: Sendable { case word, number, mark }

  package var start: Int32
  package var end: Int32
  package let kind: Kind
  /// First letter is upper case.
  package var isCapitalised: Bool
  /// Every letter is upper case.
  package var isUpper: Bool
  /// White space, a line break or the start of the text stands before it.
  package var spaceBefore: Bool
  /// The automata in which a phrase begins with this word, as `FirstWords` says; 0 before it was asked.
  package var marks: UInt32 = 0
  /// Folded identity: case and tone placement removed, tones kept. For a mark, its scalar.
  package var key: UInt64
  /// Folded identity without any diacritic.
  package var bare: UInt64
  /// Value of a digit run that fits, -1 otherwise.
  package var number: Int32
  // The kind once more: to compare it costs other modules two calls, to look at these nothing.
  package let isWord: Bool
  package let isNumber: Bool
  package let isMark: Bool

  init(
    start: Int, end: Int, kind: Kind, isCapitalised: Bool = false, isUpper: Bool = false, spaceBefore: Bool,
    key: UInt64,
    bare: UInt64, number: Int32 = -1
  ) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.kind = kind
    self.isCapitalised = isCapitalised
    self.isUpper = isUpper
    self.spaceBefore = spaceBefore
    self.key = key
    self.bare = bare
    self.number = number
    (isWord, isNumber, isMark) = (kind == .word, kind == .number, kind == .mark)
  }

  package var range: TextRange { TextRange(Int(start), Int(end)) }
  package var hasMarks: Bool { key != bare }

}
