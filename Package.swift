// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order of the flow: nouns, text, words, stages, wiring, command.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "vinhdanh",
  products: [
    .executable(name: "vinhdanh", targets: ["vinhdanh"]),
    .library(name: "Vinhdanh", targets: ["Model", "Pipeline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CLexicons", exclude: ["data"], cSettings: [.headerSearchPath(".")]),
    module("JSONText"),
    module("Model"),
    module("Streams", ["JSONText", "Model"]),
    module("Text", ["Model"]),
    module("Lexicons", ["CLexicons", "Model", "Text"]),
    module("Readers", ["CLibXML2", "CZlib", "JSONText", "Model", "Text"]),
    module("Extraction", ["Lexicons", "Model", "Text"]),
    module("Normalization", ["Lexicons", "Model", "Text"]),
    module("Evaluation", ["JSONText", "Model", "Streams"]),
    module("Differences", ["Model"]),
    module("Reports", ["Differences", "Evaluation", "JSONText", "Model", "Streams"]),
    module("Store", ["CZlib", "JSONText", "Model", "Streams", .product(name: "GRDB", package: "GRDB.swift")]),
    module(
      "Pipeline",
      [
        "Differences", "Evaluation", "Extraction", "JSONText", "Lexicons", "Model", "Normalization", "Readers",
        "Reports", "Store", "Streams", "Text",
      ]),
    .executableTarget(
      name: "vinhdanh",
      dependencies: [
        "Model", "Pipeline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["JSONText", "Model", "Streams"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(name: "Worlds", dependencies: ["Model"], path: "Tests/Worlds", swiftSettings: strict),
    tests("JSONTextTests", ["JSONText"]),
    tests("ModelTests", ["Model"]),
    tests("StreamsTests", ["JSONText", "Model", "Streams"]),
    tests("TextTests", ["Model", "Text"]),
    tests("LexiconsTests", ["Lexicons", "Model", "Text"]),
    tests("ReadersTests", ["JSONText", "Model", "Readers", "Streams", "Text"]),
    tests("ExtractionTests", ["Extraction", "Lexicons", "Model", "Text"]),
    tests("NormalizationTests", ["Lexicons", "Model", "Normalization", "Streams", "JSONText", "Worlds"]),
    tests("DifferencesTests", ["Differences", "Model"]),
    tests("EvaluationTests", ["Evaluation", "JSONText", "Model", "Streams"]),
    tests("ReportsTests", ["Differences", "Evaluation", "JSONText", "Model", "Reports", "Streams"]),
    tests("StoreTests", ["Model", "Store", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(
      "PipelineTests", ["JSONText", "Lexicons", "Model", "Normalization", "Pipeline", "Store", "Streams", "Worlds"]),
    tests("GoldenTests", ["Evaluation", "JSONText", "Model", "Normalization", "Pipeline", "Streams"]),
    tests("CommandTests", ["JSONText", "Model", "Streams"]),
  ]
)

// `make fuzz` and `make bench` set these, so that other builds do not pay for what only they need.

func fuzz(_ entry: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: "Fuzz\(entry)", dependencies: dependencies + ["FuzzSupport"], path: "Tests/Fuzz/\(entry)",
    swiftSettings: strict)
}

if Context.environment["FUZZ"] != nil {
  package.targets += [
    .target(
      name: "FuzzSupport", dependencies: ["Model", "Readers"], path: "Tests/Fuzz/Support", swiftSettings: strict),
    fuzz("Decoding", ["Readers"]),
    fuzz("HTML", ["Model", "Readers"]),
    fuzz("WARC", ["Readers"]),
    fuzz("JSONLines", ["Readers"]),
  ]
}

if Context.environment["BENCH"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Bench",
      dependencies: [
        "Extraction", "JSONText", "Lexicons", "Model", "Pipeline", "Readers", "Streams", "Worlds",
      ], path: "Tests/Bench", swiftSettings: strict))
}
