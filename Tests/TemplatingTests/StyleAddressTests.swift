import Diagnostics
import Testing

@testable import Templating

/// What is passed over in a style sheet, because it has no meaning, is looked at here.
@Suite struct StyleAddressTests {
  private static let pieces = [
    "url(", "URL(", "u\\72 l(", "src(", "image-set(", "-webkit-image-set(", "cross-fade(", "var(",
    "calc(",
    "é(", "url", "(", "(", ")", ")", ";", "{", "}", "@import ", "@namespace ", "@media ", "@",
    "@\\\n", "\"", "'", "\"", "'", "/*", "*/", "/", "*", "\\", "\\41 ", "\\\n", "\n", " ",
    "https://example.org/a", "//example.org", "/a", "data:x", "a.css", "HT\\74ps:", "ü", "-", "x",
    "\\28 ", "\\22", ":", ",", "\u{0}", "\r",
  ]

  private static func addresses(_ text: String, skips: Bool) -> [String] {
    var styles = StyleAddresses(Array(text.utf8), skips: skips)
    var found: [String] = []
    while let next = styles.next() {
      found.append("\(next.problem.slug) \(next.arguments) \(next.range)")
    }
    return found
  }

  @Test func nothingIsPassedOver() {
    var numbers = SplitMix(seed: 7)
    var found = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<12 { text += Self.pieces[numbers.below(Self.pieces.count)] }
      let addresses = Self.addresses(text, skips: true)
      #expect(addresses == Self.addresses(text, skips: false), "\(text)")
      if !addresses.isEmpty { found += 1 }
    }
    #expect(found > 500)
  }
}
