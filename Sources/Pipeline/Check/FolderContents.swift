internal import JSONText
internal import Model
internal import Readers
internal import Streams

/// A folder of results under check: what its files say of one another, and what does not hold.
///
/// Claims are kept without their pages' titles and sketches; texts are not kept at all.
struct FolderContents {
  /// A claim and where it stands.
  struct PlacedClaim {
    var line: Int
    var claim: Claim
  }

  /// What the claims of one page say that its article must bear out.
  struct PageStatements {
    /// Of the first claim.
    var line: Int
    var source: Source
    var quotes: [(line: Int, evidence: Evidence)] = []
  }

  let folder: FilePath
  private(set) var problems: [Problem] = []
  /// By document, with the line.
  var outcomes: [String: (line: Int, status: Outcome.Status)] = [:]
  /// By id; several claims can share one, since an id leaves out place, theme and quotes.
  var claims: [String: [PlacedClaim]] = [:]
  /// By document.
  var pages: [String: PageStatements] = [:]
  var claimCount = 0
  var records: Set<String> = []
  /// Ids under which records are known besides their own.
  var aliases: Set<String> = []
  var decisions = FolderDecisions()
  /// Ids of the claims that records cite.
  var cited: Set<String> = []
  var findings: [(line: Int, finding: Finding)] = []

  init(_ folder: FilePath) { self.folder = folder }

  mutating func add(_ code: Problem.Code, _ file: String, _ line: Int, _ message: String) {
    problems.append(Problem(file: file, line: line, code: code, message: message))
  }

  func path(_ file: String) -> FilePath { folder.appending(Array(file.utf8)) }

  /// Hands over the lines of a file that are as the schema of their stream says; the others are problems.
  mutating func eachLine(
    of file: String, _ stream: String, _ body: (inout FolderContents, Int, JSONValue) throws(StreamError) -> Void
  ) throws(RunFailure) {
    guard let schema = LineSchema.named(stream) else { return }
    do throws(ReadFailure) {
      try ByteSource(path(file)).eachLine { line in
        do throws(StreamError) {
          guard let bytes = line.bytes else { throw StreamError(.badMember, "the line is too long") }
          let json = try JSONValue(line: bytes)
          if let problem = schema.problem(in: json) {
            add(.badLine, file, line.number, problem)
          } else {
            try body(&self, line.number, json)
          }
        } catch {
          add(Self.code(error), file, line.number, error.detail)
        }
      }
    } catch {
      guard error.code == "missing" else {
        throw RunFailure(
          .inputOutput, subject: path(file).display,
          message: OutcomeMessages.message(code: error.code, detail: error.detail))
      }
      add(.missingFile, file, 1, "not there")
    }
  }

  private static func code(_ error: StreamError) -> Problem.Code {
    switch error.code {
    case .notJSON: .notJSON
    case .badSpan: .wrongSpan
    case .badMember, .otherType: .badLine
    }
  }
}
