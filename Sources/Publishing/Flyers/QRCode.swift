internal import Localization
internal import Templating

/// Makes QR codes (ISO/IEC 18004). Handed in, since what makes them may be installed or not.
public protocol QRCodeMaking: Sendable {
  /// The rows of modules, dark ones true; `nil` for a text that is too long.
  func modules(of text: String) -> [[Bool]]?
}

/// A QR code as an SVG with its quiet zone of four modules (ISO/IEC 18004, 6.3.8).
struct QRCodePicture: Writable {
  let modules: [[Bool]]
  /// What it says, for who does not see it.
  let plainText: String
  /// Of ``plainText``, where it is not that of the paper.
  let language: Language?

  var isEmpty: Bool { modules.isEmpty }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    guard vocabulary == .html else { return }
    let size = modules.count + 8
    var path = ""
    for (y, row) in modules.enumerated() {
      var x = 0
      while x < row.count {
        guard row[x] else {
          x += 1
          continue
        }
        var end = x
        while end < row.count, row[end] { end += 1 }
        path += "M\(x + 4) \(y + 4)h\(end - x)v1h-\(end - x)z"
        x = end
      }
    }
    let lang = language.map { " lang=\"\($0.tag)\"" } ?? ""
    bytes.append(
      contentsOf:
        "<svg class=\"qr\" role=\"img\" viewBox=\"0 0 \(size) \(size)\" shape-rendering=\"crispEdges\"\(lang) aria-label=\""
        .utf8)
    appendEscaped(plainText, to: &bytes)
    bytes.append(
      contentsOf:
        "\"><rect width=\"\(size)\" height=\"\(size)\" fill=\"#fff\"/><path d=\"\(path)\" fill=\"#000\"/></svg>"
        .utf8)
  }
}
