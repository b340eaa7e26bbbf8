internal import Lexicons
internal import Model
internal import Text

/// What the text has in focus while it is read from top to bottom.
struct Discourse {
  /// The recipients last spoken of, for "the city", "tỉnh", "địa phương này".
  var recipients: [FocusedPlace] = []
  /// The award last named, whatever was said of it: "that title" is that one.
  var mentioned: PageContext.AwardKey?
  /// The paragraph that named it.
  var mentionedBlock: Int?
  /// Places spoken of, the latest first, each once.
  var history: [FocusedPlace] = []

  /// The place that most of the page is about, if any.
  var protagonist: FocusedPlace?

  /// The place a word refers back to: the latest of the kind or the country it names, else the one in focus.
  func referent(of kind: String?) -> [FocusedPlace] {
    let kinds: Set<String>
    switch kind {
    case "province": kinds = ["province"]
    case "city": kinds = ["city", "town", "municipality"]
    case let country? where Self.isCountry(country):
      // "The Finnish city": nobody where no city of that country was spoken of.
      return history.first { $0.recipient.country == country }.map { [$0] } ?? []
    default: return recipients
    }
    if let first = recipients.first, first.recipient.kind.map(kinds.contains) ?? true { return recipients }
    return history.first { $0.recipient.kind.map(kinds.contains) ?? false }.map { [$0] } ?? recipients
  }

  /// What a word that refers back means: a place of its country named before it in the sentence, else as told so far.
  func referent(of cue: CueSymbol?, _ sentence: Sentence, _ recipients: Recipients, _ programme: String)
    -> [FocusedPlace]
  {
    guard let cue, let value = cue.value else { return referent(of: cue?.value) }
    let named = sentence.places.filter { $0.full.end <= cue.from && $0.role != .territory && $0.role != .locative }
    let places = recipients.lexicon.gazetteer.places
    // One place beside the word may be any; where the text is about a place of another kind, it is the one meant.
    let isChoice = named.count > 1 || self.recipients.first.map { $0.recipient.kind != value } ?? true
    let group =
      Self.isCountry(value)
      ? named.last { $0.country == value }
      : value == "city" || value == "province"
        ? (isChoice ? named.last { $0.place.map { places[$0].kind == value } ?? false } : nil) : nil
    guard let group else {
      return named.isEmpty && isDefinite(cue, sentence) ? main(of: value) ?? referent(of: value) : referent(of: value)
    }
    return [
      FocusedPlace(
        recipient: recipients.recipient(group, sentence, of: programme),
        evidence: sentence.evidence("recipient", group.span))
    ]
  }

  private static let articles: Set<UInt64> = Set(PhrasePattern.keys("the tỉnh thành"))
  private static let pointers: Set<UInt64> = Set(PhrasePattern.keys("này đó ấy kia this that"))

  /// "the city", "tỉnh", "thành phố": not "this city", which is the one last named.
  private func isDefinite(_ cue: CueSymbol, _ sentence: Sentence) -> Bool {
    Self.articles.contains(sentence.tokens[cue.from].key)
      && !Self.pointers.contains(sentence.tokens[cue.span.end - 1].key)
  }

  /// The place that the page is about, where a word for a city or a province may mean it.
  private func main(of kind: String) -> [FocusedPlace]? {
    guard let protagonist, kind == "city" || kind == "province",
      referent(of: kind).first?.recipient.id != protagonist.recipient.id,
      let own = protagonist.recipient.kind,
      kind == "province" ? own == "province" : ["city", "town", "municipality"].contains(own)
    else { return nil }
    return [protagonist]
  }

  /// True for a kind of reference that gives the country of what it means, as its code.
  private static func isCountry(_ kind: String) -> Bool {
    kind.utf8.count == 2 && kind.utf8.allSatisfy { (0x41...0x5a).contains($0) }
  }

  mutating func remember(_ place: FocusedPlace) {
    history.removeAll { $0.recipient.id == place.recipient.id }
    history.insert(place, at: 0)
    if history.count > 12 { history.removeLast() }
  }

  /// Keeps a place that was only named beside another, for a word that can mean no place spoken of.
  mutating func mention(_ place: FocusedPlace) {
    if !history.contains(where: { $0.recipient.id == place.recipient.id }) { history.append(place) }
  }

  /// The award of one winner that each recipient was last said to hold: who "takes over from X" takes over that one.
  var held: [String: PageContext.AwardKey] = [:]
  /// The recipients of the last statement that named its award, for headings that leave the subject out.
  var claimed: [FocusedPlace] = []
  /// The award last claimed as news, for statements that leave it out.
  var award: PageContext.AwardKey?
  /// The last one of them that has winners rather than members, for "the winner", "won in 2014".
  var title: PageContext.AwardKey?

  struct FocusedPlace: Hashable {
    var recipient: Recipient
    var evidence: Evidence
  }
}
