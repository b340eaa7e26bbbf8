internal import Foundation

/// Unicode composition.
package enum NFC {
  /// The text in NFC; returns the input itself when it holds no combining mark. One pass, then Foundation if needed.
  package static func compose(_ bytes: [UInt8]) -> [UInt8] {
    guard mayNeedComposition(bytes) else { return bytes }
    let composed = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
    return Array(composed.utf8)
  }

  /// True when a scalar occurs that NFC could change: combining marks (U+0300-036F and above), conjoining jamo,
  /// or singletons such as the Angstrom and Kelvin signs.
  static func mayNeedComposition(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices.dropLast() {
        let lead = buffer[index]
        if lead < 0xcc { continue }
        let next = buffer[index + 1]
        switch lead {
        case 0xcc, 0xcd: return true
        case 0xe0 where next >= 0xa4: return true
        case 0xe1 where next == 0x84 || next == 0x85 || next == 0x86 || next == 0x87: return true
        case 0xe1 where next == 0xbc || next == 0xbd || next == 0xbe || next == 0xbf: return true
        case 0xe2 where next == 0x84: return true
        case 0xe3 where next == 0x82: return true
        case 0xef where next >= 0xa4 && next <= 0xad: return true
        case 0xf0: return true
        default: continue
        }
      }
      return false
    }
  }
}
