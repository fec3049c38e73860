// swift-tools-version: 6.2
import PackageDescription

/// What a program with our libraries needs to begin: the measure of our own start.
let package = Package(
  name: "empty",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "empty",
      dependencies: [
        .product(name: "Yams", package: "Yams"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ])
  ])
