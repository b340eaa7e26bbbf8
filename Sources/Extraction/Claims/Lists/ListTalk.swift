internal import Lexicons
internal import Model
internal import Text

/// Reads members of a list told in passing behind the sentence that makes the list known: "Coquitlam, Markham and
/// Winnipeg make up the Canadian share", "Four Brazilian finalists stand alongside it: ...".
///
/// Only in the paragraph that announces the list or the next one, only places enumerated three by three or more, and
/// only where nothing else is said of them.
struct ListTalk {
  let context: PageContext
  let recipients: Recipients

  private static let others: Set<CueKind> = [
    .host, .mentor, .aspire, .schedule, .negate, .process, .predecessor, .others, .past, .comparison, .rank, .peers,
  ]
  private static let leastMembers = 3
  /// Paragraphs behind the announcement.
  private static let reach = 1

  func drafts(_ sentence: Sentence, index: Int, _ discourse: Discourse, after earlier: [Draft]) -> [Draft] {
    guard sentence.zone == .text, sentence.kind == .paragraph, sentence.awards.isEmpty,
      let key = discourse.award, let id = key.award, let facts = context.award(key.programme, id),
      facts.kind == .list || facts.kind == .membership && facts.isMain, context.isNews(key.programme, id),
      !Self.others.contains(where: sentence.has), !earlier.contains(where: { $0.sentence == index }),
      let naming = context.sentences[..<index].lastIndex(where: { earlier in
        earlier.zone == .text && earlier.awards.contains { $0.programme == key.programme && $0.award == id }
      }), sentence.block - context.sentences[naming].block <= Self.reach
    else { return [] }
    let plain = sentence.places.filter { $0.role == .plain }
    var list: [PlaceGroup] = []
    var longest: [PlaceGroup] = []
    for group in plain {
      if let last = list.last, Coordination.joins(last.full.end, group.full.start, sentence) {
        list.append(group)
      } else {
        list = [group]
      }
      if list.count > longest.count { longest = list }
    }
    guard longest.count >= Self.leastMembers else { return [] }
    return longest.map { group in
      Draft(
        programme: key.programme, award: id, edition: nil,
        recipient: recipients.recipient(group, sentence, of: key.programme), rule: "any/claim/list-talk",
        evidence: [sentence.evidence("recipient", group.span)], sentence: index)
    }
  }
}
