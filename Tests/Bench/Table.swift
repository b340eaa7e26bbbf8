internal import Foundation

/// The measurements as text; the ratio is of CPU time a page to that of the bare parse with as many workers.
struct Table {
  private var rows: [[String]] = []
  private var merges: [[String]] = []
  private var stores: [[String]] = []
  private var coldCPU = 1.0
  private var bare: [Int: Double] = [:]
  private var title = ""

  mutating func append(_ stage: Stage, workers: Int, _ measurement: Measurement) {
    let cpu = measurement.cpuSeconds / Double(measurement.pages)
    if stage == .parse { bare[workers] = cpu }
    if stage == .read { title = "\(measurement.pages) HTML pages, \(figure(measurement.megabytes)) MB\n\n" }
    rows.append([
      stage.rawValue, String(workers), figure(Double(measurement.pages) / measurement.wallSeconds, digits: 0),
      figure(measurement.megabytes / measurement.wallSeconds), figure(measurement.wallSeconds, digits: 2),
      figure(measurement.cpuSeconds, digits: 2), figure(Double(measurement.peakBytes) / 1e6, digits: 0),
      figure(cpu / (bare[workers] ?? cpu), digits: 2),
    ])
  }

  /// A row of the second table: what the merge command costs on two processors.
  mutating func append(claims: Int, _ measurement: Measurement) {
    merges.append([
      "merge", String(claims), figure(measurement.wallSeconds, digits: 2), figure(measurement.cpuSeconds, digits: 2),
      figure(Double(measurement.peakBytes) / 1e6, digits: 0),
      figure(measurement.cpuSeconds / Double(claims) * 1e6, digits: 0),
    ])
  }

  /// A row of the third table: what a run with a store costs, and in percent of the CPU time of the cold one.
  mutating func append(_ stage: StoreStage, pages: Int, _ measurement: Measurement) {
    if stage == .cold { coldCPU = measurement.cpuSeconds }
    stores.append([
      stage.rawValue, String(pages), figure(measurement.wallSeconds, digits: 2),
      figure(measurement.cpuSeconds, digits: 2), figure(Double(measurement.peakBytes) / 1e6, digits: 0),
      figure(measurement.cpuSeconds / coldCPU * 100, digits: 1),
    ])
  }

  var text: String {
    let head = ["", "workers", "pages/s", "MB/s", "wall s", "CPU s", "peak MB", "ratio"]
    let mergeHead = ["", "claims", "wall s", "CPU s", "peak MB", "CPU us/claim"]
    return title + text([head] + rows) + "\n" + text([mergeHead] + merges) + "\n"
      + text([["run --store", "pages", "wall s", "CPU s", "peak MB", "% of cold"]] + stores)
  }

  private func text(_ rows: [[String]]) -> String {
    rows.map { row in
      row[0].padding(toLength: 14, withPad: " ", startingAt: 0)
        + row.dropFirst().map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined() + "\n"
    }.joined()
  }

  private func figure(_ value: Double, digits: Int = 1) -> String { String(format: "%.\(digits)f", value) }
}

extension Measurement {
  var megabytes: Double { Double(bytes) / 1e6 }
}
