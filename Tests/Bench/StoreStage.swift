internal import Foundation
internal import Pipeline
internal import Worlds

/// A run with a store over generated pages: all new, none new, and one in a hundred new.
enum StoreStage: String, CaseIterable {
  case cold, again
  case more = "1 % more"

  static let sizes = [1000, 10_000, 100_000]

  /// Pages below a folder, a thousand to a folder, every fifth with an award.
  static func write(_ pages: Range<Int>, to folder: URL) throws {
    for number in pages {
      let below = folder.appending(path: "pages/\(number / 1000)")
      if number % 1000 == 0 || number == pages.lowerBound {
        try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
      }
      try Data(page(number).utf8).write(to: below.appending(path: "\(number).html"))
    }
  }

  /// Does one run in this process.
  static func measure(_ folder: URL) async throws -> Measurement {
    let job = RememberingRunJob(
      BatchOptions(inputs: [folder.appending(path: "pages").path], jobs: BatchOptions.defaultJobs),
      memory: .init(store: folder.appending(path: "store.db").path), folder: folder.appending(path: "out").path)
    return try await Measurement.once { _ = try await job.run(console: Console()) }
  }

  private static let cities = [("Hue", "Huế"), ("Da Nang", "Đà Nẵng"), ("Can Tho", "Cần Thơ"), ("Tallinn", "Tallinn")]

  /// Some six kilobytes of a page as news sites have them.
  private static func page(_ number: Int) -> String {
    var dice = Dice(seed: number)
    let (english, vietnamese) = cities[number % cities.count]
    let year = 2010 + number / 7 % 15
    let isAward = number % 5 == 0
    let title = isAward ? "\(english) among the Smart21 of \(year), report \(number)" : "Tin trong ngày số \(number)"
    var paragraphs = (0..<9).map { _ in sentence(&dice) + " " + sentence(&dice) + " " + sentence(&dice) }
    if isAward {
      paragraphs[0] =
        number % 2 == 0
        ? "\(english) was named one of the Smart21 Communities of \(year)."
        : "\(vietnamese) được vinh danh trong danh sách Smart21 năm \(year)."
    }
    let menu = (0..<40).map { "<li><a href=\"/section/\($0)\">Chuyên mục \($0)</a></li>" }.joined(separator: "\n")
    return """
      <!doctype html><html lang="vi"><head><meta charset="utf-8"><title>\(title) | Báo \(number % 50)</title>
      <link rel="canonical" href="https://bao\(number % 50).example/tin/\(number).html"></head><body>
      <nav><ul>\(menu)</ul></nav><main><article><h1>\(title)</h1>
      \(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))
      </article></main><footer><p>© Báo \(number % 50)</p></footer></body></html>
      """
  }

  private static let words = """
    thành phố tỉnh người dân chương trình phát triển du lịch hôm nay lãnh đạo dự án đầu tư xây dựng công nghệ giáo dục \
    the council opened new road market river project students visit report plan water harbour library officials said
    """.split(separator: " ").map(String.init)

  private static func sentence(_ dice: inout Dice) -> String {
    let count = 8 + dice.below(12)
    let text = (0..<count).map { _ in words[dice.below(words.count)] }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
