internal import Model

/// A date as printed in a sentence, its value possibly left open.
struct DateSymbol {
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

  /// What is known of a date. In a class of its own: rules hand symbols on at every step, and most find none, which as
  /// the absence of one reference costs nothing.
  private final class Fields {
    var span: Span
    var full: Span
    var form: Form
    var start: PartialDate?
    var end: PartialDate?
    var expression: DateExpression
    var rule: String
    var part: DateValue.Part?
    var isLunar = false
    var swapped: PartialDate?
    var isMonthFirst = false
    var takesArticle = false
    var tense = Tense.unknown
    var value: DateValue?

    init(
      _ span: Span, _ form: Form, _ expression: DateExpression, _ start: PartialDate?, _ end: PartialDate?,
      _ rule: String
    ) {
      self.span = span
      full = span
      self.form = form
      self.expression = expression
      self.start = start
      self.end = end
      self.rule = rule
    }

    init(_ other: Fields) {
      (span, full, form, expression) = (other.span, other.full, other.form, other.expression)
      (start, end, rule, part, isLunar) = (other.start, other.end, other.rule, other.part, other.isLunar)
      (swapped, isMonthFirst, takesArticle) = (other.swapped, other.isMonthFirst, other.takesArticle)
      (tense, value) = (other.tense, other.value)
    }
  }

  private var fields: Fields

  /// The fields for a change: a copy where another symbol has them, too.
  private var own: Fields {
    mutating get {
      if !isKnownUniquelyReferenced(&fields) { fields = Fields(fields) }
      return fields
    }
  }

  enum Tense: Hashable { case past, future, unknown }

  init(
    _ span: Span, _ form: Form, _ expression: DateExpression, start: PartialDate? = nil, end: PartialDate? = nil,
    rule: String
  ) {
    fields = Fields(span, form, expression, start, end, rule)
  }

  /// The date itself, without the words around it, as rules of claims ask for it.
  var span: Span {
    get { fields.span }
    set { own.span = newValue }
  }
  /// The phrase a reader would mark: with the weekday, the part of the day, `ngày`, `cuối`, `the`.
  var full: Span {
    get { fields.full }
    set { own.full = newValue }
  }
  var form: Form {
    get { fields.form }
    set { own.form = newValue }
  }
  var start: PartialDate? {
    get { fields.start }
    set { own.start = newValue }
  }
  var end: PartialDate? {
    get { fields.end }
    set { own.end = newValue }
  }
  var expression: DateExpression {
    get { fields.expression }
    set { own.expression = newValue }
  }
  var rule: String {
    get { fields.rule }
    set { own.rule = newValue }
  }
  /// Which part of the value is meant.
  var part: DateValue.Part? {
    get { fields.part }
    set { own.part = newValue }
  }
  var isLunar: Bool {
    get { fields.isLunar }
    set { own.isLunar = newValue }
  }
  /// The same digits read month first, where both readings can be.
  var swapped: PartialDate? {
    get { fields.swapped }
    set { own.swapped = newValue }
  }
  /// True when digits can be read month first alone.
  var isMonthFirst: Bool {
    get { fields.isMonthFirst }
    set { own.isMonthFirst = newValue }
  }
  /// The phrase begins with a noun, so that an article before it belongs to it.
  var takesArticle: Bool {
    get { fields.takesArticle }
    set { own.takesArticle = newValue }
  }
  /// What the sentence's tense says of a date that could lie on either side of the publication.
  var tense: Tense {
    get { fields.tense }
    set { own.tense = newValue }
  }
  /// Set by the second pass; nil when nothing on the page closes what is open.
  var value: DateValue? {
    get { fields.value }
    set { own.value = newValue }
  }

  var year: Int? { form == .year ? start?.year : nil }

  /// True when the value depends on more than the printed words.
  var isOpen: Bool { expression.isOpen }
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
