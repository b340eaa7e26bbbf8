/// Who signed an article, from a line of its own.
enum Byline {
  private static let prefixes = [
    "by ", "by: ", "written by ", "reported by ", "story by ", "author: ", "authors: ", "words by ", "translated by ",
    "compiled by ", "posted by ", "reporting by ", "tac gia: ", "tac gia ", "bai: ", "bai va anh: ", "bai, anh: ",
    "bai - anh: ", "bai viet: ", "nguoi viet: ", "thuc hien: ", "nhom pv: ", "pv: ", "phong vien: ", "bien dich: ",
    "bien tap: ", "dang boi ", "dang boi: ", "boi ", "tin, anh: ", "tin va anh: ", "tin: ", "tin bai: ",
  ]
  private static let sources = ["theo ", "(theo ", "nguon: ", "source: ", "according to ", "(nguon: "]

  private static let longest = 100

  /// The name in a line that is labelled as byline; the date beside it may still be on the line.
  static func labelled(_ bytes: [UInt8], key: String) -> String? {
    guard bytes.count <= longest else { return nil }
    for prefix in prefixes where key.utf8.starts(with: prefix.utf8) {
      // Folding shortens letters, so the name starts after as many words as the label has.
      let words = prefix.split(separator: " ").count
      var rest = bytes[...]
      for _ in 0..<words {
        rest = rest.drop { $0 != 0x20 }.drop { $0 == 0x20 }
      }
      let name = String(decoding: rest, as: UTF8.self)
      return isName(name) ? trimmed(name) : nil
    }
    return nil
  }

  /// `Theo Báo X`: where the text was taken from, on a line of its own.
  static func namesSource(_ key: String) -> Bool {
    key.utf8.count <= 60 && sources.contains { key.utf8.starts(with: $0.utf8) }
  }

  /// One to a few words that all begin with capitals, as a signature stands under an article.
  static func isName(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let words = text.split { " -–/&,|()".contains($0) }
    guard (1...9).contains(words.count) else { return false }
    let joining: Set<String> = [
      "và", "and", "with", "for", "by", "de", "van", "von", "the", "of", "(t/h)", "t/h", "ghi", "tổng", "hợp",
    ]
    var capitals = 0
    for word in words {
      guard let first = word.first else { return false }
      if first.isUppercase, !word.contains(where: \.isNumber) {
        capitals += 1
      } else if !joining.contains(word.lowercased()) {
        return false
      }
    }
    return capitals >= 1 && !".!?:;".contains(text.last ?? " ")
  }

  /// Without the marks and labels that led to a date beside the name.
  private static func trimmed(_ name: String) -> String {
    var words = name.split(separator: " ")
    while let last = words.last, ["|", "-", "–", "—", "/", ",", "•", "·", "Ngày", "ngày", "on", "at"].contains(last) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}
