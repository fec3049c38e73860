internal import Diagnostics
internal import Localization
internal import Markup
internal import Translation
internal import Workspace

/// How large a text can be set so that it fits its sheet, estimated from its length.
///
/// What it reckons with: the width of a letter and the distance of lines (``Setting``), two and a half
/// lines for a heading with what is around it, for a picture as much as the style sheet lets it have,
/// and a part of each column that stays empty since sections are not torn apart. What does not fit all
/// the same is marked in print (css/flyer-fit.css).
struct PanelFit {
  /// In points, in quarters, within ``sizes``.
  let size: Double
  /// How much longer the text is than fits at the smallest size, in per cent.
  let excess: Int

  /// Whether there are as many sections inside as panels, each of which has room for its own: else a short text
  /// leaves the last panel empty, since browsers balance columns by the longest section.
  let isSpread: Bool

  /// Body text smaller than 9 pt is not handed out, larger than 14 pt looks like a primer.
  static let sizes = 9.0...14.0
  /// Leichte Sprache wants 14 pt (rules of the Netzwerk Leichte Sprache); below 12 pt it is none.
  static let simpleSizes = 12.0...16.0

  init(_ text: ComposedText, of flyer: Flyer, on form: SheetForm) {
    self.init(
      text, on: form, flap: form.hasFlap ? FlapChoice.sections(text, flyer.facts.fold) : [],
      hasFigure: flyer.facts.figure != nil)
  }

  /// - Parameter flap: the sections that stand on the flap.
  init(_ text: ComposedText, on form: SheetForm, flap: Set<Int>, hasFigure: Bool) {
    let setting = Setting(text.language)
    var inside: [Block] = []
    if hasFigure, !form.isTurn { inside.append(Block(letters: 20, extra: 4.5)) }
    let figure = inside.count
    var outside: [Block] = []
    /// Where sections begin among what stands inside.
    var begins: [Int] = []
    var section = -1
    var notes: [Block] = []
    for node in text.document.children(of: text.document.root) {
      if text.document.kind(node) == .heading { section += 1 }
      if text.document.kind(node) == .footnoteDefinition {
        if text.document.footnote(of: node)?.number != nil {
          notes += Self.blocks(of: node, in: text.document, setting)
        }
        continue
      }
      let blocks = Self.blocks(of: node, in: text.document, setting)
      if flap.contains(section) {
        outside += blocks
      } else {
        if text.document.kind(node) == .heading { begins.append(inside.count) }
        inside += blocks
      }
    }
    // They are printed behind the last section, wherever they stand.
    if flap.contains(section) { outside += notes } else { inside += notes }
    let area = form.area
    let sizes = text.language.isSimple && form.isFolded ? Self.simpleSizes : area.sizes
    func fill(_ size: Double) -> Double {
      let insideFill = Self.height(inside, size, area.width, setting) / area.height
      let flapFill = Self.height(outside, size, 79, setting) / (187 * 0.97)
      return max(insideFill, flapFill)
    }
    var size = sizes.upperBound
    while size > sizes.lowerBound, fill(size) > 1 { size -= 0.25 }
    self.size = size
    excess = max(0, Int((fill(size) - 1) * 100))
    let sections = text.document.sections.filter { $0.heading != nil }
    // The number that matters stands above the first.
    let own = Self.parts(of: inside, at: [0] + begins.dropFirst())
    isSpread =
      form.columns > 1 && begins.count == form.columns && begins.first == figure
      && Set(sections.map(\.rank)).count == 1
      && own.allSatisfy { Self.height($0, size, area.width, setting) < SheetForm.panelHeight * 0.8 }
  }

  /// The blocks of each section.
  private static func parts(of blocks: [Block], at begins: [Int]) -> [ArraySlice<Block>] {
    zip(begins, begins.dropFirst() + [blocks.count]).map { blocks[$0..<$1] }
  }

  func findings(_ text: FlyerText, _ problem: Problem) -> [Diagnostic] {
    guard excess > 0 else { return [] }
    return [Diagnostic(problem, at: text.start, ["percent": String(excess)])]
  }

  /// How a language is set, as css/flyer-print.css has it.
  private struct Setting {
    /// The average width of a letter, of the type's size: Noto Sans in German, Ukrainian and Arabic.
    let letter: Double
    /// The distance of lines, of the type's size.
    let leading: Double
    /// Whether each sentence begins a line of its own.
    let breaksSentences: Bool

    init(_ language: Language) {
      let isArabic = language.direction == .rightToLeft
      let isCyrillic = ["uk", "ru", "bg"].contains(language.base)
      letter = isArabic ? 0.45 : isCyrillic ? 0.56 : 0.51
      leading = language.isSimple ? 1.6 : isArabic ? 1.5 : 1.36
      breaksSentences = language.isSimple
    }
  }

  private struct Block {
    /// Of each line that begins of its own, whatever it takes.
    let letters: [Int]
    /// Lines besides the text's own.
    let extra: Double
    /// Of pictures.
    var millimetres = 0.0

    /// - Parameter share: how much wider the text is than the same letters in a paragraph, in per cent.
    init(_ text: String, _ share: Int = 100, extra: Double, _ setting: Setting) {
      let lines =
        setting.breaksSentences
        ? text.split { ".?!:\n".contains($0) }.map(\.count).filter { $0 > 1 } : [text.count]
      letters = lines.map { $0 * share / 100 }
      self.extra = extra
    }

    init(letters: Int, extra: Double, millimetres: Double = 0) {
      self.letters = [letters]
      self.extra = extra
      self.millimetres = millimetres
    }
  }

  private static func blocks(
    of node: NodeID, in document: Document, _ setting: Setting
  ) -> [Block] {
    func text(_ node: NodeID) -> String { document.plainText(of: node) }
    switch document.kind(node) {
    case .heading: return [Block(letters: text(node).count * 5 / 4, extra: 1.5)]
    case .bulletList, .orderedList:
      return document.children(of: node).map { Block(text($0), 110, extra: 0.25, setting) }
    case .table:
      return document.children(of: node).map {
        Block(letters: text($0).count * 6 / 5, extra: 0.6)
      }
    case .footnoteDefinition:
      let share = setting.breaksSentences ? 100 : Self.noteSize
      return document.children(of: node).map { Block(text($0), share, extra: 0.25, setting) }
    case .paragraph where !document.hasPicture(in: node):
      return [Block(text(node), extra: 0.45, setting)]
    default:
      let inner = node..<Int(document.nodes[node].next)
      let pictures = inner.filter { document.kind($0) == .image }
      let described = pictures.reduce(0) { $0 + text($1).count }
      return [
        Block(
          letters: max(0, text(node).count - described), extra: 0.45,
          millimetres: Double(pictures.count) * pictureHeight)
      ]
    }
  }

  /// Of footnotes, in per cent of the text's (css/flyer.css).
  private static let noteSize = 88

  /// In millimetres: what css/flyer.css lets a picture in the text have on paper.
  private static let pictureHeight = 34.0

  /// In millimetres.
  private static func height(
    _ blocks: some Collection<Block>, _ size: Double, _ width: Double, _ setting: Setting
  ) -> Double {
    let letters = width / (setting.letter * size * 0.3528)
    let lines = blocks.reduce(0.0) { sum, block in
      sum + block.extra
        + block.letters.reduce(0.0) { $0 + (Double($1) / letters).rounded(.up) }
    }
    return lines * setting.leading * size * 0.3528 + blocks.reduce(0.0) { $0 + $1.millimetres }
  }
}

extension Document {
  fileprivate func hasPicture(in node: NodeID) -> Bool {
    (node..<Int(nodes[node].next)).contains { kind($0) == .image }
  }
}

/// On what sheet a flyer is printed: in one language, or one on each side (Wendeflyer).
struct SheetForm {
  let fold: Fold
  var isTurn = false

  var isFolded: Bool { fold == .letter || fold == .zigzag || fold == .half }
  /// How many panels the inside of a folded sheet has; 0 where the text takes no panels of its own.
  var columns: Int { isTurn || !isFolded ? 0 : fold == .half ? 2 : 3 }
  /// What a panel inside has for text, in millimetres: a band takes its foot.
  static let panelHeight = 160.0
  var hasFlap: Bool { !isTurn && (fold == .letter || fold == .zigzag) }

  /// What the text has: columns of some width, their height together, both in millimetres, and the sizes
  /// of type in points.
  ///
  /// A band with the telephone number takes the foot of the inside. On a Wendeflyer contact and small
  /// print (115 mm of a panel) share two panels with the text. An unfolded flyer has two pages, of
  /// which the title takes the head of the first and the contact the foot of the second.
  var area: (width: Double, height: Double, sizes: ClosedRange<Double>) {
    switch (fold, isTurn) {
    case (.half, false): (122, 2 * Self.panelHeight * 0.86, PanelFit.sizes)
    case (.letter, false), (.zigzag, false): (82, 3 * Self.panelHeight * 0.86, PanelFit.sizes)
    case (.letter, true), (.zigzag, true), (.half, true):
      (85, (2 * 193 - 115) * 0.95, 9...12)
    case (.a4, false): (82, 2 * (160 + 165) * 0.92, 10.5...10.5)
    case (.a4, true): (82, 2 * 125 * 0.92, 9...11)
    case (.a5, false): (58, 2 * (100 + 105) * 0.92, 9...9)
    case (.a5, true): (58, 2 * 70 * 0.92, 8.5...9)
    }
  }
}
