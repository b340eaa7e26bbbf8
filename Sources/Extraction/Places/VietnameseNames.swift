internal import Lexicons
internal import Model
internal import Text

/// Reads a name in Vietnamese text as a place or as something else by the words that touch it.
struct VietnameseNames {
  let around: NameSurroundings

  /// Words between an organisation's kind and the place in its name: `Sở Văn hóa, Thể thao và Du lịch Huế`.
  private static let longestOrganisation = 16
  /// Kind words that may follow one another: `thành phố cảng`, `huyện đảo`.
  private static let mostKinds = 3

  /// - Parameters:
  ///   - isCountry: some row of the name is a country.
  ///   - isTrap: the name is also a word or a person's.
  func verdict(_ name: Span, isCountry: Bool, isTrap: Bool) -> PlaceVerdict {
    if let verdict = around.hyphenated(name, isTrap: isTrap) { return verdict }
    if around.isTiedToNumber(name) { return .thing }
    let (start, kind) = kinds(before: name.start)
    let hasKind = kind != nil
    let before = around.before(start)
    if let tail = around.first(.tail, after: name.end), around.isCapital(tail.start),
      around.sentence.tokens[tail.start].spaceBefore
    {
      return .organisation
    }
    var isSupported = hasKind
    for match in before {
      switch match.role {
      case .person where !hasKind, .noble where !hasKind: return .person
      case .street where !hasKind: return .street
      case .other where match.value != "country" || isCountry:
        if !hasKind { return .thing }
      case .at, .office: isSupported = true
      default: break
      }
    }
    if isOrganisation(before: start, isCountry: isCountry) { return .organisation }
    if isShip(name) { return .thing }
    if !hasKind {
      if isHouseNumber(before: start, name) { return .street }
      if around.setting == .running, let verdict = chain(before: start) { return verdict }
    }
    if let verdict = followed(name, isCountry: isCountry, isTrap: isTrap, before: before, hasKind: hasKind) {
      return verdict
    }
    if isSupported { return .certain }
    if around.isClub(name), around.tellsSport { return .team }
    if around.isHero(name) { return .person }
    guard isTrap else { return .place }
    // `Anh` within a sentence has its capital for the country; at its begin it is a pronoun.
    if isCountry, around.setting == .running, start > 0, !around.isOpening(start),
      around.sentence.tokens[start - 1].isWord, !around.isCapital(start - 1)
    {
      return .place
    }
    return .doubtful
  }

  /// The index where the kind words before a name begin, and the value of the innermost.
  func kinds(before index: Int) -> (Int, PlaceWords.Match?) {
    var start = index
    var innermost: PlaceWords.Match?
    for _ in 0..<Self.mostKinds {
      guard let kind = around.first(.kind, before: start) else { break }
      innermost = innermost ?? kind
      start = kind.start
    }
    return (start, innermost)
  }

  /// True when a name ends the name of an organisation: `Công an tỉnh X`, `Sở Du lịch X`.
  func isOrganisation(before start: Int, isCountry: Bool) -> Bool {
    let tokens = around.sentence.tokens
    var index = start
    while index > 0, start - index < Self.longestOrganisation {
      if index < start, around.ends.contains(index) { return false }
      let bodies = around.before(index).filter { $0.role == .body }
      // "Bộ Quốc phòng": a small "phòng" is no office.
      if let body = bodies.first(where: { counts($0, isDirect: index == start) }) {
        let isPrinted = tokens[body.start].isCapitalised
        // "các bệnh viện Hà Nội", "doanh nghiệp Việt Nam": any of them, so the place stands for itself.
        if body.start > 0, around.has(.plural, body.start - 1), !isPrinted { return false }
        return isPrinted || index < start || !isCountry || around.has(.sport, body.end - 1)
          || around.has(.sport, body.start)
      }
      let token = tokens[index - 1]
      switch token.kind {
      case .word where token.isCapitalised || isSector(index - 1): index -= 1
      case .number where index < start && !token.hasMarks: index -= 1
      case .mark where index < start && [0x2d, 0x2c, 0x26].contains(token.key) && index > 1: index -= 1
      default: return false
      }
    }
    return false
  }

  private func counts(_ body: PlaceWords.Match, isDirect: Bool) -> Bool {
    let isPrinted = around.sentence.tokens[body.start].isCapitalised
    switch body.value {
    // Without marks, "Dai" may be any of six words.
    case "capital": return isPrinted && !around.sentence.isToneless
    case "sector": return isPrinted && !isDirect
    default: return true
    }
  }

  private func isSector(_ index: Int) -> Bool {
    guard around.has(.sector, index) else { return false }
    return !around.sentence.isToneless || !around.has(.at, index) && !around.has(.lead, index)
  }

  /// `12 Điện Biên Phủ, quận 1`, `số 5 Hải Phòng`.
  private func isHouseNumber(before start: Int, _ name: Span) -> Bool {
    guard start > 0, around.sentence.tokens[start - 1].isNumber else { return false }
    if start > 1, around.has(.sector, start - 2) || around.sentence.isMark(start - 2, "/") {
      let isNumber = around.sentence.quote(Span(start - 2, start - 1)).lowercased() == "số"
      return isNumber || around.sentence.isMark(start - 2, "/")
    }
    guard around.sentence.isMark(name.end, ","), name.count > 1 else { return false }
    return around.after(name.end + 1).isEmpty == false || around.isCapital(name.end + 1)
      ? (start == 1 || around.sentence.tokens[start - 2].isMark) : false
  }

  /// `tàu Hải Dương 981`.
  private func isShip(_ name: Span) -> Bool {
    guard name.start > 0, around.sentence.tokens.indices.contains(name.end),
      around.sentence.tokens[name.end].isNumber
    else { return false }
    return around.sentence.quote(Span(name.start - 1, name.start)).lowercased() == "tàu"
  }

  /// What capitalised words right before a name make of it, nil when they are no part of it.
  private func chain(before start: Int) -> PlaceVerdict? {
    let sentence = around.sentence
    var first = around.chainStart(before: start)
    guard first < start, sentence.tokens[start].spaceBefore else { return nil }
    if around.ends.contains(start) { return nil }
    // A word that opens the sentence is in capitals anyhow.
    if around.isOpening(first), around.has(.lead, first) || start - first == 1 && !around.has(.surname, first) {
      first += 1
    }
    while first < start, isLeading(first) { first += 1 }
    guard first < start else { return nil }
    if (first..<start).contains(where: { around.has(.person, $0) }) { return .person }
    // "Tổng thống Mỹ Donald Harlow": what stands after another place.
    if let inner = (first..<start).last(where: { around.ends.contains($0) }), inner > first { first = inner }
    let isName = around.has(.surname, first)
    return isName ? .person : .longer
  }

  /// True for a capitalised word in front of a name that is no part of it: `HLV Việt Nam`, `Phía Nam Hà Nội`.
  private func isLeading(_ index: Int) -> Bool {
    let token = around.sentence.tokens[index]
    return around.has(.lead, index)
      || token.isUpper && token.end - token.start <= 5 && !around.has(.surname, index)
        && token.end - token.start > 1 && around.first(.body, before: index + 1) == nil
  }

  /// What a capitalised word right after a name makes of it.
  private func followed(
    _ name: Span, isCountry: Bool, isTrap: Bool, before: [PlaceWords.Match], hasKind: Bool
  ) -> PlaceVerdict? {
    guard around.setting == .running, around.isFollowedByCapital(name.end), !around.starts.contains(name.end),
      around.first(.kind, before: name.end + 1) == nil
    else { return nil }
    let next = around.sentence.quote(Span(name.end, name.end + 1))
    if next.utf8.count > 1, next.uppercased() == next, !Syllable.isPossible(next) { return nil }
    let isVietnamese = Syllable.isPossible(next)
    if name.count == 1 && around.isVietnamese(name) || isTrap && !hasKind {
      // "Tổng thống Mỹ Donald": the office is Mỹ's; "ca sĩ Mỹ Linh": her name.
      if isCountry, before.contains(where: { $0.role == .office }) || hasKind, !isVietnamese { return .certain }
      if hasKind, name.count == 1, !isVietnamese { return .certain }
      if isCountry, !isVietnamese, name.start > 0, !around.isCapital(name.start - 1), !around.isOpening(name.start) {
        return .place
      }
      return isVietnamese ? .person : .longer
    }
    if !isCountry, !isVietnamese, !around.isVietnamese(name), before.isEmpty { return .longer }
    return nil
  }
}
