internal import JSONText
internal import Model
internal import Readers
internal import Store
internal import Streams

/// A snapshot of a store as the files of results that it stands for.
struct SnapshotFiles {
  private let reader: SnapshotReader
  private let snapshot: Snapshot

  /// `number`: nil for the newest. Fails for a store that cannot be read and for a snapshot that it does not have.
  init(store: String, number: Int?) throws(RunFailure) {
    let all: [Snapshot]
    do throws(StoreFailure) {
      reader = try SnapshotReader(path: store)
      all = try reader.snapshots()
    } catch {
      throw RunFailure(error, store: store)
    }
    guard let found = number == nil ? all.last : all.first(where: { $0.number == number }) else {
      let range = all.isEmpty ? "none" : "1 to \(all.count)"
      throw RunFailure(.incomparable, subject: store, message: "no such snapshot; there are \(range)")
    }
    snapshot = found
  }

  /// Each file's lines are read when it is opened.
  func files(_ source: StateSource) -> [StateLoader.File] {
    let (reader, number) = (reader, snapshot.number)
    let names = RunJob.files
    let manifest = ResultFiles.line(
      Manifest(version: snapshot.engine, inputs: snapshot.pages, files: [], lexicon: snapshot.lexicon).json)
    func file(
      _ name: String, _ lines: @escaping (([UInt8]) -> Void) throws(StoreFailure) -> Void
    ) -> StateLoader.File {
      let label = source.label + "/" + name
      return StateLoader.File(label: label, path: label, name: name) { () throws(ReadFailure) in
        var bytes: [UInt8] = []
        do throws(StoreFailure) {
          try lines { bytes += $0 }
        } catch {
          throw ReadFailure(code: OutcomeMessages.unreadable, detail: error.message)
        }
        return ByteSource.bytes(bytes)
      }
    }
    return [
      file(names.manifest) { body throws(StoreFailure) in body(manifest) },
      file(names.decisions) { body throws(StoreFailure) in try reader.decisions(in: number, body) },
      file(names.outcomes) { body throws(StoreFailure) in try reader.outcomes(in: number, body) },
      file(names.claims) { body throws(StoreFailure) in try reader.claims(in: number, body) },
      file(names.records) { body throws(StoreFailure) in try reader.records(in: number, body) },
    ]
  }
}
