// swift-tools-version: 6.2
import PackageDescription

// INQUEST_ONLY=domain leaves only the pure modules, which need no other package: the quick inner
// loop for names, linkage, estimation and claims. INQUEST_ONLY=custody adds the log and the vault.
let only = Context.environment["INQUEST_ONLY"] ?? ""

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
]

func module(
  _ name: String,
  _ dependencies: [Target.Dependency] = [],
  resources: [Resource] = []
) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    resources: resources,
    swiftSettings: settings
  )
}

func tests(
  _ name: String,
  _ dependencies: [Target.Dependency],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies,
    resources: resources,
    swiftSettings: settings
  )
}

// Pure: no files, no clock, no network. Everything they need is passed in.
let domain: [Target] = [
  module("CaseModel"),
  // Tables in C, because the Swift compiler takes minutes over as many bytes as #embed takes none.
  .target(
    name: "NamesData",
    exclude: [
      "comparison-weights.tsv", "given-names.tsv", "graphones.tsv", "name-spellings.tsv",
    ]
  ),
  module("Names", ["CaseModel", "NamesData"]),
  .executableTarget(
    name: "name-training",
    dependencies: ["Names", "Statistics"],
    swiftSettings: settings
  ),
  module("Statistics"),
  // Bytes embedded by the C compiler: a Swift array literal of megabytes takes minutes to compile.
  .target(name: "GazetteerData", exclude: ["places.bin"]),
  module(
    "Gazetteer",
    ["CaseModel", "GazetteerData"],
    resources: [
      .embedInCode("Resources/places.tsv"),
      .embedInCode("Resources/provinces.tsv"),
      .embedInCode("Resources/membership.tsv"),
      .embedInCode("Resources/renames.tsv"),
      .embedInCode("Resources/sites.tsv"),
    ]
  ),
  .executableTarget(
    name: "gazetteer-build",
    dependencies: ["Gazetteer"],
    swiftSettings: settings
  ),
  module(
    "ClaimExtraction",
    ["CaseModel", "Names", "Gazetteer"],
    resources: [
      .embedInCode("Resources/lexicon.tsv"),
      .embedInCode("Resources/grammar.tsv"),
      .embedInCode("Resources/verbs.tsv"),
      .embedInCode("Resources/events.tsv"),
    ]
  ),
  module("RecordLinkage", ["CaseModel", "Names", "Gazetteer", "Statistics"]),
  module("MultipleSystemsEstimation", ["CaseModel", "Statistics"]),
  module("DocumentReading", ["CaseModel"]),
  module("DemonstrationCase", ["CaseModel", "Statistics"]),
  .target(
    name: "InquestTestSupport",
    dependencies: ["CaseModel", "Statistics", "MultipleSystemsEstimation"],
    path: "Tests/InquestTestSupport",
    swiftSettings: settings
  ),
  tests("CaseModelTests", ["CaseModel", "InquestTestSupport"]),
  tests(
    "NamesTests",
    ["CaseModel", "Names", "Statistics", "InquestTestSupport"],
    resources: [.embedInCode("Resources/hard-name-pairs.csv")]
  ),
  tests("StatisticsTests", ["Statistics", "InquestTestSupport"]),
  tests("GazetteerTests", ["CaseModel", "Gazetteer", "Statistics"]),
  tests(
    "ClaimExtractionTests",
    ["CaseModel", "ClaimExtraction", "Gazetteer", "InquestTestSupport"]
  ),
  tests(
    "RecordLinkageTests",
    [
      "CaseModel", "Names", "Statistics", "RecordLinkage", "DocumentReading", "InquestTestSupport",
    ]
  ),
  tests(
    "MultipleSystemsEstimationTests",
    [
      "CaseModel", "Statistics", "MultipleSystemsEstimation", "DocumentReading",
      "InquestTestSupport",
    ]
  ),
  tests("DocumentReadingTests", ["CaseModel", "DocumentReading", "InquestTestSupport"]),
  tests(
    "DemonstrationCaseTests",
    ["CaseModel", "DemonstrationCase", "DocumentReading", "InquestTestSupport"]
  ),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let custody: [Target] = [
  module("TransparencyLog", [crypto]),
  module("EvidenceVault", ["CaseModel", "TransparencyLog", crypto]),
  tests("TransparencyLogTests", ["TransparencyLog", "InquestTestSupport", crypto]),
  tests("EvidenceVaultTests", ["EvidenceVault", "TransparencyLog", "InquestTestSupport"]),
]

let application: [Target] = [
  module("CaseRegister", ["CaseModel", .product(name: "GRDB", package: "GRDB.swift")]),
  module(
    "Casework",
    [
      "CaseModel", "Names", "Statistics", "Gazetteer", "ClaimExtraction", "RecordLinkage",
      "MultipleSystemsEstimation", "TransparencyLog", "EvidenceVault", "DocumentReading",
      "CaseRegister", "DemonstrationCase", crypto,
    ]
  ),
  module(
    "InquestWeb",
    ["CaseModel", "Casework", mustache, .product(name: "Hummingbird", package: "hummingbird")],
    resources: [.embedInCode("Resources")]
  ),
  .executableTarget(
    name: "inquest",
    dependencies: [
      "CaseModel", "Casework", "EvidenceVault", "Gazetteer", "InquestWeb",
      "MultipleSystemsEstimation", "Names", "RecordLinkage",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: settings
  ),
  tests(
    "CaseRegisterTests",
    [
      "CaseRegister", "CaseModel", "InquestTestSupport",
      .product(name: "GRDB", package: "GRDB.swift"),
    ]
  ),
  tests(
    "CaseworkTests",
    [
      "Casework", "CaseRegister", "CaseModel", "EvidenceVault", "MultipleSystemsEstimation",
      "RecordLinkage", "Statistics", "InquestTestSupport",
    ]
  ),
  tests("InquestWebTests", ["InquestWeb", "Casework", "CaseModel", "InquestTestSupport"]),
]

let cryptoPackage = Package.Dependency.package(
  url: "https://github.com/apple/swift-crypto",
  from: "4.5.2"
)
let applicationPackages: [Package.Dependency] = [
  .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
  .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
]

// What a program of somebody else's, or a benchmark of ours, can use by itself.
let libraries: [Product] = [
  .library(name: "Names", targets: ["Names"]),
  .library(name: "Gazetteer", targets: ["Gazetteer"]),
  .library(name: "RecordLinkage", targets: ["RecordLinkage", "Names", "CaseModel"]),
  .library(
    name: "Engines",
    targets: [
      "ClaimExtraction", "MultipleSystemsEstimation", "DocumentReading", "Gazetteer", "Statistics",
    ]
  ),
  .library(name: "InquestTestSupport", targets: ["InquestTestSupport"]),
]

let package =
  switch only {
  case "domain":
    Package(name: "inquest", products: libraries, targets: domain, swiftLanguageModes: [.v6])
  case "custody":
    Package(
      name: "inquest",
      dependencies: [cryptoPackage],
      targets: domain + custody,
      swiftLanguageModes: [.v6]
    )
  default:
    Package(
      name: "inquest",
      products: [.executable(name: "inquest", targets: ["inquest"])] + libraries,
      dependencies: [cryptoPackage] + applicationPackages,
      targets: domain + custody + application,
      swiftLanguageModes: [.v6]
    )
  }
