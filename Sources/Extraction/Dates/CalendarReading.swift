internal import Lexicons
internal import Text

/// What a view of the calendar says of each token of the sentence at hand; one piece of memory serves a whole page.
final class CalendarReading {
  // Both have room for the longest sentence there is; the first `count` entries are of the sentence at hand.
  private let lists: UnsafeMutablePointer<Int32>
  private let masks: UnsafeMutablePointer<UInt64>
  private var count = 0

  init() {
    lists = .allocate(capacity: Sentences.longest)
    masks = .allocate(capacity: Sentences.longest)
    lists.initialize(repeating: -1, count: Sentences.longest)
    masks.initialize(repeating: 0, count: Sentences.longest)
  }

  deinit {
    lists.deallocate()
    masks.deallocate()
  }

  /// Looks every token up that has a view's mark, and gives the kinds of all words found.
  func read(_ tokens: [Token], _ words: CalendarView, _ mark: UInt32) -> UInt64 {
    precondition(tokens.count <= Sentences.longest)
    count = tokens.count
    var present: UInt64 = 0
    for (index, token) in tokens.enumerated() {
      let list = token.marks & mark != 0 && token.isWord ? words.list(token.key) : -1
      let mask = list >= 0 ? words.kinds(list) : 0
      lists[index] = list
      masks[index] = mask
      present |= mask
    }
    return present
  }

  /// Identity of the words that begin at a token, -1 for none and outside of the sentence.
  @inline(__always)
  func list(_ index: Int) -> Int32 { index >= 0 && index < count ? lists[index] : -1 }

  /// The kinds of the words that may begin at a token, as bits.
  @inline(__always)
  func kinds(_ index: Int) -> UInt64 { index >= 0 && index < count ? masks[index] : 0 }
}
