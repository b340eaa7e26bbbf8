package import JSONText

extension JSONValue {
  /// Appends the compact form and a line feed.
  package func writeLine(to out: inout [UInt8]) {
    write(to: &out)
    out.append(UInt8(ascii: "\n"))
  }
}

extension JSONValue {
  /// Parses one line of a stream.
  package init(line: [UInt8]) throws(StreamError) {
    do throws(JSONError) {
      self = try JSONParser.parse(line)
    } catch {
      throw StreamError(error)
    }
  }
}
