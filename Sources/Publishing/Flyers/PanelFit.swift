internal import Diagnostics
internal import Localization
internal import Markup
internal import Translation
internal import Workspace

/// How large a text can be set so that it fits its panels, estimated from its length.
///
/// What it reckons with: a letter is half as wide as the type is high (Noto Sans in German takes 0.51
/// em on average), lines are 1.36 apart, a heading takes two and a half lines with what is around it,
/// and one part in seven of a panel stays empty since sections are not torn apart. A band with the
/// telephone number takes the foot of the inside.
struct PanelFit {
  /// In points, in quarters, within ``sizes``.
  let size: Double
  /// How much longer the text is than fits at the smallest size, in per cent.
  let excess: Int

  /// Body text smaller than 9 pt is not handed out, larger than 14 pt looks like a primer.
  static let sizes = 9.0...14.0

  init(_ text: ComposedText, of flyer: Flyer) {
    let flap = FlapChoice.sections(text, flyer.facts.fold)
    self.init(text, fold: flyer.facts.fold, flap: flap, hasFigure: flyer.facts.figure != nil)
  }

  init(_ text: ComposedText, fold: Fold, flap: Set<Int>, hasFigure: Bool) {
    guard fold == .letter || fold == .zigzag || fold == .half else {
      size = 10.5
      excess = 0
      return
    }
    var inside: [Block] = []
    var outside: [Block] = []
    var section = -1
    for node in text.document.children(of: text.document.root) {
      if text.document.kind(node) == .heading { section += 1 }
      let blocks = Self.blocks(of: node, in: text.document)
      if flap.contains(section) { outside += blocks } else { inside += blocks }
    }
    if hasFigure { inside.append(Block(letters: 20, extra: 4.5)) }
    let panels = fold == .half ? 2 : 3
    let width = fold == .half ? 122.0 : 82.0
    // Leichte Sprache is set larger and with more air (flyer.css).
    let factor = text.language.isSimple ? 1.25 : 1.0
    func fill(_ size: Double) -> Double {
      let insideFill =
        Self.height(inside, size * factor, width) / (Double(panels) * 160 * 0.86)
      let flapFill = Self.height(outside, size * factor, 79) / (187 * 0.97)
      return max(insideFill, flapFill)
    }
    var size = Self.sizes.upperBound
    while size > Self.sizes.lowerBound, fill(size) > 1 { size -= 0.25 }
    self.size = size
    excess = max(0, Int((fill(size) - 1) * 100))
  }

  func findings(_ flyer: Flyer, _ text: FlyerText) -> [Diagnostic] {
    guard excess > 0 else { return [] }
    return [Diagnostic(.panelOverflow, at: text.start, ["percent": String(excess)])]
  }

  private struct Block {
    let letters: Int
    /// Lines besides the text's own.
    let extra: Double
  }

  private static func blocks(of node: NodeID, in document: Document) -> [Block] {
    switch document.kind(node) {
    case .heading: return [Block(letters: document.plainText(of: node).count * 5 / 4, extra: 1.5)]
    case .bulletList, .orderedList:
      return document.children(of: node).map {
        Block(letters: document.plainText(of: $0).count * 11 / 10, extra: 0.25)
      }
    case .table:
      return document.children(of: node).map {
        Block(letters: document.plainText(of: $0).count * 6 / 5, extra: 0.6)
      }
    default: return [Block(letters: document.plainText(of: node).count, extra: 0.45)]
    }
  }

  /// In millimetres.
  private static func height(_ blocks: [Block], _ size: Double, _ width: Double) -> Double {
    let letters = width / (0.51 * size * 0.3528)
    let lines = blocks.reduce(0.0) { sum, block in
      sum + (Double(block.letters) / letters).rounded(.up) + block.extra
    }
    return lines * 1.36 * size * 0.3528
  }
}

/// Which sections go on the flap.
enum FlapChoice {
  /// Those with the class `klappe` or `flap`; where there is none, the last ones up to the share of the
  /// text that the flap has of all panels, since what comes first is read inside.
  static func sections(_ text: ComposedText, _ fold: Fold) -> Set<Int> {
    guard fold == .letter || fold == .zigzag else { return [] }
    let sections = text.document.sections.filter { $0.heading != nil }
    let marked = sections.indices.filter { index in
      sections[index].classes.contains { ["klappe", "flap"].contains($0) }
    }
    if !marked.isEmpty { return Set(marked) }
    guard sections.count > 2 else { return [] }
    let sizes = sections.map { $0.title.utf8.count + $0.content.plainText.utf8.count + 60 }
    let goal = sizes.reduce(0, +) * 27 / 100
    var size = 0
    var place = sections.count
    while place > 1, size + sizes[place - 1] / 2 <= goal {
      place -= 1
      size += sizes[place]
    }
    // What stands in a section stays with it.
    let top = sections.map(\.rank).min() ?? 1
    while place < sections.count, sections[place].rank != top { place += 1 }
    return Set(place..<sections.count)
  }
}
