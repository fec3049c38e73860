internal import Comparison
internal import Diagnostics
internal import Foundation
internal import MarkdownReading
internal import Markup
internal import Publishing
internal import Workspace
internal import XML

private let schema = RelaxNGSchema.docBook().schema

/// Compares what stands before the first NUL with what stands behind it (the whole with itself where there
/// is none): taking every change gives the new text, refusing every change the old, the other way round
/// the same is found, and the redline is valid DocBook.
@Sendable func fuzzComparison(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let old = SourceFile(path: "old.md", bytes: Array(parts.first ?? []))
  let new = SourceFile(path: "new.md", bytes: Array(parts.last ?? []))
  let there = compare(text(old), text(new))
  check(there)
  let back = compare(text(new), text(old))
  precondition(there.isEmpty == back.isEmpty, "a change in one direction only")
  precondition(
    there.summary.wordsDeleted == back.summary.wordsInserted
      && there.summary.moved == back.summary.moved, "the way back is another")
  if old.bytes == new.bytes { precondition(there.isEmpty, "a document differs from itself") }
  redline(old, new)
}

private func text(_ file: SourceFile) -> ComparedText {
  ComparedText(label: file.path, document: readMarkdown(file).document)
}

/// Every section and every unit of either side stands once, and its runs say it to the letter.
private func check(_ comparison: Comparison) {
  let (old, new) = (comparison.old, comparison.new)
  precondition(
    comparison.sections.compactMap(\.old).sorted() == Array(old.document.sections.indices)
      && comparison.sections.compactMap(\.new).sorted() == Array(new.document.sections.indices),
    "a section is lost or doubled")
  precondition(
    comparison.blocks.compactMap(\.old).sorted() == Array(old.units.indices)
      && comparison.blocks.compactMap(\.new).sorted() == Array(new.units.indices),
    "a unit is lost or doubled")
  for pair in comparison.blocks {
    var (gone, come): ([UInt8], [UInt8]) = ([], [])
    for run in comparison.runs(of: pair) {
      if run.kind != .inserted { gone += old.text[run.old] }
      if run.kind != .deleted { come += new.text[run.new] }
    }
    precondition(gone == pair.old.map { Array(old.text[old.units[$0].text]) } ?? [], "old text")
    precondition(come == pair.new.map { Array(new.text[new.units[$0].text]) } ?? [], "new text")
  }
}

private func redline(_ old: SourceFile, _ new: SourceFile) {
  guard let schema else { fatalError("docbook5-xml is not installed") }
  let differ = Differ(nil, files: MemoryFiles([:]))
  let result = differ.diff(.file(old), .file(new), as: .docbook)
  guard let article = result.bytes else {
    precondition(result.diagnostics.contains { $0.severity == .error }, "nothing, and no reason")
    return
  }
  guard let first = schema.validate(article).first else { return }
  print(String(decoding: article, as: UTF8.self))
  fatalError("invalid DocBook, line \(first.line): \(first.message)")
}
