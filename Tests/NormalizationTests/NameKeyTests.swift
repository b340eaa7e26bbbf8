import Model
import Testing

@testable import Normalization

@Suite struct NameKeyTests {
  @Test(arguments: [
    ("Bình Dương", "binh-duong"), ("Bi\u{300}nh Dương", "binh-duong"), ("Đà Nẵng", "da-nang"), ("Ðà Nẵng", "da-nang"),
    ("  São Paulo (SP) ", "sao-paulo-sp"), ("Top7", "top7"), ("İstanbul", "istanbul"), ("—", ""), ("Москва", "москва"),
  ])
  func folds(_ name: String, _ key: String) {
    #expect(NameKey.fold(name) == key)
  }

  @Test func equalFoldsOfBothLanguagesStandOnce() {
    #expect(NameKey.folds(LocalizedName(english: "Binh Duong", vietnamese: "Bình Dương")) == ["binh-duong"])
    #expect(NameKey.folds(LocalizedName(english: "Netherlands", vietnamese: "Hà Lan")) == ["netherlands", "ha-lan"])
  }
}
