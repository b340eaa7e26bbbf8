internal import Lexicons
internal import Model
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

  /// Rules by trigger. A class, since every token at which a rule is tried is handed it.
  final class Index: Sendable {
    private struct Reader: Sendable {
      let read: @Sendable (DateCursor, Int) -> DateSymbol?
      let id: Int
      /// Of the kinds that the rule needs, as bits; all of them for a rule that needs none.
      let needs: UInt64
    }

    /// Readers by trigger: those of each bit of a kind, then those of numbers.
    private let readers: [Reader]
    /// Where the readers of a trigger begin; those of the next begin where they end.
    private let starts: [Int]
    private let ids: [String]
    /// The kinds of words that trigger a rule, as bits.
    let triggers: UInt64
    private static let number = 64

    init(_ rules: [DateRule]) {
      var lists: [[Reader]] = Array(repeating: [], count: Self.number + 1)
      var triggers: UInt64 = 0
      for (id, rule) in rules.enumerated() {
        let needs = rule.needs.isEmpty ? UInt64.max : rule.needs.reduce(0) { $0 | $1.bit }
        for trigger in rule.triggers {
          let reader = Reader(read: rule.read, id: id, needs: needs)
          switch trigger {
          case .number: lists[Self.number].append(reader)
          case .word(let kind):
            lists[kind.bit.trailingZeroBitCount].append(reader)
            triggers |= kind.bit
          }
        }
      }
      self.triggers = triggers
      readers = Array(lists.joined())
      starts = lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
      ids = rules.map(\.id)
    }

    /// The longest date that begins at a token; of equals the one whose rule stands first.
    func longest(_ cursor: DateCursor, _ index: Int) -> DateSymbol? {
      guard index < cursor.tokens.count else { return nil }
      var best: DateSymbol?
      var rule = 0
      if cursor.tokens[index].isNumber {
        longest(Self.number, cursor, index, &best, &rule)
      } else {
        var waiting = cursor.kinds(index) & triggers
        while waiting != 0 {
          longest(waiting.trailingZeroBitCount, cursor, index, &best, &rule)
          waiting &= waiting - 1
        }
      }
      guard let found = best, found.form != .impossible else { return best }
      best = nil
      return named(found, ids[rule])
    }

    private func longest(
      _ trigger: Int, _ cursor: DateCursor, _ index: Int, _ best: inout DateSymbol?, _ rule: inout Int
    ) {
      // The highest bit is no kind's, so that what needs nothing is always tried.
      let present = cursor.present | 1 << 63
      var place = starts[trigger]
      let end = starts[trigger + 1]
      while place < end {
        defer { place += 1 }
        guard readers[place].needs & present != 0, let found = readers[place].read(cursor, index) else { continue }
        let id = readers[place].id
        if let other = best, (found.full.end, -id) < (other.full.end, -rule) { continue }
        best = found
        rule = id
      }
    }

    private func named(_ found: consuming DateSymbol, _ id: String) -> DateSymbol {
      found.rule = id
      return found
    }
  }
}
