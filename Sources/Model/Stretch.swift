/// Elements that stand one behind the other in memory that somebody keeps, counted from 0.
///
/// Like an array, but a part of it needs no memory of its own. In this module and inlinable, so that every module reads
/// an element as it would that of an array.
@frozen public struct Stretch<Element>: RandomAccessCollection {
  @usableFromInline let keeper: AnyObject
  @usableFromInline let base: UnsafePointer<Element>
  public let count: Int

  /// - Parameter keeper: keeps the elements where they are, as long as it lives.
  @inlinable
  public init(_ base: UnsafePointer<Element>, count: Int, keeper: AnyObject) {
    precondition(count >= 0)
    self.keeper = keeper
    self.base = base
    self.count = count
  }

  /// Some of the elements, counted from 0.
  @inlinable
  public func part(_ range: Range<Int>) -> Stretch {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return Stretch(base + range.lowerBound, count: range.count, keeper: keeper)
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  @inlinable
  public subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return base[index]
  }
}
