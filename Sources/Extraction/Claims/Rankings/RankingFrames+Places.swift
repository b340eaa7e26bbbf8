internal import Lexicons
internal import Model
internal import Text

/// Which places of a sentence stand in the ranking though their role is another's: measured against, owned, venues.
extension RankingFrames {
  /// "X edges out Y, which rounds off the ten": Y is told of, too.
  func isTold(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    // "behind X and Y, which tied for seventh": both.
    if let other = sentence.places.first(where: {
      $0.full.start > group.span.start && Coordination.joins(group.full.end, $0.full.start, sentence)
    }) {
      return isTold(other, sentence)
    }
    let next = sentence.isMark(group.full.end, ",") ? group.full.end + 1 : group.full.end
    return sentence.tokens.indices.contains(next) && Self.relatives.contains(sentence.tokens[next].key)
  }

  /// "Người dân tại X hài lòng 90%, cao nhất nước": the only place of a sentence of a first place, and no venue.
  func isSole(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.zone == .text && sentence.places.count(where: { $0.role != .territory }) == 1
      && !sentence.has(.host) && !sentence.has(.announce)
      && sentence.cues.contains { $0.kind == .rank && $0.value == "1" && $0.span.start >= group.full.end }
  }

  /// "ahead of X in second and Y in third": measured against, and with a rank of their own.
  func isPlaced(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    let next = group.full.end
    guard sentence.tokens.indices.contains(next), Self.placing.contains(sentence.tokens[next].key) else { return false }
    return sentence.numbers.contains { $0.isOrdinal && $0.span.start == next + 1 }
      || sentence.cues.contains { $0.kind == .rank && $0.span.start == next && $0.numberIsOrdinal }
  }

  static let placing: Set<UInt64> = Set(PhrasePattern.keys("in at"))

  /// "ahead of X (4)": right behind the words for what comes next.
  func isNext(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.cues.contains { $0.kind == .rank && $0.value == "next" && $0.span.end == group.full.start }
  }

  /// "behind the leader X": the words for the first place stand right before the name.
  func isLeader(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.cues.contains { $0.kind == .rank && $0.value == "1" && $0.span.end == group.full.start }
  }

  private static let ahead = PhrasePattern.keys("ahead of")
  /// Words between the first place and "ahead of": "with 83 points".
  private static let aheadReach = 6

  /// "X is first, ahead of Y and Z": those behind the first place come next in their order.
  func isBehindFirst(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    guard
      let first = sentence.places.first(where: { other in
        sentence.stands(Self.ahead, at: other.full.start - Self.ahead.count)
      }), Coordination.list(startingAt: first, sentence, any: true).contains(where: { $0.span == group.span })
    else { return false }
    let start = first.full.start - Self.ahead.count
    return sentence.cues.contains {
      $0.kind == .rank && ($0.value == "1" || $0.number == 1 && $0.numberIsOrdinal)
        && (0...Self.aheadReach).contains(start - $0.span.end)
    }
  }

  /// "It is ahead of X, Y and Z, in that order": X is the next.
  func isInOrder(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.has(.respective) && isNext(group, sentence)
  }

  /// "the wooden spoon stays in Damascus (173rd)"
  func isNumbered(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.isMark(group.full.end, "(")
      && (sentence.numbers.contains {
        $0.span.start == group.full.end + 1 && ($0.isOrdinal || $0.value < Self.leastScore)
          && sentence.isMark($0.span.end, ")")
      }
        || sentence.cues.contains {
          $0.kind == .rank && $0.from == group.full.end + 1 && sentence.isMark($0.span.end, ")")
        })
  }

  /// Bare numbers in brackets from here on may be scores.
  private static let leastScore = 40

  static let relatives: Set<UInt64> = Set(PhrasePattern.keys("which who now nơi địa đơn nay"))

  private static let belonging: Set<UInt64> = Set(
    PhrasePattern.keys("vẫn là của thuộc về nay lại còn đang still is that of"))

  /// "Ngôi đầu vẫn là của X": nothing but the words that say whose it is.
  private func isTied(_ end: Int, _ start: Int, _ sentence: Sentence) -> Bool {
    (2...4).contains(start - end) && sentence.tokens[end..<start].allSatisfy { Self.belonging.contains($0.key) }
  }

  private static let rankNouns: Set<UInt64> = Set(
    PhrasePattern.keys("hạng trí bậc rank place position ranking standing"))
  private static let ofWords: Set<UInt64> = Set(PhrasePattern.keys("của of"))
  private static let copulas: Set<UInt64> = Set(PhrasePattern.keys("là is was"))

  /// "Thứ hạng của X là 12/63": the place behind a word for ranks, in front of the rank.
  private func isRankOf(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    group.full.start > 1 && Self.ofWords.contains(sentence.tokens[group.full.start - 1].key)
      && Self.rankNouns.contains(sentence.tokens[group.full.start - 2].key)
      && sentence.tokens.indices.contains(group.full.end + 1)
      && sentence.tokens[group.full.end..<min(sentence.tokens.count, group.full.end + 3)].contains {
        Self.copulas.contains($0.key)
      }
  }

  /// "Hai hạng tiếp theo lần lượt của X và Y": owners of the places that come next.
  private func isRemaining(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    guard group.role == .affiliation, let cue = sentence.cues.first(where: { $0.kind == .remaining }),
      let first = sentence.places.first(where: { $0.full.start >= cue.span.end }),
      first.full.start - cue.span.end <= Self.ownReach, Self.ofWords.contains(sentence.tokens[first.full.start - 1].key)
    else { return false }
    return group.span == first.span || Coordination.list(startingAt: first, sentence).contains { $0.span == group.span }
  }

  /// Words of "lần lượt là của".
  private static let ownReach = 4

  private static let that = PhrasePattern.keys("that of")

  /// "The sharpest fall was that of X, which now ranks 112th"
  func isThat(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    sentence.stands(Self.that, at: group.full.start - Self.that.count) && isTold(group, sentence)
  }

  private static let moves: Set<UInt64> = Set(
    PhrasePattern.keys("fall rise climb jump drop slide leap plunge move slip descent ascent advance decline"))

  /// "đứng đầu của Quảng Ninh": a place behind "of" right after its rank.
  func isOwned(_ group: PlaceGroup, _ sentence: Sentence) -> Bool {
    // "X's fourth place", "X's fall from fifth to seventh", "X's third year in a row at the top"
    if sentence.isMark(group.full.end, "'"), case let next = group.full.end + 2, sentence.tokens.indices.contains(next),
      Self.moves.contains(sentence.tokens[next].key)
        || sentence.cues.contains(where: {
          $0.kind == .rank && $0.numberIsOrdinal && $0.from == next || $0.kind == .recur && $0.from == next
        })
    {
      return true
    }
    if isRankOf(group, sentence) || isRemaining(group, sentence) { return true }
    return group.role == .affiliation
      && sentence.cues.contains {
        $0.kind == .rank && $0.value != "next"
          && ((0...1).contains(group.span.start - $0.span.end) || isTied($0.span.end, group.span.start, sentence))
      }
  }
}
