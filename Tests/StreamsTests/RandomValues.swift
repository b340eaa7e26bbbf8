import Model

/// Values of every stream with everything that a member can hold, the same for the same seed.
struct RandomValues {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  mutating func oneOf<T>(_ values: [T]) -> T { values[below(values.count)] }
  mutating func choice<T: CaseIterable>(_ type: T.Type) -> T { oneOf(Array(T.allCases)) }
  mutating func bool() -> Bool { below(2) == 0 }
  mutating func maybe<T>(_ value: (inout RandomValues) -> T) -> T? { bool() ? value(&self) : nil }

  mutating func list<T>(_ minimum: Int = 0, _ value: (inout RandomValues) -> T) -> [T] {
    (0..<minimum + below(3)).map { _ in value(&self) }
  }

  mutating func name() -> String {
    oneOf(["a", "Đà Nẵng", "say \"x\"", "a\\b", "\u{1}\t\n", "桃園 🏙", "\u{7f}", "x/y#2", "=1+1", "null"])
  }

  mutating func text() -> String { below(4) == 0 ? "" : name() }
  mutating func country() -> String { oneOf(["VN", "CA", "TW"]) }
  mutating func claimID() -> String {
    var hash = StableHash()
    hash.add(field: String(below(1000)))
    return "c_" + hash.hex
  }

  mutating func partialDate() -> PartialDate {
    let month = 1 + below(12)
    return oneOf([
      PartialDate(year: below(10000)), PartialDate(year: 2023, month: month),
      PartialDate(year: 2024, month: month, day: 1 + below(29)), PartialDate(year: nil, month: month),
      PartialDate(year: nil, month: month, day: 1 + below(28)),
    ])!
  }

  mutating func date() -> DateValue {
    switch below(3) {
    case 0: DateValue(partialDate())
    case 1: DateValue(partialDate(), to: partialDate())
    default: DateValue(PartialDate(year: 2020, month: 2, day: 29)!, time: oneOf(["00:00", "23:59", "07:08:09"]))
    }
  }

  mutating func range() -> TextRange {
    let start = below(1000)
    return TextRange(start, start + below(50))
  }

  mutating func localizedName() -> LocalizedName {
    LocalizedName(english: maybe { $0.text() }, vietnamese: maybe { $0.text() })
  }

  mutating func place() -> PlaceReference {
    PlaceReference(
      id: maybe { $0.name() }, name: localizedName(), venue: maybe { $0.text() }, country: maybe { $0.country() })
  }

  mutating func evidence() -> Evidence {
    Evidence(field: name(), zone: choice(Evidence.Zone.self), range: range(), quote: text())
  }

  mutating func sketch() -> TextSketch { TextSketch(Set((0..<below(70)).map { _ in UInt32(below(1 << 31)) })) }
  mutating func named() -> Named { Named(id: name(), name: localizedName()) }
}

extension RandomValues {
  mutating func article() -> Article {
    Article(
      document: name(), url: maybe { $0.text() }, title: maybe { $0.text() }, published: maybe { $0.date() },
      publishedBy: maybe { $0.text() }, language: choice(Language.self), site: maybe { $0.text() },
      byline: maybe { $0.text() }, text: SourceText(text()),
      blocks: list { values in
        Block(
          values.choice(Block.Kind.self), values.range(), language: values.choice(Language.self),
          row: values.maybe { $0.below(9) }, number: values.maybe { $0.below(99) })
      }, warnings: list { $0.text() }, input: maybe { String($0.claimID().dropFirst(2)) })
  }

  mutating func mention() -> Mention {
    let value: Mention.Value =
      switch choice(Mention.Kind.self) {
      case .date: .date(date(), relative: bool())
      case .place: .place(id: name(), name: localizedName(), country: country(), kind: name())
      case .award: .award(programme: name(), award: maybe { $0.name() })
      case .rank: .rank(maybe { 1 + $0.below(99) }, change: maybe { $0.below(20) - 10 })
      case .recurrence: .recurrence(count: 1 + below(9), consecutive: bool())
      case .criterion: .criterion(programme: name(), id: name())
      case .organisation: .organisation(id: name())
      case .person: .person(name: name())
      case .modality: .modality(choice(Modality.self))
      }
    return Mention(document: name(), range: range(), text: text(), value: value, rule: text())
  }

  mutating func claim() -> Claim {
    var claim = Claim(
      document: name(), language: choice(Language.self), programme: name(), award: name(),
      edition: maybe { 1900 + $0.below(200) },
      recipient: Recipient(
        id: text(), name: localizedName(), kind: maybe { $0.text() }, country: maybe { $0.country() }),
      modality: choice(Modality.self), status: choice(Claim.Status.self), announced: maybe { $0.date() },
      place: maybe { $0.place() }, event: maybe { $0.date() }, theme: localizedName(), rank: maybe { 1 + $0.below(99) },
      ordinal: maybe { 1 + $0.below(9) }, consecutive: bool(), criteria: list { $0.name() }, confidence: below(1001),
      rule: text(), derivation: maybe { $0.text() }, evidence: list { $0.evidence() },
      warnings: list { values in
        ClaimWarning(
          code: values.name(), field: values.name(), printed: values.maybe { $0.text() },
          reason: values.maybe { $0.text() }, range: values.maybe { $0.range() })
      },
      source: Source(
        url: maybe { $0.text() }, title: maybe { $0.text() }, published: maybe { $0.date() },
        sketch: maybe { $0.sketch() }))
    claim.id = ClaimID.make(claim)
    return claim
  }

  mutating func outcome() -> Outcome {
    Outcome(
      document: name(), status: choice(Outcome.Status.self), code: maybe { $0.name() }, detail: maybe { $0.text() },
      input: maybe { String($0.claimID().dropFirst(2)) }, text: maybe { String($0.claimID().dropFirst(2)) })
  }

  mutating func record() -> Record {
    Record(
      id: name(), programme: named(), award: named(), edition: maybe { $0.below(3000) },
      recipient: RecordRecipient(
        id: name(), kind: maybe { $0.text() }, name: localizedName(), country: maybe { $0.country() },
        geonames: maybe { 1 + $0.below(9_000_000) }, successor: maybe { $0.name() }),
      announced: maybe { $0.date() }, place: maybe { $0.place() }, event: maybe { $0.date() }, theme: localizedName(),
      rank: maybe { 1 + $0.below(99) }, ordinal: maybe { 1 + $0.below(9) }, consecutive: bool(),
      criteria: list { $0.named() }, status: choice(Record.Status.self), derivation: maybe { $0.text() },
      support: Support(documents: below(9), independent: below(9), languages: list { $0.text() }),
      fields: fields(),
      sources: list { values in
        RecordSource(
          document: values.name(), url: values.maybe { $0.text() }, title: values.maybe { $0.text() },
          published: values.maybe { $0.date() }, language: values.choice(Language.self),
          quotes: values.list { $0.evidence() })
      },
      aliases: list { $0.name() }, decisions: list { $0.decision() })
  }

  private mutating func fields() -> [RecordField] {
    var fields: [RecordField] = []
    for name in FieldName.allCases where bool() {
      let values = list(1) { values in
        FieldValue(
          value: values.name(), rank: values.choice(FieldValue.Rank.self), reason: values.name(),
          claims: values.list { $0.claimID() })
      }
      fields.append(RecordField(name: name.rawValue, values: values))
    }
    return fields
  }

  mutating func finding() -> Finding {
    Finding(
      code: choice(Finding.Code.self), records: list(1) { $0.name() }, detail: text(),
      statements: list { values in
        Finding.Statement(claim: values.claimID(), document: values.name(), quote: values.maybe { $0.text() })
      })
  }

  mutating func decision() -> Decision {
    func ids(_ values: inout RandomValues) -> [String] { ["a", "b", values.name() + "c"] }
    func subjects(_ values: inout RandomValues) -> Decision.Subjects {
      values.bool() ? .entities(ids(&values)) : .records(ids(&values))
    }
    let verdict: Decision.Verdict =
      switch below(4) {
      case 0: .same(subjects(&self))
      case 1: .different(subjects(&self))
      case 2: .prefer(record: name(), field: oneOf(["place", "theme.en", "theme.vi"]), value: name())
      default: .reject(claim: claimID())
      }
    let day = PartialDate(year: 2024, month: 1 + below(12), day: 1 + below(28))!
    return Decision(verdict, by: name(), on: day, why: name())
  }

  mutating func manifest() -> Manifest {
    Manifest(
      version: name(), inputs: below(100),
      files: list { values in
        Manifest.File(
          name: values.name(), lines: values.below(99), bytes: values.below(9999),
          hash: String(values.claimID().dropFirst(2)))
      }, lexicon: maybe { String($0.claimID().dropFirst(2)) })
  }
}
