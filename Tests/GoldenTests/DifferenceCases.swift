import Model
import Testing

/// Two worlds that differ in one way, for each class and each cause of a difference.
struct DifferenceCase: CustomTestStringConvertible, Sendable {
  typealias Statement = DifferenceWorld.Statement

  var name: String
  /// Whether only the files of records are compared.
  var recordsOnly = false
  var worlds: @Sendable () -> (old: DifferenceWorld, new: DifferenceWorld)

  var testDescription: String { name }

  private static let prize = "Hue won the Green Quay 2030 on 3 May 2030."
  private static let prizeWords = ["award": "Green Quay", "edition": "2030", "announced": "3 May 2030"]

  private static func hue(_ announced: String? = "2030-05-03", _ words: [String: String] = prizeWords) -> Statement {
    Statement(recipient: "vn-hue", announced: announced, words: words)
  }

  private static func decision(_ verdict: Decision.Verdict, why: String) -> Decision {
    Decision(verdict, by: "An", on: PartialDate(edtf: "2031-01-02")!, why: why)
  }

  /// Hue's prize by one page, on both sides.
  private static func pair() -> (old: DifferenceWorld, new: DifferenceWorld) {
    var world = DifferenceWorld()
    world.record("quay/green/2030/vn-hue", world.page("hue.html", prize, hue()))
    return (world, world)
  }

  private static func worlds(
    _ old: (inout DifferenceWorld) -> Void, _ new: (inout DifferenceWorld) -> Void
  ) -> (old: DifferenceWorld, new: DifferenceWorld) {
    var (before, after) = (DifferenceWorld(), DifferenceWorld())
    old(&before)
    new(&after)
    return (before, after)
  }

  static let all: [DifferenceCase] = classes + causes

  static let classes = [
    DifferenceCase(name: "same") { pair() },
    DifferenceCase(name: "added") {
      var (old, new) = pair()
      let text = "Da Lat won the Green Quay 2030."
      new.record(
        "quay/green/2030/vn-da-lat",
        new.page("da-lat.html", text, Statement(recipient: "vn-da-lat", words: ["award": "Green Quay"])))
      old.page("quiet.html", "A quiet day.")
      new.page("quiet.html", "A quiet day.")
      return (old, new)
    },
    DifferenceCase(name: "removed") {
      let (old, _) = pair()
      return (old, DifferenceWorld())
    },
    DifferenceCase(name: "renamed-by-alias") {
      worlds { world in
        let text = "Hue holds the Green Quay."
        world.record(
          "quay/green/undated/vn-hue",
          world.page("hue.html", text, Statement(recipient: "vn-hue", edition: nil, words: ["award": "Green Quay"])))
      } _: { world in
        let text = "Hue holds the Green Quay."
        let undated = world.page(
          "hue.html", text, Statement(recipient: "vn-hue", edition: nil, words: ["award": "Green Quay"]))
        world.record("quay/green/2030/vn-hue", undated + world.page("year.html", prize, hue())) {
          $0.aliases = ["quay/green/undated/vn-hue"]
        }
      }
    },
    DifferenceCase(name: "renamed-by-claims") {
      var (old, new) = (DifferenceWorld(), DifferenceWorld())
      let text = "Surrey won the Green Quay 2030."
      let surrey = Statement(recipient: "ca-surrey", words: ["award": "Green Quay", "edition": "2030"])
      old.record("quay/green/2030/gb-surrey", old.page("surrey.html", text, surrey))
      new.record("quay/green/2030/ca-surrey", new.page("surrey.html", text, surrey))
      return (old, new)
    },
    DifferenceCase(name: "renamed-by-words") {
      let text = "Hue Town won the Green Quay 2030."
      var (old, new) = (DifferenceWorld(), DifferenceWorld())
      old.record(
        "quay/green/2030/xx-hue-town",
        old.page("town.html", text, Statement(recipient: "xx-hue-town", words: ["award": "Green Quay"])))
      new.lexicon = "00000000000000bb"
      new.record(
        "quay/green/2030/vn-hue",
        new.page("town.html", text, Statement(recipient: "vn-hue", words: ["award": "Green Quay"])))
      return (old, new)
    },
    DifferenceCase(name: "merged") {
      let (one, other) = ("Hue won the Green Quay 2030.", "Hue Town took the Green Quay 2030.")
      var (old, new) = (DifferenceWorld(), DifferenceWorld())
      func fill(_ world: inout DifferenceWorld) -> (hue: [Claim], town: [Claim]) {
        (
          world.page("hue.html", one, Statement(recipient: "vn-hue", words: ["award": "Green Quay"])),
          world.page("town.html", other, Statement(recipient: "xx-hue-town", words: ["award": "Green Quay"]))
        )
      }
      let before = fill(&old)
      old.record("quay/green/2030/vn-hue", before.hue)
      old.record("quay/green/2030/xx-hue-town", before.town)
      let after = fill(&new)
      let same = decision(.same(.entities(["vn-hue", "xx-hue-town"])), why: "one city")
      new.decisions = [same]
      new.record("quay/green/2030/vn-hue", after.hue + after.town) {
        $0.aliases = ["quay/green/2030/xx-hue-town"]
        $0.decisions = [same]
      }
      return (old, new)
    },
    DifferenceCase(name: "split") {
      let (one, other) = ("Surrey in Canada won the Green Quay 2030.", "Surrey in England won the Green Quay 2030.")
      var (old, new) = (DifferenceWorld(), DifferenceWorld())
      func fill(_ world: inout DifferenceWorld) -> (canada: [Claim], england: [Claim]) {
        let surrey = Statement(recipient: "ca-surrey", words: ["award": "Green Quay"])
        return (world.page("canada.html", one, surrey), world.page("england.html", other, surrey))
      }
      let before = fill(&old)
      old.record("quay/green/2030/ca-surrey", before.canada + before.england)
      let after = fill(&new)
      new.decisions = [decision(.different(.entities(["ca-surrey", "gb-surrey"])), why: "two countries")]
      new.record("quay/green/2030/ca-surrey", after.canada)
      new.record("quay/green/2030/gb-surrey", after.england)
      return (old, new)
    },
    DifferenceCase(name: "changed-members") {
      let text = "Hue, 4th of the Green Quay Index 2030 of 3 May 2030 at the Citadel in Hue, scores in water and trees."
      let words = ["award": "Green Quay", "announced": "3 May 2030", "rank": "4th", "place": "the Citadel in Hue"]
      let edited = text.replacing("4th", with: "5th").replacing("3 May 2030", with: "May 2030")
        .replacing("and trees", with: "alone").replacing("at the Citadel in Hue", with: "here")
      return worlds { world in
        let hall = PlaceReference(
          id: "vn-hue", name: LocalizedName(english: "Hue"), venue: "Citadel", country: "VN")
        let claims = world.page(
          "hue.html", text,
          Statement(
            recipient: "vn-hue", announced: "2030-05-03", rank: 4, place: hall, criteria: ["water", "trees"],
            words: words.merging(["criteria": "in water and trees"]) { $1 }))
        let second = world.page("second.html", text, Statement(recipient: "vn-hue", rank: 4, words: ["rank": "4th"]))
        world.record("quay/green/2030/vn-hue", claims + second)
      } _: { world in
        let claims = world.page(
          "hue.html", edited,
          Statement(
            recipient: "vn-hue", announced: "2030-05", rank: 5, criteria: ["water"],
            words: ["award": "Green Quay", "announced": "May 2030", "rank": "5th", "criteria": "in water"]))
        world.record("quay/green/2030/vn-hue", claims)
      }
    },
    DifferenceCase(name: "changed-refined") {
      let month = "Hue won the Green Quay 2030 in May 2030."
      return worlds { world in
        let words = ["award": "Green Quay", "announced": "May 2030"]
        world.record("quay/green/2030/vn-hue", world.page("hue.html", month, hue("2030-05", words)))
      } _: { world in
        let words = ["award": "Green Quay", "announced": "May 2030"]
        let claims = world.page("hue.html", month, hue("2030-05", words))
        world.record("quay/green/2030/vn-hue", world.page("day.html", prize, hue()) + claims)
      }
    },
    DifferenceCase(name: "evidence") {
      var (old, new) = pair()
      let text = "Again: Hue won the Green Quay 2030 on 3 May 2030."
      new = DifferenceWorld()
      let claims = new.page("hue.html", prize, hue()) + new.page("again.html", text, hue())
      new.record("quay/green/2030/vn-hue", claims) { $0.status = .reported }
      old.page("quiet.html", "A quiet day.")
      new.page("quiet.html", "A quiet day.")
      return (old, new)
    },
  ]
}
