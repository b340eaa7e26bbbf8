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
  package let names: PhraseAutomaton
  /// Cues that mentions show or places need.
  package let mentionCues: PhraseAutomaton
  /// The other cues, and criteria.
  package let claimCues: PhraseAutomaton
  /// Vietnamese cues without their marks.
  package let toneless: PhraseAutomaton
  /// Numbers in words.
  package let calendar: PhraseAutomaton
  /// Every word of dates, by its first token.
  package let calendarTable: CalendarTable
  /// Names of places; the payload is the index into the gazetteer. Apart, since only a capital letter begins one.
  package let places: PhraseAutomaton
  /// The names of places that begin with a small letter or end with a number: `châu Âu`, `quận 1`.
  package let smallPlaces: PhraseAutomaton

  /// Names of places that are also words or names of persons: a place only with a kind word or what contains it.
  package let placeTraps: PhraseSet

  /// The bits of a token's marks.
  package enum Mark {
    package static let calendar: UInt8 = 1
    package static let name: UInt8 = 2
    package static let mentionCue: UInt8 = 4
    package static let claimCue: UInt8 = 8
    package static let toneless: UInt8 = 16
    package static let smallPlace: UInt8 = 32
    package static let placeWordEnd: UInt8 = 64
    package static let placeWordBegin: UInt8 = 128
  }

  package let firstWords: FirstWords

  init(_ phrases: PhraseCompiler, _ names: PlaceNames, _ words: PlaceWords) {
    cues = phrases.cues
    awardNames = phrases.awardNames
    organisations = phrases.organisations
    calendarWords = phrases.calendarWords
    entries = phrases.entries
    self.names = phrases.names
    mentionCues = phrases.mentionCues
    claimCues = phrases.claimCues
    toneless = phrases.toneless
    calendar = phrases.calendar
    calendarTable = phrases.calendarTable
    places = names.automaton
    smallPlaces = names.small
    placeTraps = names.traps
    // Of the embedded tables, counted: 4,000.
    var firstWords = FirstWords(count: 4096)
    calendar.mark(Mark.calendar, in: &firstWords)
    self.names.mark(Mark.name, in: &firstWords)
    mentionCues.mark(Mark.mentionCue, in: &firstWords)
    claimCues.mark(Mark.claimCue, in: &firstWords)
    toneless.mark(Mark.toneless, in: &firstWords)
    smallPlaces.mark(Mark.smallPlace, in: &firstWords)
    words.mark(in: &firstWords)
    self.firstWords = firstWords
  }
}
