import Testing

@testable import Lexicons

/// What loading finds in a table of places, whatever the order of its rows and columns.
@Suite struct GazetteerLoadTests {
  private func table(_ text: String) throws -> Table { try Table(name: "places", bytes: Array(text.utf8)) }

  private let head =
    "id\tkind\tcountry\tparent\tpopulation\tgeonames\tenglish\tvietnamese\taliases\tfrom\tuntil\tsuccessor\n"

  private func names(_ table: Table) throws -> [String] {
    var names: [String] = []
    _ = try Gazetteer(table) { place, name in names.append("\(place) \(String(decoding: name, as: UTF8.self))") }
    return names
  }

  @Test func everyNameIsTakenWithItsPlace() throws {
    let rows = "a\tcity\tVN\t\t\t\tAlpha\tAn Pha\tA|A. P.||\nb\tcity\tVN\t\t7\t\t\tBê\nc\tcity\tVN\t\t\t\tCeta\n"
    #expect(try names(table(head + rows)) == ["0 Alpha", "0 An Pha", "0 A", "0 A. P.", "1 Bê", "2 Ceta"])
  }

  @Test func columnsMayStandInAnyOrder() throws {
    let head = "aliases\tvietnamese\tenglish\tparent\tsuccessor\tuntil\tfrom\tgeonames\tpopulation\tcountry\tid\tkind\n"
    let table = try table(head + "x|y\tVê\tVee\t\t\t\t\t\t12\tVN\tvn-v\tcity\n")
    #expect(try names(table) == ["0 x", "0 y", "0 Vê", "0 Vee"])
    let place = try #require(Gazetteer(table).place("vn-v"))
    #expect(place.population == 12 && place.kind == "city" && place.country == "VN" && place.aliases == ["x", "y"])
  }

  @Test func rowsInAnyOrderAreFound() throws {
    let gazetteer = try Gazetteer(table(head + "m\tcity\tVN\nb\tcity\tVN\nba\tcity\tVN\na\tcity\tVN\n"))
    #expect(["m", "b", "ba", "a", "c", ""].map { gazetteer.index(of: $0) } == [0, 1, 2, 3, nil, nil])
  }

  @Test func rowsInOrderAreFound() throws {
    let gazetteer = try Gazetteer(table(head + "a\tcity\tVN\nb\tcity\tVN\nba\tcity\tVN\nm\tcity\tVN\n"))
    #expect(["a", "b", "ba", "m", "bb", "z"].map { gazetteer.index(of: $0) } == [0, 1, 2, 3, nil, nil])
  }

  @Test(arguments: ["\tcity\tVN", "x\t\tVN", "x\tcity\t", "x", "x\tcity"])
  func anIncompletePlaceIsRefused(_ row: String) throws {
    let table = try table(head + "a\tcity\tVN\n# note\n" + row + "\n")
    let error = try #require(throws: LexiconError.self) { try Gazetteer(table) }
    #expect(error.line == 4 && error.message.contains("empty"))
  }
}
