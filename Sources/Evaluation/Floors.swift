package import JSONText
internal import Model
package import Streams

/// Scores that must not be fallen below, and the labels they were measured with.
///
/// Scores may rise in silence and fall only by a decision: pinning lower values has to be asked for in words, and an
/// edit of the labels makes the floors stale until they are pinned again.
package struct Floors: Hashable, Sendable {
  /// Hash of the label file's bytes.
  package var labels: String
  /// By name, for example `vi.recall` or `field.announced`: least value, per mille.
  package var least: [String: Int]
  /// By name: most false alarms and sprung traps.
  package var most: [String: Int]

  package init(_ score: Score, labels: String) {
    self.labels = labels
    least = [:]
    func add(_ name: String, _ counts: Counts) -> [String: Int] {
      ["\(name).precision": counts.precision, "\(name).recall": counts.recall, "\(name).f1": counts.f1]
    }
    least.merge(add("all", score.total)) { $1 }
    for (code, counts) in score.languages { least.merge(add(code, counts)) { $1 } }
    if let records = score.records { least.merge(add("records", records)) { $1 } }
    for (name, counts) in score.fields { least["field.\(name)"] = counts.accuracy }
    most = ["false_alarms": score.falseAlarms, "traps_sprung": score.trapsSprung]
  }

  package init(json: JSONValue) throws(StreamError) {
    guard let labels = json["labels"]?.string else { throw StreamError(.badMember, "labels: missing") }
    self.labels = labels
    least = try Self.numbers(json, "least")
    most = try Self.numbers(json, "most")
  }

  /// One member a line and sorted, so that a change of one score is a change of one line.
  package var text: String {
    func lines(_ numbers: [String: Int]) -> String {
      numbers.sorted { $0.key < $1.key }.map { "    \"\($0.key)\": \($0.value)" }.joined(separator: ",\n")
    }
    return """
      {
        "labels": "\(labels)",
        "least": {
      \(lines(least))
        },
        "most": {
      \(lines(most))
        }
      }

      """
  }

  /// What a new measurement falls short of, as sentences, sorted; a measure that is gone falls short too.
  package func shortfalls(_ measured: Floors) -> [String] {
    var found: [String] = []
    for (name, floor) in least.sorted(by: { $0.key < $1.key }) where (measured.least[name] ?? -1) < floor {
      found.append("\(name) is \(measured.least[name].map(String.init) ?? "not measured"), below \(floor)")
    }
    for (name, ceiling) in most.sorted(by: { $0.key < $1.key }) where (measured.most[name] ?? Int.max) > ceiling {
      found.append("\(name) is \(measured.most[name].map(String.init) ?? "not measured"), above \(ceiling)")
    }
    return found
  }

  /// The hash that `labels` holds.
  package static func hash(_ labels: [UInt8]) -> String {
    var hash = StableHash()
    hash.add(labels)
    return hash.hex
  }

  private static func numbers(_ json: JSONValue, _ key: String) throws(StreamError) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for member in json[key]?.object ?? [] {
      guard let number = member.value.integer else { throw StreamError(.badMember, "\(member.key): no integer") }
      numbers[member.key] = number
    }
    return numbers
  }
}
