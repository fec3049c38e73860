internal import Diagnostics
internal import Foundation
internal import MarkdownReading
internal import MarkupWriting
internal import XML

private let schema = RelaxNGSchema.docBook().schema

/// Whatever the bytes, the DocBook is valid.
@Sendable func fuzzDocBook(_ bytes: [UInt8]) {
  guard let schema else { fatalError("docbook5-xml is not installed") }
  let (document, _) = readMarkdown(SourceFile(path: "fuzz.md", bytes: bytes))
  var options = WritingOptions()
  options.typography = "de"
  var article: [UInt8] = []
  var writer = DocBookWriter(options: options)
  writer.writeArticle(document, title: "Titel", to: &article)
  let complaints = schema.validate(article)
  guard let first = complaints.first else { return }
  print(String(decoding: article, as: UTF8.self))
  fatalError("invalid DocBook, line \(first.line): \(first.message)")
}
