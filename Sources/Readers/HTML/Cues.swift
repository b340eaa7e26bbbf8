/// What an element's tag, class, id, role and microdata say about its content.
struct Cues: OptionSet, Hashable {
  let rawValue: UInt32

  static let navigation = Cues(rawValue: 1 << 0)
  static let footer = Cues(rawValue: 1 << 1)
  static let pageHeader = Cues(rawValue: 1 << 2)
  static let sidebar = Cues(rawValue: 1 << 3)
  static let comments = Cues(rawValue: 1 << 4)
  static let related = Cues(rawValue: 1 << 5)
  static let share = Cues(rawValue: 1 << 6)
  static let advertisement = Cues(rawValue: 1 << 7)
  static let signup = Cues(rawValue: 1 << 8)
  static let overlay = Cues(rawValue: 1 << 9)
  static let authorBox = Cues(rawValue: 1 << 10)
  static let tagList = Cues(rawValue: 1 << 11)
  static let hidden = Cues(rawValue: 1 << 12)
  static let form = Cues(rawValue: 1 << 13)
  static let skip = Cues(rawValue: 1 << 14)

  static let byline = Cues(rawValue: 1 << 16)
  static let date = Cues(rawValue: 1 << 17)
  static let updated = Cues(rawValue: 1 << 18)
  static let meta = Cues(rawValue: 1 << 19)
  static let caption = Cues(rawValue: 1 << 20)
  static let title = Cues(rawValue: 1 << 21)

  /// The container of an article's text, by microdata or a name made of both an article's and a text's word.
  static let body = Cues(rawValue: 1 << 24)
  /// Likely around the text: `content`, `main`, `article`.
  static let content = Cues(rawValue: 1 << 25)

  /// The lead above the text: sapo, standfirst, summary.
  static let lead = Cues(rawValue: 1 << 26)

  /// Never part of an article's text.
  static let pruned: Cues = [
    .navigation, .footer, .sidebar, .comments, .related, .share, .advertisement, .signup, .overlay, .authorBox,
    .tagList, .hidden, .form, .skip,
  ]
}
