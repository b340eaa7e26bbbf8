internal import Model

/// The decisions of a folder under check, and what its records say of them.
struct FolderDecisions {
  private(set) var placed: [(line: Int, decision: Decision)] = []
  private(set) var all: Set<Decision> = []
  /// Ids of the claims that decisions reject.
  private(set) var rejected: Set<String> = []
  /// The recipients that decisions make one, by each of them.
  private var sames: [String: Set<String>] = [:]
  /// Fields that decisions prefer a value of, by the id that they give the record.
  private var wanted: [String: Set<String>] = [:]
  /// The decisions that records name as those they follow.
  private var followed: Set<Decision> = []
  /// The values of those fields, by the record's ids and then by field.
  private var values: [String: [String: Set<String>]] = [:]

  mutating func add(_ decision: Decision, line: Int) {
    placed.append((line, decision))
    all.insert(decision)
    switch decision.verdict {
    case .reject(let claim): rejected.insert(claim)
    case .prefer(let record, let field, _): wanted[record, default: []].insert(field)
    case .same(.entities(let ids)):
      let whole = ids.reduce(into: Set(ids)) { $0.formUnion(sames[$1] ?? []) }
      for id in whole { sames[id] = whole }
    case .same(.records), .different: break
    }
  }

  /// Takes in a record under all its ids. To be called when every decision was added.
  mutating func note(_ record: Record) {
    followed.formUnion(record.decisions)
    guard !wanted.isEmpty else { return }
    for id in [record.id] + record.aliases {
      for field in record.fields where names(of: id).contains(where: { wanted[$0]?.contains(field.name) ?? false }) {
        values[id, default: [:]][field.name, default: []].formUnion(field.values.map(\.value))
      }
    }
  }

  /// True when a record follows the preference, or gives the value and follows another one.
  func isAbout(_ value: String, of field: String, in record: String, _ decision: Decision) -> Bool {
    followed.contains(decision) || names(of: record).contains { values[$0]?[field]?.contains(value) ?? false }
  }

  /// A record's id, and those that it has by other names of its recipient.
  func names(of record: String) -> Set<String> {
    guard let slash = record.lastIndex(of: "/"), let others = sames[String(record[slash...].dropFirst())] else {
      return [record]
    }
    return Set(others.map { record[...slash] + $0 }).union([record])
  }
}
