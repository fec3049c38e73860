/// Makes random pieces of DocBook with long rows of siblings.
struct RandomDocBook {
  private var state: UInt64
  /// Of two hundred elements about so many are others than belong there.
  private let damage: Int

  init(seed: UInt64, damage: Int) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    self.damage = damage
  }

  /// splitmix64.
  private mutating func random(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(count))
  }

  private mutating func choose(_ list: [String]) -> String { list[random(list.count)] }

  private static let inlines = [
    "emphasis", "link", "phrase", "code", "superscript", "footnote", "inlinemediaobject",
  ]
  private static let blocks = [
    "para", "blockquote", "programlisting", "itemizedlist", "orderedlist", "variablelist",
    "informaltable", "bridgehead", "note",
  ]
  /// What hardly ever belongs where it comes, and places where rows are not gathered.
  private static let others = [
    "mathphrase", "biblioentry", "bibliomixed", "cover", "entrytbl", "formalpara", "foreignphrase",
    "userinput", "abstract", "textobject", "title", "tbody", "row", "listitem", "varlistentry",
    "section", "info", "nonsense",
  ]

  mutating func content() -> String {
    var text = ""
    var depth = 0
    // One row that is long in any case.
    text += row("article", depth: &depth, count: 65 + random(80))
    if random(2) == 0 {
      for _ in 0..<(60 + random(20)) { text += element("section", depth: &depth) }
    }
    return text
  }

  /// An element with what belongs into it, unless it is damaged.
  private mutating func element(_ wanted: String, depth: inout Int) -> String {
    var name = wanted
    if random(200) < damage {
      let all = Self.others + Self.inlines + Self.blocks
      name = all[random(all.count)]
    }
    depth += 1
    defer { depth -= 1 }
    let isLong = depth < 3 && random(12) == 0
    let count = isLong ? 65 + random(70) : depth > 4 ? 0 : 1
    let inner = row(random(200) < damage ? wanted : name, depth: &depth, count: count)
    let attributes = ["tgroup": " cols=\"1\"", "link": " xlink:href=\"a\""][name] ?? ""
    return "<\(name)\(attributes)>\(inner)</\(name)>\n"
  }

  /// So many children of the kind that an element has.
  private mutating func row(_ parent: String, depth: inout Int, count: Int) -> String {
    var (before, names, after) = ("", Self.blocks, "")
    var text = ""
    switch parent {
    case "para", "emphasis", "phrase", "link", "programlisting", "bridgehead", "title", "term",
      "biblioentry", "bibliomixed", "mathphrase", "foreignphrase", "userinput":
      (names, text) = (Self.inlines, "t ")
    case "code", "superscript":
      return String(repeating: "t<phrase>t</phrase>", count: max(count, 1))
    case "inlinemediaobject":
      return "<imageobject><imagedata fileref=\"a\"/></imageobject>"
    case "itemizedlist", "orderedlist": names = ["listitem"]
    case "variablelist": names = ["varlistentry"]
    case "varlistentry":
      return "<term>t</term>" + element("listitem", depth: &depth)
    case "informaltable", "table": return element("tgroup", depth: &depth)
    case "tgroup", "entrytbl": return element("tbody", depth: &depth)
    case "tbody": names = ["row"]
    case "row": names = ["entry"]
    case "section": before = "<title>t</title>"
    case "article", "footnote", "blockquote", "listitem", "note", "entry", "cover", "abstract":
      break
    default: return ""
    }
    if parent == "section", depth < 3, count > 64, random(2) == 0 { names = ["section"] }
    if parent == "row" || parent == "entry", count == 0 { names = ["entry"] }
    if count == 0 {
      // Deep down everything ends, as it may.
      switch names.first {
      case "phrase", "emphasis": return "t"
      case "listitem": return "<listitem><para/></listitem>"
      case "varlistentry": return "<varlistentry><term/><listitem><para/></listitem></varlistentry>"
      case "row": return "<row><entry/></row>"
      case "entry": return parent == "row" ? "<entry/>" : ""
      default: return before + (parent == "entry" ? "" : "<para/>")
      }
    }
    let isOneKind = random(3) > 0
    var name = choose(names)
    for _ in 0..<count {
      if !isOneKind { name = choose(names) }
      after += text + element(name, depth: &depth)
    }
    return before + after
  }
}
