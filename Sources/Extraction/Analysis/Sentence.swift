internal import Model
internal import Text

/// One sentence with everything the rules read: its tokens and the symbols found among them.
///
/// Spans are token indices of this sentence; `range(_:)` turns them into bytes of the article.
struct Sentence {
  let zone: Evidence.Zone
  let text: SourceText
  /// Index of the block, -1 for the title.
  let block: Int
  let kind: Block.Kind
  let language: Language
  let tokens: [Token]
  /// Vietnamese typed without marks.
  var isToneless = false

  var numbers: [NumberSpan] = []
  var dates: [DateSymbol] = []
  var awards: [AwardSymbol] = []
  var organisations: [OrganisationSymbol] = []
  var places: [PlaceGroup] = []
  /// Every name that may be a place, containers too, with its reading.
  var names: [PlaceGroup] = []
  var cues: [CueSymbol] = [] { didSet { kinds = Set(cues.map(\.kind)) } }
  private(set) var kinds: Set<CueKind> = []
  var criteria: [CriterionSymbol] = []

  func range(_ span: Span) -> TextRange {
    TextRange(Int(tokens[span.start].start), Int(tokens[span.end - 1].end))
  }

  func quote(_ span: Span) -> String { text[range(span)] }

  var whole: Span { Span(0, tokens.count) }

  /// True for the title and for headings of the text.
  var isHeadline: Bool { zone == .title || kind == .heading }

  /// True for a line of a few words: a heading, a result, a byline.
  var isShort: Bool { tokens.count <= 8 }

  func has(_ kind: CueKind) -> Bool { kinds.contains(kind) }

  /// True when a token is the given mark.
  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .mark && tokens[index].key == UInt64(scalar.value)
  }

  func evidence(_ field: String, _ span: Span) -> Evidence {
    Evidence(field: field, zone: zone, range: range(span), quote: quote(span))
  }
}
