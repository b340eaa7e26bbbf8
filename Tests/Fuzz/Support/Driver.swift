internal import Foundation

/// One input; answers 0, as libFuzzer asks for.
package typealias FuzzEntry = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>, _ entry: FuzzEntry
) -> CInt

/// The start of a fuzzing run: seeds from pages of the corpus, then libFuzzer.
package enum Driver {
  /// Called with the arguments of libFuzzer, the first of them a folder for its inputs. `SEEDS` names a folder of
  /// pages; each gives one seed, shaped by `seed`.
  package static func run(_ entry: FuzzEntry, seed: ([UInt8]) -> [UInt8] = { $0 }) -> Never {
    let environment = ProcessInfo.processInfo.environment
    if let pages = environment["SEEDS"], CommandLine.argc > 1 {
      let target = URL(filePath: CommandLine.arguments[1])
      for (index, page) in files(in: URL(filePath: pages)).enumerated() {
        try? Data(seed(page)).write(to: target.appending(path: "seed-\(index)"))
      }
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments, entry))
  }

  private static func files(in folder: URL) -> [[UInt8]] {
    let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return (paths ?? []).map(\.path).sorted().compactMap { path in
      (try? Data(contentsOf: URL(filePath: path))).map { [UInt8]($0) }
    }
  }
}
