/// The language of a page or block, as an ISO 639-1 code; `other` is kept and marked but not extracted.
public enum Language: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
  case other = "und"
}
