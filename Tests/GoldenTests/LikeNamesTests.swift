import Model
import Testing
import Worlds

@testable import Pipeline

/// Recipients with like names, under the spellings, kinds and languages in which pages name them, from text to record.
@Suite struct LikeNamesTests {
  private struct Recipient {
    var id: String
    var vietnamese: [String]
    var english: [String]

    init(_ id: String, _ vietnamese: [String], _ english: [String]) {
      self.id = id
      self.vietnamese = vietnamese
      self.english = english
    }
  }

  private static let recipients = [
    Recipient("vn-ha-nam", ["Hà Nam", "Tỉnh Hà Nam"], ["Ha Nam", "Ha Nam Province"]),
    Recipient("vn-ha-noi", ["Hà Nội", "Thủ đô Hà Nội", "TP Hà Nội"], ["Hanoi", "Ha Noi", "Hanoi City"]),
    Recipient("vn-ha-tinh", ["Hà Tĩnh", "Tỉnh Hà Tĩnh"], ["Ha Tinh", "Ha Tinh province"]),
    Recipient("vn-ha-giang", ["Hà Giang"], ["Ha Giang", "Ha Giang Province"]),
    Recipient("vn-hoa-binh", ["Tỉnh Hòa Bình", "Tỉnh Hoà Bình"], ["Hoa Binh", "Hoa Binh province"]),
    Recipient("vn-bac-ninh", ["Bắc Ninh", "Tỉnh Bắc Ninh"], ["Bac Ninh"]),
    Recipient("vn-tay-ninh", ["Tây Ninh"], ["Tay Ninh", "Tay Ninh Province"]),
    Recipient("vn-quang-ninh", ["Quảng Ninh", "Tỉnh Quảng Ninh"], ["Quang Ninh"]),
    Recipient("vn-quang-nam", ["Quảng Nam"], ["Quang Nam", "Quang Nam province"]),
    Recipient("vn-ninh-binh", ["Ninh Bình"], ["Ninh Binh"]),
    Recipient("vn-binh-dinh", ["Bình Định"], ["Binh Dinh", "Binh Dinh Province"]),
    Recipient("vn-nam-dinh", ["Nam Định"], ["Nam Dinh"]),
    Recipient("vn-binh-duong", ["Bình Dương", "Tỉnh Bình Dương"], ["Binh Duong", "Binh Duong Province"]),
    Recipient("vn-hai-duong", ["Hải Dương"], ["Hai Duong"]),
    Recipient("vn-hai-phong", ["Hải Phòng", "TP. Hải Phòng"], ["Hai Phong", "Haiphong", "Hai Phong City"]),
    Recipient("vn-da-nang", ["Đà Nẵng", "Thành phố Đà Nẵng"], ["Da Nang", "Danang", "Da Nang City"]),
    Recipient(
      "vn-ho-chi-minh-city", ["TP.HCM", "TP. Hồ Chí Minh", "Thành phố Hồ Chí Minh"], ["Ho Chi Minh City", "HCMC"]),
    Recipient("gb-durham", ["Thành phố Durham (Anh)"], ["Durham, UK", "Durham, England"]),
    Recipient("ca-durham-region", ["Vùng Durham (Canada)"], ["Durham Region, Canada", "Durham Region, Ontario"]),
    Recipient("tw-tainan", ["Đài Nam (Đài Loan)"], ["Tainan", "Tainan, Taiwan"]),
    Recipient("tw-taichung", ["Đài Trung"], ["Taichung", "Taichung City"]),
    Recipient("tw-taipei", ["Đài Bắc"], ["Taipei", "Taipei, Taiwan"]),
  ]

  private static let vietnamese = [
    "# được Diễn đàn Cộng đồng thông minh thế giới (ICF) vinh danh trong danh sách Smart21 năm @.",
    "# lọt vào danh sách Smart21 năm @ do Diễn đàn Cộng đồng thông minh thế giới (ICF) công bố.",
    "Diễn đàn Cộng đồng thông minh thế giới (ICF) đã chọn # vào Smart21 năm @.",
  ]
  private static let english = [
    "# has been named one of the Smart21 Communities of @ by the Intelligent Community Forum.",
    "The Intelligent Community Forum has named # to its Smart21 Communities of @.",
    "# is among the Smart21 Communities of @ chosen by the Intelligent Community Forum (ICF).",
  ]
  /// Words that are names elsewhere.
  private static let rest = [
    "Hòa bình và bình yên là mong ước của mọi người dân ở đó, lãnh đạo địa phương nói.",
    "Officials thanked everybody who took part in the work of the last years.",
  ]

  /// Every recipient in two editions, each by a page for every name that it has.
  private func pages() -> [(document: String, text: String, record: String)] {
    var pages: [(String, String, String)] = []
    for (number, recipient) in Self.recipients.enumerated() {
      for edition in [2021, 2023] {
        for (names, templates, rest) in [
          (recipient.vietnamese, Self.vietnamese, Self.rest[0]), (recipient.english, Self.english, Self.rest[1]),
        ] {
          for (index, name) in names.enumerated() {
            let sentence = templates[(number + index + edition) % templates.count]
            let text = sentence.replacing("#", with: name).replacing("@", with: String(edition))
            pages.append(
              ("\(recipient.id)-\(edition)-\(pages.count)", text + " " + rest, "icf/smart21/\(edition)/\(recipient.id)")
            )
          }
        }
      }
    }
    return pages
  }

  @Test func eachRecipientIsOneAndNoTwoAreMixed() throws {
    let engine = try Engine()
    let pages = pages()
    let claims = try pages.flatMap { page in
      engine.claims(in: try engine.article(from: Engine.Page(document: page.document, content: Array(page.text.utf8))))
    }
    let owners = Dictionary(uniqueKeysWithValues: pages.map { ($0.document, $0.record) })
    let records = engine.records(from: claims)
    #expect(records.map(\.id) == Set(pages.map(\.record)).sorted())
    for record in records {
      #expect(record.sources.map(\.document).filter { owners[$0] != record.id } == [], "\(record.id)")
      let expected = pages.filter { $0.record == record.id }.map(\.document).sorted()
      #expect(record.sources.map(\.document) == expected, "\(record.id)")
      #expect(record.support.languages == ["en", "vi"], "\(record.id)")
    }
  }
}
