package import JSONText

extension JSONValue {
  /// Appends the compact form and a line feed.
  package func writeLine(to out: inout [UInt8]) {
    write(to: &out)
    out.append(UInt8(ascii: "\n"))
  }
}

/// Cuts a buffer into lines at LF; a CR before it is dropped, as are lines that hold only white space.
package enum Lines {
  /// Calls `body` with the number (from 1) and the range of every line that is not blank. One pass.
  package static func forEach<E: Error>(
    in bytes: borrowing [UInt8], _ body: (_ number: Int, _ range: Range<Int>) throws(E) -> Void
  ) throws(E) {
    var start = 0
    var number = 1
    while start < bytes.count {
      var end = start
      var blank = true
      while end < bytes.count, bytes[end] != 0x0a {
        if bytes[end] != 0x20, bytes[end] != 0x09, bytes[end] != 0x0d { blank = false }
        end += 1
      }
      let next = end + 1
      if !blank {
        if bytes[end - 1] == 0x0d { end -= 1 }
        try body(number, start..<end)
      }
      start = next
      number += 1
    }
  }
}
