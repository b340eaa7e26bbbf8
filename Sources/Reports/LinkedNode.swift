internal import JSONText
internal import Model

/// One node of a JSON-LD document; members without a value are left out.
struct LinkedNode {
  /// What an id names. Ids of different kinds never meet.
  enum Kind: String { case record, entity, programme, award, criterion }

  private var members: [JSONMember] = []
  /// True when the node says anything beyond what it is.
  private(set) var hasFacts = false

  /// A node with an id; without a type it only refers to one.
  init(_ kind: Kind, _ id: String, _ types: String...) {
    members = [JSONMember("@id", .string("urn:vinhdanh:\(kind.rawValue):\(Self.escaped(id))"))]
    hasFacts = true
    add(types)
  }

  /// A node that nothing else refers to.
  init(_ type: String) { add([type]) }

  var json: JSONValue { .object(members) }

  func with(_ key: String, _ value: JSONValue?) -> LinkedNode {
    guard let value, !value.isNull else { return self }
    var copy = self
    copy.members.append(JSONMember(key, value))
    copy.hasFacts = true
    return copy
  }

  /// A name by language, as the context declares it.
  func with(_ key: String, _ name: LocalizedName) -> LinkedNode {
    let names = [("en", name.english), ("vi", name.vietnamese)].compactMap { code, text in
      text.map { JSONMember(code, .string($0)) }
    }
    return with(key, names.isEmpty ? nil : .object(names))
  }

  private mutating func add(_ types: [String]) {
    guard let first = types.first else { return }
    members.append(JSONMember("@type", types.count == 1 ? .string(first) : .array(types.map(JSONValue.string))))
  }

  /// Bytes that may not stand in the name of a URN are percent-encoded.
  private static func escaped(_ id: String) -> String {
    var text: [UInt8] = []
    for byte in id.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
