internal import Foundation
internal import Model

/// Folds a name to the letters and digits by which two spellings are compared.
enum NameKey {
  /// Lower case without diacritics, words joined by `-`: `Bình Dương` gives `binh-duong`. Linear.
  static func fold(_ name: String) -> String {
    var key: [UInt8] = []
    var pendingGap = false
    for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.canonicalCombiningClass != .notReordered { continue }
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        pendingGap = !key.isEmpty
        continue
      }
      if pendingGap { key.append(UInt8(ascii: "-")) }
      pendingGap = false
      // Vietnamese đ and the Icelandic ð that stands for it in badly typed text have no decomposition.
      if scalar == "đ" || scalar == "ð" { key.append(UInt8(ascii: "d")) } else { key += String(scalar).utf8 }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The folds of both languages' names, the English one first, without repetition.
  static func folds(_ name: LocalizedName) -> [String] {
    let english = name.english.map(fold)
    let vietnamese = name.vietnamese.map(fold)
    return [english, english == vietnamese ? nil : vietnamese].compactMap { $0 }.filter { !$0.isEmpty }
  }
}
