package import Model

/// A seeded truth about honours and what pages with their usual faults say of it.
package struct World {
  /// Chances in a hundred for each fault of a statement.
  package struct Noise: Sendable {
    var coarseDate = 0
    var wrongYear = 0
    /// Of the wrong years, how many the page itself refutes.
    var refuted = 0
    var noDate = 0
    var noEdition = 0
    var otherSpelling = 0
    var copied = 0
    var chained = 0
    var wrongRank = 0

    package static let usual = Noise(
      coarseDate: 25, wrongYear: 5, refuted: 50, noDate: 25, noEdition: 15, otherSpelling: 30, copied: 20, chained: 30,
      wrongRank: 5)
    package static let heavy = Noise(
      coarseDate: 40, wrongYear: 10, refuted: 50, noDate: 30, noEdition: 25, otherSpelling: 50, copied: 40, chained: 50,
      wrongRank: 10)
  }

  package struct Fact {
    package var programme: String
    package var award: String
    package var recipient: Name
    package var edition: Int
    package var announced: PartialDate
    package var rank: Int?
    package var ordinal: Int
    package var isStreak: Bool
    /// Editions before this one in the unbroken row that ends with it.
    package var row: [Int]

    package var id: String { "\(programme)/\(award)/\(edition)/\(recipient.id)" }
  }

  package private(set) var facts: [Fact] = []
  package private(set) var claims: [Claim] = []
  /// The record to which each claim belongs, by index into `claims`.
  package private(set) var truth: [String] = []
  private var dice: Dice

  package typealias Name = (id: String, english: String, vietnamese: String)

  private let recipients: [Name]
  /// Among them names that are alike.
  package static let usualRecipients: [Name] = [
    ("vn-binh-duong", "Binh Duong", "Bình Dương"), ("vn-ha-nam", "Ha Nam", "Hà Nam"), ("vn-ha-noi", "Ha Noi", "Hà Nội"),
    ("vn-hoa-binh", "Hoa Binh", "Hòa Bình"), ("vn-da-nang", "Da Nang", "Đà Nẵng"),
    ("gb-durham", "Durham", "Durham"), ("ca-durham-region", "Durham Region", "Vùng Durham"),
    ("nl-eindhoven", "Eindhoven", "Eindhoven"), ("br-curitiba", "Curitiba", "Curitiba"),
    ("au-townsville", "Townsville", "Townsville"),
  ]

  package init(
    seed: Int, noise: Noise, editions: ClosedRange<Int> = 2012...2024, pages: ClosedRange<Int> = 2...6,
    recipients: [Name] = usualRecipients
  ) {
    self.recipients = recipients
    dice = Dice(seed: seed)
    makeFacts(editions)
    for fact in facts {
      for page in 0..<Int.random(in: pages, using: &dice) { report(fact, page, noise) }
    }
  }

  private mutating func makeFacts(_ editions: ClosedRange<Int>) {
    // Month of announcement and years from it to the edition.
    let awards: [(programme: String, award: String, month: Int, lag: Int, step: Int, ranked: Bool)] = [
      ("icf", "smart21", 10, 1, 1, false), ("icf", "top7", 6, 0, 1, false), ("index", "ranking", 4, -1, 1, true),
      ("clean", "prize", 1, 0, 2, false),
    ]
    for award in awards {
      var days: [Int: PartialDate] = [:]
      var held: [Int: [Int]] = [:]
      for edition in editions where (edition - editions.lowerBound) % award.step == 0 && edition != 2020 {
        days[edition] = PartialDate(year: edition - award.lag, month: award.month, day: 1 + dice.below(28))
        var ranks = Array(1...recipients.count).shuffled(using: &dice)
        for (number, recipient) in recipients.enumerated() where award.ranked || dice.percent(45) {
          held[number, default: []].append(edition)
          let row = Self.row(held[number]!, step: award.step)
          facts.append(
            Fact(
              programme: award.programme, award: award.award, recipient: recipient, edition: edition,
              announced: days[edition]!, rank: award.ranked ? ranks.removeLast() : nil, ordinal: held[number]!.count,
              isStreak: row.count + 1 == held[number]!.count, row: row))
        }
      }
    }
  }

  /// Editions that precede the last one without a break. The year 2020 has none, and only one award's cycle knows that.
  private static func row(_ held: [Int], step: Int) -> [Int] {
    var row: [Int] = []
    var expected = held.last! - step
    for edition in held.dropLast().reversed() {
      guard edition == expected else { break }
      row.append(edition)
      expected -= step
    }
    return row
  }

  private mutating func report(_ fact: Fact, _ page: Int, _ noise: Noise) {
    let isVietnamese = dice.percent(50)
    let isNews = dice.percent(60)
    let document = "\(isVietnamese ? "vi" : "en")/\(fact.id.replacing("/", with: "-"))-\(page).html"
    let saysOrdinal = fact.rank == nil && dice.percent(50)
    var name = LocalizedName(
      english: isVietnamese ? nil : fact.recipient.english, vietnamese: isVietnamese ? fact.recipient.vietnamese : nil)
    if dice.percent(noise.otherSpelling) {
      name =
        isVietnamese
        ? LocalizedName(vietnamese: "tỉnh \(fact.recipient.vietnamese)")
        : LocalizedName(english: "\(fact.recipient.english) Smart City")
    }
    var statement = claim(
      document, fact.edition, award: fact.award, programme: fact.programme, recipient: fact.recipient.id, name: name,
      status: isNews ? .announced : .past, announced: fact.announced.edtf, rank: fact.rank,
      ordinal: saysOrdinal ? fact.ordinal : nil, consecutive: saysOrdinal && fact.isStreak && fact.ordinal > 1,
      language: isVietnamese ? .vietnamese : .english)
    let published = PartialDate(dayNumber: fact.announced.dayNumber! + (isNews ? dice.below(4) : 20 + dice.below(300)))
    statement.source.published = DateValue(published)
    if dice.percent(noise.wrongYear), let wrong = wrongYear(fact.announced) {
      if dice.percent(noise.refuted) {
        statement.warnings = [ClaimWarning(code: "date-conflict", field: "announced", printed: wrong.edtf)]
      } else {
        statement.announced = DateValue(wrong)
      }
    } else if dice.percent(noise.coarseDate) {
      let isMonth = dice.percent(50)
      statement.announced = PartialDate(
        year: fact.announced.year, month: isMonth ? fact.announced.month : nil
      ).map { DateValue($0) }
    } else if dice.percent(noise.noDate) {
      statement.announced = nil
    }
    // An edition that nothing on the page hints at could not be found by anybody: a month, a count or the news stays.
    let hasHint = isNews || statement.ordinal != nil || statement.announced?.start.month != nil
    if hasHint, dice.percent(noise.noEdition) { statement.edition = nil }
    if fact.rank != nil, dice.percent(noise.wrongRank) { statement.rank = 1 + dice.below(recipients.count) }
    add(statement, of: fact.id, noise)
    if !fact.row.isEmpty, fact.isStreak, saysOrdinal, dice.percent(noise.chained) {
      for edition in fact.row { infer(edition, from: statement, fact) }
    }
  }

  private func wrongYear(_ date: PartialDate) -> PartialDate? {
    PartialDate(year: date.year.map { $0 - 1 }, month: date.month, day: date.day)
  }

  private mutating func infer(_ edition: Int, from statement: Claim, _ fact: Fact) {
    var inferred = statement
    inferred.edition = edition
    inferred.status = .inferred
    inferred.announced = nil
    inferred.warnings = []
    inferred.rank = nil
    inferred.ordinal = nil
    inferred.consecutive = true
    inferred.derivation = "streak:\(fact.ordinal):\(fact.edition)"
    inferred.id = ClaimID.make(inferred)
    claims.append(inferred)
    truth.append("\(fact.programme)/\(fact.award)/\(edition)/\(fact.recipient.id)")
  }

  /// Adds a statement, and sometimes reprints of it.
  private mutating func add(_ statement: Claim, of id: String, _ noise: Noise) {
    var statement = statement
    let words = [spelling(statement.recipient.name), statement.award, "2023"]
    var offset = 0
    statement.evidence = words.map { word in
      offset += 3 + dice.below(200)
      return Evidence(field: "any", range: TextRange(offset, offset + word.utf8.count), quote: word)
    }
    statement.id = ClaimID.make(statement)
    claims.append(statement)
    truth.append(id)
    guard dice.percent(noise.copied) else { return }
    for number in 0...dice.below(3) {
      var copy = statement
      copy.document = "copy\(number)/" + statement.document
      let shift = dice.below(90)
      copy.evidence = statement.evidence.map {
        Evidence(
          field: $0.field, range: TextRange($0.range.start + shift, $0.range.end + shift), quote: $0.quote)
      }
      copy.id = ClaimID.make(copy)
      claims.append(copy)
      truth.append(id)
    }
  }

  private func spelling(_ name: LocalizedName) -> String { name.english ?? name.vietnamese ?? "" }
}
