internal import Foundation

// Bench FOLDER FILE: measures each stage over the pages of a folder, prints a table and writes it to a file.
// Bench FOLDER --stage STAGE WORKERS: measures one and prints it as JSON; how the first form calls itself.

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data("Bench: \(message)\n".utf8))
  exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else { stop("usage: Bench FOLDER FILE") }
let folder = URL(filePath: arguments[1])

if arguments.count == 5, arguments[2] == "--stage", let stage = Stage(rawValue: arguments[3]) {
  let load = stage.load(from: folder)
  guard !load.pages.isEmpty else { stop("no HTML pages in \(folder.path)") }
  let measurement = try stage.measure(load, workers: Int(arguments[4]) ?? 1)
  FileHandle.standardOutput.write(try JSONEncoder().encode(measurement))
  exit(0)
}

var table = Table()
for workers in [1, 2] {
  for stage in Stage.allCases {
    let child = Process()
    child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    child.arguments = [arguments[1], "--stage", stage.rawValue, String(workers)]
    let output = Pipe()
    child.standardOutput = output
    try child.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    child.waitUntilExit()
    guard child.terminationStatus == 0 else { exit(1) }
    table.append(stage, workers: workers, try JSONDecoder().decode(Measurement.self, from: data))
  }
}
let file = URL(filePath: arguments[2])
try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
try Data(table.text.utf8).write(to: file)
print(table.text, terminator: "")
