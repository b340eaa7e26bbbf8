internal import Foundation

// Bench FOLDER FILE: measures each stage over the pages of a folder, prints a table and writes it to a file.
// Bench FOLDER --stage STAGE WORKERS: measures one and prints it as JSON; how the first form calls itself.
// Bench FOLDER --store: measures one run with a store over FOLDER/pages.
// Bench CLAIMS --merge NUMBER: measures merging a file of so many claims; with "write" in place of "merge", writes it.

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

if arguments.count == 3, arguments[2] == "--store" {
  FileHandle.standardOutput.write(try JSONEncoder().encode(try await StoreStage.measure(folder)))
  exit(0)
}

if arguments.count == 4, let count = Int(arguments[3]) {
  if arguments[2] == "--write" {
    try MergeStage.writeClaims(count, to: arguments[1])
  } else {
    FileHandle.standardOutput.write(try JSONEncoder().encode(try MergeStage.measure(arguments[1])))
  }
  exit(0)
}

/// What a process of its own prints.
func run(_ arguments: String...) throws -> Data {
  let child = Process()
  child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  child.arguments = arguments
  let output = Pipe()
  child.standardOutput = output
  try child.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  child.waitUntilExit()
  guard child.terminationStatus == 0 else { exit(1) }
  return data
}

func measured(_ data: Data) throws -> Measurement { try JSONDecoder().decode(Measurement.self, from: data) }

var table = Table()
for workers in [1, 2] {
  for stage in Stage.allCases {
    let data = try run(arguments[1], "--stage", stage.rawValue, String(workers))
    table.append(stage, workers: workers, try measured(data))
  }
}
let claims = FileManager.default.temporaryDirectory.appending(path: "vinhdanh-bench-\(getpid()).jsonl").path
defer { try? FileManager.default.removeItem(atPath: claims) }
for count in MergeStage.sizes {
  _ = try run(claims, "--write", String(count))
  table.append(claims: count, try measured(try run(claims, "--merge", String(count))))
}
for count in StoreStage.sizes {
  let folder = FileManager.default.temporaryDirectory.appending(path: "vinhdanh-bench-\(getpid())-\(count)")
  defer { try? FileManager.default.removeItem(at: folder) }
  try StoreStage.write(0..<count, to: folder)
  for stage in StoreStage.allCases {
    if stage == .more { try StoreStage.write(count..<(count + count / 100), to: folder) }
    table.append(stage, pages: count, try measured(try run(folder.path, "--store")))
  }
}
let file = URL(filePath: arguments[2])
try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
try Data(table.text.utf8).write(to: file)
print(table.text, terminator: "")
