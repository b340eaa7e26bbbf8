/// Text as a search index takes it: lower case, without marks, and đ as d.
package enum SearchFold {
  /// Letters are folded, everything else stays. Linear.
  package static func folded(_ bytes: some Sequence<UInt8>) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
      let bare = LetterFold.shared(scalar.value).bare
      folded.append(bare == 0 ? scalar : Unicode.Scalar(bare) ?? scalar)
    }
    return String(folded)
  }
}
