internal import Lexicons
internal import Model

/// The decisions of a merge, by what they are about. The order and repetition of decisions do not matter.
struct DecisionBook: Sendable {
  struct Preference: Sendable {
    var value: String
    var decision: Int
  }

  /// Each once, in the order of their texts.
  let decisions: [Decision]
  let entities: DecidedClusters
  private let records: DecidedClusters
  /// Pairs of an undated record and a dated one that are not one, as the dated ones of each undated.
  private let apart: [String: Set<String>]
  private let preferences: [String: [String: Preference]]
  /// The decisions that reject a claim.
  let rejections: [String: [Int]]
  /// Decisions that cannot be followed whatever the claims are, with the reason.
  let refused: [Int: String]

  init(_ decisions: [Decision], _ lexicon: Lexicon) {
    let sorted = Set(decisions).map { (DecisionText.make($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    self.decisions = sorted
    var lists = Lists()
    var rejections: [String: [Int]] = [:]
    var refused: [Int: String] = [:]
    for (number, decision) in sorted.enumerated() {
      switch decision.verdict {
      case .same(.entities(let ids)): lists.sameEntities.append(ids)
      case .different(.entities(let ids)): lists.differentEntities.append(ids)
      case .reject(let claim): rejections[claim, default: []].append(number)
      case .same, .different, .prefer: break
      }
    }
    let gazetteer = lexicon.gazetteer
    let entities = DecidedClusters(same: lists.sameEntities, different: lists.differentEntities) { a, b in
      let (knowsA, knowsB) = (gazetteer.place(a) != nil, gazetteer.place(b) != nil)
      return knowsA == knowsB ? a < b : knowsA
    }
    for (number, decision) in sorted.enumerated() {
      switch decision.verdict {
      case .same(.records(let ids)):
        let keys = ids.map(RecordID.parse)
        if keys.contains(nil) {
          refused[number] = "not the id of a record"
        } else if Set(keys.compactMap { $0?.awardPath }).count > 1 {
          refused[number] = "records of different awards"
        } else {
          lists.sameRecords.append(ids.map { Self.current($0, entities) })
        }
      case .different(.records(let ids)): lists.differentRecords.append(ids.map { Self.current($0, entities) })
      case .same(.entities(let ids)):
        if DecidedClusters.links(ids).contains(where: entities.refused.contains) {
          refused[number] = "another decision says different"
        }
      case .different, .prefer, .reject: break
      }
    }
    let records = DecidedClusters(same: lists.sameRecords, different: lists.differentRecords, precedes: Self.precedes)
    for (number, decision) in sorted.enumerated() where refused[number] == nil {
      guard case .same(.records(let ids)) = decision.verdict else { continue }
      if DecidedClusters.links(ids.map { Self.current($0, entities) }).contains(where: records.refused.contains) {
        refused[number] = "another decision says different"
      }
    }
    var apart: [String: Set<String>] = [:]
    for pair in lists.differentRecords.flatMap(DecidedClusters.pairs) {
      for (a, b) in [(pair[0], pair[1]), (pair[1], pair[0])] where RecordID.isUndated(a) {
        apart[a, default: []].insert(b)
      }
    }
    var preferences: [String: [String: Preference]] = [:]
    for (number, decision) in sorted.enumerated() {
      guard case .prefer(let record, let field, let value) = decision.verdict else { continue }
      let id = records.representative(Self.current(record, entities))
      if let rival = preferences[id]?[field], rival.value != value {
        // Decisions are in the order of their days within one field, so that the later one comes second.
        let (older, newer) =
          Self.isOlder(sorted[rival.decision], decision) ? (rival.decision, number) : (number, rival.decision)
        refused[older] = "another decision prefers another value"
        if newer != number { continue }
      }
      preferences[id, default: [:]][field] = Preference(value: value, decision: number)
    }
    self.entities = entities
    self.records = records
    self.apart = apart
    self.preferences = preferences
    self.rejections = rejections
    self.refused = refused
  }

  private struct Lists {
    var sameEntities: [[String]] = []
    var differentEntities: [[String]] = []
    var sameRecords: [[String]] = []
    var differentRecords: [[String]] = []
  }

  /// True when two decisions must not lie in one record, of which one has no edition.
  func areApart(undated: String, _ record: String) -> Bool { apart[undated]?.contains(record) ?? false }

  var separatesRecords: Bool { !apart.isEmpty }
  /// True when a decision says of records that they are one or that they are not.
  var comparesRecords: Bool {
    decisions.contains { decision in
      switch decision.verdict {
      case .same(.records), .different(.records): true
      case .same(.entities), .different(.entities), .prefer, .reject: false
      }
    }
  }

  /// The id of the record that a record has become part of; itself where nothing is decided.
  func target(of id: String) -> String { records.representative(id) }

  /// The id that a decision's record has now.
  func current(_ id: String) -> String { records.representative(Self.current(id, entities)) }

  /// The record as merging by rules alone would call it, with the recipient that decisions give it.
  func beforeLinks(_ id: String) -> String { Self.current(id, entities) }

  func preferences(of id: String) -> [String: Preference] { preferences[id] ?? [:] }

  private static func current(_ id: String, _ entities: DecidedClusters) -> String {
    guard !entities.isEmpty, var key = RecordID.parse(id) else { return id }
    key.recipient = entities.representative(key.recipient)
    return RecordID.make(key)
  }

  /// A record with an edition stands for one without; else the lesser id does.
  private static func precedes(_ a: String, _ b: String) -> Bool {
    let (undatedA, undatedB) = (RecordID.isUndated(a), RecordID.isUndated(b))
    return undatedA == undatedB ? a < b : undatedB
  }

  private static func isOlder(_ a: Decision, _ b: Decision) -> Bool {
    (a.on.dayNumber ?? 0, DecisionText.make(a)) < (b.on.dayNumber ?? 0, DecisionText.make(b))
  }
}
