internal import Localization
internal import Markup
internal import Templating
internal import Translation
internal import Workspace

extension Composer {
  /// A flyer in two languages, block by block.
  ///
  /// - Parameter other: what composes in the second language.
  func flyerPair(
    _ edition: FlyerEdition, _ left: ComposedText, _ right: ComposedText, other: Composer
  ) -> FlyerPairView {
    let leftBlocks = Array(left.document.children(of: left.document.root))
    let rightBlocks = Array(right.document.children(of: right.document.root))
    let rows: [FlyerRowView]
    if leftBlocks.map(left.document.kind) == rightBlocks.map(right.document.kind) {
      rows = zip(leftBlocks, rightBlocks).map { a, b in
        FlyerRowView(
          left: content(Fragment(a, in: left.document), edition),
          right: other.content(Fragment(b, in: right.document), edition))
      }
    } else {
      rows = sectionRows(edition, left, right, other)
    }
    let folder = "\(left.language.tag)-\(right.language.tag)"
    let hasTurn = edition.turns.contains {
      $0.left.language == left.language && $0.right.language == right.language
    }
    return FlyerPairView(
      left: flyer(edition, left), right: other.flyer(edition, right), rows: rows, hasBleed: false,
      printHint: "",
      turn: hasTurn ? url("../\(folder)/\(edition.flyer.paperName)-turn.html") : nil,
      bleedCopy: nil)
  }

  /// A Wendeflyer: one language on each side of the sheet, each with its title outside when it is
  /// folded (css/flyer-turn.css says how that comes about).
  func flyerTurn(
    _ edition: FlyerEdition, _ left: ComposedText, _ right: ComposedText, other: Composer,
    hasBleed: Bool
  ) -> FlyerPairView {
    let fold = edition.flyer.facts.fold
    let isMirrored = left.language.direction != right.language.direction
    let hint =
      SheetForm(fold: fold).isFolded
      ? isMirrored ? "flyer.print-turn-long" : "flyer.print-turn" : "flyer.print-\(fold.rawValue)"
    let name = edition.flyer.paperName + "-turn"
    return FlyerPairView(
      left: flyer(edition, left, FlyerSheet(isTurn: true, hasBleed: hasBleed)),
      right: other.flyer(
        edition, right, FlyerSheet(isTurn: true, hasBleed: hasBleed, idPrefix: "other-")),
      rows: [], hasBleed: hasBleed, printHint: words(hint), turn: nil,
      bleedCopy: hasBleed ? nil : url(name + "-print.html"))
  }

  /// Where the structures differ: section by section, in order.
  private func sectionRows(
    _ edition: FlyerEdition, _ left: ComposedText, _ right: ComposedText, _ other: Composer
  ) -> [FlyerRowView] {
    let (a, b) = (left.document.sections, right.document.sections)
    return (0..<max(a.count, b.count)).flatMap { index -> [FlyerRowView] in
      let (one, two) = (index < a.count ? a[index] : nil, index < b.count ? b[index] : nil)
      let heading = FlyerRowView(
        left: one?.heading.flatMap { content(Fragment($0, in: left.document), edition) },
        right: two?.heading.flatMap { other.content(Fragment($0, in: right.document), edition) })
      let text = FlyerRowView(
        left: one.flatMap { content($0.content, edition) },
        right: two.flatMap { other.content($0.content, edition) })
      return [heading, text].filter { $0.left != nil || $0.right != nil }
    }
  }

  private func content(_ fragment: Fragment, _ edition: FlyerEdition) -> (any Writable)? {
    guard !fragment.isBlank else { return nil }
    return FlyerContent(
      fragment: fragment, links: links(of: edition.flyer.paperName, []),
      setting: setting(edition), hasIDs: false)
  }
}
