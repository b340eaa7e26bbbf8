import Foundation
import Lexicons
import Model
import Testing

/// The embedded gazetteer, loaded once for all tests.
private let gazetteer: Gazetteer = {
  do { return try Lexicon().gazetteer } catch { fatalError("\(error)") }
}()

@Suite struct GazetteerTests {
  static let kinds: Set<String> = ["area", "city", "country", "county", "district", "province", "region"]

  @Test func idsAreUniqueAndSorted() {
    let ids = gazetteer.places.map(\.id)
    for (one, next) in zip(ids, ids.dropFirst()) where one >= next {
      Issue.record("\(next) stands after \(one)")
    }
    #expect(ids.count > 15_000)
  }

  @Test func idsAreSlugsUnderTheirCountry() {
    let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
    for place in gazetteer.places {
      #expect(place.id.allSatisfy { letters.contains($0) }, "\(place.id)")
      #expect(place.id.hasPrefix(place.country.lowercased()), "\(place.id) in \(place.country)")
      #expect(Self.kinds.contains(place.kind), "\(place.id) is a \(place.kind)")
      #expect(place.country.utf8.count == 2, "\(place.id)")
    }
  }

  @Test func everyParentAndSuccessorExists() {
    for place in gazetteer.places {
      if let parent = place.parent { #expect(gazetteer.place(parent) != nil, "\(place.id) in \(parent)") }
      if let successor = place.successor {
        #expect(gazetteer.place(successor) != nil, "\(place.id) became \(successor)")
        #expect(place.until != nil, "\(place.id) has a successor and still stands")
      }
      let top = place.kind == "country" || place.country == "ZZ"
      #expect((place.parent == nil) == top, "\(place.id)")
    }
  }

  @Test func parentsAndSuccessorsEnd() {
    for place in gazetteer.places {
      for step in [\Place.parent, \Place.successor] {
        var seen: Set<String> = []
        var id: String? = place.id
        while let current = id {
          guard seen.insert(current).inserted else {
            Issue.record("\(place.id) comes back to \(current)")
            break
          }
          id = gazetteer.place(current)?[keyPath: step]
        }
      }
    }
  }

  @Test func parentsAreOfTheSameCountry() {
    for place in gazetteer.places {
      guard let parent = place.parent.flatMap({ gazetteer.place($0) }) else { continue }
      #expect(parent.country == place.country, "\(place.id) in \(parent.id)")
    }
  }

  @Test func periodsAreInOrder() {
    for place in gazetteer.places {
      if let from = place.from, let until = place.until { #expect(from < until, "\(place.id)") }
    }
  }

  @Test func namesAreFitForMatching() {
    for place in gazetteer.places {
      #expect(!place.name.isEmpty, "\(place.id)")
      let home = place.country == "VN"
      #expect(home || place.name.english != place.name.vietnamese, "\(place.id) says one name twice")
      #expect(!home || (place.name.english != nil && place.name.vietnamese != nil), "\(place.id)")
      #expect(Set(place.aliases).count == place.aliases.count, "\(place.id)")
      for alias in place.aliases {
        #expect(alias.count > 1 && !alias.allSatisfy(\.isNumber), "\(place.id): \(alias)")
        #expect(alias.count > 2 || alias != alias.lowercased(), "\(place.id): \(alias)")
        #expect(alias != place.name.english && alias != place.name.vietnamese, "\(place.id): \(alias)")
      }
      let names = [place.name.english, place.name.vietnamese].compactMap { $0 } + place.aliases
      for name in names {
        #expect(Array(name.utf8) == Array(name.precomposedStringWithCanonicalMapping.utf8), "\(name) is not NFC")
      }
    }
  }
}

@Suite struct VietnameseDivisionTests {
  /// The 34 provinces and centrally run cities since 1 July 2025.
  static let standing = [
    "An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai",
    "Đồng Tháp", "Gia Lai", "Hà Nội", "Hà Tĩnh", "Hải Phòng", "Huế", "Hưng Yên", "Khánh Hòa", "Lai Châu",
    "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Nghệ An", "Ninh Bình", "Phú Thọ", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị",
    "Sơn La", "Tây Ninh", "Thái Nguyên", "Thanh Hóa", "Thành phố Hồ Chí Minh", "Tuyên Quang", "Vĩnh Long",
  ]
  /// The 29 that ended in 2025 and Thừa Thiên Huế, with what took each over.
  static let merged = [
    "Bà Rịa - Vũng Tàu": "Thành phố Hồ Chí Minh", "Bạc Liêu": "Cà Mau", "Bắc Giang": "Bắc Ninh",
    "Bắc Kạn": "Thái Nguyên", "Bến Tre": "Vĩnh Long", "Bình Dương": "Thành phố Hồ Chí Minh", "Bình Định": "Gia Lai",
    "Bình Phước": "Đồng Nai", "Bình Thuận": "Lâm Đồng", "Đắk Nông": "Lâm Đồng", "Hà Giang": "Tuyên Quang",
    "Hà Nam": "Ninh Bình", "Hải Dương": "Hải Phòng", "Hậu Giang": "Cần Thơ", "Hòa Bình": "Phú Thọ",
    "Kiên Giang": "An Giang", "Kon Tum": "Quảng Ngãi", "Long An": "Tây Ninh", "Nam Định": "Ninh Bình",
    "Ninh Thuận": "Khánh Hòa", "Phú Yên": "Đắk Lắk", "Quảng Bình": "Quảng Trị", "Quảng Nam": "Đà Nẵng",
    "Sóc Trăng": "Cần Thơ", "Thái Bình": "Hưng Yên", "Thừa Thiên Huế": "Huế", "Tiền Giang": "Đồng Tháp",
    "Trà Vinh": "Vĩnh Long", "Vĩnh Phúc": "Phú Thọ", "Yên Bái": "Lào Cai",
  ]
  static let centrallyRun: Set<String> = [
    "Hà Nội", "Thành phố Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế",
  ]

  static let firstLevel = gazetteer.places.filter { $0.parent == "vn" && ["province", "city"].contains($0.kind) }

  static func name(_ place: Place) -> String { place.name.vietnamese ?? place.name.english ?? place.id }

  @Test func theThirtyFourOf2025Stand() {
    let open = Self.firstLevel.filter { $0.until == nil }
    #expect(Set(open.map(Self.name)) == Set(Self.standing))
    #expect(open.count == 34)
    for place in open { #expect(place.successor == nil) }
  }

  @Test func theMergedOf2025HaveTheirSuccessor() {
    let ended = Self.firstLevel.filter { $0.until == 2025 }
    #expect(ended.count == Self.merged.count)
    for place in ended {
      let successor = place.successor.flatMap { gazetteer.place($0) }.map(Self.name)
      #expect(successor == Self.merged[Self.name(place)], "\(place.id)")
    }
  }

  @Test func sixtyThreeStoodIn2024() {
    // Huế became the successor of Thừa Thiên Huế on the first day of 2025; its row is that of the city all along.
    let then = Self.firstLevel.filter { ($0.until ?? 9999) > 2024 && ($0.from ?? 0) <= 2024 && $0.id != "vn-hue" }
    #expect(then.count == 63)
  }

  @Test func kindsOfTheFirstLevel() {
    for place in Self.firstLevel {
      #expect((place.kind == "city") == Self.centrallyRun.contains(Self.name(place)), "\(place.id)")
    }
  }

  @Test(
    arguments: [
      ("vn-ha-tay", nil, 2008, "vn-ha-noi"), ("vn-binh-duong", 1997, 2025, "vn-ho-chi-minh-city"),
      ("vn-dak-nong", 2004, 2025, "vn-lam-dong"), ("vn-dien-bien", 2004, nil, nil),
      ("vn-hau-giang", 2004, 2025, "vn-can-tho"), ("vn-bac-ninh", 1997, nil, nil),
      ("vn-district-2", 1997, 2021, "vn-thu-duc"),
    ] as [(String, Int?, Int?, String?)])
  func periods(_ id: String, _ from: Int?, _ until: Int?, _ successor: String?) throws {
    let place = try #require(gazetteer.place(id))
    #expect(place.from == from)
    #expect(place.until == until)
    #expect(place.successor == successor)
  }

  @Test func aCityNamedLikeItsProvinceHasTheLongerId() throws {
    for slug in ["bac-ninh", "thanh-hoa", "hai-duong", "tay-ninh", "vinh-long", "ca-mau"] {
      #expect(try #require(gazetteer.place("vn-\(slug)")).kind == "province")
      let city = try #require(gazetteer.place("vn-\(slug)-city"))
      #expect(city.kind == "city" && city.parent == "vn-\(slug)" && city.until == 2025)
    }
  }

  @Test func oneNameOneRowOfARank() {
    // Districts of different provinces that share a name in print; their ids end with the province.
    let shared: Set<String> = [
      "An Lão", "Bảo Lâm", "Bình Tân", "Châu Thành", "Chợ Mới", "Phú Tân", "Tam Nông", "Tân Phú", "Vĩnh Thạnh",
    ]
    var rows: [String: [Place]] = [:]
    for place in gazetteer.places where place.country == "VN" {
      for name in [place.name.vietnamese].compactMap({ $0 }) + place.aliases {
        rows["\(place.kind) \(name)", default: []].append(place)
      }
    }
    var found: Set<String> = []
    for (_, places) in rows where places.count > 1 {
      let name = Self.name(places[0])
      found.insert(name)
      #expect(Set(places.compactMap(\.parent)).count == places.count, "\(places.map(\.id)) cannot be told apart")
    }
    #expect(found == shared)
  }

  @Test func townsAndDistrictsLieInAProvince() {
    let units = gazetteer.places.filter { $0.country == "VN" && $0.kind == "district" }
    #expect(units.count > 550)
    for unit in units {
      let parent = unit.parent.flatMap { gazetteer.place($0) }
      #expect(parent?.parent == "vn", "\(unit.id)")
    }
  }
}

@Suite struct PlaceNameTests {
  /// Which places a printed name may mean.
  static let byName: [String: Set<String>] = {
    var result: [String: Set<String>] = [:]
    for place in gazetteer.places {
      for name in [place.name.english, place.name.vietnamese].compactMap({ $0 }) + place.aliases {
        result[name, default: []].insert(place.id)
      }
    }
    return result
  }()

  @Test(arguments: [
    ("TP.HCM", "vn-ho-chi-minh-city"), ("TP. HCM", "vn-ho-chi-minh-city"), ("HCMC", "vn-ho-chi-minh-city"),
    ("Sài Gòn", "vn-ho-chi-minh-city"), ("Hồ Chí Minh", "vn-ho-chi-minh-city"), ("Hà Nội", "vn-ha-noi"),
    ("Hanoi", "vn-ha-noi"), ("Haiphong", "vn-hai-phong"), ("Da Nang", "vn-da-nang"), ("Hue", "vn-hue"),
    ("Thủ Dầu Một", "vn-thu-dau-mot"), ("Cửa Lò", "vn-cua-lo"), ("Tây Nguyên", "vn-central-highlands"),
    ("ĐBSCL", "vn-mekong-delta"), ("Mekong Delta", "vn-mekong-delta"), ("Miền Trung", "vn-central-vietnam"),
    ("Châu Âu", "zz-europe"), ("Đông Nam Á", "zz-southeast-asia"), ("Anh", "gb"), ("U.S.", "us"), ("Hoa Kỳ", "us"),
    ("Úc", "au"), ("Thụy Sỹ", "ch"), ("Ý", "it"), ("Hàn Quốc", "kr"), ("Xinh-ga-po", "sg"), ("Scotland", "gb-scotland"),
    ("Luân Đôn", "gb-london"), ("Bắc Kinh", "cn-beijing"), ("Tân Bắc", "tw-new-taipei-city"),
    ("Cao Hùng", "tw-kaohsiung"), ("Gaoxiong", "tw-kaohsiung"), ("Đào Viên", "tw-taoyuan"), ("Tân Trúc", "tw-hsinchu"),
    ("Bình Đông", "tw-pingtung-county"), ("Gia Nghĩa", "tw-chiayi-city"), ("Đài Đông", "tw-taitung-county"),
    ("Viên", "at-vienna"), ("Giơ-ne-vơ", "ch-geneva"), ("Viêng Chăn", "la-vientiane"), ("Phnôm Pênh", "kh-phnom-penh"),
    ("Băng Cốc", "th-bangkok"), ("Mát-xcơ-va", "ru-moscow"), ("Xơ-un", "kr-seoul"), ("Quảng Châu", "cn-guangzhou"),
    ("Durham Region", "ca-durham-region"), ("Langley Township", "ca-langley-township"),
    ("Grey County", "ca-grey-county"),
    ("Winnipeg", "ca-winnipeg"), ("Curitiba", "br-curitiba"), ("Issy-les-Moulineaux", "fr-issy-les-moulineaux"),
    ("Ghent", "be-gent"), ("Cologne", "de-koln"), ("Georgia", "us-georgia"),
  ])
  func aPrintedNameMeans(_ name: String, _ id: String) {
    #expect(Self.byName[name]?.contains(id) == true, "\(name) means \(Self.byName[name] ?? [])")
  }

  @Test func aCityLiesInItsRegion() {
    for (city, region) in [
      ("ca-winnipeg", "ca-manitoba"), ("br-curitiba", "br-parana"), ("jp-hiroshima", "jp-hiroshima-region"),
      ("us-chattanooga", "us-tennessee"), ("au-brisbane", "au-queensland"), ("nl-eindhoven", "nl-north-brabant"),
      ("my-kuching", "my-sarawak"), ("it-florence", "it-tuscany"), ("sa-makkah", "sa"), ("cn-shenzhen", "cn-guangdong"),
    ] {
      #expect(gazetteer.place(city)?.parent == region, "\(city)")
    }
  }

  /// A trap that names no place would say that the two tables have drifted apart.
  @Test func everyTrapIsTheNameOfAPlace() throws {
    let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/CLexicons/data/place-traps.tsv")
    let table = try Table(name: "place-traps", bytes: Array(Data(contentsOf: data)))
    let name = try table.column("name")
    let language = try table.column("language")
    let why = try table.column("why")
    var traps: Set<String> = []
    for row in table.rows {
      let trap = try #require(name(row))
      #expect(Self.byName[trap] != nil, "\(trap)")
      #expect(["en", "vi"].contains(language(row)) && why(row) != nil, "\(trap)")
      #expect(traps.insert("\(trap) \(language(row) ?? "")").inserted, "\(trap) stands twice")
    }
    for trap in ["Reading en", "Nice en", "Mobile en", "Orange en", "Hòa Bình vi", "Thống Nhất vi", "Vinh vi"] {
      #expect(traps.contains(trap), "\(trap)")
    }
    for famous in ["Phoenix en", "Huế vi", "Buffalo en", "Đức vi", "Bình Dương vi"] {
      #expect(!traps.contains(famous), "\(famous)")
    }
  }
}
