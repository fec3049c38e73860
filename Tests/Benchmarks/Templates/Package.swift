// swift-tools-version: 6.2
import PackageDescription

// The template engine against two of its peers in Swift. A package of its own, so that the peers are
// no dependencies of the program; it takes the engine as any other program would, as the library
// product `Templating`.
let package = Package(
  name: "templates",
  dependencies: [
    .package(name: "vorlage", path: "../../.."),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/stencilproject/Stencil", exact: "0.15.1"),
  ],
  targets: [
    .executableTarget(
      name: "templates",
      dependencies: [
        .product(name: "Templating", package: "vorlage"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Stencil", package: "Stencil"),
      ])
  ]
)
