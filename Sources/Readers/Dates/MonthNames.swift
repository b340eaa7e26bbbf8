/// Names of months and weekdays as pages print them, folded.
enum MonthNames {
  static let english: [String: Int] = [
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
    "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9,
    "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
  ]

  /// What follows `tháng` when the month is a word.
  static let vietnamese: [String: Int] = [
    "mot": 1, "gieng": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
    "chap": 12,
  ]

  static let ordinalSuffixes: Set<String> = ["st", "nd", "rd", "th"]

  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
    "thur", "thurs", "fri", "sat", "sun", "thu", "hai", "ba", "tu", "nam", "sau", "bay", "chu", "nhat", "cn",
  ]
}
