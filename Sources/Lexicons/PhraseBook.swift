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

  package struct Entry: Sendable {
    package var meaning: Meaning
    /// Segments after a gap, each to be found within its gap of the one before.
    package var tails: [PhrasePattern.Segment]
  }

  package let cues: [Cue]
  package let awardNames: [AwardName]
  package let organisations: [OrganisationName]
  package let calendarWords: [CalendarWord]
  package let entries: [Entry]
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
  package let placeTraps: Set<[UInt64]>

  /// The bits of a token's marks.
  package enum Mark {
    package static let calendar: UInt32 = 1
    package static let name: UInt32 = 1 << 1
    package static let mentionCue: UInt32 = 1 << 2
    package static let claimCue: UInt32 = 1 << 3
    package static let toneless: UInt32 = 1 << 4
    package static let smallPlace: UInt32 = 1 << 5
    package static let placeWordEnd: UInt32 = 1 << 6
    package static let placeWordBegin: UInt32 = 1 << 7
    /// Ends a kind word of places.
    package static let kindEnd: UInt32 = 1 << 8
    /// Ends a title of persons.
    package static let personEnd: UInt32 = 1 << 9
    /// Begins a kind word that stands behind names.
    package static let featureBegin: UInt32 = 1 << 10
    /// A word of sport or of contests.
    package static let sport: UInt32 = 1 << 11
    /// Begins a word of dates, by the view of the calendar.
    package static let date: [UInt32] = [1 << 12, 1 << 13, 1 << 14]
  }

  package let firstWords: FirstWords

  init(_ phrases: PhraseCompiler, _ names: PlaceNames, _ words: PlaceWords) {
    cues = phrases.cues
    awardNames = phrases.awardNames
    organisations = phrases.organisations
    calendarWords = phrases.calendarWords
    entries = phrases.entries
    self.names = PhraseMatcher(phrases.names)
    mentionCues = PhraseMatcher(phrases.mentionCues)
    claimCues = PhraseMatcher(phrases.claimCues)
    toneless = PhraseMatcher(phrases.toneless)
    calendar = PhraseMatcher(phrases.calendar)
    calendarTable = phrases.calendarTable
    places = PhraseMatcher(names.automaton)
    smallPlaces = PhraseMatcher(names.small)
    placeTraps = names.traps
    var firstWords = FirstWords()
    phrases.calendar.mark(Mark.calendar, in: &firstWords)
    phrases.names.mark(Mark.name, in: &firstWords)
    phrases.mentionCues.mark(Mark.mentionCue, in: &firstWords)
    phrases.claimCues.mark(Mark.claimCue, in: &firstWords)
    phrases.toneless.mark(Mark.toneless, in: &firstWords)
    names.small.mark(Mark.smallPlace, in: &firstWords)
    words.mark(in: &firstWords)
    calendarTable.mark(Mark.date, in: &firstWords)
    self.firstWords = firstWords
  }
}
