import Testing
import Text

@Suite struct SlugTests {
  @Test(arguments: [
    ("Bình Dương", "binh-duong"), ("Las Rozas de Madrid", "las-rozas-de-madrid"), ("TP. Hồ Chí Minh", "tp-ho-chi-minh"),
    ("Đắk Lắk", "dak-lak"), ("\u{d0}à Nẵng", "da-nang"), ("Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"), ("  Huế  ", "hue"),
    ("St. John's", "st-john-s"), ("Łódź", "lodz"), ("Malmö", "malmo"), ("", ""), ("---", ""), ("A/B", "a-b"),
    ("Smart21", "smart21"), ("Hoà Bình", "hoa-binh"), ("Hòa Bình", "hoa-binh"), ("Ærø", "aro"),
    ("São Paulo", "sao-paulo"),
  ])
  func isMadeOf(_ text: String, _ expected: String) {
    #expect(Slug.make(text) == expected)
  }

  @Test func aSlugIsItsOwnSlug() {
    for text in ["Bình Dương", "TP. Hồ Chí Minh", "a - b", "Straße 5", "Ürümqi", "-x-"] {
      let slug = Slug.make(text)
      #expect(Slug.make(slug) == slug)
    }
  }
}
