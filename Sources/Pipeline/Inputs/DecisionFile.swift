internal import JSONText
internal import Model
internal import Readers
internal import Streams

/// The file in which people keep their decisions, one a line.
package struct DecisionFile: Sendable {
  let path: String

  package init(_ path: String) { self.path = path }

  /// Fails at the first line that is no decision: to merge without it would undo what somebody has decided.
  func read() throws(RunFailure) -> [Decision] {
    var decisions: [Decision] = []
    var broken: RunFailure?
    do throws(ReadFailure) {
      try ByteSource(FilePath(path)).eachLine { line in
        guard broken == nil else { return }
        do throws(StreamError) {
          guard let bytes = line.bytes else { throw StreamError(.badMember, "the line is too long") }
          decisions.append(try Decision(json: try JSONValue(line: bytes)))
        } catch {
          broken = RunFailure(.allInputsFailed, subject: "\(path):\(line.number)", message: error.detail)
        }
      }
    } catch {
      throw RunFailure(
        error.code == "missing" ? .noInput : .allInputsFailed, subject: path,
        message: OutcomeMessages.message(code: error.code, detail: error.detail))
    }
    if let broken { throw broken }
    return decisions
  }
}
