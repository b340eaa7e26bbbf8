internal import Model
internal import Text

/// Gives every item a document id of its own, whatever the order in which the items came.
enum UniqueDocuments {
  /// Sorts by id. Inputs of one id are told apart by content: the second becomes `id#2`, and so on.
  static func settle(_ items: [InputItem]) -> [InputItem] {
    var groups: [String: [InputItem]] = [:]
    for item in items { groups[item.document, default: []].append(item) }
    var result: [InputItem] = []
    result.reserveCapacity(items.count)
    var taken = Set(groups.keys)
    for document in groups.keys.sorted(by: precedes) {
      let group = withoutRepeats(groups[document]!)
      if group.count == 1 {
        result += group
        continue
      }
      let ordered = group.map { (key: key($0), item: $0) }.sorted { $0.key < $1.key }
      var number = 1
      for (index, entry) in ordered.enumerated() {
        var item = entry.item
        if index > 0 {
          repeat { number += 1 } while !taken.insert("\(document)#\(number)").inserted
          item.document = "\(document)#\(number)"
        }
        result.append(item)
      }
    }
    return result.sorted { precedes($0.document, $1.document) }
  }

  /// Ids are NFC, so that a folder copied from another system keeps them.
  static func composed(_ id: String) -> String {
    String(decoding: NFC.compose(Array(id.utf8)), as: UTF8.self)
  }

  /// Byte order, which no locale or Unicode version changes.
  static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  /// A file that two arguments name is one input, and so is a path that leads nowhere and is named twice.
  private static func withoutRepeats(_ group: [InputItem]) -> [InputItem] {
    var origins: Set<InputItem.Origin> = []
    var labels: Set<String> = []
    return group.filter { item in
      if let origin = item.origin { return origins.insert(origin).inserted }
      if case .settled = item.content { return labels.insert(item.label).inserted }
      return true
    }
  }

  /// A function of what the input holds; the label decides only between inputs that give equal output.
  private static func key(_ item: InputItem) -> Key {
    var hash = StableHash()
    switch item.content {
    case .file(let path): hash.add((try? FileBytes.read(path)) ?? [])
    case .line(let stored): hash.add((try? stored.read()) ?? [])
    case .page(let stored, let url):
      hash.add((try? stored.read()) ?? [])
      hash.add(field: url)
    case .settled(_, let code, let detail):
      hash.add(field: code)
      hash.add(field: detail)
    case .passed(let outcome):
      hash.add(field: outcome.code)
      hash.add(field: outcome.detail)
    }
    let rank =
      switch item.content {
      case .file, .line, .page: 0
      case .settled, .passed: 1
      }
    return Key(rank: rank, hash: hash.value, label: item.label)
  }

  private struct Key: Comparable {
    var rank: Int
    var hash: UInt64
    var label: String

    static func < (a: Key, b: Key) -> Bool { (a.rank, a.hash, a.label) < (b.rank, b.hash, b.label) }
  }
}
