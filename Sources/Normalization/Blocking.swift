internal import Model

/// All claims about one recipient and one award.
struct Block {
  var programme: String
  var award: String
  /// Canonical recipient id.
  var recipient: String
  /// In the order of the claim set.
  var members: [Int]

  func isOfSameAward(as other: Block) -> Bool { programme == other.programme && award == other.award }
}

/// Brings together the claims that can be about one record. Only members of one block are ever compared.
enum Blocking {
  private struct Key: Hashable {
    var programme: String
    var award: String
    var recipient: String
  }

  /// Blocks sorted by programme, award and recipient. Linear, but for sorting the blocks.
  static func blocks(_ set: ClaimSet, _ canonicalizer: inout Canonicalizer) -> [Block] {
    var numbers: [Key: Int] = [:]
    var blocks: [Block] = []
    for index in set.order {
      let claim = set.claims[index]
      let key = Key(
        programme: claim.programme, award: claim.award, recipient: canonicalizer.recipientID(claim.recipient))
      if let number = numbers[key] {
        blocks[number].members.append(index)
      } else {
        numbers[key] = blocks.count
        blocks.append(
          Block(programme: key.programme, award: key.award, recipient: key.recipient, members: [index]))
      }
    }
    return blocks.sorted { ($0.programme, $0.award, $0.recipient) < ($1.programme, $1.award, $1.recipient) }
  }
}
