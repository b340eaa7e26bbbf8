import Foundation
import Lexicons
import TestSupport

/// A small lexicon of its own rows, so that tests do not depend on the embedded tables.
enum TestLexicon {
  static let standard = try! lexicon(
    programmes: [
      "icf\tIntelligent Community Forum\tDiễn đàn Cộng đồng Thông minh Thế giới",
      "index\tProvincial Index\tChỉ số cấp tỉnh", "clean\tClean City Prize\tGiải thưởng thành phố sạch",
    ],
    awards: [
      "icf\tsmart21\tSmart21\tSmart21\tlist\t21\t1\t\t\t", "icf\ttop7\tTop7\tTop 7\tlist\t7\t1\tsmart21\t\t",
      "icf\tcommunity-of-the-year\tIntelligent Community of the Year\tCộng đồng của năm\ttitle\t1\t1\ttop7\t\t",
      "index\tranking\tIndex\tChỉ số\tranking\t\t1\t\t\t",
      "clean\tprize\tClean City\tThành phố sạch\ttitle\t\t2\t\t2020\t",
      "clean\tcapital\tClean Capital\tThủ đô sạch\ttitle\t1\t\t\t\t\t5..6",
    ],
    criteria: [
      "icf\tbroadband\tBroadband\tKết nối băng thông rộng",
      "icf\tknowledge-workforce\tKnowledge Workforce\tLực lượng lao động",
      "icf\tinnovation\tInnovation\tĐổi mới sáng tạo", "icf\tdigital-equality\tDigital Equality\tBình đẳng",
      "icf\tadvocacy\tAdvocacy\tỦng hộ khích lệ", "icf\tsustainability\tSustainability\tBền vững",
    ],
    places: [
      "vn\tcountry\tVN\t\t100\t1562822\tVietnam\tViệt Nam", "ca\tcountry\tCA\t\t100\t6251999\tCanada\tCanada",
      "nl\tcountry\tNL\t\t100\t\tNetherlands\tHà Lan", "gb\tcountry\tGB\t\t100\t\tUnited Kingdom\tVương quốc Anh",
      "vn-binh-duong\tprovince\tVN\tvn\t2763124\t1905475\tBinh Duong\tBình Dương\t\t1997\t2025\tvn-ho-chi-minh-city",
      "vn-thu-dau-mot\tcity\tVN\tvn-binh-duong\t300000\t\tThu Dau Mot\tThủ Dầu Một",
      "vn-ha-nam\tprovince\tVN\tvn\t800000\t\tHa Nam\tHà Nam", "vn-ha-noi\tcity\tVN\tvn\t8000000\t\tHa Noi\tHà Nội",
      "vn-hoa-binh\tprovince\tVN\tvn\t800000\t\tHoa Binh\tHòa Bình",
      "vn-da-nang\tcity\tVN\tvn\t1000000\t\tDa Nang\tĐà Nẵng", "nl-eindhoven\tcity\tNL\tnl\t230000\t\tEindhoven\t",
      "ca-durham-region\tregion\tCA\tca\t600000\t\tDurham Region\tVùng Durham",
      "gb-durham\tcity\tGB\tgb\t50000\t\tDurham\t",
    ])

  static func lexicon(
    programmes: [String], awards: [String], criteria: [String], places: [String]
  ) throws(LexiconError) -> Lexicon {
    Lexicon(
      catalogue: try Catalogue(
        programmes: try table("programmes", "id\tenglish\tvietnamese", programmes),
        awards: try table(
          "awards", "programme\tid\tenglish\tvietnamese\tkind\tsize\tcycle\trequires\tgaps\tmain", awards),
        criteria: try table("criteria", "programme\tid\tenglish\tvietnamese\tpatterns", criteria)),
      gazetteer: try Gazetteer(
        try table(
          "places",
          "id\tkind\tcountry\tparent\tpopulation\tgeonames\tenglish\tvietnamese\taliases\tfrom\tuntil\tsuccessor",
          places)))
  }

  /// A table of the given columns, and, without values, of those that the program's own table has besides.
  private static func table(_ name: String, _ header: String, _ rows: [String]) throws(LexiconError) -> Table {
    let file = Repository.root.appending(path: "Sources/CLexicons/data/\(name).tsv")
    let own = (try? Repository.bytes(file)).flatMap { try? Table(name: name, bytes: $0) }?.columns ?? []
    let given = header.split(separator: "\t").map(String.init)
    let columns = given + own.filter { !given.contains($0) }
    return try Table(name: name, bytes: Array(([columns.joined(separator: "\t")] + rows).joined(separator: "\n").utf8))
  }
}
