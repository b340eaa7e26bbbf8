import Foundation
import TestSupport
import Testing

/// A run whose system calls fail, or that is killed, at any of them: the store stays sound, every file of results is the
/// old or the new one, and the next run ends as if nothing had been.
@Suite(.serialized) struct FaultTests {
  /// Every so many calls are tried; `FAULT_STEP=1` tries each.
  private static var step: Int { environment("FAULT_STEP") ?? 37 }
  /// Kills at random instants; `KILLS=100` for the full sweep.
  private static var kills: Int { environment("KILLS") ?? 6 }

  private static func environment(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init)
  }

  @Test(arguments: ["error", "full", "short", "kill", "torn"])
  func aFaultAtAnyCallCostsNothing(kind: String) throws {
    let scene = try FaultScene()
    let count = try scene.callCount()
    #expect(count > 60)
    var tried = 0
    for number in stride(from: 1 + kind.utf8.count % Self.step, through: count, by: Self.step) {
      try scene.reset()
      let result = try scene.run(fault: kind, at: number)
      try scene.expectSound("\(kind) at \(number): \(result.status) \(result.errors)")
      if kind == "error" || kind == "full" || kind == "short" {
        #expect([0, 3, 70, 73, 74].contains(result.status), "\(kind) at \(number): \(result.errors)")
        #expect(result.status != 70, "\(kind) at \(number): \(result.errors)")
      }
      try scene.expectConverges("\(kind) at \(number)")
      tried += 1
    }
    #expect(tried >= count / Self.step)
  }

  @Test func aKillAtAnyInstantCostsNothing() throws {
    let scene = try FaultScene()
    var dice = Seeded(seed: 9)
    let start = Date()
    _ = try scene.run()
    let duration = Date().timeIntervalSince(start)
    for number in 0..<Self.kills {
      try scene.reset()
      let delay = Double.random(in: 0...(duration * 1.2), using: &dice)
      let line = """
        '\(Program.path)' run pages --store work/store.db --out work/out & id=$!; sleep \(delay); kill -9 $id 2>/dev/null
        wait $id 2>/dev/null; true
        """
      _ = try Program.shell(line, in: scene.folder.url)
      try scene.expectSound("kill \(number) after \(delay) s")
      try scene.expectConverges("kill \(number) after \(delay) s")
    }
  }

  /// Needs a file system of its own, which only root may mount.
  @Test(.enabled(if: getuid() == 0 && FaultScene.canMount))
  func aFullDiskCostsNothing() throws {
    for size in stride(from: 200, through: 900, by: Self.step == 1 ? 20 : 100) {
      let scene = try FaultScene()
      try scene.onSmallDisk(kilobytes: size) {
        let result = try scene.run()
        #expect([0, 3, 73, 74].contains(result.status), "\(size) kB: \(result.status) \(result.errors)")
        try scene.expectSound("\(size) kB: \(result.status) \(result.errors)")
        try scene.enlargeDisk()
        try scene.expectConverges("\(size) kB")
      }
    }
  }
}

/// A store and results of some pages, which have changed since, and what a run is to make of them.
private final class FaultScene {
  let folder: TemporaryFolder
  private let library: String
  private let before: Results
  private let after: Results

  init() throws {
    folder = try TemporaryFolder()
    library = try FaultLibrary.path()
    try AwardPages.write(before: folder, to: "pages")
    try FileManager.default.createDirectory(atPath: folder.path("base"), withIntermediateDirectories: true)
    let first = try Program.shell("vinhdanh run pages --store base/store.db --out base/out", in: folder.url)
    try #require(first.status == 3, "\(first.errors)")
    before = Results(folder.path("base/out"))
    try FileManager.default.removeItem(atPath: folder.path("pages"))
    try AwardPages.write(after: folder, to: "pages")
    try Self.reset(folder)
    let second = try Program.shell("vinhdanh run pages --store work/store.db --out work/out", in: folder.url)
    try #require(second.status == 0, "\(second.errors)")
    after = Results(folder.path("work/out"))
    try #require(before != after && after.inputCount == 5)
    // What vanished stays known: a run from nothing over the same pages.
    try AwardPages.write(after: folder, to: "all")
    try folder.write(AwardPages.page("Can Tho", 2021), to: "all/c.txt")
    _ = try Program.shell("vinhdanh run all --out fresh", in: folder.url)
    try #require(Results(folder.path("fresh")) == after)
    try reset()
  }

  func reset() throws { try Self.reset(folder) }

  private static func reset(_ folder: TemporaryFolder) throws {
    try? FileManager.default.removeItem(atPath: folder.path("work"))
    try FileManager.default.copyItem(atPath: folder.path("base"), toPath: folder.path("work"))
  }

  func run(_ environment: [String] = []) throws -> Program.Result {
    let arguments = [
      "run", folder.path("pages"), "--store", folder.path("work/store.db"), "--out", folder.path("work/out"),
      "--summary-json", folder.path("work/summary.json"),
    ]
    return try Program.run(environment + [Program.path] + arguments, executable: "/usr/bin/env")
  }

  func run(fault: String, at number: Int) throws -> Program.Result {
    try run([
      "LD_PRELOAD=\(library)", "FAULT_FOLDER=\(folder.path("work"))", "FAULT=\(fault)", "FAULT_AT=\(number)",
    ])
  }

  /// How many calls a run makes that can fail.
  func callCount() throws -> Int {
    let file = folder.path("count")
    _ = try run(["LD_PRELOAD=\(library)", "FAULT_FOLDER=\(folder.path("work"))", "FAULT_COUNT=\(file)"])
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  func expectSound(_ what: String) throws {
    let now = Results(folder.path("work/out"))
    for name in Results.files {
      #expect(
        now.bytes[name] == before.bytes[name] || now.bytes[name] == after.bytes[name], "\(name) is neither: \(what)")
    }
    let store = try Program.run(["status", "--store", folder.path("work/store.db"), "--check"])
    #expect(store.status == 0, "\(what): \(store.text)\(store.errors)")
  }

  func expectConverges(_ what: String) throws {
    let result = try run()
    #expect(result.status == 0, "\(what): \(result.errors)")
    let now = Results(folder.path("work/out"))
    #expect(now == after, "\(what)")
    #expect(now.outcomeCount == now.inputCount, "\(what)")
    let check = try Program.run(["check", folder.path("work/out"), "--store", folder.path("work/store.db")])
    #expect(check.status == 0, "\(what): \(check.text)")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("work/out")).sorted()
    #expect(left == Results.files, "\(what)")
    let summary = try String(contentsOfFile: folder.path("work/summary.json"), encoding: .utf8)
    #expect(summary.contains("\"complete\":true"), "\(what)")
  }

  static var canMount: Bool {
    (try? Program.run(["-m", "true"], executable: "/usr/bin/unshare"))?.status == 0
  }

  func onSmallDisk(kilobytes: Int, _ body: () throws -> Void) throws {
    let work = folder.path("work")
    let mount = try Program.run(
      ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", work], executable: "/usr/bin/mount")
    try #require(mount.status == 0, "\(mount.errors)")
    defer { _ = try? Program.run(["-l", work], executable: "/usr/bin/umount") }
    let copied = try Program.run(["-a", folder.path("base") + "/.", work], executable: "/usr/bin/cp")
    // A disk on which not even the old state has room tells nothing.
    if copied.status == 0 { try body() }
  }

  func enlargeDisk() throws {
    let mount = try Program.run(["-o", "remount,size=64m", folder.path("work")], executable: "/usr/bin/mount")
    try #require(mount.status == 0, "\(mount.errors)")
  }
}
