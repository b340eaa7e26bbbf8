package import JSONText
internal import Model
package import Streams

/// What a person found in one page: the awards it supports, and what it must not be taken for.
package struct LabelledPage: Hashable, Sendable {
  /// The page's document id, or its file name, with or without the ending.
  package var id: String
  /// `en` or `vi`.
  package var language: String
  package var awards: [LabelledAward]
  package var traps: [Trap]

  /// Reads one line of a label file. `records` must be there, empty where the page supports no award.
  package init(json: JSONValue) throws(StreamError) {
    guard let id = json["id"]?.string else { throw StreamError(.badMember, "id: missing") }
    guard let language = (json["lang"] ?? json["language"])?.string else {
      throw StreamError(.badMember, "\(id): lang: missing")
    }
    guard let records = json["records"]?.array else { throw StreamError(.badMember, "\(id): records: missing") }
    self.id = id
    self.language = language
    awards = []
    for record in records { awards.append(try LabelledAward(json: record, page: id)) }
    traps = (json["negatives"]?.array ?? []).compactMap(Trap.init)
  }

  /// Reads a label file: one page a line.
  package static func pages(_ bytes: [UInt8]) throws(StreamError) -> [LabelledPage] {
    var pages: [LabelledPage] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.contains(where: { $0 > 0x20 }) {
      pages.append(try LabelledPage(json: try JSONValue(line: Array(line))))
    }
    return pages
  }
}

/// An award that a page supports.
package struct LabelledAward: Hashable, Sendable {
  package var programme: String
  package var award: String
  package var edition: Int?
  package var names: RecipientNames
  /// As ISO 3166-1 alpha-2 in lower case, or the name as labelled where no code is known.
  package var country: String?
  package var status: String
  /// EDTF.
  package var announced: String?
  package var rank: Int?
  package var ordinal: Int?
  package var consecutive: Bool

  init(json: JSONValue, page: String) throws(StreamError) {
    guard let programme = json["programme"]?.string, let award = json["award"]?.string,
      let status = json["status"]?.string, let recipient = json["recipient"]
    else { throw StreamError(.badMember, "\(page): a record lacks programme, award, status or recipient") }
    self.programme = programme
    self.award = award
    self.status = status
    edition = json["edition"]?.integer
    names = RecipientNames(english: recipient["en"]?.string, vietnamese: recipient["vi"]?.string)
    country = json["country"]?.string.map(CountryNames.code)
    announced = json["announced"]?.string
    rank = json["rank"]?.integer
    ordinal = json["ordinal"]?.integer
    consecutive = json["consecutive"]?.bool ?? false
  }
}

/// Something that looks like an award of the page and is none.
package struct Trap: Hashable, Sendable {
  package enum Edition: Hashable, Sendable {
    case any
    case year(Int)
    /// Labelled with something that is no year, which no claim can have.
    case other
  }

  /// Nil stands for any award, labelled as `any`.
  package var award: String?
  package var edition: Edition
  /// Nil stands for any recipient.
  package var names: RecipientNames?

  /// Nil for a note that names no award, which nothing can be held against.
  init?(_ json: JSONValue) {
    guard let award = json["award"]?.string else { return nil }
    self.award = award == "any" ? nil : award
    edition =
      switch json["edition"] {
      case nil, .null?: .any
      case .integer(let year)?: .year(year)
      default: .other
      }
    names = json["recipient_en"]?.string.map { RecipientNames(english: $0, vietnamese: nil) }
  }
}
