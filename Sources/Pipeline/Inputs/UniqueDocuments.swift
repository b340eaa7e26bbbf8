internal import Model
internal import Text

/// What can be told apart from others of its name.
protocol NamedInput {
  /// What the input calls it, then the id that is its own.
  var document: String { get set }
  var label: String { get }
  /// Equal for two mentions of one input.
  var origin: InputItem.Origin? { get }
  /// Whether it is known without reading that it is no page.
  var isSettled: Bool { get }
  /// A hash of what the input holds.
  func contentOrder() -> UInt64
}

/// Gives every item a document id of its own, whatever the order in which the items came.
enum UniqueDocuments {
  /// Sorts by id. Inputs of one id are told apart by content: the second becomes `id#2`, and so on.
  static func settle<Input: NamedInput>(_ items: [Input]) -> [Input] {
    var groups: [String: [Input]] = [:]
    for item in items { groups[item.document, default: []].append(item) }
    var result: [Input] = []
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
  private static func withoutRepeats<Input: NamedInput>(_ group: [Input]) -> [Input] {
    var origins: Set<InputItem.Origin> = []
    var labels: Set<String> = []
    if group.count == 1 { return group }
    return group.filter { item in
      if let origin = item.origin { return origins.insert(origin).inserted }
      if item.isSettled { return labels.insert(item.label).inserted }
      return true
    }
  }

  /// A function of what the input holds; the label decides only between inputs that give equal output.
  private static func key(_ item: some NamedInput) -> Key {
    Key(rank: item.isSettled ? 1 : 0, hash: item.contentOrder(), label: item.label)
  }

  private struct Key: Comparable {
    var rank: Int
    var hash: UInt64
    var label: String

    static func < (a: Key, b: Key) -> Bool { (a.rank, a.hash, a.label) < (b.rank, b.hash, b.label) }
  }
}

extension InputItem: NamedInput {
  var isSettled: Bool {
    switch content {
    case .file, .line, .page: false
    case .settled, .passed: true
    }
  }

  func contentOrder() -> UInt64 {
    switch content {
    case .file(let path): ContentOrder.page((try? FileBytes.read(path)) ?? [])
    case .line(let stored): ContentOrder.page((try? stored.read()) ?? [])
    case .page(let stored, let url): ContentOrder.page((try? stored.read()) ?? [], url: .some(url))
    case .settled(_, let code, let detail): ContentOrder.settled(code: code, detail: detail)
    case .passed(let outcome): ContentOrder.settled(code: outcome.code, detail: outcome.detail)
    }
  }
}

/// By what inputs of one name are put in order.
enum ContentOrder {
  /// `url`: for pages of archives, that of the page if it has any.
  static func page(_ bytes: [UInt8], url: String?? = nil) -> UInt64 {
    var hash = StableHash()
    hash.add(bytes)
    if let url { hash.add(field: url) }
    return hash.value
  }

  static func settled(code: String?, detail: String?) -> UInt64 {
    var hash = StableHash()
    hash.add(field: code)
    hash.add(field: detail)
    return hash.value
  }
}
