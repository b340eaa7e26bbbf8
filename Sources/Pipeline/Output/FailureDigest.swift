internal import Model

/// What failed in a run, as one message that fits a mail however much it is.
struct FailureDigest {
  private static let most = 20

  private(set) var count = 0
  private var byCode: [String: Int] = [:]
  private var lines: [(label: String, message: String)] = []

  mutating func add(_ label: String, code: String, detail: String?) {
    count += 1
    byCode[code, default: 0] += 1
    if lines.count < Self.most { lines.append((label, OutcomeMessages.message(code: code, detail: detail))) }
  }

  /// What is known to fail without reading it.
  mutating func add(_ item: InputItem) {
    if case .settled(.failed, let code, let detail) = item.content { add(item.label, code: code, detail: detail) }
  }

  var codes: [(code: String, count: Int)] { byCode.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  func report(to console: Console, of total: Int, outcomes: String) {
    guard count > 0 else { return }
    for line in lines { console.report(line.label, line.message) }
    if count > lines.count { console.report(nil, "and \(count - lines.count) more: see \(outcomes)") }
    let codes = codes.map { "\($0.count) \($0.code)" }.joined(separator: ", ")
    console.report(nil, "\(count) of \(counted(total, "page")) failed: \(codes)")
  }
}
