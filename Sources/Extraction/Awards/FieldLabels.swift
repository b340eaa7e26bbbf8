internal import Lexicons
internal import Model
internal import Text

/// The fields of a network by their bare names, `Design`, `âm nhạc`, for places where nothing else stands: a heading, a
/// bracket behind a city.
///
/// A field's name is what its award's name adds to that of the programme's main award.
struct FieldLabels {
  private struct Label {
    var keys: [UInt64]
    var programme: String
    var award: String
  }

  private let labels: [Label]
  /// Categories by what their names add to the words for a city; only a bracket behind a place is enough of a sign.
  private let categories: [Label]
  private static let kinds: Set<UInt64> = Set(PhrasePattern.keys("thành phố đô thị giải thưởng danh hiệu city award"))
  private static let joints: Set<UInt64> = Set(PhrasePattern.keys("and và"))
  private static let small: Set<UInt64> = Set(PhrasePattern.keys("of về for in"))

  init(catalogue: Catalogue, programmes: Set<String>) {
    var labels: [Label] = []
    for award in catalogue.awards
    where award.kind == .membership && !award.isMain && programmes.contains(award.programme) {
      guard let main = catalogue.mainAward(of: award.programme) else { continue }
      for (name, start) in [(award.name.english, main.name.english), (award.name.vietnamese, main.name.vietnamese)] {
        guard let name, let start else { continue }
        var keys = PhrasePattern.keys(name)
        let shared = zip(keys, PhrasePattern.keys(start)).prefix { $0 == $1 }.count
        keys.removeFirst(shared)
        while let first = keys.first, Self.small.contains(first) { keys.removeFirst() }
        if shared > 0, !keys.isEmpty {
          labels.append(Label(keys: keys, programme: award.programme, award: award.id))
        }
      }
    }
    self.labels = labels
    categories = catalogue.awards.filter { $0.kind == .category && programmes.contains($0.programme) }.flatMap {
      award in
      [award.name.english, award.name.vietnamese].compactMap { name -> Label? in
        guard let name else { return nil }
        var keys = PhrasePattern.keys(name.filter { $0 != "," })
        while let first = keys.first, Self.kinds.contains(first) { keys.removeFirst() }
        return keys.count > 1 ? Label(keys: keys, programme: award.programme, award: award.id) : nil
      }
    }
  }

  /// Adds the fields named by a heading alone or in brackets behind a place.
  func add(to sentence: Sentence) {
    guard !labels.isEmpty || !categories.isEmpty else { return }
    if sentence.zone == .text, sentence.places.isEmpty || sentence.awards.isEmpty {
      let end = sentence.tokens.last?.key == 0x3a ? sentence.tokens.count - 1 : sentence.tokens.count
      add(Span(0, end), to: sentence)
    }
    // "Design: Cascais (Portugal)"
    if let colon = sentence.tokens.indices.prefix(9).first(where: { sentence.isMark($0, ":") }) {
      add(Span(0, colon), to: sentence)
    }
    if sentence.tokens.count <= Self.longestLine { addBehindDash(to: sentence) }
    for group in sentence.places where sentence.isMark(group.full.end, "(") {
      let start = group.full.end + 1
      guard let close = (start..<min(start + 14, sentence.tokens.count)).first(where: { sentence.isMark($0, ")") })
      else {
        continue
      }
      add(Span(start, close), to: sentence, isBracket: true)
    }
    if sentence.places.contains(where: { $0.role == .plain }) {
      addBehindWords(to: sentence)
      addBehindPlaces(to: sentence)
    }
    addCoordinated(to: sentence)
  }

  /// "for gastronomy and media arts": fields coordinated to one that is known.
  private func addCoordinated(to sentence: Sentence) {
    for award in sentence.awards where labels.contains(where: { $0.award == award.award }) {
      guard sentence.tokens.indices.contains(award.span.end),
        Self.joints.contains(sentence.tokens[award.span.end].key)
          || sentence.has(.respective) && sentence.isMark(award.span.end, ",")
      else { continue }
      let start = award.span.end + 1
      let longest = labels.map(\.keys.count).max() ?? 0
      for count in stride(from: min(longest, sentence.tokens.count - start), to: 0, by: -1) {
        let known = sentence.awards.count
        add(Span(start, start + count), to: sentence)
        if sentence.awards.count > known { break }
      }
    }
  }

  private static let placeMarks: Set<UInt64> = [0x2c, 0x2d, 0x2013, 0x2014, 0x3a]

  /// "Suphanburi (Thailand), music; Chaozhou (China), gastronomy": a field alone between marks behind a place.
  private func addBehindPlaces(to sentence: Sentence) {
    for group in sentence.places where group.role == .plain {
      guard sentence.tokens.indices.contains(group.full.end), sentence.tokens[group.full.end].kind == .mark,
        Self.placeMarks.contains(sentence.tokens[group.full.end].key),
        let end = labelled(from: group.full.end + 1, sentence),
        !sentence.tokens.indices.contains(end) || sentence.tokens[end].kind == .mark
      else { continue }
      add(Span(group.full.end + 1, end), to: sentence)
    }
  }

  /// A line of a list has a name, its country and a field.
  private static let longestLine = 16
  private static let separators: Set<UInt64> = [0x2d, 0x2013, 0x2014, 0x3a, 0x2c, 0x29]

  /// "Ambon (Indonesia) – Music", "Ambon, Indonesia: Music": a field that ends a line.
  private func addBehindDash(to sentence: Sentence) {
    var end = sentence.tokens.count
    if end > 0, sentence.tokens[end - 1].isMark { end -= 1 }
    let marks = sentence.tokens.indices.prefix(end).filter { index in
      sentence.tokens[index].isMark && Self.separators.contains(sentence.tokens[index].key)
    }
    for mark in marks where mark > 0 {
      let known = sentence.awards.count
      add(Span(mark + 1, end), to: sentence)
      if sentence.awards.count > known { return }
    }
  }

  /// Where the longest field's name that begins at a token ends; marks inside names do not count.
  private func labelled(from start: Int, _ sentence: Sentence) -> Int? {
    (labels + categories).compactMap { label -> Int? in
      var index = start
      for key in label.keys {
        while sentence.tokens.indices.contains(index), sentence.isMark(index, ",") { index += 1 }
        // "thủ công - nghệ thuật", "crafts & folk art": a mark in place of the conjunction.
        if Self.joints.contains(key), sentence.tokens.indices.contains(index), index > start,
          sentence.tokens[index].kind == .mark
        {
          index += 1
          continue
        }
        guard sentence.tokens.indices.contains(index), sentence.tokens[index].key == key else { return nil }
        index += 1
      }
      return index
    }.max()
  }

  private static let having: Set<UInt64> = Set(
    PhrasePattern.keys("có thêm gồm là went is has gained added còn chọn gọi đón thuộc"))
  private static let openings: Set<UInt64> = Set(PhrasePattern.keys("về vực for in of mục nhóm mảng nhờ vé"))
  private static let weakOpenings: Set<UInt64> = Set(PhrasePattern.keys("vì theo đường ngoài với là"))
  private static let whereas = PhrasePattern.keys("còn")[0]
  private static let ends: Set<UInt64> = Set(PhrasePattern.keys("cùng và từ giống như"))
  /// Words of "được nhận vào mạng lưới".
  private static let weakReach = 6

  /// "X theo đường thiết kế cùng Y", "với X là âm nhạc": words that also open something else, so only where nothing but
  /// small words ties them to a place, and nothing follows that makes the field a part of something.
  private func isTied(_ opening: Int, until end: Int, _ sentence: Sentence) -> Bool {
    guard sentence.language == .vietnamese, Self.weakOpenings.contains(sentence.tokens[opening].key),
      !sentence.tokens.indices.contains(end) || sentence.tokens[end].isMark
        || Self.ends.contains(sentence.tokens[end].key),
      let group = sentence.places.last(where: { $0.role != .territory && $0.full.end <= opening }),
      opening - group.full.end <= Self.weakReach
    else { return false }
    return sentence.tokens[group.full.end..<opening].allSatisfy { FieldPairs.links.contains($0.key) && $0.isWord }
  }

  /// "lần lượt với âm nhạc và với điện ảnh": elsewhere the word only says what a place is known for.
  private static let respectiveOpenings: Set<UInt64> = Set(PhrasePattern.keys("với"))

  /// "Kathmandu về điện ảnh", "chosen for gastronomy", "hạng mục đáng sống": a field behind the word that opens it.
  private func addBehindWords(to sentence: Sentence) {
    let openings = sentence.has(.respective) ? Self.openings.union(Self.respectiveOpenings) : Self.openings
    for index in sentence.tokens.indices.dropLast() {
      let isPart =
        sentence.isMark(index, ";") || sentence.tokens[index].key == Self.whereas && sentence.isMark(index - 1, ",")
      let start = sentence.isMark(index + 1, ":") ? index + 2 : index + 1
      guard let end = labelled(from: start, sentence),
        isPart || openings.contains(sentence.tokens[index].key) || isTied(index, until: end, sentence)
      else { continue }
      // "...; âm nhạc có thêm X", "..., còn văn học gọi tên Y": a part of a list by fields.
      if isPart,
        !sentence.tokens.indices.contains(end) || !Self.having.contains(sentence.tokens[end].key)
      {
        continue
      }
      add(Span(start, end), to: sentence, isBracket: true)
    }
  }

  private static let shares: Set<UInt64> = Set(
    PhrasePattern.keys("both each all đều cùng về lĩnh vực mảng for in of field"))
  private static let beforeYear: Set<UInt64> = Set(PhrasePattern.keys("từ năm since in"))

  private func add(_ span: Span, to sentence: Sentence, isBracket: Bool = false) {
    guard span.count > 0, span.count <= (isBracket ? 14 : 8),
      !sentence.awards.contains(where: { $0.span.overlaps(span) })
    else { return }
    // "(design, 2019)", "(thiết kế, từ năm 2019)": the year beside a field is no part of its name.
    var words = sentence.tokens[span.start..<span.end].filter { !$0.isMark }
    if isBracket, words.contains(where: \.isNumber) {
      words.removeAll(where: \.isNumber)
      while let last = words.last, Self.beforeYear.contains(last.key) { words.removeLast() }
    }
    // "X and Y (both design)"
    if isBracket { words = Array(words.drop { Self.shares.contains($0.key) }) }
    let keys = words.map(\.key)
    guard
      let label = labels.first(where: { $0.keys == keys || $0.keys.filter { !Self.joints.contains($0) } == keys })
        ?? (isBracket ? categories.first { $0.keys == keys || Array(keys.suffix($0.keys.count)) == $0.keys } : nil)
    else { return }
    // "Phuket – gastronomy (2015)", "Phuket – gastronomy, 2015"
    let token = span.end + 1
    let isClosed = sentence.isMark(span.end, "(") ? sentence.isMark(token + 1, ")") : sentence.isMark(span.end, ",")
    let year = isClosed && !isBracket ? EditionFinder.year(at: token, sentence) : nil
    sentence.awards.append(
      AwardSymbol(
        span: span, programme: label.programme, award: label.award, strength: .short, edition: year,
        editionToken: year.map { _ in token }))
    sentence.awards.sort { ($0.span, $0.programme, $0.award ?? "") < ($1.span, $1.programme, $1.award ?? "") }
  }
}
