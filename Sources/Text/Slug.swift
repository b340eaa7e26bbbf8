/// Lower-case ASCII names for ids.
package enum Slug {
  /// Letters folded to their base, everything else one hyphen: `Las Rozas de Madrid` gives `las-rozas-de-madrid`.
  package static func make(_ text: String) -> String {
    let fold = LetterFold.shared
    var result = ""
    var pending = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let isDigit = value >= 0x30 && value <= 0x39
      let entry = fold(value)
      guard isDigit || entry.quality != 0 else {
        pending = !result.isEmpty
        continue
      }
      if pending { result.append("-") }
      pending = false
      result.unicodeScalars.append(isDigit ? scalar : Unicode.Scalar(entry.bare) ?? scalar)
    }
    return result
  }
}
