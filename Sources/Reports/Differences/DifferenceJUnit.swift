internal import Differences
package import Model

/// Differences as a JUnit report: one test case a record, failed where the difference counts.
package struct DifferenceJUnit {
  private let differences: [RecordDifference]
  private let fails: (RecordDifference) -> Bool

  package init(_ differences: [RecordDifference], fails: @escaping (RecordDifference) -> Bool) {
    self.differences = differences
    self.fails = fails
  }

  /// Well-formed XML 1.0 without times; one passed case where nothing differs, since tools take an empty report for a
  /// broken one.
  package var text: String {
    let failures = differences.count(where: fails)
    let counts = "tests=\"\(max(1, differences.count))\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\""
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"vinhdanh diff\" \(counts)>\n"
    text += "  <testsuite name=\"records\" \(counts)>\n"
    if differences.isEmpty { text += "    <testcase classname=\"vinhdanh.diff\" name=\"no difference\"/>\n" }
    for difference in differences { text += testCase(difference) }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private func testCase(_ difference: RecordDifference) -> String {
    let body = Self.escaped(DifferenceText([DifferenceGroup([difference])], ink: Ink(coloured: false)).body)
    var text = "    <testcase classname=\"vinhdanh.diff.\(difference.kind.rawValue)\" "
    text += "name=\"\(Self.escaped(DifferenceWords.ids(difference)))\">\n"
    if fails(difference) {
      text +=
        "      <failure type=\"\(difference.severity.rawValue)\" message=\"\(Self.escaped(message(difference)))\">"
      text += body + "</failure>\n"
    } else {
      text += "      <system-out>\(body)</system-out>\n"
    }
    return text + "    </testcase>\n"
  }

  private func message(_ difference: RecordDifference) -> String {
    let fields = difference.fields.filter { $0.severity != .evidence }.map {
      "\(DifferenceWords.name($0)) \(DifferenceWords.meaning($0.meaning)): \(DifferenceWords.values($0))"
    }
    let causes = difference.causes + difference.fields.filter { $0.severity != .evidence }.flatMap(\.causes)
    var seen: Set<String> = []
    let reasons = causes.map(DifferenceWords.cause).filter { seen.insert($0).inserted }
    return (["\(difference.kind.rawValue)"] + fields + reasons).joined(separator: "; ")
  }

  /// Characters that XML 1.0 has no place for become U+FFFD.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{fffe}"..."\u{ffff}": result.append("\u{fffd}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
