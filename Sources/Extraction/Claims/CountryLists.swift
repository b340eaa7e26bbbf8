internal import Lexicons
internal import Model
internal import Text

/// Reads the members of a list told country by country: "Canada có X và Y; Úc có Z", "from Brazil X, from Canada Y", "X
/// and Y (Brazil), Z (Canada)".
///
/// Only behind a sentence that makes the list known, only where two countries at least stand each beside places of
/// their own, and where nothing else is told.
struct CountryLists {
  let context: PageContext
  let recipients: Recipients

  /// Words between a country and its first place: "được xướng tên với".
  private static let reach = 4
  private static let leastCountries = 2
  private static let others: Set<CueKind> = [
    .host, .mentor, .aspire, .schedule, .negate, .process, .predecessor, .rank, .others, .past,
  ]

  func drafts(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.zone == .text, sentence.awards.isEmpty, let key = discourse.award, let id = key.award,
      let facts = context.award(key.programme, id), facts.kind == .list || facts.kind == .membership,
      context.isNews(key.programme, id), !Self.others.contains(where: sentence.has),
      sentence.organisations.allSatisfy({ $0.programme == nil || $0.programme == key.programme })
    else { return [] }
    let fronted = fronted(sentence)
    let found = fronted.isEmpty ? bracketed(sentence) : fronted
    return found.map { group in
      Draft(
        programme: key.programme, award: id, edition: nil,
        recipient: recipients.recipient(group, sentence, of: key.programme), rule: "any/claim/country-list",
        evidence: [sentence.evidence("recipient", group.span)], sentence: index)
    }
  }
  /// Places behind their country.
  private func fronted(_ sentence: Sentence) -> [PlaceGroup] {
    var found: [PlaceGroup] = []
    var countries: Set<String> = []
    for (position, territory) in sentence.places.enumerated() where territory.role == .territory {
      guard let country = territory.country else { continue }
      let behind = sentence.places[(position + 1)...].prefix { $0.role != .territory }
      guard let first = behind.first, first.full.start - territory.full.end <= Self.reach,
        first.full.start > territory.full.end
      else { continue }
      let members = behind.filter { $0.role == .plain && $0.country == country }
      guard members.count == behind.count else { continue }
      countries.insert(country)
      found += members
    }
    return countries.count >= Self.leastCountries ? found : []
  }

  /// Fewer places with their countries may be where somebody comes from.
  private static let leastBracketed = 3

  /// Places with their country in brackets, each with those of the same country enumerated before it.
  private func bracketed(_ sentence: Sentence) -> [PlaceGroup] {
    let plain = sentence.places.filter { $0.role == .plain }
    let labelled = plain.filter { group in
      group.country != nil && group.full.end > group.span.end && sentence.isMark(group.span.end, "(")
    }
    guard labelled.count >= Self.leastBracketed, Set(labelled.map(\.country)).count >= Self.leastCountries
    else { return [] }
    return plain.enumerated().filter { index, group in
      labelled.contains(group)
        || index + 1 < plain.count && Coordination.joins(group.full.end, plain[index + 1].full.start, sentence)
    }.map(\.element)
  }
}
