import Foundation
import Glibc
import Model
import Testing

@testable import Readers

/// One page in every encoding gives the same article.
@Suite struct EncodingTests {
  static let body = """
    Huyện Sông Lam nhận giải thưởng Làng nghề xanh năm 2021

    14/09/2021 07:45

    Sáng 13/9, Ban tổ chức giải thưởng đã công bố kết quả vòng chung kết tại thành phố Sông Lam với sự có mặt của nhiều người dân.

    Đại diện huyện cho biết đây là lần thứ hai địa phương được vinh danh, và giải thưởng ghi nhận nỗ lực của các hộ làm nghề trong tỉnh.
    """

  static func html(_ charset: String) -> String {
    """
    <html><head><meta http-equiv="Content-Type" content="text/html; charset=\(charset)"><title>Tin</title></head><body>
    <h1>Huyện Sông Lam nhận giải thưởng Làng nghề xanh năm 2021</h1><div class="article-body">
    <p>Sáng 13/9, Ban tổ chức giải thưởng đã công bố kết quả vòng chung kết tại thành phố Sông Lam với sự có mặt của nhiều người dân.</p>
    <p>Đại diện huyện cho biết đây là lần thứ hai địa phương được vinh danh, và giải thưởng ghi nhận nỗ lực của các hộ làm nghề.</p>
    </div></body></html>
    """
  }

  private func encoded(_ text: String, _ charset: String) throws -> [UInt8] {
    let converter = try #require(Optional(iconv_open(charset, "UTF-8")))
    defer { iconv_close(converter) }
    var input = Array(text.utf8CString.dropLast())
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let capacity = output.count
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from: UnsafeMutablePointer<CChar>? = source.baseAddress
        var to: UnsafeMutablePointer<CChar>? = target.baseAddress
        var fromLeft = source.count
        var toLeft = capacity
        iconv(converter, &from, &fromLeft, &to, &toLeft)
        iconv(converter, nil, nil, &to, &toLeft)
        return fromLeft == 0 ? capacity - toLeft : -1
      }
    }
    #expect(written > 0)
    return output[..<written].map { UInt8(bitPattern: $0) }
  }

  private func article(_ bytes: [UInt8]) throws -> Article {
    var article = try PageReader().read(RawPage(document: "page", bytes: bytes))
    article.warnings.removeAll { ["double-encoded", "wrong-charset"].contains($0) }
    return article
  }

  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "WINDOWS-1258", "VISCII", "TCVN"], [false, true])
  func givesTheSameArticle(charset: String, isHTML: Bool) throws {
    let text = isHTML ? Self.html("utf-8") : Self.body
    let expected = try article(Array(text.utf8))
    #expect(expected.language == .vietnamese)
    #expect(try article(encoded(text, charset)) == expected)
  }

  @Test(arguments: [false, true])
  func mendsUTF8DecodedAsWindows1252(isHTML: Bool) throws {
    let text = isHTML ? Self.html("iso-8859-1") : Self.body
    let broken = LegacyCharset.windows1252.decode(Array(text.utf8))
    #expect(broken != Array(text.utf8))
    let article = try PageReader().read(RawPage(document: "page", bytes: broken))
    #expect(article.text == (try self.article(Array(text.utf8))).text)
    #expect(article.warnings.contains("double-encoded"))
  }

  @Test(arguments: ["VISCII", "TCVN", "WINDOWS-1258"])
  func mendsLegacyTextDecodedAsLatin1(charset: String) throws {
    let broken = LegacyCharset.windows1252.decode(try encoded(Self.body, charset))
    #expect(try article(broken) == article(Array(Self.body.utf8)))
  }

  @Test func readsVNI() throws {
    let vni = """
      Huyeän Soâng Lam nhaän giaûi thöôûng Laøng ngheà xanh naêm 2021

      14/09/2021 07:45

      Saùng 13/9, Ban toå chöùc giaûi thöôûng ñaõ coâng boá keát quaû voøng chung keát taïi thaønh phoá Soâng Lam vôùi söï coù maët cuûa nhieàu ngöôøi daân.

      Ñaïi dieän huyeän cho bieát ñaây laø laàn thöù hai ñòa phöông ñöôïc vinh danh, vaø giaûi thöôûng ghi nhaän noã löïc cuûa caùc hoä laøm ngheà trong tænh.
      """
    let expected = try article(Array(Self.body.utf8))
    #expect(try article(Array(vni.utf8)) == expected)
    #expect(try article(encoded(vni, "ISO-8859-1")) == expected)
  }

  @Test func aFewBadBytesStayUTF8() throws {
    var bytes = Array(Self.body.utf8)
    bytes.insert(0xff, at: 300)
    let article = try PageReader().read(RawPage(document: "page", bytes: bytes))
    #expect(article.warnings.contains("bad-bytes"))
    #expect(article.title == "Huyện Sông Lam nhận giải thưởng Làng nghề xanh năm 2021")
  }

  @Test func aLyingDeclarationLosesNothing() throws {
    for charset in ["iso-8859-1", "windows-1252", "gb2312", "utf-16", "nonsense"] {
      #expect(try article(Array(Self.html(charset).utf8)) == article(Array(Self.html("utf-8").utf8)))
    }
  }

  /// Western text, and Vietnamese names in it, must not be taken for a broken encoding.
  @Test(arguments: [
    "Le maire a été élu à l’unanimité: «très fier», où la fête a déjà commencé. Ça ira, père Noël, à bientôt, même ici, et après.",
    "Der Bürgermeister grüßte die Gäste höflich, während drüben die Kühe über die Brücke liefen, schön für Köln und Zürich.",
    "Año, niño, mañana, está, aquí, después, acción, nación, también, más, corazón, según, público, último, número, país.",
    "It isn’t – he said – the town’s “best” year… but they’re – for 3–5 years – proud: “we’re first”. It’s theirs – and it’s ours…",
    "She met Đặng Thị Hà and Nguyễn Văn Á in Málaga and São Paulo, à la carte, naïve façade, café, résumé, touché, señor.",
  ])
  func westernTextStaysAsItIs(text: String) {
    #expect(TextDecoding.decode(Array(text.utf8)).bytes == Array(text.utf8))
    let latin = text.unicodeScalars.compactMap { $0.value < 0x100 ? UInt8($0.value) : nil }
    let expected = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value < 0x100 }))
    #expect(String(decoding: TextDecoding.decode(latin).bytes, as: UTF8.self) == expected)
  }
}
