internal import Lexicons
internal import Text

/// One way to print a date.
struct DateRule: Sendable {
  /// The token at which the rule is tried; at every other token it costs nothing.
  enum Trigger: Hashable, Sendable {
    case number
    case word(CalendarWord.Kind)
  }

  /// Cited by mentions: language, `date`, name.
  let id: String
  let triggers: [Trigger]
  /// Texts of which the whole is one date, read by this rule.
  let examples: [String]
  /// Texts in which the rule is silent.
  let counterexamples: [String]
  /// The date that begins at a token, nil when none does; looks at a bounded number of tokens.
  let read: @Sendable (DateCursor, Int) -> DateSymbol?

  init(
    _ id: String, _ triggers: Trigger..., examples: [String], counterexamples: [String],
    read: @escaping @Sendable (DateCursor, Int) -> DateSymbol?
  ) {
    self.id = id
    self.triggers = triggers
    self.examples = examples
    self.counterexamples = counterexamples
    self.read = read
  }
}

/// All rules, by trigger.
enum DateRules {
  /// Rules that read a date by itself.
  static let plain: [DateRule] =
    numeric + years + vietnameseDays + vietnamesePeriods + englishDates + englishPeriods + holidays
  /// Rules that read a date from its distance to another.
  static let relative: [DateRule] = vietnameseRelative + englishRelative + counted
  /// Rules that put words around a date of another rule.
  static let framing: [DateRule] = frames

  static let all = plain + relative + framing

  /// One index for all rules, one for those that may stand inside a frame.
  static let everything = Index(all)
  static let framed = Index(plain + relative)

  struct Index: Sendable {
    private let numbers: [DateRule]
    private let words: [CalendarWord.Kind: [DateRule]]
    /// The kinds of words that trigger a rule, as bits.
    let triggers: UInt64

    init(_ rules: [DateRule]) {
      var words: [CalendarWord.Kind: [DateRule]] = [:]
      var numbers: [DateRule] = []
      var triggers: UInt64 = 0
      for rule in rules {
        for trigger in rule.triggers {
          switch trigger {
          case .number: numbers.append(rule)
          case .word(let kind):
            words[kind, default: []].append(rule)
            triggers |= CalendarView.bit(kind)
          }
        }
      }
      self.words = words
      self.numbers = numbers
      self.triggers = triggers
    }

    /// The longest date that begins at a token; of equals the one whose rule stands first.
    func longest(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
      guard cursor.tokens.indices.contains(index) else { return nil }
      var best: DateSymbol?
      func attempt(_ rules: [DateRule]) {
        for rule in rules {
          guard var found = rule.read(cursor, index), found.full.end > best?.full.end ?? index else { continue }
          if found.form != .impossible { found.rule = rule.id }
          best = found
        }
      }
      if cursor.tokens[index].kind == .number {
        attempt(numbers)
      } else if cursor.kinds(index) & triggers != 0 {
        var tried: UInt64 = 0
        for entry in cursor.entries(index) {
          guard entry.bit & triggers != 0, entry.bit & tried == 0 else { continue }
          tried |= entry.bit
          attempt(words[entry.kind] ?? [])
        }
      }
      return best
    }
  }
}
