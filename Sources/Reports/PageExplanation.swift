package import Model

/// What the rules made of one page, for a person who wants to know why.
package struct PageExplanation {
  /// A statement that was not claimed.
  package struct Dismissed: Sendable {
    /// Which text the range points into.
    package var zone: Evidence.Zone
    package var range: TextRange
    package var quote: String
    package var reason: String
    package var rule: String

    package init(
      zone: Evidence.Zone = .text, range: TextRange, quote: String, reason: String, rule: String
    ) {
      self.zone = zone
      self.range = range
      self.quote = quote
      self.reason = reason
      self.rule = rule
    }
  }

  private let article: Article
  private let mentions: [Mention]
  private let claims: [Claim]
  private let dismissed: [Dismissed]
  private let ink: Ink

  package init(article: Article, mentions: [Mention], claims: [Claim], dismissed: [Dismissed], ink: Ink) {
    self.article = article
    self.mentions = mentions.sorted { $0.range < $1.range }
    self.claims = claims
    self.dismissed = dismissed.sorted {
      $0.zone == $1.zone ? $0.range < $1.range : $0.zone == .title
    }
    self.ink = ink
  }

  /// Head, text block by block, claims with their evidence, and what was not claimed.
  package var text: String { head + "\n" + blocks + "\n" + claimList + "\n" + dismissedList }

  private var head: String {
    var text = ink(.strong, article.document) + "\n"
    func line(_ name: String, _ value: String?) { if let value { text += "  \(name): \(value)\n" } }
    line("title", article.title)
    line("language", article.language.rawValue)
    line("published", article.published.map { $0.edtf + (article.publishedBy.map { " (\($0))" } ?? "") })
    line("url", article.url)
    for warning in article.warnings { line("warning", warning) }
    return text
  }

  private var blocks: String {
    let numbered = mentions.enumerated().map { (number: $0.offset + 1, mention: $0.element) }
    let marked = MarkedText(article.text, mentions: numbered.map { ($0.number, $0.mention.range) })
    var text = ink(.strong, "TEXT") + "\n"
    for block in article.blocks {
      text += "\n" + ink(.faint, "\(block.kind.rawValue) \(block.range.start)..<\(block.range.end)") + "\n"
      text += marked.string(block.range, ink: ink) + "\n"
      for (number, mention) in numbered where block.range.contains(mention.range) {
        text += "  \(MarkedText.superscript(number)) \(mention.kind.rawValue) \(ValueText.of(mention.value))"
        text += "  " + ink(.faint, mention.rule) + "\n"
      }
      for (index, claim) in claims.enumerated() {
        let fields = claim.evidence.filter { $0.zone == .text && block.range.contains($0.range) }.map(\.field)
        if fields.isEmpty { continue }
        text += "  " + ink(.good, "claim \(index + 1)") + " takes \(unique(fields).joined(separator: ", "))\n"
      }
    }
    return text
  }

  private var claimList: String {
    var text = ink(.strong, "CLAIMS") + "\n"
    if claims.isEmpty { text += "\n  none\n" }
    for (index, claim) in claims.enumerated() {
      let edition = claim.edition.map(String.init) ?? "no edition"
      let name = claim.recipient.name.preferred(claim.language) ?? claim.recipient.id
      text += "\n" + ink(.good, "\(index + 1)") + " \(claim.programme)/\(claim.award) \(edition): "
      text += "\(ink(.strong, name)) (\(claim.recipient.id)), \(claim.status.rawValue)"
      if let derivation = claim.derivation { text += " by \(derivation)" }
      text += "  " + ink(.faint, "\(claim.rule), confidence \(claim.confidence)") + "\n"
      for evidence in claim.evidence {
        let value = ValueText.of(evidence.field, in: claim).map { " \($0)" } ?? ""
        let zone = evidence.zone == .title ? "title " : ""
        text += "    \(evidence.field)\(value): \"\(evidence.quote)\"  "
        text += ink(.faint, "\(zone)\(evidence.range.start)..<\(evidence.range.end)") + "\n"
      }
      for warning in claim.warnings {
        let printed = warning.printed.map { ", printed \($0)" } ?? ""
        let reason = warning.reason.map { " (\($0))" } ?? ""
        text += "    " + ink(.doubtful, "\(warning.code): \(warning.field)\(printed)\(reason)") + "\n"
      }
    }
    return text
  }

  private var dismissedList: String {
    var text = ink(.strong, "NOT CLAIMED") + "\n"
    if dismissed.isEmpty { text += "\n  nothing that looks like an award\n" }
    for statement in dismissed {
      text += "\n" + ink(.doubtful, statement.reason) + ": \(context(of: statement))\n"
      let place = (statement.zone == .title ? "title " : "") + "\(statement.range.start)..<\(statement.range.end)"
      text += "    " + ink(.faint, "\(statement.rule) \(place)") + "\n"
    }
    return text
  }

  /// The statement in brackets, with some words of its block before and after it.
  private func context(of statement: Dismissed) -> String {
    let text = statement.zone == .title ? SourceText(article.title ?? "") : article.text
    let whole =
      statement.zone == .title
      ? TextRange(0, text.count)
      : article.blocks.first {
        $0.range.contains(statement.range)
      }?.range
    guard let whole, whole.contains(statement.range) else { return "[\(statement.quote)]" }
    let before = text[TextRange(whole.start, statement.range.start)]
    let after = text[TextRange(statement.range.end, whole.end)]
    return Self.lastWords(before) + ink(.mark, "[\(statement.quote)]") + Self.firstWords(after)
  }

  /// Enough to see what is said, and short enough for a line or two.
  private static let contextWords = 12

  private static func firstWords(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    if words.count <= contextWords + 1 { return text }
    return words.prefix(contextWords + 1).joined(separator: " ") + " …"
  }

  private static func lastWords(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    if words.count <= contextWords + 1 { return text }
    return "… " + words.suffix(contextWords + 1).joined(separator: " ")
  }

  private func unique(_ fields: [String]) -> [String] {
    var seen: Set<String> = []
    return fields.filter { seen.insert($0).inserted }
  }
}
