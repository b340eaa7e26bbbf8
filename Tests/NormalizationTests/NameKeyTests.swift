import Model
import Testing

@testable import Normalization

@Suite struct NameKeyTests {
  @Test(arguments: [
    (LocalizedName(english: "Binh Duong", vietnamese: "Bình Dương"), "binh-duong"),
    (LocalizedName(english: "Netherlands", vietnamese: "Hà Lan"), "netherlands ha-lan"),
    (LocalizedName(vietnamese: "Đà Nẵng"), "da-nang"), (LocalizedName(english: "—"), ""),
  ])
  func slugsOfBothLanguagesStandOnce(_ name: LocalizedName, _ keys: String) {
    #expect(NameKey.folds(name).joined(separator: " ") == keys)
  }
}
