/// What marks a line as the caption of a picture.
enum CaptionCue {
  private static let prefixes = [
    "anh:", "anh :", "anh 1", "anh 2", "anh 3", "anh 4", "anh 5", "anh 6", "anh 7", "anh 8", "anh 9", "hinh 1:",
    "hinh 2:",
    "hinh 3:", "hinh:", "anh minh hoa", "(anh:", "(anh minh hoa", "video:", "clip:", "nguon anh:", "photo:", "photo by",
    "photo credit", "photo courtesy", "image:", "image credit", "image courtesy", "image source", "picture:", "(photo:",
    "caption:",
    "file photo", "illustration:", "illustrative photo", "graphic:", "chart:", "source:", "nguon:", "credit:",
  ]
  private static let inside = [
    " anh: ", "(anh: ", ". anh ", "/anh: ", "- anh: ", " anh minh hoa", "(nguon: ", "nguon anh", " photo: ", "(photo: ",
    " photo by ",
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
    guard bytes.count <= longestCaption, mayHoldCue(bytes) else { return false }
    let start = Fold.key(bytes.prefix(longestCue * 2))
    for prefix in prefixes where start.utf8.starts(with: prefix.utf8) { return true }
    // Letters with marks take up to three bytes.
    var tail = bytes.suffix((longestCredit + longestCue) * 2)
    while let first = tail.first, first & 0xc0 == 0x80 { tail = tail.dropFirst() }
    let end = " " + Fold.key(tail) + " "
    for cue in inside where end.has(cue) && after(cue, in: end) <= longestCredit { return true }
    return false
  }

  /// Every cue has a colon, bracket or slash, or one of a few words: a look at the bytes spares most lines the folding.
  private static func mayHoldCue(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    var window: UInt32 = 0
    for byte in bytes {
      if byte == 0x3a || byte == 0x28 || byte == 0x2f { return true }
      window = window << 8 | UInt32(ASCII.lower(byte))
      // hoto, ourt(esy), mage, minh, etty; `nh ` of Ảnh before a word.
      if [0x686f_746f, 0x6f75_7274, 0x6d61_6765, 0x6d69_6e68, 0x6574_7479].contains(window) { return true }
      if window & 0xffffff == 0x6e6820 { return true }
    }
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
