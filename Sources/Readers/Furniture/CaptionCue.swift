/// What marks a line as the caption of a picture.
enum CaptionCue {
  private static let prefixes = [
    "anh:", "anh :", "anh 1", "anh 2", "anh 3", "anh 4", "anh 5", "anh 6", "anh 7", "anh 8", "anh 9", "hinh 1:", "hinh 2:",
    "hinh 3:", "hinh:", "anh minh hoa", "(anh:", "(anh minh hoa", "video:", "clip:", "nguon anh:", "photo:", "photo by",
    "photo credit", "photo courtesy", "image:", "image credit", "image courtesy", "image source", "picture:", "(photo:", "caption:",
    "file photo", "illustration:", "illustrative photo", "graphic:", "chart:", "source:", "nguon:", "credit:",
  ]
  private static let inside = [
    " anh: ", "(anh: ", ". anh ", "/anh: ", "- anh: ", " anh minh hoa", "(nguon: ", "nguon anh", " photo: ", "(photo: ", " photo by ",
    "(photo by", " photo courtesy", "image: ", "courtesy of ", "/getty images", "getty images", "/ reuters", "ap photo",
    "(photo/", "photograph: ", "photograph by", ". photo ", "afp/", "anh tu lieu", "anh chup man hinh", "anh internet",
  ]

  /// Captions are short; the cues inside text are searched only in short lines.
  static let longestCaption = 300

  /// A credit ends its line: what follows the cue is a name, not a sentence.
  private static let longestCredit = 60
  private static let longestCue = 24

  /// Folds only the line's two ends, since a cue stands at one of them.
  static func marks(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    guard bytes.count <= longestCaption, !bytes.isEmpty else { return false }
    let start = Fold.key(bytes.prefix(longestCue * 2))
    for prefix in prefixes where start.utf8.starts(with: prefix.utf8) { return true }
    // Letters with marks take up to three bytes.
    var tail = bytes.suffix((longestCredit + longestCue) * 2)
    while let first = tail.first, first & 0xc0 == 0x80 { tail = tail.dropFirst() }
    let end = " " + Fold.key(tail) + " "
    for cue in inside where end.has(cue) && after(cue, in: end) <= longestCredit { return true }
    return false
  }

  private static func after(_ cue: String, in key: String) -> Int {
    let text = Array(key.utf8)
    let needle = Array(cue.utf8)
    var index = text.count - needle.count
    while index >= 0 {
      if text[index..<(index + needle.count)].elementsEqual(needle) { return text.count - index - needle.count }
      index -= 1
    }
    return Int.max
  }
}
