import Localization
import Publishing
import Templating

/// Content as the writers make it: a paragraph with a link, or the same inline.
struct SampleContent: Writable {
  var text: String
  var isBlock = true

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    let link =
      vocabulary == .html
      ? "<a href=\"https://example.org/\">there</a>"
      : "<link xlink:href=\"https://example.org/\">there</link>"
    let paragraph = vocabulary == .html ? "p" : "para"
    let inside = "\(text) \(link)"
    let all = isBlock ? "<\(paragraph)>\(inside)</\(paragraph)>" : inside
    bytes.append(contentsOf: all.utf8)
  }

  var plainText: String { "\(text) there" }
  var isEmpty: Bool { false }
}

/// A picture has nothing to say in DocBook.
struct SamplePicture: Writable {
  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    guard vocabulary == .html else { return }
    bytes.append(contentsOf: "<svg aria-hidden=\"true\"></svg>".utf8)
  }

  var plainText: String { "" }
  var isEmpty: Bool { false }
}

func block(_ text: String) -> any Writable { SampleContent(text: text) }
func inline(_ text: String) -> any Writable { SampleContent(text: text, isBlock: false) }
