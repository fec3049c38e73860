internal import Diagnostics
internal import MarkdownReading
internal import Markup
internal import Workspace

/// What a translation's labels mean: the printed text has the source's structure, and with it the source's
/// link definitions and footnotes, whose labels need not be the translation's, nor lead to the same place.
struct OwnReferences {
  private let document: Document
  /// The source's label of a footnote by the translation's, where they differ.
  private let footnotes: [String: String]

  /// - Returns: `nil` where the translation defines nothing of its own.
  init?(_ text: FlyerText, _ source: FlyerText, _ segments: [SegmentState]) {
    document = text.document
    let (here, there) = (Footnotes(text.document), Footnotes(source.document))
    if document.definitions.isEmpty, here.isEmpty { return nil }
    var footnotes: [String: String] = [:]
    for segment in segments {
      guard let own = segment.translation,
        let label = here.label(at: own.range.lowerBound),
        let other = there.label(at: segment.source.range.lowerBound), label != other
      else { continue }
      footnotes[label] = other
    }
    self.footnotes = footnotes
  }

  /// A segment's Markdown with its links as they are in the translation, and footnotes by the source's labels.
  func resolved(_ text: String, isCell: Bool) -> String {
    resolvedReferences(text, in: document, isCell: isCell, footnotes: footnotes)
  }
}

/// A segment's Markdown with the addresses that its labels stand for in a document.
///
/// - Parameter footnotes: the labels that footnotes get, by their own.
func resolvedReferences(
  _ text: String, in document: Document, isCell: Bool, footnotes: [String: String] = [:]
) -> String {
  guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
  let inline = readInline(text, definedIn: [document])
  var edits: [(range: Range<Int>, text: String)] = []
  for node in inline.nodes.indices {
    let whole = inline.range(of: node)
    if inline.kind(node) == .footnoteReference {
      guard let label = inline.footnote(of: node)?.label, let other = footnotes[label] else {
        continue
      }
      edits.append((whole, "[^\(other)]"))
    } else if let link = inline.link(of: node), link.form == .reference {
      guard let last = Array(inline.children(of: node)).last else { continue }
      let end = inline.range(of: last).upperBound
      let title = link.title.map { " \"\(escapedTitle($0, isCell: isCell))\"" } ?? ""
      edits.append((end..<whole.upperBound, "](<\(escaped(link.destination, isCell))>\(title))"))
    }
  }
  if edits.isEmpty { return text }
  let file = SourceFile(id: 0, path: "", bytes: Array(text.utf8))
  return String(decoding: file.replacing(edits).bytes, as: UTF8.self)
}

/// An address between angle brackets (CommonMark 0.31.2, "link destination").
private func escaped(_ destination: String, _ isCell: Bool) -> String {
  var result = ""
  for scalar in destination.unicodeScalars {
    switch scalar {
    case "<", ">", "\\", "&": result += "\\"
    case "|" where isCell: result += "\\"
    case "\n", "\r":
      result += "%0A"
      continue
    default: break
    }
    result.unicodeScalars.append(scalar)
  }
  return result
}

/// Where a document's footnotes are defined.
private struct Footnotes {
  private var all: [(range: Range<Int>, label: String)] = []

  var isEmpty: Bool { all.isEmpty }

  init(_ document: Document) {
    for node in document.nodes.indices where document.kind(node) == .footnoteDefinition {
      guard let label = document.footnote(of: node)?.label else { continue }
      all.append((document.range(of: node), label))
    }
    all.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The label of the one that holds a byte.
  func label(at place: Int) -> String? {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, all[low - 1].range.contains(place) else { return nil }
    return all[low - 1].label
  }
}
