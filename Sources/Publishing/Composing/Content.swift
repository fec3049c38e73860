internal import Markup
internal import MarkupWriting
internal import Templating
internal import Workspace

/// A piece of a document that a template places: written as HTML or DocBook, as the template is.
struct DocumentContent: Writable {
  let fragment: Fragment
  let links: PaperLinks
  /// The language whose typography the text follows.
  let language: String
  var headingShift = 0
  /// Titles that stand a second time leave their footnotes out.
  var footnotes = FootnoteStyle.references

  var isEmpty: Bool { fragment.isEmpty }
  var plainText: String { typeset(fragment.plainText, language: language) }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    var options = WritingOptions()
    options.links = links.resolving(as: vocabulary)
    options.typography = language
    options.headingShift = headingShift
    options.footnotes = footnotes
    fragment.write(as: vocabulary, options, into: &bytes)
  }
}

extension Fragment {
  /// Writes content in the vocabulary of a template.
  func write(as vocabulary: Vocabulary, _ options: WritingOptions, into bytes: inout [UInt8]) {
    switch vocabulary {
    case .html:
      var writer = HTMLWriter(options: options)
      writer.write(self, to: &bytes)
    case .docbook, .xml:
      var writer = DocBookWriter(options: options)
      writer.write(self, to: &bytes)
    }
  }
}

/// The list of a document's footnotes; in DocBook they stand in place.
struct FootnoteList: Writable {
  let document: Document
  let links: PaperLinks
  let language: String

  var isEmpty: Bool { document.footnotes.isEmpty }
  var plainText: String { "" }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    guard vocabulary == .html else { return }
    var options = WritingOptions()
    options.links = links.resolving(as: vocabulary)
    options.typography = language
    var writer = HTMLWriter(options: options)
    writer.writeFootnotes(of: document, to: &bytes)
  }
}

/// A text that stands where templates expect inline content.
struct TextContent: Writable {
  let plainText: String
  private let joint: Character

  /// - Parameter joint: behind what it may break in HTML: a mail address, which is often wider than its
  ///   column, behind its at sign.
  init(_ text: String, joint: Character = "@") {
    plainText = text
    self.joint = joint
  }

  var isEmpty: Bool { plainText.isEmpty }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    let parts = plainText.split(separator: joint, omittingEmptySubsequences: false)
    guard vocabulary == .html, parts.count > 1 else {
      return appendEscaped(plainText, to: &bytes)
    }
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(contentsOf: "\(joint)<wbr>".utf8) }
      appendEscaped(String(part), to: &bytes)
    }
  }
}

/// Appends a text with the characters escaped that XML and HTML reserve; control characters that
/// XML forbids become U+FFFD.
func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
    case 0x09, 0x0A: bytes.append(byte)
    case 0..<0x20: bytes.append(contentsOf: "\u{FFFD}".utf8)
    default: bytes.append(byte)
    }
  }
}
