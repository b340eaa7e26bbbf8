internal import Lexicons
internal import Model

/// A cue phrase found in a sentence.
struct CueSymbol: Hashable {
  /// For a phrase with a gap, the segment after it.
  var span: Span
  /// Token index where the phrase begins.
  var from: Int
  var kind: Cue.Kind
  var value: String?
  var number: Int?
  var numberIsOrdinal = false
  var rule: String
  /// Index into the lexicon's cues.
  var cue: Int
}

/// An award named in a sentence.
struct AwardSymbol: Hashable {
  var span: Span
  var programme: String
  /// Nil when the programme as a whole is named.
  var award: String?
  var strength: AwardName.Strength
  /// Year printed with the name and the token that prints it.
  var edition: Int?
  var editionToken: Int?

  func names(_ programme: String, _ award: String) -> Bool { self.programme == programme && self.award == award }
}

/// A body that gives awards.
struct OrganisationSymbol: Hashable {
  var span: Span
  var id: String
  var programme: String?
  /// True when naming it brings its programme into context.
  var isDistinctive: Bool
}

/// A criterion of a programme.
struct CriterionSymbol: Hashable {
  var span: Span
  /// Index into the catalogue.
  var criterion: Int
}
