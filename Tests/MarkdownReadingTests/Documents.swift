import Foundation

/// Every document at hand: the examples of the specifications, the example workspace and, where it is there, the
/// corpus.
enum Documents {
  struct Sample: Sendable, CustomStringConvertible {
    let name: String
    let bytes: [UInt8]
    var description: String { name }
  }

  static let all: [Sample] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../..").standardized
    var samples: [Sample] = []
    for folder in ["Examples", "Templates", "../shared/corpus"] {
      let url = root.appendingPathComponent(folder).standardized
      let names =
        FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
      for name in names.sorted() where name.hasSuffix(".md") || name.hasSuffix("spec.txt") {
        guard let data = try? Data(contentsOf: url.appendingPathComponent(name)) else { continue }
        samples.append(Sample(name: folder + "/" + name, bytes: Array(data)))
      }
    }
    for file in ["commonmark-spec.txt", "gfm-extensions.txt"] {
      for example in SpecificationTests.examples(file) {
        samples.append(Sample(name: "\(example)", bytes: Array(example.text.input.utf8)))
      }
    }
    return samples
  }()
}
