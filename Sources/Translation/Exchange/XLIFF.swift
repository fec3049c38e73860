internal import Diagnostics
internal import Localization
internal import Markup
internal import Workspace
internal import XML

private let namespace = "urn:oasis:names:tc:xliff:document:1.2"
/// Of the version before, which says the same with what is read here; Translate Toolkit's filters write it.
private let oldNamespace = "urn:oasis:names:tc:xliff:document:1.1"
private let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

func writeXLIFF(_ document: ExchangeDocument) -> [UInt8] {
  var text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff version="1.2" xmlns="\(namespace)">
      <file original="\(xml(document.flyer.source.file.path))" source-language="\
    \(document.flyer.source.language.tag)" target-language="\(document.language.tag)" \
    datatype="plaintext" product-name="vorlage">
        <body>

    """
  for unit in document.units {
    text += "      <trans-unit id=\"\(xml(unit.id))\" restype=\"x-\(xml(kindName(unit.kind)))\""
    // Who reads by `approved` alone must not take an old translation for a good one.
    if unit.target != nil { text += " approved=\"\(unit.isDone ? "yes" : "no")\"" }
    text += " extradata=\"\(unit.stamp.text)\" xml:space=\"preserve\">\n"
    text += "        <source>\(inline(unit.source, unit.codes))</source>\n"
    if let target = unit.target {
      let state = unit.isDone ? "translated" : "needs-review-translation"
      let qualifier = unit.isMachine ? " state-qualifier=\"leveraged-mt\"" : ""
      text +=
        "        <target state=\"\(state)\"\(qualifier)>\(inline(target, unit.codes))</target>\n"
      if let previous = unit.previous {
        text += "        <alt-trans alttranstype=\"previous-version\">\n"
        text += "          <source>\(inline(previous, unit.codes))</source>\n"
        text += "          <target>\(inline(target, unit.codes))</target>\n"
        text += "        </alt-trans>\n"
      }
    } else {
      text += "        <target state=\"needs-translation\"></target>\n"
    }
    text += "      </trans-unit>\n"
  }
  return Array((text + "    </body>\n  </file>\n</xliff>\n").utf8)
}

private func kindName(_ kind: String) -> String { kind.replacing(" ", with: "-") }

private func inline(_ text: CodedText, _ codes: CodeTable) -> String {
  text.pieces.map { piece in
    switch piece {
    case .text(let text): xml(text)
    case .open(let id): "<g id=\"\(id)\" ctype=\"\(ctype(codes.codes[id]))\">"
    case .close: "</g>"
    case .single(let id): "<x id=\"\(id)\" ctype=\"\(ctype(codes.codes[id]))\"/>"
    }
  }.joined()
}

private func ctype(_ code: Code?) -> String {
  if code?.isTitle == true { return "x-title" }
  return switch code?.kind {
  case .strong: "bold"
  case .emphasis: "italic"
  case .link: "link"
  case .hardBreak: "lb"
  case .image: "image"
  case .code: "x-code"
  default: "x-markup"
  }
}

/// Escaped for text and attributes; what XML forbids is left out.
func xml(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "\t", "\n": result.append(scalar)
    default:
      if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF {
        result.append(scalar)
      }
    }
  }
  return String(result)
}

/// A file that came back: for whom it is, and its units.
struct ReturnedFile {
  struct Unit {
    let id: String
    let source: CodedText
    let target: CodedText?
    let isDone: Bool
    /// Whether it is a machine's, and nobody says that it is released.
    let isMachine: Bool
    let stamp: ExchangeStamp?
    /// What translators remarked.
    var notes: [String] = []
    /// Whether the translator's program has taken it out of what is translated.
    var isObsolete = false
    let span: Span
    /// In which languages the two texts say that they are (`xml:lang`).
    var sourceLanguage: String?
    var language: String?
  }

  /// The source's path.
  var original: String?
  var language: String?
  var sourceLanguage: String?
  var units: [Unit] = []
}

/// Reads an XLIFF file, 1.2 or 1.1, whoever wrote it. Nothing is taken from one that is not well-formed.
func readXLIFF(_ file: SourceFile) -> (result: ReturnedFile?, diagnostics: [Diagnostic]) {
  let (tree, diagnostics) = parseXML(file)
  guard let tree else { return (nil, diagnostics) }
  var reader = XLIFFReader(tree: tree, file: file)
  return (reader.read(), reader.diagnostics)
}

private struct XLIFFReader {
  let tree: XMLTree
  let file: SourceFile
  var diagnostics: [Diagnostic] = []
  private let starts: [Int]

  init(tree: XMLTree, file: SourceFile) {
    self.tree = tree
    self.file = file
    starts = [0] + file.bytes.indices.filter { file.bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  private func span(_ node: Int) -> Span {
    let line = max(1, tree.nodes[node].line)
    let start = line <= starts.count ? starts[line - 1] : file.bytes.count
    return file.span(start, line < starts.count ? max(start, starts[line] - 1) : file.bytes.count)
  }

  private func element(_ node: Int) -> (name: String, attributes: [XMLTree.Attribute])? {
    guard case .element(let name, let space, let attributes) = tree.nodes[node].content,
      space == namespace || space == oldNamespace || space.isEmpty
    else { return nil }
    return (name, attributes)
  }

  private func value(_ name: String, of node: Int) -> String? {
    element(node)?.attributes.first { $0.name == name }?.value
  }

  /// The language that an element says of itself; none where that is left empty.
  private func language(_ node: Int) -> String? {
    element(node)?.attributes.first { $0.name == "lang" && $0.namespace == xmlNamespace }
      .flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  mutating func read() -> ReturnedFile? {
    guard let root = element(0), root.name == "xliff" else {
      diagnostics.append(Diagnostic(.notXLIFF, at: file.span(0, min(1, file.bytes.count))))
      return nil
    }
    guard let version = value("version", of: 0), ["1.1", "1.2"].contains(version) else {
      diagnostics.append(
        Diagnostic(.xliffVersion, at: span(0), ["version": value("version", of: 0) ?? "–"]))
      return nil
    }
    var result = ReturnedFile()
    for node in tree.nodes.indices {
      guard let element = element(node) else { continue }
      if element.name == "file" {
        if result.original != nil {
          diagnostics.append(Diagnostic(.severalFiles, at: span(node)))
        }
        result.original = value("original", of: node) ?? ""
        result.language = value("target-language", of: node)
        result.sourceLanguage = value("source-language", of: node)
      } else if element.name == "trans-unit", let unit = unit(node) {
        result.units.append(unit)
      }
    }
    // A program may say the language of each text, and none of the file.
    if result.language?.isEmpty ?? true {
      result.language = result.units.lazy.compactMap(\.language).first
    }
    return result
  }

  private mutating func unit(_ node: Int) -> ReturnedFile.Unit? {
    var source = CodedText()
    var target: CodedText?
    var (state, qualifier): (String?, String?)
    var (sourceLanguage, language): (String?, String?)
    var notes: [String] = []
    var seen: Set<String> = []
    for child in tree.children(of: node) {
      let name = element(child)?.name
      // Which of two is meant nobody knows (XLIFF 1.2, section 2.4: one source, at most one target).
      if let name, name == "source" || name == "target", !seen.insert(name).inserted {
        diagnostics.append(
          Diagnostic(.severalTexts, at: span(child), ["id": value("id", of: node) ?? ""]))
        return nil
      }
      switch name {
      case "source":
        guard let text = coded(child, of: node) else { return nil }
        source = text
        sourceLanguage = self.language(child)
      case "target":
        language = self.language(child)
        state = value("state", of: child)
        qualifier = value("state-qualifier", of: child)
        guard let text = coded(child, of: node) else { return nil }
        target = text.isBlank ? nil : text
      // A program's finding is no translator's word.
      case "note" where value("from", of: child) != "pofilter":
        var text = ""
        for node in tree.nodes[child..<tree.nodes[child].end] {
          if case .text(let part) = node.content { text += part }
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        if !words.isEmpty { notes.append(words.joined(separator: " ")) }
      default: break
      }
    }
    let approved = value("approved", of: node)
    // A tool that knows no states says by `approved` that somebody has to look again.
    let isOpen = state.map { $0.hasPrefix("needs-") || $0 == "new" } ?? (approved == "no")
    let isFinal = !isOpen && (approved == "yes" || state == "final" || state == "signed-off")
    return ReturnedFile.Unit(
      id: value("id", of: node) ?? "", source: source, target: target, isDone: !isOpen,
      isMachine: !isFinal && (qualifier == "leveraged-mt" || qualifier == "mt-suggestion"),
      stamp: value("extradata", of: node).flatMap { ExchangeStamp($0) }, notes: notes,
      span: span(node), sourceLanguage: sourceLanguage, language: language)
  }

  /// The text of an element; marks that translators' tools add around text are looked through.
  private mutating func coded(_ node: Int, of unit: Int) -> CodedText? {
    var result = CodedText()
    var open: [(end: Int, id: Int?)] = []
    var index = node + 1
    while index < tree.nodes[node].end {
      while let last = open.last, index >= last.end {
        if let id = last.id { result.pieces.append(.close(id)) }
        open.removeLast()
      }
      switch tree.nodes[index].content {
      case .text(let text): result.append(text)
      case .element:
        let name = element(index)?.name
        let id = value("id", of: index).flatMap { Int($0) }
        switch (name, id) {
        case ("g", let id?):
          result.pieces.append(.open(id))
          open.append((tree.nodes[index].end, id))
        case ("x", let id?): result.pieces.append(.single(id))
        case ("mrk", _): open.append((tree.nodes[index].end, nil))
        default:
          diagnostics.append(
            Diagnostic(.brokenCodes, at: span(index), ["id": value("id", of: unit) ?? ""]))
          return nil
        }
      }
      index += 1
    }
    for last in open.reversed() { if let id = last.id { result.pieces.append(.close(id)) } }
    return result
  }
}
