import Diagnostics
import Markup
import Testing
import Workspace

/// The proposals that follow from an edited copy of a concept, and what becomes of it when all of
/// them are adopted.
struct Derivation {
  let derived: DerivedProposals
  /// `nil` where adopting is refused.
  let adopted: [UInt8]?

  init(_ copy: [UInt8], of concept: [UInt8]) throws {
    var files = MemoryFiles([
      "vorlage.yaml":
        "kreis: {name: Kreis}\ngremien: {kreistag: {name: Kreistag, zuständigkeit: Entscheidung}}\n",
      "actors.yaml": "akteure:\n  amt: {name: Sozialamt}\n",
    ])
    files.files["concept/2018.md"] = concept
    let workspace = readWorkspace(name: "test", files: files)
    let base = try #require(workspace.concept(2018))
    derived = workspace.newProposals(
      from: SourceFile(path: "copy.md", bytes: copy), of: base, kind: .adaptation, year: 2020)
    for proposal in derived.proposals { files.files[proposal.path] = Array(proposal.text.utf8) }
    guard !derived.proposals.isEmpty else {
      adopted = concept
      return
    }
    adopted =
      readWorkspace(name: "test", files: files).adoption(of: 2020, for: .draft)?.bytes
  }

  init(_ copy: String, of concept: String) throws {
    try self.init(Array(copy.utf8), of: Array(concept.utf8))
  }

  var slugs: [String] { derived.diagnostics.map(\.slug) }

  var text: String? { adopted.map { String(decoding: $0, as: UTF8.self) } }

  /// The sections of a text, each from its heading to the next.
  static func sections(_ bytes: [UInt8]) throws -> [(range: Range<Int>, text: [UInt8])] {
    var files = MemoryFiles([:])
    files.files["concept/2018.md"] = bytes
    let document = try #require(readWorkspace(name: "test", files: files).concept(2018)).document
    let starts = document.sections.map { section in
      section.heading.map { document.range(of: $0).lowerBound } ?? 0
    }
    return starts.enumerated().map { place, start in
      let end = place + 1 < starts.count ? starts[place + 1] : bytes.count
      return (start..<max(start, end), Array(bytes[start..<max(start, end)]))
    }
  }
}
