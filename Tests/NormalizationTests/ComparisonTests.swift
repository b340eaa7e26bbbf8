import Lexicons
import Model
import Testing

@testable import Normalization

@Suite struct ComparisonTests {
  @Test(arguments: [
    ("2023-02-24", "2023-02-24", Relation.equal), ("2023-02-24", "2023-02", .finer), ("2023", "2023-02", .coarser),
    ("2023-02-24T11:47", "2023-02-24", .finer), ("2023-02-24T11:47", "2023-02-24T12:00", .conflict),
    ("2023-02-24", "2023-02-25", .adjacent), ("2023-12-31", "2024-01-01", .adjacent),
    ("2023-02-24", "2023-02-26", .conflict), ("2023-02-24", "2022-02-24", .conflict), ("2023-02", "2023-03", .conflict),
    ("XXXX-02-24", "2023-02-24", .coarser), ("2023-02-24", "XXXX-02", .finer), ("XXXX-02-24", "2023", .compatible),
    ("XXXX-02-24", "2023-03-24", .conflict), ("XXXX-09-23", "2020-09-22", .adjacent),
    ("XXXX-03-01", "2020-02-29", .adjacent), ("XXXX-03-01", "2021-02-28", .adjacent),
    ("XXXX-09-23", "XXXX-09-22", .conflict), ("2023-06-20", "2023-06-19/2023-06-21", .finer),
    ("2023-06-19/2023-06-21", "2023-06", .finer), ("2023-06-19/2023-06-21", "2023-06-20/2023-06-22", .conflict),
  ])
  func announcements(_ a: String, _ b: String, _ relation: Relation) throws {
    let (first, second) = (try #require(DateValue(edtf: a)), try #require(DateValue(edtf: b)))
    #expect(Comparison.announcements(first, second) == relation)
    #expect(Comparison.announcements(second, first) == relation.reversed)
  }

  @Test(arguments: [
    ("2022-06-20/2022-06-21", "2022-06-21", Relation.finer), ("2022-06-20/2022-06-21", "2022-06", .finer),
    ("2022-06-20", "2022-06", .finer), ("2022-06-20/2022-06-21", "2022-06-23", .conflict),
  ])
  func events(_ a: String, _ b: String, _ relation: Relation) throws {
    let (first, second) = (try #require(DateValue(edtf: a)), try #require(DateValue(edtf: b)))
    #expect(Comparison.events(first, second) == relation)
    #expect(Comparison.events(second, first) == relation.reversed)
  }

  private static let durham = PlaceReference(
    id: "ca-durham-region", name: LocalizedName(english: "Durham Region"), country: "CA")

  @Test(arguments: [
    (durham, durham, Relation.equal),
    (durham, PlaceReference(id: "ca", name: LocalizedName(english: "Canada"), country: "CA"), .finer),
    (durham, PlaceReference(name: LocalizedName(vietnamese: "Canada"), country: "CA"), .finer),
    (
      PlaceReference(name: LocalizedName(english: "Oshawa"), country: "CA"),
      PlaceReference(id: "ca", name: LocalizedName(english: "Canada"), country: "CA"), .finer
    ),
    (durham, PlaceReference(name: LocalizedName(vietnamese: "vùng Durham"), country: "CA"), .conflict),
    (durham, PlaceReference(name: LocalizedName(english: "DURHAM REGION")), .finer),
    (durham, PlaceReference(id: "gb-durham", name: LocalizedName(english: "Durham"), country: "GB"), .conflict),
    (
      PlaceReference(id: "vn-thu-dau-mot", name: LocalizedName(), country: "VN"),
      PlaceReference(id: "vn-binh-duong", name: LocalizedName(), country: "VN"), .finer
    ),
    (
      PlaceReference(name: LocalizedName(english: "New York"), country: "US"),
      PlaceReference(name: LocalizedName(english: "New York")), .finer
    ),
    (
      PlaceReference(name: LocalizedName(english: "New York"), country: "US"),
      PlaceReference(name: LocalizedName(english: "London"), country: "GB"), .conflict
    ),
  ])
  func places(_ a: PlaceReference, _ b: PlaceReference, _ relation: Relation) {
    let canonicalizer = Canonicalizer(TestLexicon.standard)
    #expect(Comparison.places(a, b, canonicalizer) == relation)
    #expect(Comparison.places(b, a, canonicalizer) == relation.reversed)
  }
}
