import Testing
import Text

@Suite struct SearchFoldTests {
  @Test(arguments: [
    ("Đà Nẵng vào TOP 7", "da nang vao top 7"), ("Hoà Bình, hòa bình", "hoa binh, hoa binh"),
    ("Zürich 漢字", "zurich 漢字"),
    ("", ""),
  ])
  func lettersLoseCaseAndMarks(text: String, folded: String) { #expect(SearchFold.folded(text.utf8) == folded) }
}
