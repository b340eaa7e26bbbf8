internal import Text

/// Words that open a clause about the name in front of them.
enum RelativeWords {
  /// Those that may be its subject: "X, which held the title", "X, nơi từng giữ danh hiệu".
  static let subjects: Set<UInt64> = Set(PhrasePattern.keys("which who nơi"))
  static let all = subjects.union(PhrasePattern.keys("where"))
}
