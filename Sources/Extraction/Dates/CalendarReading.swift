internal import Lexicons
internal import Model
internal import Text

/// What a view of the calendar says of each token of the sentence at hand; one piece of memory serves a whole page.
final class CalendarReading {
  // All have room for the longest sentence there is; the first `count` entries are of the sentence at hand.
  private let lists: UnsafeMutablePointer<Int32>
  private let masks: UnsafeMutablePointer<UInt64>
  @exclusivity(unchecked) private var count = 0
  /// The tokens at which a rule is tried, in order.
  private let tried: UnsafeMutablePointer<Int32>
  @exclusivity(unchecked) private var triedCount = 0

  init() {
    lists = .allocate(capacity: Sentences.longest)
    masks = .allocate(capacity: Sentences.longest)
    tried = .allocate(capacity: Sentences.longest)
    lists.initialize(repeating: -1, count: Sentences.longest)
    masks.initialize(repeating: 0, count: Sentences.longest)
    tried.initialize(repeating: 0, count: Sentences.longest)
  }

  deinit {
    lists.deallocate()
    masks.deallocate()
    tried.deallocate()
  }

  /// Looks every token up that has a view's mark, and gives the kinds of all words found.
  ///
  /// - Parameter triggers: the kinds of words at which a rule is tried; it is tried at every number.
  func read(_ tokens: Tokens, _ words: CalendarView, _ mark: UInt32, triggers: UInt64) -> UInt64 {
    precondition(tokens.count <= Sentences.longest)
    let (lists, masks, tried) = (lists, masks, tried)
    var triedCount = 0
    var present: UInt64 = 0
    for index in tokens.indices {
      let list = tokens[index].marks & mark != 0 && tokens[index].isWord ? words.list(tokens[index].key) : -1
      let mask = list >= 0 ? words.masks[Int(list)] : 0
      lists[index] = list
      masks[index] = mask
      present |= mask
      if mask & triggers != 0 || tokens[index].isNumber {
        tried[triedCount] = Int32(truncatingIfNeeded: index)
        triedCount += 1
      }
    }
    count = tokens.count
    self.triedCount = triedCount
    return present
  }

  /// The tokens at which a rule is tried, in order; valid until the next sentence is read.
  var candidates: UnsafeBufferPointer<Int32> { UnsafeBufferPointer(start: tried, count: triedCount) }

  /// Identity of the words that begin at a token, -1 for none and outside of the sentence.
  @inline(__always)
  func list(_ index: Int) -> Int32 { index >= 0 && index < count ? lists[index] : -1 }

  /// The kinds of the words that may begin at a token, as bits.
  @inline(__always)
  func kinds(_ index: Int) -> UInt64 { index >= 0 && index < count ? masks[index] : 0 }
}
