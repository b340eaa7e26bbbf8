package import Model

/// Sets small enough that their claims meet in few records and contradict one another often.
package enum SmallClaims {
  package static func some(_ dice: inout Dice) -> [Claim] {
    (0..<(1 + dice.below(14))).map { _ in
      let editions = [2019, 2020, 2021, 2022, 2023]
      let dates = ["2020-02", "2021-02-24", "2021-02-25", "2022-02-24", "XXXX-02-24", "2019-10-22/2019-10-23"]
      let places = [
        nil, PlaceReference(id: "ca", name: LocalizedName(english: "Canada"), country: "CA"),
        PlaceReference(id: "ca-durham-region", name: LocalizedName(english: "Durham Region"), country: "CA"),
        PlaceReference(name: LocalizedName(english: "Durham Region"), venue: dice.oneIn(2) ? "Hall" : nil),
      ]
      let start = dice.below(40)
      return claim(
        "page\(dice.below(6))", dice.oneIn(3) ? nil : editions[dice.below(5)],
        award: dice.oneIn(4) ? "top7" : "smart21", recipient: dice.oneIn(4) ? "ca-x" : "vn-binh-duong",
        name: LocalizedName(english: dice.oneIn(2) ? "A" : "B", vietnamese: dice.oneIn(2) ? "C" : nil),
        country: dice.oneIn(3) ? nil : "VN", status: Claim.Status.allCases[dice.below(3)],
        announced: dice.oneIn(2) ? nil : dates[dice.below(dates.count)], rank: dice.oneIn(3) ? dice.below(3) : nil,
        ordinal: dice.oneIn(2) ? nil : 1 + dice.below(4), consecutive: dice.oneIn(2),
        derivation: dice.oneIn(2) ? "streak:2:2020" : nil, language: dice.oneIn(2) ? .english : .vietnamese,
        published: dice.oneIn(2) ? nil : "202\(dice.below(4))-02-2\(dice.below(9))",
        url: dice.oneIn(4) ? "https://a.example/\(dice.below(3))" : nil, place: places[dice.below(places.count)],
        theme: LocalizedName(english: dice.oneIn(2) ? nil : ["One", "ONE", "Two"][dice.below(3)]),
        criteria: dice.oneIn(3) ? ["broadband", "innovation"] : [],
        evidence: ["Bình Dương", "Smart21", "2023"].enumerated().map { number, word in
          let place = start + number * 20
          return Evidence(field: "any", range: TextRange(place, place + word.utf8.count), quote: word)
        },
        warnings: dice.oneIn(4)
          ? [ClaimWarning(code: "date-conflict", field: "announced", printed: dates[1 + dice.below(3)])] : [],
        modality: dice.oneIn(10) ? .aspired : .asserted)
    }
  }
}
