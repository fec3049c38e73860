internal import Markup
internal import MarkupWriting
internal import Templating

/// A piece of a redline that a template places.
struct RedlineText: Writable {
  let fragment: Fragment
  let setting: RedlineSetting

  var isEmpty: Bool { fragment.isEmpty }
  var plainText: String { typeset(fragment.plainText, language: setting.language) }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    fragment.write(as: vocabulary, setting.options(vocabulary), into: &bytes)
  }
}

/// The footnotes of a redline; in DocBook they stand in place.
struct RedlineFootnotes: Writable {
  let document: Document
  let setting: RedlineSetting

  var isEmpty: Bool { document.footnotes.isEmpty }
  var plainText: String { "" }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    guard vocabulary == .html else { return }
    var writer = HTMLWriter(options: setting.options(vocabulary))
    writer.writeFootnotes(of: document, to: &bytes)
  }
}

/// How the texts of one redline, or of one column, are written.
struct RedlineSetting: Sendable {
  let links: PaperLinks
  let language: String
  let revision: RevisionMark
  /// Stands before the ids of footnotes, so that two columns can have their own.
  var footnotePrefix = ""
  var footnotes = FootnoteStyle.references

  func options(_ vocabulary: Vocabulary) -> WritingOptions {
    var options = WritingOptions()
    options.links = links.resolving(as: vocabulary)
    options.typography = language
    options.headingShift = 3
    options.revision = revision
    options.footnotePrefix = footnotePrefix
    options.footnotes = footnotes
    return options
  }
}
