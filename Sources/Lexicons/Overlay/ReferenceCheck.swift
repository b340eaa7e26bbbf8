/// Whether the rows of all tables fit together: what they name exists, chains end, and what is added can be found.
struct ReferenceCheck {
  let rows: [String: [LexiconRow]]
  let facts: LexiconFacts

  func findings() -> [LexiconFinding] {
    var findings: [LexiconFinding] = []
    for row in rows["programmes"] ?? [] { findings += programme(row) }
    for row in rows["awards"] ?? [] { findings += belonging(row) + award(row) }
    for row in rows["award-names"] ?? [] { findings += belonging(row) + awardName(row) }
    for table in ["criteria", "organisations"] {
      for row in rows[table] ?? [] { findings += belonging(row) }
    }
    for row in rows["cues"] ?? [] { findings += cue(row) }
    for row in rows["calendar"] ?? [] { findings += calendar(row) }
    for row in rows["places"] ?? [] { findings += place(row) }
    return findings
  }

  private func programme(_ row: LexiconRow) -> [LexiconFinding] {
    guard let id = row["id"] else { return [] }
    var messages: [String] = []
    if facts.awards[id] == nil { messages.append("the programme \(id) has no award: add one to awards.tsv") }
    if !facts.named.contains(id) {
      messages.append("no name in award-names.tsv or organisations.tsv is enough to know the programme \(id) by")
    }
    return messages.map(row.finding)
  }

  /// The programme of a row exists.
  private func belonging(_ row: LexiconRow) -> [LexiconFinding] {
    guard let programme = row["programme"], !facts.programmes.contains(programme) else { return [] }
    return [row.finding("no programme \(programme)")]
  }

  private func award(_ row: LexiconRow) -> [LexiconFinding] {
    guard let programme = row["programme"], let id = row["id"], let awards = facts.awards[programme] else { return [] }
    var messages: [String] = []
    if let required = row["requires"] {
      if awards[required] == nil {
        messages.append("requires \(required), which the programme \(programme) does not give")
      } else if LexiconFacts.isCircular(id, { awards[$0]?.requires }) {
        messages.append("requires \(required), which leads back to \(id)")
      }
    }
    if row["main"] != "yes", facts.namedAwards[programme]?.contains(id) != true {
      messages.append("no row of award-names.tsv names the award \(id), and it is not the main one")
    }
    if row["main"] == "yes", awards.contains(where: { $0.key != id && $0.value.isMain }) {
      messages.append("the programme \(programme) has another main award")
    }
    return messages.map(row.finding)
  }

  private func awardName(_ row: LexiconRow) -> [LexiconFinding] {
    guard let programme = row["programme"], facts.programmes.contains(programme) else { return [] }
    let awards = facts.awards[programme] ?? [:]
    if let award = row["award"] {
      return awards[award] == nil ? [row.finding("the programme \(programme) has no award \(award)")] : []
    }
    if awards.contains(where: \.value.isMain) { return [] }
    return [row.finding("names no award, and the programme \(programme) has no main award")]
  }

  private func cue(_ row: LexiconRow) -> [LexiconFinding] {
    guard let kind = row["kind"], let known = facts.cueValues[kind] else { return [] }
    let value = row["value"] ?? ""
    let isNumber = Int(value) != nil && known.contains { $0 == "#" || Int($0) != nil }
    if known.contains(value) || isNumber { return [] }
    let choices = known.sorted().map { $0.isEmpty ? "none" : $0 }.joined(separator: ", ")
    return [row.finding("no value \(value.isEmpty ? "none" : value) of the cue kind \(kind); there are \(choices)")]
  }

  private func calendar(_ row: LexiconRow) -> [LexiconFinding] {
    guard let value = row["value"].flatMap({ Int($0) }) else { return [] }
    switch row["kind"] {
    case "month" where !(1...12).contains(value): return [row.finding("no month \(value)")]
    case "weekday" where !(1...7).contains(value): return [row.finding("no weekday \(value)")]
    default: return []
    }
  }

  private func place(_ row: LexiconRow) -> [LexiconFinding] {
    guard let id = row["id"], let country = row["country"] else { return [] }
    var messages: [String] = []
    let prefix = country.lowercased()
    if id != prefix, !id.hasPrefix(prefix + "-") { messages.append("the id \(id) does not begin with \(prefix)") }
    let isTop = row["kind"] == "country" || country == "ZZ"
    if let parent = row["parent"] {
      if let above = facts.places[parent] {
        if above.country != country { messages.append("lies in \(parent), which is in another country") }
        if LexiconFacts.isCircular(id, { facts.places[$0]?.parent }) { messages.append("lies in itself") }
      } else {
        messages.append("no place \(parent) for it to lie in")
      }
    } else if !isTop {
      messages.append("no parent: the id of the place that it lies in")
    }
    if let successor = row["successor"] {
      if facts.places[successor] == nil {
        messages.append("no place \(successor) to take it over")
      } else if LexiconFacts.isCircular(id, { facts.places[$0]?.successor }) {
        messages.append("takes itself over")
      }
      if row["until"] == nil { messages.append("has a successor and no year in until") }
    }
    if let from = row["from"].flatMap({ Int($0) }), let until = row["until"].flatMap({ Int($0) }), from >= until {
      messages.append("stands from \(from) until \(until)")
    }
    return messages.map(row.finding)
  }
}
