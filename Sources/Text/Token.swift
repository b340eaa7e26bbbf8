package import Model

/// A word, a run of digits, or one punctuation mark.
package struct Token: Hashable, Sendable {
  package enum Kind: Sendable { case word, number, mark }

  package var start: Int32
  package var end: Int32
  package var kind: Kind
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

  package var range: TextRange { TextRange(Int(start), Int(end)) }
  package var hasMarks: Bool { key != bare }

  // Other modules compile these in, but to compare kinds would cost them two calls.
  package var isWord: Bool { if case .word = kind { true } else { false } }
  package var isNumber: Bool { if case .number = kind { true } else { false } }
  package var isMark: Bool { if case .mark = kind { true } else { false } }
}
