internal import Foundation

/// The library of faults in system calls, built once for a run of the tests by the C compiler of the system.
package enum FaultLibrary {
  /// Its path, for `LD_PRELOAD`.
  package static func path() throws -> String {
    guard let built else { throw Missing() }
    return built
  }

  package static var isThere: Bool { built != nil }

  package struct Missing: Error {}

  private static let built: String? = {
    let file = FileManager.default.temporaryDirectory.appending(path: "vinhdanh-faults-\(getpid()).so").path()
    let source = Repository.root.appending(path: "Tests/Faults/faults.c").path()
    for compiler in ["/usr/bin/cc", "/usr/bin/clang", "/opt/swift/usr/bin/clang"] {
      let arguments = ["-shared", "-fPIC", "-O1", "-o", file, source, "-ldl"]
      if let result = try? Program.run(arguments, executable: compiler), result.status == 0 { return file }
    }
    return nil
  }()
}
