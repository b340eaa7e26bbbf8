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
  /// The kinds of words of which the sentence must have one, wherever it stands; none for a rule that needs no other word.
  let needs: [CalendarWord.Kind]
  /// Texts of which the whole is one date, read by this rule.
  let examples: [String]
  /// Texts in which the rule is silent.
  let counterexamples: [String]
  /// The date that begins at a token, nil when none does; looks at a bounded number of tokens.
  let read: @Sendable (DateCursor, Int) -> DateSymbol?

  init(
    _ id: String, _ triggers: Trigger..., needs: [CalendarWord.Kind] = [], examples: [String],
    counterexamples: [String],
    read: @escaping @Sendable (DateCursor, Int) -> DateSymbol?
  ) {
    self.id = id
    self.triggers = triggers
    self.needs = needs
    self.examples = examples
    self.counterexamples = counterexamples
    self.read = read
  }
}

/// All rules, by trigger.
enum DateRules {
  /// Rules that read a date by itself.
  static let plain: [DateRule] =
    numeric + years + eras + lunarDates + vietnameseDays + vietnamesePeriods + englishDates + englishPeriods
    + monthRanges
    + holidays + feasts
  /// Rules that read a date from its distance to another.
  static let relative: [DateRule] = vietnameseRelative + englishRelative + counted
  /// Rules that put words around a date of another rule.
  static let framing: [DateRule] = frames + places

  static let all = plain + relative + vietnameseHeads + framing

  /// One index for all rules, one for those that may stand inside a frame.
  static let everything = Index(all)
  static let framed = Index(plain + relative + vietnameseHeads)

  struct Index: Sendable {
    private struct Reader: Sendable {
      let read: @Sendable (DateCursor, Int) -> DateSymbol?
      let id: Int
      /// Of the kinds that the rule needs, as bits; all of them for a rule that needs none.
      let needs: UInt64
    }

    /// Readers by trigger: a list for each bit of a kind, and a last one for numbers.
    private var readers: [[Reader]] = Array(repeating: [], count: 65)
    private var ids: [String] = []
    /// The kinds of words that trigger a rule, as bits.
    private(set) var triggers: UInt64 = 0
    private static let number = 64

    init(_ rules: [DateRule]) {
      for rule in rules {
        let needs = rule.needs.isEmpty ? UInt64.max : rule.needs.reduce(0) { $0 | $1.bit }
        for trigger in rule.triggers {
          let reader = Reader(read: rule.read, id: ids.count, needs: needs)
          switch trigger {
          case .number: readers[Self.number].append(reader)
          case .word(let kind):
            readers[kind.bit.trailingZeroBitCount].append(reader)
            triggers |= kind.bit
          }
        }
        ids.append(rule.id)
      }
    }

    /// The longest date that begins at a token; of equals the one whose rule stands first.
    func longest(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
      guard index < cursor.tokens.count else { return nil }
      if cursor.tokens[index].isNumber {
        var best: (symbol: DateSymbol, rule: Int)?
        longest(readers[Self.number], cursor, index, &best)
        return named(best)
      }
      var waiting = cursor.kinds(index) & triggers
      var best: (symbol: DateSymbol, rule: Int)?
      while waiting != 0 {
        longest(readers[waiting.trailingZeroBitCount], cursor, index, &best)
        waiting &= waiting - 1
      }
      return named(best)
    }

    private func longest(
      _ readers: [Reader], _ cursor: DateCursor, _ index: Int, _ best: inout (symbol: DateSymbol, rule: Int)?
    ) {
      // The highest bit is no kind's, so that what needs nothing is always tried.
      let present = cursor.present | 1 << 63
      for reader in readers where reader.needs & present != 0 {
        guard let found = reader.read(cursor, index) else { continue }
        if let other = best, (found.full.end, -reader.id) < (other.symbol.full.end, -other.rule) { continue }
        best = (found, reader.id)
      }
    }

    private func named(_ best: (symbol: DateSymbol, rule: Int)?) -> DateSymbol? {
      guard let best, best.symbol.form != .impossible else { return best?.symbol }
      var symbol = best.symbol
      symbol.rule = ids[best.rule]
      return symbol
    }
  }
}
