import Diagnostics
import Foundation
import Templating
import Testing

/// Elements within elements, and whether the checker takes them: for a parser of HTML that is not ours
/// (`.ci/check-parsing`), which shall make the tree of what is taken that the template has, and another of
/// what is refused. `VORLAGE_PARSING` names the file.
@Suite struct ParsingPairs {
  private static let void: Set<String> = [
    "area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// HTML's elements that a template may have, but those around a page, and some of other kinds.
  private static let names = """
    a abbr address area article aside audio b bdi bdo blockquote br button canvas caption cite code col
    colgroup data datalist dd del details dfn dialog div dl dt em fieldset figcaption figure footer form h1
    h2 h6 header hgroup hr i img input ins kbd label legend li link main map mark menu meter nav ol optgroup
    option output p picture pre progress q rp rt ruby s samp section select slot small source span strong
    style sub summary sup table tbody td textarea tfoot th thead time title tr track u ul var video wbr
    x-own svg math
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let foreign = ["path", "g", "desc", "foreignObject", "image", "mi", "mrow"]

  /// What is around an element where it may stand; "_" is its place.
  private static let surroundings = [
    "tr": "<table><tbody>_</tbody></table>", "td": "<table><tbody><tr>_</tr></tbody></table>",
    "th": "<table><tbody><tr>_</tr></tbody></table>", "thead": "<table>_</table>",
    "tbody": "<table>_</table>", "tfoot": "<table>_</table>", "caption": "<table>_</table>",
    "colgroup": "<table>_</table>", "option": "<select>_</select>",
    "optgroup": "<select>_</select>", "path": "<svg>_</svg>", "g": "<svg>_</svg>",
    "desc": "<svg>_</svg>", "foreignObject": "<svg>_</svg>", "mi": "<math>_</math>",
    "mrow": "<math>_</math>",
  ]

  /// What may be between an element and one that it must not have around it.
  private static let between = [
    "<span>_</span>", "<div>_</div>", "<b>_</b>", "<ul>_</ul>", "<ul><li>_</li></ul>",
    "<button>_</button>", "<table><caption>_</caption></table>",
    "<table><tbody><tr><td>_</td></tr></tbody></table>", "<svg><desc>_</desc></svg>",
    "<svg><foreignObject>_</foreignObject></svg>", "<math><mi>_</mi></math>",
  ]

  private static func within(_ around: String, _ inner: String) -> String {
    around.replacing("_", with: inner)
  }

  private static func element(_ name: String, _ inner: String) -> String {
    "<\(name)>\(inner)</\(name)>"
  }

  private static var pairs: [String] {
    let children =
      (names + foreign).map { void.contains($0) ? "<\($0)/>" : element($0, "") } + ["x"]
    let parents = (names + foreign).filter { !void.contains($0) && $0 != "style" && $0 != "image" }
    let direct = parents.flatMap { parent in
      children.map { within(surroundings[parent] ?? "_", element(parent, $0)) }
    }
    let outer = ["p", "a", "nobr", "button", "form", "li", "dt", "dd", "h1", "svg", "math"]
    return direct
      + outer.flatMap { outer in
        between.filter {
          !["svg", "math"].contains(outer) || !$0.contains("><mi>") && !$0.contains("svg")
        }
        .flatMap { between in children.map { element(outer, within(between, $0)) } }
      }
  }

  private struct Page: View {
    static let typeName = "Page"
    static let fields: Fields<Self> = []
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["VORLAGE_PARSING"] != nil))
  func areWrittenForAParser() throws {
    let pairs = Self.pairs
    var lines = ""
    // Many on a page, each on a line of its own.
    for start in stride(from: 0, to: pairs.count, by: 200) {
      let portion = pairs[start..<min(start + 200, pairs.count)]
      let text =
        "<html lang=\"de\"><head><title>x</title></head><body>\n"
        + portion.joined(separator: "\n") + "\n</body></html>"
      var files = SourceFiles()
      let file = files.add(path: "page.html.xml", bytes: Array(text.utf8))
      var library = TemplateLibrary(source: MemoryTemplates(files.files))
      let (_, found) = library.template("page", vocabulary: .html, view: Page.self)
      let refused = Set(
        found.filter { $0.severity == .error }.compactMap(\.span).map {
          file.lineColumn(at: Int($0.start)).line
        })
      for (number, pair) in portion.enumerated() {
        lines += "\(refused.contains(number + 2) ? "refused" : "taken") \(pair)\n"
      }
    }
    let path = ProcessInfo.processInfo.environment["VORLAGE_PARSING"] ?? ""
    try Data(lines.utf8).write(to: URL(fileURLWithPath: path))
  }
}
