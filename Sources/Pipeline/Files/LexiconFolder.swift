internal import Lexicons
internal import Readers

/// A folder of a user's word tables.
struct LexiconFolder {
  /// Tables of words are small; a larger file is something else.
  static let maximumBytes = 64_000_000

  private(set) var files: [LexiconFile] = []
  /// What could not be read.
  private(set) var findings: [LexiconFinding] = []

  /// Reads every file of the folder. Passes over names that begin with a dot or end in `~`, and notes in Markdown.
  /// Fails when the folder cannot be listed or holds no file.
  init(_ path: String) throws(RunFailure) {
    let folder = FilePath(path)
    let names: [[UInt8]]
    do throws(SystemError) {
      names = try FolderWalk.list(folder)
    } catch {
      throw RunFailure(
        .noInput, subject: path, message: ReadFailure(error).code == "missing" ? "not found" : error.message)
    }
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) where !Self.isPassedOver(name) {
      let file = folder.appending(name)
      let title = FilePath(name).display
      do throws(ReadFailure) {
        files.append(
          LexiconFile(name: title, label: file.display, bytes: try FileBytes.read(file, limit: Self.maximumBytes)))
      } catch {
        let message = OutcomeMessages.message(code: error.code, detail: error.detail)
        findings.append(LexiconFinding(file: file.display, line: 1, message: message))
      }
    }
    if files.isEmpty, findings.isEmpty {
      throw RunFailure(.noInput, subject: path, message: "no table in the folder")
    }
  }

  private static func isPassedOver(_ name: [UInt8]) -> Bool {
    name.last == UInt8(ascii: "~") || name.suffix(3) == Array(".md".utf8)
  }
}
