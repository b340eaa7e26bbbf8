internal import Text

/// Which legacy encoding bytes are in, by the Vietnamese words that each reading gives.
enum CharsetGuess {
  /// Frequent Vietnamese words with marks, none of one letter: a dash or quotation mark of one encoding is a letter of
  /// another.
  private static let words: Set<[UInt8]> = Set(
    """
    và của các được trong là không người những năm có đã với này một để từ thành phố tỉnh việt về đến tại ngày như công trên \
    phát triển nước hội thế giới giải thưởng nhất ông bà sẽ cũng cả đầu ra đây còn vào khi phải đó hà nội đồng hồ chí bộ \
    chức tổ số thứ tháng huyện quận xã đạt trưởng chủ tịch đại học việc đối hành động nhiều thì nếu rất mới
    """.split(separator: " ").map { Array($0.utf8) }.filter { $0.contains { $0 >= 0x80 } })

  /// Fewer words with marks than this may be names in another language's text.
  private static let fewestHits = 3
  /// Share of the words with marks that must be among the frequent ones; Vietnamese news has 0.3 and more.
  private static let fewestShare = 0.12
  /// Words looked at.
  private static let sample = 1500

  /// The encoding of bytes that are no UTF-8; windows-1252 unless another reading is Vietnamese.
  static func charset(_ bytes: [UInt8]) -> LegacyCharset { vietnamese(bytes) ?? .windows1252 }

  /// The encoding in which the bytes read as Vietnamese.
  static func vietnamese(_ bytes: [UInt8]) -> LegacyCharset? { vietnamese(words: markedWords(bytes)) }

  static func vietnamese(words sample: [ArraySlice<UInt8>]) -> LegacyCharset? {
    guard sample.count >= fewestHits else { return nil }
    var best: (LegacyCharset, Int)?
    for charset in [LegacyCharset.windows1258, .tcvn3, .viscii, .vni] {
      var hits = 0
      for word in sample {
        var decoded: [UInt8] = []
        charset.append(word, to: &decoded)
        if words.contains(Array(String(decoding: NFC.compose(decoded), as: UTF8.self).lowercased().utf8)) { hits += 1 }
      }
      if hits > (best?.1 ?? 0) { best = (charset, hits) }
    }
    guard let (charset, hits) = best, hits >= fewestHits, Double(hits) >= Double(sample.count) * fewestShare
    else { return nil }
    return charset
  }

  /// Runs of letters that hold a byte beyond ASCII, up to the size of the sample.
  static func markedWords(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var ranges: [Range<Int>] = []
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index < buffer.count, ranges.count < sample {
        while index + 8 <= buffer.count,
          buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        { index += 8 }
        while index < buffer.count, buffer[index] < 0x80 { index += 1 }
        guard index < buffer.count else { return }
        var start = index
        while start > 0, ASCII.isLetter(buffer[start - 1]) || buffer[start - 1] >= 0x80 { start -= 1 }
        while index < buffer.count, ASCII.isLetter(buffer[index]) || buffer[index] >= 0x80 { index += 1 }
        if (2...24).contains(index - start) { ranges.append(start..<index) }
      }
    }
    return ranges.map { bytes[$0] }
  }
}
