import Model

extension DifferenceCase {
  private static let cities = ["vn-hue", "vn-da-lat", "vn-vinh", "vn-can-tho", "vn-my-tho", "vn-hoi-an"]

  /// Five cities of one list, whose ranks are read by a rule.
  private static func ranking(_ rule: String, _ rank: (Int) -> Int) -> DifferenceWorld {
    var world = DifferenceWorld()
    for (number, id) in cities.enumerated() {
      let name = DifferenceWorld.names[id]!
      let text = "\(name) is number \(number + 1) of the Green Quay 2030, after \(number + 7) last year."
      let claims = world.page(
        "\(id).html", text,
        Statement(
          recipient: id, rank: rank(number), rule: rule,
          words: ["award": "Green Quay", "rank": rank(number) == number + 1 ? "number \(number + 1)" : "\(number + 7)"])
      )
      world.record("quay/green/2030/\(id)", claims)
    }
    return world
  }

  private static func dated(_ text: String, _ day: String, _ words: String) -> DifferenceWorld {
    var world = DifferenceWorld()
    let statement = Statement(
      recipient: "vn-hue", announced: day, words: ["award": "Green Quay", "announced": words])
    world.record("quay/green/2030/vn-hue", world.page("hue.html", text, statement))
    return world
  }

  /// Two pages with two dates, of which a person may prefer one.
  private static func disputed(_ preferred: Decision?) -> DifferenceWorld {
    var world = DifferenceWorld()
    func page(_ document: String, _ day: Int) -> [Claim] {
      world.page(
        document, "Hue won the Green Quay 2030 on \(day) May 2030.",
        Statement(
          recipient: "vn-hue", announced: "2030-05-0\(day)",
          words: ["award": "Green Quay", "announced": "\(day) May 2030"]))
    }
    let (first, second) = (page("first.html", 3), page("second.html", 4))
    world.decisions = preferred.map { [$0] } ?? []
    let claims = preferred == nil ? first + second : second + first
    world.record("quay/green/2030/vn-hue", claims) { record in
      guard let preferred else { return }
      record.decisions = [preferred]
      for index in record.fields[1].values.indices { record.fields[1].values[index].reason = "decision" }
    }
    return world
  }

  private static let preference = Decision(
    .prefer(record: "quay/green/2030/vn-hue", field: "announced", value: "2030-05-04"), by: "An",
    on: PartialDate(edtf: "2031-01-02")!, why: "certificate seen")

  private static let text = "Hue won the Green Quay 2030 on 3 May 2030, says a report of 6 May 2030."

  static let causes = [
    DifferenceCase(name: "cause-page-new") {
      var (old, new) = (DifferenceWorld(), DifferenceWorld())
      old.failure("list.html")
      let text = "Hue, Da Lat, Vinh and Can Tho won the Green Quay 2030."
      let claims = new.page(
        "list.html", text, Statement(recipient: "vn-hue", words: ["award": "Green Quay"]),
        Statement(recipient: "vn-da-lat", words: ["award": "Green Quay"]),
        Statement(recipient: "vn-vinh", words: ["award": "Green Quay"]),
        Statement(recipient: "vn-can-tho", words: ["award": "Green Quay"]))
      for claim in claims { new.record("quay/green/2030/\(claim.recipient.id)", [claim]) }
      return (old, new)
    },
    DifferenceCase(name: "cause-page-gone") {
      var new = DifferenceWorld()
      let statement = Statement(
        recipient: "vn-hue", announced: "2030-05-04", words: ["award": "Green Quay", "announced": "4 May 2030"])
      new.record(
        "quay/green/2030/vn-hue", new.page("second.html", "Hue won the Green Quay 2030 on 4 May 2030.", statement))
      return (disputed(nil), new)
    },
    DifferenceCase(name: "cause-page-failed") {
      var new = DifferenceWorld()
      new.failure("hue.html")
      return (dated(text, "2030-05-03", "3 May 2030"), new)
    },
    DifferenceCase(name: "cause-page-edited") {
      (
        dated("Hue won the Green Quay 2030 on 3 May 2030.", "2030-05-03", "3 May 2030"),
        dated("Corrected: Hue won the Green Quay 2030 on 4 May 2030.", "2030-05-04", "4 May 2030")
      )
    },
    DifferenceCase(name: "cause-rules") {
      (ranking("en/rank/last") { $0 + 7 }, ranking("en/rank/first") { $0 + 1 })
    },
    DifferenceCase(name: "cause-rules-of-reading") {
      var old = dated("Home News Hue won the Green Quay 2030 on 3 May 2030. 4 May 2030", "2030-05-04", "4 May 2030")
      var new = dated("Hue won the Green Quay 2030 on 3 May 2030.", "2030-05-03", "3 May 2030")
      old.found("hue.html", "00000000000000cc")
      new.found("hue.html", "00000000000000cc")
      return (old, new)
    },
    DifferenceCase(name: "cause-lexicon") {
      var (old, new) = (dated(text, "2030-05-03", "3 May 2030"), DifferenceWorld())
      let claims = new.page(
        "hue.html", text,
        Statement(
          recipient: "vn-hue", announced: "2030-05-03", words: ["award": "Green Quay", "announced": "3 May 2030"]))
      new.record("quay/green/2030/vn-hue", claims) {
        $0.award.name = LocalizedName(english: "Green Quays", vietnamese: "Bến xanh")
      }
      (old.lexicon, new.lexicon) = ("00000000000000aa", "00000000000000bb")
      return (old, new)
    },
    DifferenceCase(name: "cause-rules-or-lexicon") {
      let old = dated(text, "2030-05-03", "3 May 2030")
      var new = dated(text, "2030-05-06", "6 May 2030")
      (new.version, new.lexicon) = ("1.1.0", "00000000000000bb")
      return (old, new)
    },
    DifferenceCase(name: "cause-decision") { (disputed(nil), disputed(preference)) },
    DifferenceCase(name: "cause-decision-withdrawn") { (disputed(preference), disputed(nil)) },
    DifferenceCase(name: "cause-merging") {
      var (old, new) = (disputed(nil), DifferenceWorld())
      func page(_ document: String, _ day: Int) -> [Claim] {
        new.page(
          document, "Hue won the Green Quay 2030 on \(day) May 2030.",
          Statement(
            recipient: "vn-hue", announced: "2030-05-0\(day)",
            words: ["award": "Green Quay", "announced": "\(day) May 2030"]))
      }
      let claims = page("first.html", 3)
      new.record("quay/green/2030/vn-hue", page("second.html", 4) + claims)
      let text = "Da Lat won the Green Quay 2030 on 4 May 2030."
      let statement = Statement(
        recipient: "vn-da-lat", announced: "2030-05-04", words: ["award": "Green Quay", "announced": "4 May 2030"])
      new.record("quay/green/2030/vn-da-lat", new.page("da-lat.html", text, statement))
      old.page("quiet.html", "A quiet day.")
      return (old, new)
    },
    DifferenceCase(name: "cause-newly-cited", recordsOnly: true) {
      var (old, new) = (DifferenceWorld(), DifferenceWorld())
      let may = "Hue won the Green Quay 2030 in May 2030."
      let words = ["award": "Green Quay", "announced": "May 2030"]
      let statement = Statement(recipient: "vn-hue", announced: "2030-05", words: words)
      old.record("quay/green/2030/vn-hue", old.page("month.html", may, statement))
      let month = new.page("month.html", may, statement)
      let day = new.page(
        "day.html", text,
        Statement(
          recipient: "vn-hue", announced: "2030-05-03", words: ["award": "Green Quay", "announced": "3 May 2030"]))
      new.record("quay/green/2030/vn-hue", day + month)
      return (old, new)
    },
    DifferenceCase(name: "cause-no-longer-cited", recordsOnly: true) {
      (dated(text, "2030-05-03", "3 May 2030"), DifferenceWorld())
    },
    DifferenceCase(name: "cause-unknown", recordsOnly: true) {
      (dated(text, "2030-05-03", "3 May 2030"), dated(text, "2030-05-06", "6 May 2030"))
    },
  ]
}
