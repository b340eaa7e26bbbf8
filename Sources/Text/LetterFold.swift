internal import Foundation

/// How letters fold: lower case, vowel quality kept, Vietnamese tone pulled out.
///
/// Pulling the tone out of the syllable unifies old and new placement (`hoà`, `hòa`): both are `hoa` plus grave.
/// `Ð` (U+00D0) is read as `Đ`, which it stands for in Vietnamese text.
struct LetterFold: @unchecked Sendable {
  struct Entry: Sendable {
    /// Lower-case letter with its vowel quality but without tone; 0 when the scalar is no letter.
    var quality: UInt32 = 0
    /// ASCII lower-case base letter where there is one, else `quality`.
    var bare: UInt32 = 0
    /// 0 none, 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot below.
    var tone: UInt8 = 0
    var isUpper = false
  }

  static let shared = LetterFold()

  /// Latin-1 to Latin Extended-B, and Latin Extended Additional: every precomposed Vietnamese letter.
  private static let low = 0x0000..<0x0250
  private static let high = 0x1e00..<0x1f00
  /// Both ranges, one after the other. Never freed: the fold is made once, and a pointer is looked up without the
  /// reference counts and bounds of an array.
  private let entries: UnsafePointer<Entry>

  private init() {
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: Self.low.count + Self.high.count)
    for (index, value) in (Array(Self.low) + Array(Self.high)).enumerated() {
      (entries + index).initialize(to: Self.entry(UInt32(value)))
    }
    self.entries = UnsafePointer(entries)
  }

  /// The fold of any scalar; constant time for Latin, a property look-up for other scripts.
  @inline(__always)
  func callAsFunction(_ scalar: UInt32) -> Entry {
    if scalar < 0x0250 { return entries[Int(scalar)] }
    if scalar >= 0x1e00 && scalar < 0x1f00 { return entries[Int(scalar - 0x1e00) + 0x250] }
    return Self.other(scalar)
  }

  private static func other(_ value: UInt32) -> Entry {
    guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return Entry() }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    return Entry(quality: lower, bare: lower, tone: 0, isUpper: lower != value)
  }

  private static let tones: [UInt32: UInt8] = [0x300: 1, 0x301: 2, 0x309: 3, 0x303: 4, 0x323: 5]

  private static func entry(_ value: UInt32) -> Entry {
    guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return Entry() }
    if value == 0xd0 || value == 0xf0 || value == 0x110 || value == 0x111 {
      return Entry(quality: 0x111, bare: 0x64, tone: 0, isUpper: value == 0xd0 || value == 0x110)
    }
    let lower = scalar.properties.lowercaseMapping
    let parts = lower.decomposedStringWithCanonicalMapping.unicodeScalars
    guard let base = parts.first else { return Entry() }
    var tone: UInt8 = 0
    var quality = String(String.UnicodeScalarView([base]))
    for mark in parts.dropFirst() {
      if let found = tones[mark.value] { tone = found } else { quality.unicodeScalars.append(mark) }
    }
    let composed = quality.precomposedStringWithCanonicalMapping.unicodeScalars.first!.value
    return Entry(
      quality: composed, bare: special[base.value] ?? base.value, tone: tone, isUpper: lower != String(scalar))
  }

  /// Letters that do not decompose but are typed as these when marks are left out.
  private static let special: [UInt32: UInt32] = [
    0xf8: 0x6f, 0x142: 0x6c, 0xdf: 0x73, 0xe6: 0x61, 0x153: 0x6f, 0x131: 0x69, 0xfe: 0x74,
  ]
}
