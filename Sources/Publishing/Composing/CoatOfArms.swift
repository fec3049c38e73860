internal import Diagnostics
internal import Templating
internal import XML

/// The county's coat of arms, taken from an SVG file and reduced to what can only draw: shapes,
/// groups, gradients and clips, without scripts, styles, texts, animations or anything fetched.
struct CoatOfArms: Writable {
  private let svg: [UInt8]

  var isEmpty: Bool { svg.isEmpty }
  var plainText: String { "" }

  /// - Returns: the drawing unless the file is no well-formed SVG, and what was left out.
  static func read(_ file: SourceFile) -> (arms: CoatOfArms?, diagnostics: [Diagnostic]) {
    let (tree, diagnostics) = parseXML(file)
    guard let tree else { return (nil, diagnostics) }
    var drawing = Drawing(tree: tree, file: file)
    guard drawing.write() else {
      return (nil, diagnostics + [Diagnostic(.notSVG, path: file.path)])
    }
    return (CoatOfArms(svg: drawing.bytes), diagnostics + drawing.diagnostics)
  }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    if vocabulary == .html { bytes.append(contentsOf: svg) }
  }
}

/// Copies the permitted part of an SVG tree.
private struct Drawing {
  let tree: XMLTree
  let file: SourceFile
  var bytes: [UInt8] = []
  var diagnostics: [Diagnostic] = []

  init(tree: XMLTree, file: SourceFile) {
    self.tree = tree
    self.file = file
  }

  static let namespace = "http://www.w3.org/2000/svg"
  static let elements: Set<String> = [
    "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs",
    "linearGradient", "radialGradient", "stop", "clipPath",
  ]
  static let attributes: Set<String> = [
    "id", "d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "width",
    "height", "points", "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width",
    "stroke-linejoin", "stroke-linecap", "stroke-miterlimit", "stroke-dasharray", "stroke-opacity",
    "opacity", "transform", "offset", "stop-color", "stop-opacity", "gradientUnits",
    "gradientTransform", "clip-path", "clip-rule", "clipPathUnits",
  ]

  /// - Returns: whether the root is an `svg` element.
  mutating func write() -> Bool {
    guard case .element(let name, let namespace, let attributes) = tree.nodes.first?.content,
      name == "svg", namespace == Self.namespace
    else { return false }
    let viewBox = attributes.first { $0.name == "viewBox" }?.value
    let width = attributes.first { $0.name == "width" }?.value ?? "48"
    let height = attributes.first { $0.name == "height" }?.value ?? "56"
    add("<svg class=\"arms\" viewBox=\"")
    appendEscaped(viewBox ?? "0 0 \(width) \(height)", to: &bytes)
    add("\" aria-hidden=\"true\" focusable=\"false\">")
    // Open elements by where they end, so that depth costs no stack.
    var open: [(end: Int, name: String)] = []
    var index = 1
    while index < tree.nodes.count {
      while let last = open.last, index >= last.end {
        add("</\(last.name)>")
        open.removeLast()
      }
      let node = tree.nodes[index]
      guard case .element(let name, let namespace, let attributes) = node.content else {
        index += 1
        continue
      }
      guard namespace == Self.namespace, Self.elements.contains(name) else {
        if name != "title", name != "desc", name != "metadata" { leftOut(name, line: node.line) }
        index = node.end
        continue
      }
      add("<\(name)")
      for attribute in attributes where Self.isPermitted(attribute) {
        add(" \(attribute.name)=\"")
        appendEscaped(attribute.value, to: &bytes)
        add("\"")
      }
      add(">")
      open.append((node.end, name))
      index += 1
    }
    for element in open.reversed() { add("</\(element.name)>") }
    add("</svg>")
    return true
  }

  /// A permitted name without a namespace, whose value fetches nothing: `url(` only of this file, and no
  /// escapes, by which it could be written otherwise (CSS Syntax 3, section 4.3.7).
  private static func isPermitted(_ attribute: XMLTree.Attribute) -> Bool {
    guard attribute.namespace.isEmpty, attributes.contains(attribute.name) else { return false }
    let value = attribute.value.lowercased()
    return !value.contains("\\") && (!value.contains("url(") || value.hasPrefix("url(#"))
  }

  private mutating func leftOut(_ name: String, line: Int) {
    diagnostics.append(Diagnostic(.svgElement, path: file.path, ["name": name, "line": "\(line)"]))
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
