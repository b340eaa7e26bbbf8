import Evaluation
import Foundation
import Model
import TestSupport
import Testing

@testable import Pipeline

/// Real pages as a scraper left them. They are no part of the repository; without them these tests are skipped.
@Suite(.enabled(if: Repository.hasSeeds, "the seed pages are not beside the repository"))
struct SeedTests {
  private func claims() throws -> [Claim] {
    let worker = PageWorker(.claims(try Engine()))
    let pages = try FileManager.default.contentsOfDirectory(atPath: Repository.seeds.path()).filter {
      $0.hasSuffix(".txt")
    }
    return InputListing.list(pages.map { Repository.seeds.appending(path: $0).path() }).items
      .flatMap { worker.process($0).claims }
  }

  @Test func everyClaimIsFoundAndNothingElse() throws {
    let gold = try LabelledPage.pages(try Repository.bytes(Repository.seeds.appending(path: "gold.jsonl")))
    let score = Scorer.score(try claims(), against: gold)
    #expect(score.total.f1 == 1000)
    #expect(score.fields.filter { $0.counts.accuracy < 1000 }.map(\.name) == [])
    #expect(score.trapsSprung == 0)
    #expect(score.mistakes.map { "\($0.document): \($0.kind.rawValue): \($0.detail)" } == [])
  }

  @Test func theyGiveNineRecords() throws {
    let records = try Engine().records(from: try claims())
    #expect(
      records.map { "\($0.award.id) \($0.edition ?? 0) \($0.recipient.name.preferred(.english) ?? "")" } == [
        "community-of-the-year 2011 Eindhoven",
        "smart21 2019 Binh Duong", "smart21 2020 Binh Duong", "smart21 2021 Binh Duong", "smart21 2022 Binh Duong",
        "smart21 2023 Binh Duong",
        "top7 2021 Binh Duong", "top7 2022 Binh Duong", "top7 2023 Binh Duong",
      ])
    let confirmed = try #require(records.first { $0.award.id == "smart21" && $0.edition == 2023 })
    #expect(confirmed.status == .confirmed)
    #expect(confirmed.announced?.edtf == "2023-02-24")
    #expect(confirmed.support.languages == ["en", "vi"])
    #expect((confirmed.ordinal, confirmed.consecutive, confirmed.criteria.count) == (5, true, 6))
    let dates = try #require(confirmed.fields.first { $0.name == "announced" })
    #expect(dates.values.first { $0.value == "2022-02-24" }?.rank == .deprecated)
  }
}
