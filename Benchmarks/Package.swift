// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody compiles benchmarks to run the tests.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "inquest", path: "..")],
  targets: [
    .target(
      name: "Measuring",
      dependencies: [.product(name: "Engines", package: "inquest")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "LinkBench",
      dependencies: [
        .product(name: "RecordLinkage", package: "inquest"),
        .product(name: "Engines", package: "inquest"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "simulate-lists",
      dependencies: [.product(name: "InquestTestSupport", package: "inquest")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "SimulationBench",
      dependencies: [
        .product(name: "RecordLinkage", package: "inquest"),
        .product(name: "InquestTestSupport", package: "inquest"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "score-links",
      dependencies: [
        .product(name: "InquestTestSupport", package: "inquest"),
        .product(name: "Engines", package: "inquest"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "EstimationBench",
      dependencies: [
        .product(name: "Engines", package: "inquest"),
        .product(name: "InquestTestSupport", package: "inquest"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "LatentClassBench",
      dependencies: ["Measuring", .product(name: "Engines", package: "inquest")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "NamesBench",
      dependencies: [.product(name: "Names", package: "inquest")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "LogLinearBench",
      dependencies: ["Measuring", .product(name: "Engines", package: "inquest")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "GazetteerBench",
      dependencies: [.product(name: "Gazetteer", package: "inquest")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "DecomposableBench",
      dependencies: ["Measuring", .product(name: "Engines", package: "inquest")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "DoublyRobustBench",
      dependencies: ["Measuring", .product(name: "Engines", package: "inquest")],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
