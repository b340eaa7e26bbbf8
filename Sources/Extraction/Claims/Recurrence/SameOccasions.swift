internal import Lexicons
internal import Model
internal import Text

/// Sentences that open with words for the time of the one before: "Cùng ngày, Y được ghi danh ...", "The same day Y ...".
struct SameOccasions {
  let context: PageContext

  private static let openings: [[UInt64]] = [
    "cùng ngày", "cùng đợt", "cùng dịp", "cùng lúc", "cùng kỳ", "cùng năm", "cùng thời điểm", "trong đợt này",
    "cũng trong đợt", "cũng trong năm", "cũng trong ngày", "đợt ấy", "đợt đó", "năm đó", "năm ấy", "the same day",
    "that same day", "on the same day", "at the same time", "in the same round", "in that round", "the same year",
    "that same year", "in the same year", "that year",
  ].map { PhrasePattern.keys($0) }

  private func opens(_ sentence: Sentence) -> Bool {
    Self.openings.contains { sentence.stands($0, at: 0) }
  }

  /// "Đợt ấy UNESCO kết nạp 66 thành phố. Trong nhóm thiết kế còn có X": the sentence before opens so, and makes no claim.
  private func isUnderWay(_ index: Int, _ drafts: [Draft]) -> Bool {
    guard index > 0, case let before = context.sentences[index - 1],
      before.block == context.sentences[index].block, opens(before)
    else { return false }
    return !drafts.contains { $0.sentence == index - 1 }
  }

  /// Gives the edition and the day of the claim told last to those of this sentence that have none.
  func apply(_ sentence: Sentence, index: Int, to drafts: inout [Draft]) {
    guard sentence.zone == .text, opens(sentence) || isUnderWay(index, drafts),
      !sentence.dates.contains(where: { $0.form == .year || $0.form == .day && $0.start?.year != nil })
    else { return }
    for at in drafts.indices where drafts[at].sentence == index && drafts[at].edition == nil && !drafts[at].isUndated {
      guard
        let before = drafts.last(where: { draft in
          draft.programme == drafts[at].programme && draft.sentence < index
            && (draft.edition != nil || draft.announced?.year != nil)
            && context.sentences[draft.sentence].block == sentence.block
        }), let edition = before.edition ?? before.announced?.year,
        before.isAside || edition < context.resolver.published?.year ?? edition
      else { continue }
      drafts[at].edition = edition
      drafts[at].announced = drafts[at].announced ?? before.announced
      drafts[at].isAside = true
      drafts[at].evidence += before.evidence.filter { $0.field == "edition" }
    }
  }
}
