// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// One set of rules for every Swift target.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// SwiftPM finds libxml2's headers through pkg-config. Where only libxml2-dev is installed, which
/// does not bring it along, their place on Debian is named instead.
let hasPackageConfig: Bool = {
  let folders = Context.environment["PATH", default: ""].split(separator: ":")
  return ["pkg-config", "pkgconf"].contains { name in
    folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }
}()
let headers: [SwiftSetting] =
  hasPackageConfig ? [] : [.unsafeFlags(["-Xcc", "-I/usr/include/libxml2"])]
let headersInC: [CSetting] = hasPackageConfig ? [] : [.unsafeFlags(["-I/usr/include/libxml2"])]

let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "vorlage",
  products: [
    .executable(name: "vorlage", targets: ["vorlage"]),
    // With the types that views, catalogues and findings are made of.
    .library(name: "Templating", targets: ["Templating", "Localization", "Diagnostics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "Parallel", swiftSettings: settings),
    .target(name: "Markup", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(
      name: "MarkdownReading", dependencies: ["Diagnostics", "Markup"], swiftSettings: settings),
    .target(
      name: "MarkupWriting", dependencies: ["Diagnostics", "Markup"], swiftSettings: settings),
    .target(
      name: "Formatting",
      dependencies: ["Diagnostics", "Markup", "MarkdownReading", "MarkupWriting"],
      swiftSettings: settings),
    .target(
      name: "Comparison", dependencies: ["Diagnostics", "Parallel", "Markup"],
      swiftSettings: settings),
    .systemLibrary(name: "CLibYAML", providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "YAMLReading", dependencies: ["Diagnostics", "CLibYAML"], swiftSettings: settings,
      // The archive, so that it is part of the program: a start need not look for it.
      linkerSettings: [.linkedLibrary(":libyaml.a")]),
    .target(
      name: "CLibXML2Loader", dependencies: ["CLibXML2"], cSettings: headersInC),
    .target(
      name: "XML", dependencies: ["Diagnostics", "CLibXML2", "CLibXML2Loader"],
      swiftSettings: settings + headers),
    .target(
      name: "Localization", dependencies: ["Diagnostics", "YAMLReading"], swiftSettings: settings),
    .target(
      name: "Templating",
      dependencies: ["Diagnostics", "XML", "Localization"],
      swiftSettings: settings),
    .target(
      name: "Workspace",
      dependencies: [
        "Diagnostics", "Parallel", "Markup", "MarkdownReading", "YAMLReading", "Localization",
        "Comparison",
      ],
      swiftSettings: settings),
    .target(
      name: "Translation",
      dependencies: [
        "Diagnostics", "Parallel", "Markup", "MarkdownReading", "YAMLReading", "XML",
        "Localization", "Comparison", "Workspace",
      ],
      swiftSettings: settings),
    .target(
      name: "StandardTemplates", path: "Templates",
      exclude: [
        "README.md", "embed.sh", "css", "messages", "parts", "svg",
        "comparison.docbook.xml", "comparison.html.xml", "comparison-synopsis.docbook.xml",
        "comparison-synopsis.html.xml", "history.html.xml",
        "concept.docbook.xml", "concept.html.xml", "index.docbook.xml", "index.html.xml",
        "draft.docbook.xml", "draft.html.xml", "page.html.xml", "review.docbook.xml",
        "review.html.xml",
        "flyer.docbook.xml", "flyer.html.xml", "flyer-pair.docbook.xml",
        "flyer-pair.html.xml", "proposal.docbook.xml", "proposal.html.xml",
        "report.docbook.xml", "report.html.xml", "synopsis.docbook.xml", "synopsis.html.xml",
        "vorlage.docbook.xml", "vorlage.html.xml",
      ],
      sources: ["StandardTemplates.c"], publicHeadersPath: "include"),
    .target(
      name: "Publishing",
      dependencies: [
        "Diagnostics", "Parallel", "Markup", "MarkdownReading", "MarkupWriting", "YAMLReading",
        "XML", "Localization", "Templating", "Workspace", "Comparison", "Translation",
        "StandardTemplates",
      ], swiftSettings: settings),
    .executableTarget(
      name: "vorlage",
      dependencies: [
        "Diagnostics", "Parallel", "MarkdownReading", "Markup", "YAMLReading", "Localization",
        "Formatting", "Workspace", "Comparison", "Translation", "Publishing",
        arguments,
      ],
      swiftSettings: settings),
    // A tool of the tests: see .ci/differential.
    .executableTarget(
      name: "differential",
      dependencies: ["Diagnostics", "Markup", "MarkdownReading", "Formatting"],
      path: "Tests/Differential", exclude: ["DISAGREEMENTS.md"], swiftSettings: settings),
  ],
  // `#embed`, by which the templates come into the binary, is C23.
  cLanguageStandard: .c2x
)

/// Tests whose examples stand in files beside them, and the folder that holds these.
let examples = [
  "MarkdownReading": "cases", "Templating": "cases", "Workspace": "cases", "Publishing": "goldens",
  "Comparison": "cases",
]

for area in [
  "Diagnostics", "Markup", "MarkdownReading", "MarkupWriting", "YAMLReading", "XML",
  "Localization", "Templating", "Workspace", "Publishing", "Comparison", "Translation",
] {
  package.targets.append(
    .testTarget(
      name: "\(area)Tests",
      dependencies: [
        "Diagnostics", "Markup", "MarkdownReading", "MarkupWriting", "YAMLReading", "XML",
        "Localization", "Templating", "Workspace", "Publishing", "Formatting", "Comparison",
        "Translation",
      ],
      exclude: examples[area].map { [$0] } ?? [],
      swiftSettings: settings))
}

// Fuzzing needs every module built for it, so it is no part of the package otherwise: .ci/fuzz.
if Context.environment["VORLAGE_FUZZING"] != nil {
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/Fuzzing/Driver"),
    .executableTarget(
      name: "fuzzing",
      dependencies: [
        "CFuzzer", "Diagnostics", "Markup", "MarkdownReading", "MarkupWriting", "YAMLReading",
        "XML", "Localization", "Templating", "Workspace", "Publishing", "Comparison",
        "Translation",
      ],
      path: "Tests/Fuzzing/Targets",
      swiftSettings: [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("InternalImportsByDefault"),
      ],
      // Two ends of a program: libFuzzer's main stands back for ours only with this linker.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),
  ]
}

// Runs the program itself, which `swift test` builds beside the tests.
package.targets.append(
  .testTarget(name: "CommandTests", swiftSettings: settings))
