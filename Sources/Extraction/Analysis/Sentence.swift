internal import Model
internal import Text

/// One sentence with everything the rules read: its tokens and the symbols found among them.
///
/// Spans are token indices of this sentence; `range(_:)` turns them into bytes of the article. A class, since rules hand
/// sentences on at every step: the symbols of one are changed only while its page is being read.
final class Sentence {
  let zone: Evidence.Zone
  let text: SourceText
  /// Index of the block, -1 for the title.
  let block: Int
  let kind: Block.Kind
  let language: Language
  /// In Vietnamese, a block typed without marks.
  let isToneless: Bool
  let tokens: Tokens
  /// The marks of all tokens together.
  let marks: UInt32
  /// Some token is a run of digits.
  let hasNumber: Bool

  let numberIndex: NumberIndex
  var numbers: [NumberSpan] { numberIndex.numbers }

  // Rules read and change these one after another, on one thread, and none while it changes another: the checks of that
  // at every access would be a fiftieth of the work.
  @exclusivity(unchecked) var dates: [DateSymbol] = []
  @exclusivity(unchecked) var awards: [AwardSymbol] = []
  @exclusivity(unchecked) var organisations: [OrganisationSymbol] = []
  @exclusivity(unchecked) var places: [PlaceGroup] = []
  /// Every name that may be a place, containers too, with its reading.
  @exclusivity(unchecked) var names: [PlaceGroup] = []
  @exclusivity(unchecked) var cues: [CueSymbol] = [] {
    didSet { kinds = cues.reduce(0) { $0 | $1.kind.bit } }
  }
  /// The kinds of the cues, as bits.
  @exclusivity(unchecked) private(set) var kinds: UInt64 = 0
  @exclusivity(unchecked) var criteria: [CriterionSymbol] = []
  /// How it uses capitals, once somebody asked.
  @exclusivity(unchecked) var setting: NameSurroundings.Setting?

  init(
    zone: Evidence.Zone, text: SourceText, block: Int, kind: Block.Kind, language: Language, isToneless: Bool,
    tokens: Tokens, marks: UInt32, hasNumber: Bool, numbers: [NumberSpan]
  ) {
    self.zone = zone
    self.text = text
    self.block = block
    self.kind = kind
    self.language = language
    self.isToneless = isToneless
    self.tokens = tokens
    numberIndex = NumberIndex(numbers, tokens: tokens.count)
    self.marks = marks
    self.hasNumber = hasNumber
  }

  func range(_ span: Span) -> TextRange {
    TextRange(Int(tokens[span.start].start), Int(tokens[span.end - 1].end))
  }

  func quote(_ span: Span) -> String { text[range(span)] }

  var whole: Span { Span(0, tokens.count) }

  /// True for the title and for headings of the text.
  var isHeadline: Bool { zone == .title || kind == .heading }

  /// True for a line of a few words: a heading, a result, a byline.
  var isShort: Bool { tokens.count <= 8 }

  func has(_ kind: CueKind) -> Bool { kinds & kind.bit != 0 }

  /// False where no word begins a phrase of some automata, by their marks; a phrase may also begin with a number.
  func mayBegin(_ marks: UInt32) -> Bool { self.marks & marks != 0 || !numberIndex.ends.isEmpty }

  /// Calls with the tokens at which a phrase of an automaton may begin, by its mark; to ask costs next to nothing.
  @inline(__always)
  func forEach(marked mark: UInt32, _ body: (Int) -> Void) {
    let (tokens, numberEnds) = (tokens, numberIndex.ends)
    for index in 0..<tokens.count
    where tokens[index].marks & mark != 0 || !numberEnds.isEmpty && numberEnds[index] > 0 { body(index) }
  }

  /// True when a token is the given mark.
  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].key == UInt64(scalar.value) && tokens[index].isMark
  }

  /// True when a phrase stands at a token.
  func stands(_ phrase: [UInt64], at index: Int) -> Bool {
    index >= 0 && index + phrase.count <= tokens.count && zip(phrase, tokens[index...]).allSatisfy { $0 == $1.key }
  }

  func evidence(_ field: String, _ span: Span) -> Evidence {
    Evidence(field: field, zone: zone, range: range(span), quote: quote(span))
  }
}
