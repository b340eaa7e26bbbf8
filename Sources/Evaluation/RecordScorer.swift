package import JSONText
package import Model
package import Streams

/// A canonical record that the pages of a folder must give together.
package struct LabelledRecord: Hashable, Sendable {
  package var programme: String
  package var award: String
  package var edition: Int?
  package var names: RecipientNames
  package var status: String
  package var rank: Int?
  /// Ranks of which nothing decides which is right; the record's may be any of them, or none.
  package var ranks: [Int]
  /// Every date that the pages give, as EDTF; the record's may be any of them.
  package var announced: [String]
  /// Documents behind the record, sorted.
  package var documents: [String]

  /// Reads one line of a file of labelled records.
  package init(json: JSONValue) throws(StreamError) {
    guard let programme = json["programme"]?.string, let award = json["award"]?.string,
      let status = json["status"]?.string, let recipient = json["recipient"], let documents = json["documents"]?.array
    else { throw StreamError(.badMember, "a record lacks programme, award, status, recipient or documents") }
    self.programme = programme
    self.award = award
    self.status = status
    edition = json["edition"]?.integer
    names = RecipientNames(english: recipient["en"]?.string, vietnamese: recipient["vi"]?.string)
    rank = json["rank"]?.integer
    ranks = (json["ranks"]?.array ?? []).compactMap(\.integer)
    announced = (json["announced"]?.array ?? []).compactMap(\.string)
    let undated = json["undated_documents"]?.array ?? []
    self.documents = Set((documents + undated).compactMap(\.string)).sorted()
  }

  /// Reads a file of labelled records: one a line.
  package static func records(_ bytes: [UInt8]) throws(StreamError) -> [LabelledRecord] {
    var records: [LabelledRecord] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.contains(where: { $0 > 0x20 }) {
      records.append(try LabelledRecord(json: try JSONValue(line: Array(line))))
    }
    return records
  }
}

/// Holds canonical records against labelled ones: merging, and all that comes before it.
package enum RecordScorer {
  /// Adds counts, fields and mistakes of the records to a score of the claims.
  package static func add(_ records: [Record], against labels: [LabelledRecord], to score: inout Score) {
    var counts = Counts()
    var open = labels
    for record in records {
      guard let index = open.firstIndex(where: { isSame(record, $0) }) else {
        counts.wrong += 1
        score.mistakes.append(Mistake(document: "records", kind: .wrong, detail: record.id))
        continue
      }
      counts.right += 1
      compare(record, open.remove(at: index), &score)
    }
    for label in open {
      let edition = label.edition.map(String.init) ?? "-"
      let detail = "\(label.programme)/\(label.award)/\(edition)/\(label.names.folded.first ?? "-")"
      score.mistakes.append(Mistake(document: "records", kind: .missed, detail: detail))
    }
    counts.missed = open.count
    score.records = counts
  }

  private static func compare(_ record: Record, _ label: LabelledRecord, _ score: inout Score) {
    func check(_ field: String, _ isRight: Bool, _ detail: @autoclosure () -> String) {
      score.byField["record." + field, default: FieldCounts()].all += 1
      if isRight {
        score.byField["record." + field]!.right += 1
      } else {
        score.mistakes.append(
          Mistake(document: "records", kind: .field, detail: "\(field): \(detail()) (\(record.id))"))
      }
    }
    let announced = record.announced?.edtf
    let documents = Set(record.sources.map(\.document)).sorted()
    check("status", record.status.rawValue == label.status, "\(record.status.rawValue), expected \(label.status)")
    check(
      "rank", record.rank == label.rank || record.rank.map(label.ranks.contains) == true,
      "\(record.rank ?? 0), expected \(label.rank ?? 0)")
    check(
      "announced", announced.map(label.announced.contains) ?? label.announced.isEmpty,
      "\(announced ?? "none"), expected \(label.announced.joined(separator: " or "))")
    check(
      "documents", documents == label.documents,
      "\(documents.joined(separator: " ")), expected \(label.documents.joined(separator: " "))")
  }

  private static func isSame(_ record: Record, _ label: LabelledRecord) -> Bool {
    let name = record.recipient.name
    return record.programme.id == label.programme && record.award.id == label.award && record.edition == label.edition
      && RecipientNames(english: name.english, vietnamese: name.vietnamese).matches(label.names)
  }
}
