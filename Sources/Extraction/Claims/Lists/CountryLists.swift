internal import Lexicons
internal import Model
internal import Text

/// Reads the members of a list told country by country: "Canada có X và Y; Úc có Z", "from Brazil X, from Canada Y", "X
/// and Y (Brazil), Z (Canada)".
///
/// Only behind a sentence that makes the list known, only where two countries at least stand each beside places of
/// their own in one paragraph, and where nothing else is told.
struct CountryLists {
  let context: PageContext
  let recipients: Recipients

  /// Words between a country and its first place: "chiếm nhiều chỗ nhất trong danh sách với".
  private static let reach = 9
  private static let leastCountries = 2
  /// Fewer in a paragraph are no list.
  private static let leastMembers = 3
  private static let others: Set<CueKind> = [
    .host, .mentor, .aspire, .schedule, .negate, .process, .predecessor, .others, .past,
  ]

  func drafts(_ sentence: Sentence, index: Int, _ discourse: Discourse) -> [Draft] {
    guard sentence.zone == .text, sentence.awards.isEmpty, let key = discourse.award, let id = key.award,
      let facts = context.award(key.programme, id),
      facts.kind == .list || facts.kind == .membership || facts.kind == .title && facts.size != 1,
      context.isNews(key.programme, id), tellsOnly(sentence, key.programme)
    else { return [] }
    let fronted = isCountryByCountry(sentence, index, key.programme) ? fronted(sentence) : []
    let found = fronted.isEmpty ? bracketed(sentence) : fronted
    // "X (Italy), Y (China) and Z (India) were the winners in 2018": those of another edition.
    let years = sentence.dates.filter { $0.form == .year }
    let other = years.count == 1 && years[0].year != context.edition(key.programme, id) ? years[0] : nil
    return found.map { group in
      var draft = Draft(
        programme: key.programme, award: id, edition: other?.year,
        recipient: recipients.recipient(group, sentence, of: key.programme), rule: "any/claim/country-list",
        evidence: [sentence.evidence("recipient", group.span)], sentence: index)
      if let other {
        draft.evidence.append(sentence.evidence("edition", other.span))
        draft.isBackground = true
        draft.isAside = true
      }
      return draft
    }
  }

  private func tellsOnly(_ sentence: Sentence, _ programme: String) -> Bool {
    sentence.awards.isEmpty && !Self.others.contains(where: sentence.has)
      && sentence.organisations.allSatisfy { $0.programme == nil || $0.programme == programme }
  }

  /// "From Canada come X and Y. Australia has Z.": two countries or more among the sentences of the paragraph.
  private func isCountryByCountry(_ sentence: Sentence, _ index: Int, _ programme: String) -> Bool {
    var found: [PlaceGroup] = []
    for step in [-1, 1] {
      var next = step < 0 ? index : index + 1
      while context.sentences.indices.contains(next), context.sentences[next].block == sentence.block {
        if tellsOnly(context.sentences[next], programme) { found += fronted(context.sentences[next]) }
        next += step
      }
    }
    return found.count >= Self.leastMembers && Set(found.compactMap(\.country)).count >= Self.leastCountries
  }

  /// Places behind their country.
  private func fronted(_ sentence: Sentence) -> [PlaceGroup] {
    var found: [PlaceGroup] = []
    for (position, territory) in sentence.places.enumerated() where territory.role == .territory {
      // "Africa has X, Asia Y": a continent holds whatever is said to be there.
      guard let country = isArea(territory) ? continent(sentence) : territory.country else { continue }
      let behind = sentence.places[(position + 1)...].prefix { $0.role != .territory }
      guard let first = behind.first, first.full.start - territory.full.end <= Self.reach,
        first.full.start > territory.full.end
      else { continue }
      let members = behind.compactMap {
        $0.role == .plain || $0.role == .agent ? country.isEmpty ? $0 : resident($0, of: country) : nil
      }
      guard members.count == behind.count else { continue }
      found += members
    }
    return found
  }

  /// "So far Europe has had X (2020) and Y (2022)": with their years they are those of other editions.
  private func continent(_ sentence: Sentence) -> String? {
    sentence.dates.contains { $0.form == .year } ? nil : ""
  }

  private func isArea(_ group: PlaceGroup) -> Bool {
    group.place.map { context.lexicon.gazetteer.places[$0].kind == "area" } ?? false
  }

  /// The place that a name stands for in a country, nil where the name is known in others alone.
  private func resident(_ group: PlaceGroup, of country: String) -> PlaceGroup? {
    if group.country == country { return group }
    var group = group
    guard group.country != nil, !group.candidates.isEmpty else {
      group.country = country
      return group
    }
    let inside = group.candidates.filter { context.lexicon.gazetteer.places[$0].country == country }
    guard group.container == nil,
      let place = inside.max(by: {
        context.lexicon.gazetteer.places[$0].population < context.lexicon.gazetteer.places[$1].population
      })
    else { return nil }
    group.place = place
    group.country = country
    return group
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
