/// A hash over all of an article that extraction reads or claims repeat, its name apart: equal hashes under equal
/// rules give equal claims.
package enum ArticleDigest {
  /// Sixteen hexadecimal digits. About a nanosecond a byte.
  package static func make(_ article: Article) -> String {
    var hash = StableHash()
    hash.add(field: article.url)
    hash.add(field: article.title)
    hash.add(field: article.published?.edtf)
    hash.add(field: article.language.rawValue)
    hash.add(article.text.bytes)
    for block in article.blocks {
      hash.add(field: block.kind.rawValue)
      hash.add(field: block.language.rawValue)
      for number in [block.range.start, block.range.end, block.row ?? -1, block.number ?? -1] { add(number, to: &hash) }
    }
    return hash.hex
  }

  private static func add(_ number: Int, to hash: inout StableHash) {
    for shift in stride(from: 0, to: 32, by: 8) {
      hash.add(CollectionOfOne(UInt8(truncatingIfNeeded: number >> shift)))
    }
  }
}
