internal import Model
internal import Reports

/// `check`: everything that a folder of results says, verified anew from the folder alone.
package struct CheckJob: Sendable {
  let folder: String
  /// A store that is to hold the same.
  let store: String?

  package init(_ folder: String, store: String? = nil) {
    self.folder = folder
    self.store = store
  }

  /// In this order, since later ones compare with what earlier ones read. A new check is a line here.
  private func check(_ contents: inout FolderContents) throws(RunFailure) {
    try OutcomeCheck.read(&contents)
    try ClaimCheck.read(&contents)
    try OutcomeCheck.compare(&contents)
    try ArticleCheck.run(&contents)
    try DecisionCheck.read(&contents)
    try RecordCheck.run(&contents)
    try ClaimCheck.findUncited(&contents)
    DecisionCheck.findOrphans(&contents)
    try FindingCheck.run(&contents)
    try SheetCheck.run(&contents)
    try ManifestCheck.run(&contents)
    if let store { try StoreCheck.run(&contents, store: store) }
  }

  /// Writes one line for each problem and each finding; memory grows with the claims, not with the texts.
  package func run(console: Console) throws -> ExitStatus {
    let path = FilePath(folder)
    guard (try? FileStatus(path))?.kind == .folder else {
      throw RunFailure(.noInput, subject: folder, message: "no such folder")
    }
    var contents = FolderContents(path)
    try check(&contents)
    let problems = contents.problems.sorted {
      ($0.file, $0.line, $0.code.rawValue, $0.message) < ($1.file, $1.line, $1.code.rawValue, $1.message)
    }
    let output = ByteOutput.standardOutput
    for problem in problems {
      try output.write(
        "\(contents.path(problem.file).display):\(problem.line): \(problem.code.rawValue): \(problem.message)\n")
    }
    let findings = contents.path(RunJob.files.findings).display
    for (line, finding) in contents.findings {
      try output.write("\(findings):\(line): finding: \(FindingText.line(finding))\n")
    }
    try output.flush()
    console.report(
      nil,
      [
        counted(contents.outcomes.count, "page"), counted(contents.claimCount, "claim"),
        counted(contents.records.count, "record"), counted(contents.findings.count, "contradiction"),
        counted(problems.count, "problem"),
      ].joined(separator: ", "))
    return problems.isEmpty ? .done : .doesNotHold
  }
}
