internal import Lexicons
internal import Model
internal import Text

/// A name that a kind word makes a place though the gazetteer need not know it.
struct KindName: Hashable {
  /// The natural name: with the kind word where that belongs to it (`quận 1`, `sông Hồng`, `Lake Geneva`).
  var span: Span
  var kind: String
}

/// Finds names after and before kind words: `xã Hải Hà`, `phường 12`, `Orange County`, `Mount Kenya`.
struct KindNames {
  let around: NameSurroundings
  /// What is something else already.
  let taken: TokenSet

  /// Words of a name after a kind word; `phường An Hải Bắc` has three, names of minorities up to four.
  private static let longest = 4
  /// Numbers of wards, hamlets and groups have up to three digits.
  private static let largest: Int32 = 999
  /// Last words of kinds of which numbers are the usual names.
  private static let numbered: Set<UInt64> = Set(
    ["quan", "q", "phuong", "p", "f", "thon", "ap", "xom", "khom", "pho"].flatMap { PhrasePattern.keys($0) })

  func all() -> [KindName] {
    var result: [KindName] = []
    let tokens = around.sentence.tokens
    let before = PhraseBook.Mark.kindEnd
    let behind = around.sentence.language == .english ? PhraseBook.Mark.featureBegin : 0
    var index = 1
    while index < tokens.count {
      let token = tokens[index]
      // No kind word beside it, no name; the full stop of an abbreviation may stand between.
      guard token.isCapitalised || token.isNumber,
        tokens[index - 1].marks & before != 0 || token.marks & behind != 0
          || tokens[index - 1].key == 0x2e && around.isMarked(before: index, before)
          || behind != 0 && around.isMarked(at: index + 1, behind),
        !taken.contains(index),
        let found = token.isNumber ? numbered(index) : named(index) ?? featured(index) ?? smallFeatured(index)
      else {
        index += 1
        continue
      }
      result.append(found)
      index = max(index + 1, found.span.end)
      listed(after: found, into: &result, &index)
    }
    return result
  }

  /// The rest of a list whose kind word stands once: `các xã Hòa Phú, Hòa Ninh và Hòa Sơn`.
  private func listed(after first: KindName, into result: inout [KindName], _ index: inout Int) {
    let sentence = around.sentence
    guard sentence.language == .vietnamese, first.span.start > 1,
      let kind = around.first(.kind, before: first.span.start), kind.start > 0,
      around.has(.plural, kind.start - 1) || sentence.tokens[kind.start - 1].isNumber
    else { return }
    var end = first.span.end
    while sentence.tokens.indices.contains(end + 1), sentence.isMark(end, ",") || sentence.tokens[end].key == Self.and {
      var next = end + 1
      while next - end <= Self.longest, around.isCapital(next), !taken.contains(next) { next += 1 }
      if next == end + 1 {
        // A name of the list that the gazetteer knows: the list goes on behind it.
        guard taken.contains(next), around.isCapital(next) else { break }
        while taken.contains(next), next < sentence.tokens.count - 1 { next += 1 }
      } else {
        result.append(KindName(span: Span(end + 1, next), kind: first.kind))
      }
      end = next
    }
    index = max(index, end)
  }

  private static let and = PhrasePattern.keys("và")[0]

  /// `quận 1`, `P.12`, `thôn 3`.
  private func numbered(_ index: Int) -> KindName? {
    let sentence = around.sentence
    guard sentence.language == .vietnamese, (1...Self.largest).contains(sentence.tokens[index].number),
      let kind = around.first(.kind, before: index), let value = kind.value,
      ["commune", "district", "village", "group"].contains(Self.plain(value)), !taken.contains(kind.start)
    else { return nil }
    let next = index + 1
    // "tổ 5 người" counts; "tổ 5 phường An Hòa" names.
    if around.has(.counted, next), around.first(.kind, before: next + 1) == nil { return nil }
    let isNamedByNumbers = Self.plain(value) != "group" && Self.numbered.contains(sentence.tokens[kind.end - 1].bare)
    if !isNamedByNumbers, sentence.tokens.indices.contains(next), !sentence.tokens[next].isMark {
      let goesOn =
        around.isCapital(next) || around.has(.lead, next)
        || (1...2).contains { around.before(next + $0).contains { $0.role == .kind && $0.start == next } }
      guard goesOn else { return nil }
    }
    if sentence.isMark(next, "%")
      || sentence.isMark(next, ",") && sentence.tokens.indices.contains(next + 1)
        && sentence.tokens[next + 1].isNumber && !sentence.tokens[next + 1].spaceBefore
    {
      return nil
    }
    guard isFree(kind.start, VietnameseNames(around: around)) else { return nil }
    return KindName(span: Span(kind.start, index + 1), kind: Self.plain(value))
  }

  /// A capitalised name right after a kind word.
  private func named(_ index: Int) -> KindName? {
    let sentence = around.sentence
    guard let kind = around.first(.kind, before: index), let value = kind.value,
      !taken.contains(kind.start)
    else { return nil }
    if around.setting == .capitals || isInsideName(kind.start) { return nil }
    var end = index
    while end - index < Self.longest, around.isCapital(end), !taken.contains(end),
      end == index || sentence.tokens[end].spaceBefore,
      end == index || around.first(.kind, before: end + 1).map({ around.isCapital($0.start) }) != true
    {
      end += 1
    }
    guard end > index else { return nil }
    let name = Span(index, end)
    let belongs = value.hasSuffix("!")
    if sentence.language == .vietnamese {
      let isShort = sentence.tokens[index].end - sentence.tokens[index].start < 2
      if isShort || name.count == 1 && sentence.tokens[index].isUpper { return nil }
      if around.first(.tail, after: end) != nil && around.isCapital(end) { return nil }
      if around.first(.union, after: kind.start) != nil { return nil }
      guard isFree(kind.start, VietnameseNames(around: around)) else { return nil }
      // "Hồ Ngọc Hà" is a person; "ra Mũi Đôi" goes to a cape, which has its kind word in its name.
      let isPrinted = around.isCapital(kind.start)
      if isPrinted, around.has(.surname, kind.start) { return nil }
      let isWhole =
        belongs && (name.count == 1 && around.isVietnamese(name) || isPrinted && !around.isOpening(kind.start))
      return KindName(span: isWhole ? Span(kind.start, end) : name, kind: Self.plain(value))
    }
    guard !belongs || around.isCapital(kind.start), !around.isFollowedByCapital(end) || belongs else { return nil }
    if around.isCapital(end), around.leadsOn(end) {
      return nil
    }
    if belongs,
      around.isCapital(index + 1), around.leadsOn(index + 1)
    {
      return nil
    }
    return KindName(span: belongs ? Span(kind.start, end) : name, kind: Self.plain(value))
  }

  /// A capitalised name in front of an English kind word.
  private func featured(_ index: Int) -> KindName? {
    let sentence = around.sentence
    guard sentence.language == .english, around.setting == .running, around.isCapital(index - 1),
      !taken.contains(index - 1),
      let feature = around.after(index).first(where: { $0.role == .feature && $0.value?.hasSuffix("~") != true }),
      let value = feature.value,
      sentence.tokens[index].spaceBefore
    else { return nil }
    // "Islamic State", "Garden City": names of settlements and states have to be known.
    guard value != "city", !["state", "commune", "ward"].contains(sentence.quote(Span(index, index + 1)).lowercased())
    else { return nil }
    if around.isFollowedByCapital(feature.end) { return nil }
    var start = index
    while start > 0, around.isCapital(start - 1), !taken.contains(start - 1), index - start < 3,
      start == index || sentence.tokens[start].spaceBefore
    { start -= 1 }
    while start < index, around.isOpening(start) && around.has(.lead, start) || around.has(.given, start) && start > 0 {
      start += 1
    }
    guard start < index else { return nil }
    return KindName(span: Span(start, feature.end), kind: value)
  }

  /// `Sheremetyevo airport`: the kind word is printed small and is no part of the name.
  private func smallFeatured(_ index: Int) -> KindName? {
    let sentence = around.sentence
    guard sentence.language == .english, around.setting == .running, !around.isCapital(index + 1),
      let feature = around.after(index + 1).first(where: { $0.role == .feature && $0.value?.hasSuffix("~") == true }),
      sentence.tokens[feature.start].spaceBefore
    else { return nil }
    var start = index
    while start > 0, around.isCapital(start - 1), !taken.contains(start - 1), index - start < 2 { start -= 1 }
    guard !around.isOpening(start), !around.has(.lead, index), !around.has(.given, start), !isAdjective(index) else {
      return nil
    }
    return KindName(span: Span(start, index + 1), kind: String(feature.value?.dropLast() ?? "area"))
  }

  /// True for a capitalised kind word within a run of capitalised words: `Park Hang Seo`.
  private func isInsideName(_ start: Int) -> Bool {
    around.sentence.language == .vietnamese && around.isCapital(start) && around.isCapital(start - 1)
      && around.sentence.tokens[start].spaceBefore && !around.isOpening(start - 1)
  }

  /// `Kurdish`, `Serbian`: peoples have villages and districts, too.
  private func isAdjective(_ index: Int) -> Bool {
    let word = around.sentence.quote(Span(index, index + 1)).lowercased()
    return around.has(.adjective, index) || ["ish", "ese", "ian", "ern"].contains { word.hasSuffix($0) }
  }

  /// False where the kind word ends the name of an organisation, a street's or a person's.
  private func isFree(_ start: Int, _ names: VietnameseNames) -> Bool {
    let (outer, _) = names.kinds(before: start)
    if around.before(outer).contains(where: { [.person, .street].contains($0.role) && $0.end == outer }) {
      return false
    }
    return !names.isOrganisation(before: outer, isCountry: false)
  }

  private static func plain(_ value: String) -> String { value.hasSuffix("!") ? String(value.dropLast()) : value }
}
