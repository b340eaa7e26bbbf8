internal import Model

/// All claims about one recipient and one award.
struct Block {
  var programme: String
  var award: String
  /// Canonical recipient id, by rules and decisions.
  var recipient: String
  /// In the order of the claim set.
  var members: [Int]

  func key(_ edition: Int?) -> RecordKey {
    RecordKey(programme: programme, award: award, edition: edition, recipient: recipient)
  }
}

/// Brings together the claims that can be about one record. Only members of one block are ever compared.
enum Blocking {
  private struct Key: Hashable {
    var programme: Int32
    var award: Int32
    var recipient: Int32
  }

  /// The blocks of each award, sorted so that ids of records follow their order. Linear, but for sorting the blocks.
  static func blocks(_ set: ClaimSet, _ decisions: DecisionBook) -> [[Block]] {
    let recipients = Recipients(set.store.strings, decisions.entities)
    var numbers: [Key: Int] = [:]
    var blocks: [Block] = []
    for index in set.order {
      let head = set.heads[index]
      let key = Key(
        programme: head.programme, award: head.award, recipient: recipients.canonical(head.recipient))
      if let number = numbers[key] {
        blocks[number].members.append(index)
      } else {
        numbers[key] = blocks.count
        blocks.append(
          Block(
            programme: set.store.strings[Int(head.programme)], award: set.store.strings[Int(head.award)],
            recipient: recipients.text(key.recipient), members: [index]))
      }
    }
    let awards = Dictionary(grouping: blocks.indices) { blocks[$0].programme + "/" + blocks[$0].award + "/" }
    return awards.sorted { $0.key < $1.key }.map { entry in
      entry.value.map { blocks[$0] }.sorted { $0.recipient < $1.recipient }
    }
  }

  /// Recipients by number, with those that decisions put in their place.
  private struct Recipients {
    private let strings: StringTable
    private var replaced: [Int32: Int32] = [:]
    /// Ids that decisions name and no claim does; their numbers follow those of the table.
    private var others: [String] = []

    init(_ strings: StringTable, _ entities: DecidedClusters) {
      self.strings = strings
      guard !entities.isEmpty else { return }
      var numbers: [String: Int32] = [:]
      for (number, text) in strings.texts.enumerated() where entities.links(text) { numbers[text] = Int32(number) }
      for (text, number) in numbers.sorted(by: { $0.value < $1.value }) {
        let target = entities.representative(text)
        if numbers[target] == nil {
          numbers[target] = Int32(strings.texts.count + others.count)
          others.append(target)
        }
        replaced[number] = numbers[target]
      }
    }

    func canonical(_ number: Int32) -> Int32 { replaced.isEmpty ? number : replaced[number] ?? number }

    func text(_ number: Int32) -> String {
      Int(number) < strings.texts.count ? strings[Int(number)] : others[Int(number) - strings.texts.count]
    }
  }
}
