internal import Lexicons
internal import Model
internal import Text

/// Titles and prizes that a sentence names and no table knows: "danh hiệu “Gia đình học tập”", "the title of Hero City".
enum OtherTitles {
  private static let nouns: Set<UInt64> = Set(PhrasePattern.keys("hiệu title titles"))
  private static let joints: Set<UInt64> = Set(PhrasePattern.keys("of là"))
  /// Heads of titles that the state, a trade or a profession gives.
  private static let heads: Set<UInt64> = Set(
    PhrasePattern.keys("gia anh chiến làng khu cơ trường nhà nghệ di huyện phường nông lao tập nghĩa hoa vận cầu ca"))
  private static let standards: [[UInt64]] = ["đạt chuẩn", "đạt tiêu chuẩn", "đạt đô thị"].map {
    PhrasePattern.keys($0)
  }
  private static let quotes: Set<UInt64> = [0x22, 0x201c, 0x2018, 0xab]

  /// Takes away the words for a prize that such a name follows: they point at no award of the page.
  static func remove(from sentence: Sentence) {
    removeStandards(from: sentence)
    let others = sentence.tokens.indices.filter { index in
      nouns.contains(sentence.tokens[index].key) && isOther(after: index + 1, sentence)
    }
    guard !others.isEmpty else { return }
    sentence.cues.removeAll { cue in
      [.winner, .win, .goes].contains(cue.kind) && others.contains { (0...1).contains($0 - cue.span.end + 1) }
    }
  }

  /// "đạt chuẩn đô thị loại II": a standard is met, no prize won.
  private static func removeStandards(from sentence: Sentence) {
    sentence.cues.removeAll { cue in
      cue.kind == .win && standards.contains { sentence.stands($0, at: cue.span.start) }
    }
  }

  private static func isOther(after end: Int, _ sentence: Sentence) -> Bool {
    var start = end
    if sentence.tokens.indices.contains(start), joints.contains(sentence.tokens[start].key) { start += 1 }
    guard sentence.tokens.indices.contains(start) else { return false }
    if heads.contains(sentence.tokens[start].key), !sentence.awards.contains(where: { $0.span.start == start }) {
      return true
    }
    let isQuoted = quotes.contains(sentence.tokens[start].key)
    if isQuoted { start += 1 }
    guard sentence.tokens.indices.contains(start), sentence.tokens[start].isWord,
      sentence.tokens[start].isCapitalised || isQuoted
    else { return false }
    // The award itself, a field or category of it, or a place: "danh hiệu Hà Nội đã nhận".
    return !sentence.awards.contains { $0.span.end > start && $0.span.start - start <= 2 }
      && !sentence.places.contains { $0.full.start == start }
      && !sentence.organisations.contains { $0.span.start - start <= 1 && $0.span.end > start }
  }
}
