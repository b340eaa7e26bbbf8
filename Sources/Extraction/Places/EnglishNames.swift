internal import Lexicons
internal import Model
internal import Text

/// Reads a name in English text as a place or as something else by the words that touch it.
struct EnglishNames {
  let around: NameSurroundings

  func verdict(_ name: Span, isCountry: Bool, isTrap: Bool) -> PlaceVerdict {
    if let verdict = around.hyphenated(name, isTrap: isTrap) { return verdict }
    if around.isTiedToNumber(name) { return .thing }
    if around.isHero(name) { return .doubtful }
    let before = around.before(name.start)
    var isSupported = false
    if let verdict = followed(name, before, &isSupported) { return verdict }
    for match in before {
      switch match.role {
      case .person, .noble:
        // "captain England never had": a country is seldom a surname.
        if !isCountry || around.isCapital(match.start) { return .person }
      case .other: return .thing
      case .body where around.isCapital(match.start): return .organisation
      case .kind, .at, .office: isSupported = true
      default: break
      }
    }
    if let verdict = preceded(name, before) { return verdict }
    if isSport(name, isSupported) { return .team }
    // Where everything is in capitals, a word after "in" may be any word.
    if isSupported, !isTrap || around.setting != .capitals { return .certain }
    return isTrap ? .doubtful : .place
  }

  /// What a capitalised word right after a name makes of it.
  private func followed(_ name: Span, _ before: [PlaceWords.Match], _ isSupported: inout Bool) -> PlaceVerdict? {
    let dot = name.end
    if around.sentence.isMark(dot, "."), around.isFollowedByCapital(dot + 1),
      around.leadsOn(dot + 1),
      around.sentence.isMark(dot - 2, ".")
    {
      return .organisation
    }
    guard around.isFollowedByCapital(name.end) else { return nil }
    if around.starts.contains(name.end), around.has(.given, name.start), name.count == 1 { return .person }
    let after = around.after(name.end)
    for match in after {
      switch match.role {
      case .tail: return .organisation
      case .road: return .street
      case .feature:
        // "Silicon Valley Bank"
        let next = match.end
        if around.isFollowedByCapital(next),
          around.leadsOn(next)
        {
          return .organisation
        }
        isSupported = true
        return nil
      case .title: return nil
      default: break
      }
    }
    if around.starts.contains(name.end) || around.setting != .running { return nil }
    return around.first(.person, before: name.start) != nil || around.has(.given, name.start)
      ? .person : .longer
  }

  /// What a capitalised word right before a name makes of it.
  private func preceded(_ name: Span, _ before: [PlaceWords.Match]) -> PlaceVerdict? {
    let index = name.start - 1
    // "Loyola de Palacio"
    if index > 0, around.has(.particle, index), !around.sentence.tokens[index].isCapitalised,
      around.isCapital(index - 1), !around.ends.contains(index)
    {
      return .longer
    }
    guard around.isCapital(index), !around.isAward(index), around.sentence.tokens[name.start].spaceBefore else {
      return nil
    }
    if around.has(.given, index) { return .person }
    if around.ends.contains(name.start) { return nil }
    if before.contains(where: { [.lead, .at, .office, .kind, .none].contains($0.role) }) { return nil }
    if around.setting != .running || around.isOpening(index) { return nil }
    // "FC Porto", "AC Milan"; else the name is a surname: "Jack London".
    return around.sentence.tokens[index].isUpper ? .longer : .person
  }

  /// A team named like its city, where the sentence tells sport and nothing says where.
  private func isSport(_ name: Span, _ isSupported: Bool) -> Bool {
    guard around.isClub(name), !isSupported || around.setting == .capitals else { return false }
    // "TORONTO 5 BOSTON 2"
    let tokens = around.sentence.tokens
    if tokens.indices.contains(name.end), tokens[name.end].isNumber, around.starts.count > 1 { return true }
    if around.setting == .capitals, around.sentence.isShort, tokens.contains(where: { $0.key == Self.at }) {
      return true
    }
    return around.tellsSport
  }

  /// `TORONTO AT BOSTON` announces a match.
  private static let at = PhrasePattern.keys("at")[0]
}
