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
    let pieces: [Pieces]
    if leftBlocks.map(left.document.kind) == rightBlocks.map(right.document.kind) {
      pieces = zip(leftBlocks, rightBlocks).map { a, b in
        Pieces(Fragment(a, in: left.document), Fragment(b, in: right.document))
      }
    } else {
      pieces = sections(left, right)
    }
    // What footnotes say stands behind the last piece of each side.
    let lasts = (pieces.lastIndex { $0.left != nil }, pieces.lastIndex { $0.right != nil })
    let rows = pieces.enumerated().filter { $0.element.left != nil || $0.element.right != nil }
      .map { index, piece in
        FlyerRowView(
          left: piece.left.map {
            content($0, edition, footnotes: index == lasts.0 ? left.withFootnotes : nil)
          },
          right: piece.right.map {
            other.content(
              $0, edition, footnotes: index == lasts.1 ? right.withFootnotes : nil, "other-")
          })
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

  /// What stands side by side; nothing where only footnotes are defined.
  private struct Pieces {
    let left: Fragment?
    let right: Fragment?

    init(_ left: Fragment?, _ right: Fragment?) {
      self.left = left.flatMap { $0.isBlank ? nil : $0 }
      self.right = right.flatMap { $0.isBlank ? nil : $0 }
    }
  }

  /// Where the structures differ: section by section, in order.
  private func sections(_ left: ComposedText, _ right: ComposedText) -> [Pieces] {
    let (a, b) = (left.document.sections, right.document.sections)
    return (0..<max(a.count, b.count)).flatMap { index -> [Pieces] in
      let (one, two) = (index < a.count ? a[index] : nil, index < b.count ? b[index] : nil)
      return [
        Pieces(
          one?.heading.map { Fragment($0, in: left.document) },
          two?.heading.map { Fragment($0, in: right.document) }),
        Pieces(one?.content, two?.content),
      ]
    }
  }

  private func content(
    _ fragment: Fragment, _ edition: FlyerEdition, footnotes: Document?, _ prefix: String = ""
  ) -> any Writable {
    FlyerContent(
      fragment: fragment, links: links(of: edition.flyer.paperName, []),
      setting: setting(edition), hasIDs: false, footnotes: footnotes, footnotePrefix: prefix)
  }
}
