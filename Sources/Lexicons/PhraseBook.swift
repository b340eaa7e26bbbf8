package import Text

/// Every phrase of every table, compiled into automata by what they are needed for.
///
/// Names (places, awards, bodies) also match without their marks anywhere; other Vietnamese phrases only through
/// `toneless`, which serves pages typed without marks. A class, so that handing it on costs one reference.
package final class PhraseBook: Sendable {
  package enum Meaning: Hashable, Sendable {
    case cue(Int)
    case award(Int)
    case organisation(Int)
    case criterion(Int)
  }

  package let cues: [Cue]
  package let awardNames: [AwardName]
  package let organisations: [OrganisationName]
  package let calendarWords: [CalendarWord]
  /// What the phrases of `names` mean, by their payloads.
  package let nameEntries: PhraseEntries
  /// What the phrases of the automata of cues mean, by their payloads.
  package let cueEntries: PhraseEntries
  /// Awards and bodies.
  package let names: PhraseMatcher
  /// Cues that mentions show or places need.
  package let mentionCues: PhraseMatcher
  /// The other cues, and criteria.
  package let claimCues: PhraseMatcher
  /// Vietnamese cues without their marks.
  package let toneless: PhraseMatcher
  /// Numbers in words.
  package let calendar: PhraseMatcher
  /// Every word of dates, by its first token.
  package let calendarTable: CalendarTable
  /// Names of places; the payload is the index into the gazetteer. Apart, since only a capital letter begins one.
  package let places: PhraseMatcher
  /// The names of places that begin with a small letter or end with a number: `châu Âu`, `quận 1`.
  package let smallPlaces: PhraseMatcher

  /// Names of places that are also words or names of persons: a place only with a kind word or what contains it.
  package let placeTraps: PhraseSet

  /// The bits of a token's marks.
  ///
  /// Computed, so that other modules compile them in. The first six are of automata, as `FirstWords` has them.
  package enum Mark {
    package static var calendar: UInt32 { 1 }
    package static var name: UInt32 { 1 << 1 }
    package static var mentionCue: UInt32 { 1 << 2 }
    package static var claimCue: UInt32 { 1 << 3 }
    package static var toneless: UInt32 { 1 << 4 }
    package static var smallPlace: UInt32 { 1 << 5 }
    package static var placeWordEnd: UInt32 { 1 << 6 }
    package static var placeWordBegin: UInt32 { 1 << 7 }
    /// Ends a kind word of places.
    package static var kindEnd: UInt32 { 1 << 8 }
    /// Ends a title of persons.
    package static var personEnd: UInt32 { 1 << 9 }
    /// Begins a kind word that stands behind names.
    package static var featureBegin: UInt32 { 1 << 10 }
    /// A word of sport or of contests.
    package static var sport: UInt32 { 1 << 11 }
    /// `thứ`, after which a word may be a number.
    package static var ordinal: UInt32 { 1 << 15 }
    /// Begins a word of dates of a view of the calendar.
    package static func date(_ view: CalendarTable.View) -> UInt32 { 1 << UInt32(12 + view.rawValue) }
  }

  package let firstWords: FirstWords

  init(_ words: CueCompiler, _ names: NameCompiler, _ places: PlaceNames, _ placeWords: PlaceWords) {
    cues = words.cues
    awardNames = names.awardNames
    organisations = names.organisations
    calendarWords = words.calendarWords
    nameEntries = names.entries
    cueEntries = words.entries
    self.names = PhraseMatcher(names.names)
    mentionCues = PhraseMatcher(words.mentionCues)
    claimCues = PhraseMatcher(words.claimCues)
    toneless = PhraseMatcher(words.toneless)
    calendar = PhraseMatcher(words.calendar)
    calendarTable = words.calendarTable
    self.places = PhraseMatcher(places.automaton, isFiltered: true)
    smallPlaces = PhraseMatcher(places.small)
    placeTraps = places.traps
    var firstWords = FirstWords(numberMarks: Mark.calendar | Mark.ordinal)
    words.calendar.mark(Mark.calendar, in: &firstWords)
    names.names.mark(Mark.name, in: &firstWords)
    words.mentionCues.mark(Mark.mentionCue, in: &firstWords)
    words.claimCues.mark(Mark.claimCue, in: &firstWords)
    words.toneless.mark(Mark.toneless, in: &firstWords)
    places.small.mark(Mark.smallPlace, in: &firstWords)
    placeWords.mark(in: &firstWords)
    calendarTable.mark(in: &firstWords)
    for key in PhrasePattern.keys("thứ thu") { firstWords.add(Mark.ordinal, word: key) }
    self.firstWords = firstWords
  }
}
