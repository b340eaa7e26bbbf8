/// How letters fold: lower case, vowel quality kept, Vietnamese tone pulled out.
///
/// Pulling the tone out of the syllable unifies old and new placement (`hoà`, `hòa`): both are `hoa` plus grave.
/// `Ð` (U+00D0) is read as `Đ`, which it stands for in Vietnamese text.
struct LetterFold: @unchecked Sendable {
  struct Entry: Hashable, Sendable {
    /// Lower-case letter with its vowel quality but without tone; 0 when the scalar is no letter.
    var quality: UInt32 = 0
    /// ASCII lower-case base letter where there is one, else `quality`.
    var bare: UInt32 = 0
    /// 0 none, 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot below.
    var tone: UInt8 = 0
    var isUpper = false
  }

  static let shared = LetterFold()

  /// ASCII to Latin Extended-B, and Latin Extended Additional: every precomposed Vietnamese letter, both ranges one after
  /// the other. Never freed: the fold is made once, and a pointer is looked up without the reference counts and bounds
  /// of an array.
  private let entries: UnsafePointer<Entry>

  private init() {
    let (low, high) = (LetterFoldTable.low, LetterFoldTable.high)
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: low.upperBound + high.count)
    for scalar in 0..<low.lowerBound { (entries + scalar).initialize(to: Self.basic(UInt32(scalar))) }
    for (index, packed) in LetterFoldTable.packed.enumerated() {
      (entries + low.lowerBound + index).initialize(to: Entry(packed: packed))
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

  /// ASCII, and the control characters behind it.
  private static func basic(_ value: UInt32) -> Entry {
    let small = value | 0x20
    guard (0x61...0x7a).contains(small) else { return Entry() }
    return Entry(quality: small, bare: small, tone: 0, isUpper: value < 0x61)
  }
}

extension LetterFold.Entry {
  fileprivate init(packed: UInt64) {
    quality = UInt32(packed & 0xffff)
    bare = UInt32(packed >> 16 & 0xffff)
    tone = UInt8(packed >> 32 & 0xf)
    isUpper = packed >> 36 != 0
  }
}
