internal import Diagnostics

extension Compiler {
  /// The file that a `v:asset` names, as far as it may be taken in.
  private mutating func asset(
    of element: TemplateElement
  ) -> (file: SourceFile, path: String, range: Range<Int>)? {
    checkAttributes(of: element, known: ["src"])
    guard let (path, range) = fixedText("src", of: element) else { return nil }
    guard let file = loader.asset(path) else {
      report(
        .assetMissing, range, ["path": path],
        suggestion: near(to: path, among: loader.source.paths))
      return nil
    }
    if !component.assets.contains(path) { component.assets.append(path) }
    assetBytes += file.bytes.count
    guard assetBytes <= limits.assetBytes else {
      report(.assetsTooLarge, range, ["limit": String(limits.assetBytes)])
      return nil
    }
    return (file, path, range)
  }

  // MARK: Styles

  /// `style`: text as it is, since HTML reads neither references nor tags in it.
  mutating func compileStyleSheet(_ element: TemplateElement) {
    var sheet = StyleSheetText()
    for child in element.children {
      switch child {
      case .comment: break
      case .text(let text), .literal(let text):
        if vocabulary == .html, opensTag(text.bytes) {
          report(.rawTextEndTag, text.source)
        }
        if let brace = doubleBrace(in: text.bytes) {
          report(.styleBrace, text.source(brace..<brace + 2))
        }
        write(style: text.bytes)
        sheet.add(text)
      case .element(let inner):
        guard inner.isDirective("asset") else {
          report(.elementInRawText, inner.nameRange, ["name": element.name.text])
          continue
        }
        guard let (file, path, range) = asset(of: inner) else { continue }
        if path.hasSuffix(".css"), file.isUTF8, vocabulary != .html || !opensTag(file.bytes[...]) {
          write(style: file.bytes[...])
          sheet.add(file.bytes, from: range)
        } else {
          report(.assetNotCSS, range, ["path": path])
        }
      }
    }
    for (problem, range, arguments) in sheet.problems() { report(problem, range, arguments) }
  }

  /// Braces are CSS's own here; who doubles them as elsewhere does not get what was meant.
  private func doubleBrace(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.dropLast().first {
      bytes[$0] == UInt8(ascii: "{") && bytes[$0 + 1] == UInt8(ascii: "{")
    }
  }

  /// In XML a style sheet is text like any other.
  private mutating func write(style bytes: ArraySlice<UInt8>) {
    builder.write(vocabulary == .html ? bytes : escaped(bytes, .text))
  }

  /// Whether a browser could take a sign of a style sheet for the beginning of a tag or comment. In a
  /// page `style` ends at `</style` alone, in a picture it is text with tags; and where a component is
  /// used nobody knows when it is compiled, so that the stricter rule holds everywhere.
  private func opensTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let index = rest.firstIndex(of: UInt8(ascii: "<")) {
      // What follows may go on with another piece.
      guard index + 1 < bytes.endIndex else { return true }
      rest = rest[(index + 1)...]
      switch bytes[index + 1] | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"), UInt8(ascii: "!"),
        UInt8(ascii: "?"):
        return true
      default: continue
      }
    }
    return false
  }

  // MARK: Pictures

  mutating func compilePicture(_ element: TemplateElement, _ context: Context) {
    if vocabulary == .html {
      place(.element("svg", excludes: .formula), element.nameRange, context)
    }
    guard let (file, path, range) = asset(of: element) else { return }
    guard path.hasSuffix(".svg") else {
      report(.assetOutsideStyle, range, ["path": path])
      return
    }
    let (root, problems) = parseTemplate(
      file, isKnown: loader.source.isKnown(path), limits: limits)
    diagnostics += problems
    guard let root else { return }
    if asciiLowercased(root.name.local) != "svg" || !writePicture(root, context) {
      report(.assetNotSafe, range, ["path": path])
    }
  }

  /// Writes an SVG picture as it is, without comments and what drawing programs note for themselves.
  ///
  /// - Parameter context: what is around the picture; `nil` within it.
  /// - Returns: whether it is only a picture.
  private mutating func writePicture(_ element: TemplateElement, _ context: Context?) -> Bool {
    guard element.namespace == MarkupNames.svgNamespace || element.namespace.isEmpty else {
      return context == nil && !dialect(of: element.namespace).isOfBrowsers
    }
    let kind = ElementKind(
      dialect: .svg, name: asciiLowercased(element.name.local), written: element.name.local)
    guard kind.traits.isDisjoint(with: [.refused, .endingForeign]) else { return false }
    builder.write(startTag: kind.written)
    if let context, vocabulary != .html, context.namespace != MarkupNames.svgNamespace {
      builder.write(" xmlns=\"\(MarkupNames.svgNamespace)\"")
    }
    for attribute in element.attributes {
      guard let name = MarkupNames.usualName(of: attribute) else { continue }
      let plain = AttributeName(asciiLowercased(name))
      let place = MarkupNames.place(plain, in: kind)
      let value = attribute.value.string
      guard place != .script, !place.isAddress || place.takesStatic(value) else { return false }
      if Fetching.isFetched(plain.text, in: kind, relation: "") {
        guard !Fetching.isOutside(value) else { return false }
      } else if place == .paint || plain.text == "style" {
        var styles = StyleAddresses(Array(attribute.value.bytes))
        guard styles.next() == nil else { return false }
      }
      if vocabulary != .html, attribute.namespace == MarkupNames.xlinkNamespace {
        use(prefix: "xlink", attribute.namespace)
      }
      builder.write(attribute: name)
      builder.write(escaped(attribute.value.bytes, .attribute))
      builder.write(UInt8(ascii: "\""))
    }
    builder.write(UInt8(ascii: ">"))
    var sheet = StyleSheetText()
    for child in element.children {
      switch child {
      case .comment: break
      case .text(let text), .literal(let text):
        if kind.name == "style" {
          guard vocabulary != .html || !opensTag(text.bytes) else { return false }
          write(style: text.bytes)
          sheet.add(text)
        } else {
          builder.write(escaped(text.bytes, .text))
        }
      case .element(let inner):
        guard writePicture(inner, nil) else { return false }
      }
    }
    guard sheet.problems().isEmpty else { return false }
    builder.write(endTag: kind.written)
    return true
  }
}

/// A style sheet as it comes into the output, whatever comments and assets stand between its pieces in the
/// template.
private struct StyleSheetText {
  private enum Piece {
    case text(SourceText)
    /// The bytes of a file, by the place that names it.
    case asset(Range<Int>)
  }

  private var bytes: [UInt8] = []
  private var pieces: [(start: Int, piece: Piece)] = []

  mutating func add(_ text: SourceText) {
    pieces.append((bytes.count, .text(text)))
    bytes += text.bytes
  }

  mutating func add(_ file: [UInt8], from place: Range<Int>) {
    pieces.append((bytes.count, .asset(place)))
    bytes += file
  }

  /// What a browser would get from outside, each with its place in the template; of a file the first.
  func problems() -> [(Problem, Range<Int>, [String: String])] {
    var found: [(Problem, Range<Int>, [String: String])] = []
    var styles = StyleAddresses(bytes)
    var number = 0
    var lastAsset = -1
    while let next = styles.next() {
      while number + 1 < pieces.count, pieces[number + 1].start <= next.range.lowerBound {
        number += 1
      }
      let (start, piece) = pieces[number]
      switch piece {
      case .text(let text):
        let offset = text.bytes.startIndex - start
        let end = min(next.range.upperBound + offset, text.bytes.endIndex)
        let range = text.source(next.range.lowerBound + offset..<end)
        found.append((next.problem, range, next.arguments))
      case .asset(let range):
        if lastAsset != number { found.append((next.problem, range, next.arguments)) }
        lastAsset = number
      }
    }
    return found
  }
}

extension SourceFile {
  /// Whether the bytes are well-formed UTF-8.
  var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }
}
