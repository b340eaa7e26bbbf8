internal import Model

/// A date as printed in a sentence, its value possibly left open.
struct DateSymbol: Hashable {
  enum Form: Hashable {
    /// A bare year: near an award it is the edition, not a date.
    case year
    case month
    case day
    /// First and last day, month or year.
    case interval
    /// A weekday alone, 1 is Monday.
    case weekday(Int)
    /// So many days from the publication: `hôm qua`, `tonight`.
    case offset(Int)
    /// Everything else: weeks, quarters, decades, counts of units. No rule of claims reads it.
    case period
    /// Has the shape of a date that cannot be, as 31/02: taken so that no part of it is read, and dropped.
    case impossible
  }

  /// The date itself, without the words around it, as rules of claims ask for it.
  var span: Span
  /// The phrase a reader would mark: with the weekday, the part of the day, `ngày`, `cuối`, `the`.
  var full: Span
  var form: Form
  var start: PartialDate?
  var end: PartialDate?
  var expression: DateExpression
  var rule: String
  /// Which part of the value is meant.
  var part: DateValue.Part?
  var isLunar = false
  /// The same digits read month first, where both readings can be.
  var swapped: PartialDate?
  /// True when digits can be read month first alone.
  var isMonthFirst = false
  /// The phrase begins with a noun, so that an article before it belongs to it.
  var takesArticle = false
  /// What the sentence's tense says of a date that could lie on either side of the publication.
  var tense = Tense.unknown
  /// Set by the second pass; nil when nothing on the page closes what is open.
  var value: DateValue?

  enum Tense: Hashable { case past, future, unknown }

  init(
    _ span: Span, _ form: Form, _ expression: DateExpression, start: PartialDate? = nil, end: PartialDate? = nil,
    rule: String
  ) {
    self.span = span
    full = span
    self.form = form
    self.expression = expression
    self.start = start
    self.end = end
    self.rule = rule
  }

  var year: Int? { form == .year ? start?.year : nil }

  /// True when the value depends on more than the printed words.
  var isOpen: Bool {
    switch expression {
    case .date, .interval: false
    case .month(_, _, let year), .days(_, _, let year), .months(_, let year):
      if case .given = year { false } else { true }
    case .daysOf(_, let inner): DateSymbol(span, form, inner, rule: rule).isOpen
    default: true
    }
  }
}

extension DateSymbol {
  /// A day, month or year, its year open where it is not printed.
  init(_ span: Span, _ date: PartialDate, rule: String) {
    let form: Form = date.day != nil ? .day : date.month != nil ? .month : .year
    let expression: DateExpression =
      date.year == nil ? .month(date.month ?? 1, day: date.day, .open) : .date(date)
    self.init(span, form, expression, start: date, rule: rule)
  }

  /// Two days, months or years.
  init(_ span: Span, from start: PartialDate, to end: PartialDate, rule: String) {
    let expression: DateExpression = start.year == nil ? .days(start, end, .open) : .interval(start, end)
    self.init(span, .interval, expression, start: start, end: end, rule: rule)
  }

  /// The shape of a date that cannot be.
  static func impossible(_ span: Span) -> DateSymbol {
    DateSymbol(span, .impossible, .dayOfMonth(0, month: nil), rule: "any/date/impossible")
  }

  /// The symbol with its phrase begun earlier or ended later.
  func widened(from start: Int? = nil, to end: Int? = nil) -> DateSymbol {
    var wider = self
    wider.full = Span(start ?? full.start, end ?? full.end)
    return wider
  }

  /// The symbol as one that no rule of claims reads.
  func asPeriod() -> DateSymbol {
    var period = self
    period.form = .period
    return period
  }
}
