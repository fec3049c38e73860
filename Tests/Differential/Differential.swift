import Foundation

/// Compares what this reader and cmark-gfm make of random documents, and what formatting makes of them. A tool
/// of `.ci/differential`; no part of what is installed.
///
///     differential generate COUNT SEED [SAMPLE …]   documents
///     differential trees DOCUMENTS                  our trees of them
///     differential compare DOCUMENTS TREES          where our trees and those differ
///     differential format DOCUMENTS                 whether formatting keeps each tree, and is done at once
@main
struct Differential {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "generate":
      let numbers = arguments.dropFirst().prefix(2).compactMap { Int($0) }
      guard numbers.count == 2 else { return fail("COUNT and SEED are missing") }
      generate(numbers[0], UInt64(numbers[1]), arguments.dropFirst(3).map(Stream.file))
    case "trees":
      let documents = Stream.read(Stream.file(arguments.dropFirst().first ?? ""))
      Stream.write(documents.map { TreeText.of(Array($0), Comparing($0)) })
    case "flagged":
      let documents = Stream.read(Stream.file(arguments.dropFirst().first ?? ""))
      Stream.write(documents.map(Array.init)) { Comparing($0).flags }
    case "compare":
      let files = arguments.dropFirst().map(Stream.file)
      guard files.count == 2 else { return fail("DOCUMENTS and TREES are missing") }
      compare(Stream.read(files[0]), Stream.read(files[1]))
    case "differs":
      let files = arguments.dropFirst().map(Stream.file)
      guard files.count == 2 else { return fail("DOCUMENTS and TREES are missing") }
      let pairs = zip(Stream.read(files[0]), Stream.read(files[1]))
      print(pairs.map { differs($0, $1, Comparing($0)) ? "1" : "0" }.joined())
    case "verdicts":
      // For shrinking a document: one digit each.
      let documents = Stream.read(Stream.file(arguments.dropFirst().first ?? ""))
      print(documents.map { "\(verdict(Array($0)))" }.joined())
    case "format":
      format(Stream.read(Stream.file(arguments.dropFirst().first ?? "")))
    default: fail("generate, trees, compare or format?")
    }
  }

  static func fail(_ message: String) {
    try? FileHandle.standardError.write(contentsOf: Data((message + "\n").utf8))
    exit(2)
  }

  static func print(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
  }

  private static func generate(_ count: Int, _ seed: UInt64, _ samples: [[UInt8]]) {
    var generator = Generator(seed: seed, samples: samples)
    var rest = count
    while rest > 0 {
      let batch = min(rest, 10_000)
      Stream.write((0..<batch).map { _ in generator.document() }) { Comparing($0).flags }
      rest -= batch
    }
  }

  private static func compare(_ documents: [ArraySlice<UInt8>], _ trees: [ArraySlice<UInt8>]) {
    guard documents.count == trees.count else {
      return fail("\(documents.count) documents, but \(trees.count) trees: the peer fell over")
    }
    var count = 0
    var known: [String: Int] = [:]
    for (document, tree) in zip(documents, trees) {
      let comparing = Comparing(document)
      for name in comparing.names { known[name, default: 0] += 1 }
      guard differs(document, tree, comparing) else { continue }
      count += 1
      guard count <= 20 else { continue }
      let ours = TreeText.of(Array(document), comparing)
      print("=== " + String(decoding: document, as: UTF8.self).debugDescription)
      print("--- ours\n" + String(decoding: ours, as: UTF8.self))
      print("--- cmark-gfm\n" + String(decoding: tree, as: UTF8.self))
    }
    for peculiarity in Peculiarity.all {
      print("\(known[peculiarity.name, default: 0])\t\(peculiarity.name)")
    }
    print("\(documents.count) documents, \(count) differ")
    if count > 0 { exit(1) }
  }

  private static func differs(
    _ document: ArraySlice<UInt8>, _ tree: ArraySlice<UInt8>, _ comparing: Comparing
  ) -> Bool {
    if comparing.isSkipped { return false }
    let ours = TreeText.of(Array(document), comparing)
    if ours.elementsEqual(tree) { return false }
    guard comparing.anyTightness || comparing.anyEmphasis else { return true }
    return loose(ours, comparing) != loose(Array(tree), comparing)
  }

  /// A tree without what is not compared.
  private static func loose(_ tree: [UInt8], _ comparing: Comparing) -> String {
    var text = String(decoding: tree, as: UTF8.self)
    if comparing.anyTightness { text.replace(" loose\n", with: " tight\n") }
    guard comparing.anyEmphasis else { return text }
    var lines: [Substring] = []
    for line in text.split(separator: "\n") {
      let content = line.drop { $0 == " " }
      if content == "emph" || content == "strong" { continue }
      guard content.hasPrefix("text ") else {
        lines.append(content)
        continue
      }
      let literal = content.dropFirst(6).dropLast().filter { $0 != "*" && $0 != "_" }
      if let last = lines.last, last.hasPrefix("text ") {
        lines[lines.count - 1] = last + literal
      } else if !literal.isEmpty {
        lines.append("text " + literal)
      }
    }
    return lines.joined(separator: "\n")
  }
}
