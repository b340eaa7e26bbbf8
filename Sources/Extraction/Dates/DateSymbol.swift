internal import Model

/// A date as printed in a sentence, its year possibly left open.
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
  }

  var span: Span
  var form: Form
  var start: PartialDate?
  var end: PartialDate?
  var rule: String

  var year: Int? { form == .year ? start?.year : nil }
}
