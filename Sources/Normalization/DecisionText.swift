internal import Model

/// A decision as one text, to sort decisions.
enum DecisionText {
  /// Different decisions have different texts.
  static func make(_ decision: Decision) -> String {
    [decision.summary, decision.on.edtf, decision.by, decision.why].joined(separator: "\u{1f}")
  }
}
