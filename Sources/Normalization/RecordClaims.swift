internal import Model

/// The claims that one record is made of, by the part that they play in it.
struct RecordClaims {
  /// Numbers in the store of all that follow.
  let numbers: [Int]
  /// Those that give values, after them those of later editions that imply the record, then the rejected ones.
  let set: CitedClaims
  let members: [Int]
  let implying: [Int]
  let rejected: [Int]
  /// How members that do not print the edition came to it.
  let ways: [Int: [EditionPlacement.Way]]

  init(_ plan: RecordPlan, of set: ClaimSet) {
    let (first, second) = (plan.group.members.count, plan.group.members.count + plan.group.impliedBy.count)
    numbers = plan.group.members + plan.group.impliedBy + plan.rejected
    self.set = CitedClaims(numbers, of: set)
    members = Array(0..<first)
    implying = Array(first..<second)
    rejected = Array(second..<numbers.count)
    var ways: [Int: [EditionPlacement.Way]] = [:]
    if !plan.group.ways.isEmpty {
      for (number, index) in plan.group.members.enumerated() { ways[number] = plan.group.ways[index] }
    }
    self.ways = ways
  }

  /// What the record cites: its claims, and those of later editions that imply it.
  var cited: [Int] { members + implying }
}

extension Support {
  /// Pages that only imply the record are among its documents and no witnesses.
  init(_ claims: RecordClaims) {
    var documents: Set<String> = []
    var languages: Set<String> = []
    var independent: Set<Int> = []
    for index in claims.cited {
      documents.insert(claims.set.claims[index].document)
      languages.insert(claims.set.claims[index].language.rawValue)
    }
    for index in claims.members where claims.set.claims[index].status != .inferred {
      independent.insert(claims.set.families[index])
    }
    self.init(documents: documents.count, independent: independent.count, languages: languages.sorted())
  }

  /// Of a record without contradictions.
  var status: Record.Status {
    switch independent {
    case 0: .inferred
    case 1: .reported
    default: .confirmed
    }
  }
}
