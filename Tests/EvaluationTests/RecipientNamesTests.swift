import Testing

@testable import Evaluation

@Suite struct RecipientNamesTests {
  @Test(arguments: [
    ("Thành phố Đà Nẵng", "da nang"), ("TP. Hồ Chí Minh", "ho chi minh"), ("tỉnh Bắc Ninh", "bac ninh"),
    ("City of Mississauga", "mississauga"), ("the City of London (Ontario)", "london"), ("Durham Region", "durham"),
    ("Regional Municipality of Durham", "durham"), ("Vùng thông minh Huế", "hue"), ("Kansas City", "kansas"),
    ("City", "city"), ("Curitiba", "curitiba"), ("Que\u{301}bec City", "quebec"),
  ])
  func foldsCaseMarksAndKindOfPlace(name: String, folded: String) {
    #expect(RecipientNames(english: name, vietnamese: nil).folded == [folded])
  }

  @Test func matchesInEitherLanguage() {
    let claim = RecipientNames(english: "Da Nang", vietnamese: nil)
    #expect(claim.matches(RecipientNames(english: "Danang", vietnamese: "Đà Nẵng")))
    #expect(!claim.matches(RecipientNames(english: "Danang", vietnamese: nil)))
  }

  @Test func matchesARunOfWordsButNoPartOfAWord() {
    let short = RecipientNames(english: "Taoyuan", vietnamese: nil)
    #expect(short.matches(RecipientNames(english: "Taoyuan Aerotropolis", vietnamese: nil)))
    #expect(
      !RecipientNames(english: "Langley", vietnamese: nil).matches(.init(english: "Langleyford", vietnamese: nil)))
    #expect(!RecipientNames(english: "Hue", vietnamese: nil).matches(.init(english: "Hue Hills", vietnamese: nil)))
  }

  @Test(arguments: [
    ("Vietnam", "vn"), ("VN", "vn"), ("the Netherlands", "nl"), ("USA", "us"), ("Taiwan", "tw"), ("Russia", "ru"),
    ("Atlantis", "atlantis"),
  ])
  func countriesAreComparedByCode(name: String, code: String) {
    #expect(CountryNames.code(name) == code)
  }
}
