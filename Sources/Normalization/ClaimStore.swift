package import Model

/// Claims in some hundred bytes each: texts that repeat are kept once, the rest is packed and unpacked when it is read.
///
/// The order in which claims are added changes numbers and places, never what is read back.
package struct ClaimStore: Sendable {
  /// Claims whose bytes lie in one array.
  private static let chunkSize = 1 << 12

  private(set) var heads: [ClaimHead] = []
  private(set) var strings = StringTable()
  private(set) var sketches: [TextSketch] = []
  private var sketchNumbers = HashChains()
  private var chunks: [[UInt8]] = []
  /// Where a claim begins in its chunk.
  private var offsets: [UInt32] = []
  private var writer = PackedWriter()

  package init() {}

  package init(_ claims: some Sequence<Claim>) {
    for claim in claims { add(claim) }
  }

  package var count: Int { heads.count }

  /// Linear in the size of the claim. A claim without an id gets one.
  package mutating func add(_ claim: Claim) {
    writer.clear()
    writer.put(claim.id.isEmpty ? ClaimID.make(claim) : claim.id)
    pack(claim)
    if offsets.count % Self.chunkSize == 0 { chunks.append([]) }
    offsets.append(UInt32(chunks[chunks.count - 1].count))
    chunks[chunks.count - 1].append(contentsOf: writer.bytes)
    heads.append(
      ClaimHead(
        document: number(claim.document), programme: number(claim.programme), award: number(claim.award),
        recipient: number(RecipientID.make(claim.recipient)), modality: claim.modality, status: claim.status,
        consecutive: claim.consecutive, edition: claim.edition, ordinal: claim.ordinal, announced: claim.announced,
        published: claim.source.published, derivation: claim.derivation))
  }

  /// The claim as it was added, but for a missing id.
  package func claim(_ index: Int) -> Claim {
    read(index) { reader in
      let id = reader.text()
      return unpack(&reader, id: id, heads[index])
    }
  }

  /// The numbers of all claims, of equal claims one, sorted by id and contents. O(n log n).
  package var distinct: [Int] { ClaimOrder.distinct(self) { _ in true } }

  func id(_ index: Int) -> String { read(index) { $0.text() } }

  func document(_ index: Int) -> String { strings[Int(heads[index].document)] }

  /// Calls `body` with the bytes of the claim's id.
  func withID<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    read(index) { body($0.rawText()) }
  }

  private func read<Result>(_ index: Int, _ body: (inout PackedReader) -> Result) -> Result {
    chunks[index / Self.chunkSize].withUnsafeBytes { bytes in
      var reader = PackedReader(bytes, at: Int(offsets[index]))
      return body(&reader)
    }
  }

  private mutating func number(_ text: String) -> Int32 { Int32(strings.number(text)) }

  private mutating func number(_ sketch: TextSketch) -> Int {
    // Hashes of word sequences are as good as random, and two of them name a text well enough to look no further.
    let key = (sketch.hashes.first ?? 0) ^ (sketch.hashes.last ?? 0) &* 0x9e37_79b9
    for number in sketchNumbers.values(key) where sketches[number] == sketch { return number }
    sketchNumbers.add(sketches.count, to: key)
    sketches.append(sketch)
    return sketches.count - 1
  }
}

// The packed form. Members that the head has are not repeated.
extension ClaimStore {
  private mutating func pack(_ claim: Claim) {
    writer.put(claim.language == .vietnamese ? 0 : claim.language == .english ? 1 : 2)
    repeated(claim.recipient.id)
    pack(claim.recipient.name)
    repeated(claim.recipient.kind)
    repeated(claim.recipient.country)
    writer.put(claim.place == nil ? 0 : 1)
    if let place = claim.place {
      repeated(place.id)
      pack(place.name)
      repeated(place.venue)
      repeated(place.country)
    }
    repeated(claim.event?.edtf)
    pack(claim.theme)
    writer.put(claim.rank)
    writer.put(claim.criteria.count)
    for criterion in claim.criteria { repeated(criterion) }
    writer.put(claim.confidence)
    repeated(claim.rule)
    writer.put(claim.evidence.count)
    for quote in claim.evidence {
      repeated(quote.field)
      writer.put(quote.zone == .text ? 0 : 1)
      writer.put(quote.range.start)
      writer.put(quote.range.end)
      writer.put(quote.quote)
    }
    writer.put(claim.warnings.count)
    for warning in claim.warnings {
      repeated(warning.code)
      repeated(warning.field)
      repeated(warning.printed)
      repeated(warning.reason)
      writer.put(warning.range?.start)
      writer.put(warning.range?.end)
    }
    writer.put(claim.source.url)
    writer.put(claim.source.title)
    writer.put(claim.source.sketch.map { number($0) })
  }

  private mutating func repeated(_ text: String) { writer.put(strings.number(text)) }

  private mutating func repeated(_ text: String?) { writer.put(text.map { strings.number($0) }) }

  private mutating func pack(_ name: LocalizedName) {
    repeated(name.english)
    repeated(name.vietnamese)
  }

  private func unpack(_ reader: inout PackedReader, id: String, _ head: ClaimHead) -> Claim {
    let language: Language = [.vietnamese, .english, .other][reader.number()]
    let recipient = Recipient(
      id: text(&reader), name: name(&reader), kind: optionalText(&reader), country: optionalText(&reader))
    var place: PlaceReference?
    if reader.number() == 1 {
      place = PlaceReference(
        id: optionalText(&reader), name: name(&reader), venue: optionalText(&reader), country: optionalText(&reader))
    }
    let event = optionalText(&reader).flatMap { DateValue(edtf: $0) }
    let theme = name(&reader)
    let rank = reader.optionalNumber()
    let criteria = (0..<reader.number()).map { _ in text(&reader) }
    let confidence = reader.number()
    let rule = text(&reader)
    let evidence = (0..<reader.number()).map { _ in
      Evidence(
        field: text(&reader), zone: reader.number() == 0 ? .text : .title,
        range: TextRange(reader.number(), reader.number()), quote: reader.text())
    }
    let warnings = (0..<reader.number()).map { _ in
      var warning = ClaimWarning(
        code: text(&reader), field: text(&reader), printed: optionalText(&reader), reason: optionalText(&reader))
      let (start, end) = (reader.optionalNumber(), reader.optionalNumber())
      if let start, let end { warning.range = TextRange(start, end) }
      return warning
    }
    let source = Source(
      url: reader.optionalText(), title: reader.optionalText(), published: head.published,
      sketch: reader.optionalNumber().map { sketches[$0] })
    return Claim(
      id: id, document: strings[Int(head.document)], language: language, programme: strings[Int(head.programme)],
      award: strings[Int(head.award)], edition: head.edition, recipient: recipient, modality: head.modality,
      status: head.status, announced: head.announced, place: place, event: event, theme: theme, rank: rank,
      ordinal: head.ordinal, consecutive: head.consecutive, criteria: criteria, confidence: confidence, rule: rule,
      derivation: head.derivation, evidence: evidence, warnings: warnings, source: source)
  }

  private func text(_ reader: inout PackedReader) -> String { strings[reader.number()] }

  private func optionalText(_ reader: inout PackedReader) -> String? { reader.optionalNumber().map { strings[$0] } }

  private func name(_ reader: inout PackedReader) -> LocalizedName {
    LocalizedName(english: optionalText(&reader), vietnamese: optionalText(&reader))
  }
}
