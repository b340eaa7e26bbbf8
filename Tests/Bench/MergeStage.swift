internal import Foundation
internal import Model
internal import Pipeline
internal import Streams
internal import Worlds

/// The merge command over a file of claims about generated worlds.
enum MergeStage {
  static let sizes = [10_000, 100_000, 1_000_000]

  /// Cities of one world; a world is some two thousand claims, of which the processes hold one at a time.
  private static let recipients = 10

  /// Writes claims of as many worlds as it takes, in both languages, with copies, gaps and errors.
  static func writeClaims(_ count: Int, to file: String) throws {
    guard FileManager.default.createFile(atPath: file, contents: nil), let handle = FileHandle(forWritingAtPath: file)
    else { stop("cannot write \(file)") }
    var written = 0
    var number = 0
    while written < count {
      let names = (0..<recipients).map { city in
        (id: "xx-city-\(number)-\(city)", english: "City \(number)-\(city)", vietnamese: "Thị xã \(number)-\(city)")
      }
      var lines: [UInt8] = []
      for claim in World(seed: number, noise: .usual, recipients: names).claims.prefix(count - written) {
        dressed(claim).json.writeLine(to: &lines)
        written += 1
      }
      try handle.write(contentsOf: Data(lines))
      number += 1
    }
    try handle.close()
  }

  /// The claim with what claims of real pages have besides: an address, a title and a sketch of the text.
  private static func dressed(_ claim: Claim) -> Claim {
    var claim = claim
    claim.source.url = "https://news.example.com/" + claim.document
    claim.source.title = "\(claim.recipient.name.english ?? claim.recipient.name.vietnamese ?? "") in \(claim.award)"
    var seed = StableHash()
    // A copy stands in a folder of its own and has the text of its original.
    seed.add(field: claim.document.split(separator: "/").suffix(2).joined(separator: "/"))
    var dice = Dice(seed: Int(truncatingIfNeeded: seed.value))
    claim.source.sketch = TextSketch(Set((0..<TextSketch.size).map { _ in UInt32(truncatingIfNeeded: dice.next()) }))
    return claim
  }

  /// Merges the file as the command does, with the records thrown away.
  static func measure(_ file: String) throws -> Measurement {
    let (output, null) = (dup(1), open("/dev/null", O_WRONLY))
    dup2(null, 1)
    let job = MergeJob(inputs: [file])
    let lines = try Measurement.once { _ = try job.run(console: Console()) }
    dup2(output, 1)
    return lines
  }
}
