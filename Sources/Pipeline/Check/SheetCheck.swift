internal import Model
internal import Readers
internal import Reports
internal import Streams

/// The sheet is what the records give, byte for byte.
enum SheetCheck {
  private static let file = RunJob.files.csv

  /// Reports the first row that differs.
  static func run(_ contents: inout FolderContents) throws(RunFailure) {
    let path = contents.path(file)
    guard (try? FileStatus(path)) != nil else {
      contents.add(.missingFile, file, 1, "not there")
      return
    }
    var sheet = Sheet(path: path)
    var bytes: [UInt8] = []
    RecordCSV.writeHeader(to: &bytes)
    try sheet.expect(bytes, "the header")
    var failure: RunFailure?
    // What is wrong with the records themselves is reported where they are checked.
    var records = FolderContents(contents.folder)
    try records.eachLine(of: RunJob.files.records, "record") { _, _, json throws(StreamError) in
      bytes.removeAll(keepingCapacity: true)
      let record = try Record(json: json)
      RecordCSV.write(record, to: &bytes)
      do throws(RunFailure) { try sheet.expect(bytes, record.id) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
    try sheet.expectEnd()
    if let (line, message) = sheet.difference { contents.add(.wrongSheet, file, line, message) }
  }

  private struct Sheet {
    let path: FilePath
    private var offset = 0
    private var line = 1
    private(set) var difference: (line: Int, message: String)?

    init(path: FilePath) { self.path = path }

    mutating func expect(_ bytes: [UInt8], _ what: String) throws(RunFailure) {
      guard difference == nil else { return }
      if try read(bytes.count) != bytes { difference = (line, "not the row of \(what)") }
      offset += bytes.count
      line += bytes.count { $0 == UInt8(ascii: "\n") }
    }

    mutating func expectEnd() throws(RunFailure) {
      if difference == nil, try !read(1).isEmpty { difference = (line, "more rows than records") }
    }

    private func read(_ count: Int) throws(RunFailure) -> [UInt8] {
      do throws(ReadFailure) {
        return try FileBytes.read(path, at: offset, count: count)
      } catch {
        throw RunFailure(
          .inputOutput, subject: path.display,
          message: OutcomeMessages.message(code: error.code, detail: error.detail))
      }
    }
  }
}
