/// On which side of the publication a date lies that could lie on both, where the text's tense does not say.
public enum DatePreference: String, Sendable, CaseIterable {
  /// The nearer one for a day or month of a year that is not printed, and the past for a weekday: in annotated news a
  /// third of the former lie ahead, and one in twenty of the latter.
  case nearest
  case past, future
}
