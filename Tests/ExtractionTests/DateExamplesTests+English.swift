extension DateExamplesTests {
  static let english: [DateExample] = [
    .en("June 28 - July 2, 2022", published: "2022-07-10", "2022-06-28", "2022-07-02"),
    .en("Feb. 24-25, 2023", "2023-02-24/2023-02-25"),
    .en("on 3-4 June", "2022-06-03/2022-06-04"),
    // Day, month and year.
    .en("Announced on February 24, 2023.", "2023-02-24"),
    .en("Announced on Feb. 24, 2023.", "2023-02-24"),
    .en("Announced on Feb 24 2023.", "2023-02-24"),
    .en("on 24 February 2023", "2023-02-24"),
    .en("on 24 Feb. 2023", "2023-02-24"),
    .en("on 24th February 2023", "2023-02-24"),
    .en("on the 24th of February 2023", "2023-02-24"),
    .en("on February 24th, 2023", "2023-02-24"),
    .en("the 1st of May, 2019", "2019-05-01"),
    .en("10 October, 2019", "2019-10-10"),
    .en("Posted 24/02/2023", "2023-02-24"),
    .en("Posted 02/24/2023", "2023-02-24"),
    .en("Posted 2023-02-24", "2023-02-24"),
    .en("Posted 24.02.2023", "2023-02-24"),
    .en("NEW YORK, Oct. 26, 2022 - The forum", "2022-10-26"),
    .en("from January 5, 2020 until March 6, 2021", "2020-01-05", "2021-03-06"),
    .en("February 29, 2024", "2024-02-29"),
    // Without a year.
    .en("on Feb. 8", "2023-02-08"),
    .en("on February 25", "2023-02-25"),
    .en("on Feb. 26", "2023-02-26"),
    .en("on Nov. 30", "2022-11-30"),
    .en("on 14 July", "2022-07-14"),
    .en("on the 3rd of June", "2022-06-03"),
    .en("on Sept. 3 in Hue", "2022-09-03"),
    .en("on May 5", published: nil, "XXXX-05-05"),
    .en("Feb. 29", published: "2024-03-05", "2024-02-29"),
    .en("Dec. 31", published: "2023-01-01", "2022-12-31"),
    // Weekdays against the day of publication.
    .en("The forum said on Thursday.", "2023-02-23"),
    .en("The forum said on Saturday.", "2023-02-25"),
    .en("The forum said Sunday evening.", "2023-02-19"),
    .en("said on Monday", published: "2023-02-28", "2023-02-27"),
    .en("said on Monday", published: nil),
    // Months.
    .en("in October 2018", "2018-10"),
    .en("in October, 2018", "2018-10"),
    .en("in Oct. 2018", "2018-10"),
    .en("since March 2020", "2020-03"),
    .en("by 10/2018", "2018-10"),
    // Years and spans.
    .en("the 2016 list", "2016"),
    .en("Smart21 of 2023", "2023"),
    .en("in 2019-2022", "2019/2022"),
    .en("between 2019 and 2022", "2019/2022"),
    .en("in 2019, 2020 and 2021", "2019", "2020", "2021"),
    .en("(2011)", "2011"),
    // Ranges of days.
    .en("June 4-6, 2024", "2024-06-04/2024-06-06"),
    .en("June 4–6, 2024", "2024-06-04/2024-06-06"),
    .en("4-6 June 2024", "2024-06-04/2024-06-06"),
    .en("4 to 6 June 2024", "2024-06-04/2024-06-06"),
    .en("February 20-21", "2023-02-20/2023-02-21"),
    .en("June 28 to July 2, 2022", published: "2022-07-10", "2022-06-28", "2022-07-02"),
    .en("the city said yesterday", "2023-02-24"),
  ]

  static let englishSilent: [DateExample] = [
    .en("at 10.12 am"),
    .en("tied 2-2"),
    .en("they won 3-1"), .en("70.94 points"), .en("version 4.0"), .en("release 16.2.1"), .en("$2,023"),
    .en("2,023 residents"), .en("call 555-0123"), .en("call +1 646-291-6166"), .en("the 2000s"), .en("2023%"),
    .en("up 20.23 percent"), .en("Section 3.1.2"), .en("June Smith spoke"), .en("on 31/02/2023"), .en("13/13/2022"),
    .en("65 cities in 21 countries"), .en("a 4-day week"), .en("9 out of 10"), .en("the top 7"), .en("Route 66"),
    .en("open 24/7"),
    .en("9/10 cities"),
    .en("1/2 of the city"),
    .en("2000 people came"),
    .en("a $2000 prize"),
  ]

  /// Lower case is a word here, upper case would be the month.
  static let englishWords: [DateExample] = [
    .en("they may 5 times"), .en("the march 5 years ago"), .en("sat on a bench"), .en("the sun shone"),
  ]
}
