import Diagnostics
import Markup

extension HeldEqual {
  /// Whether two units of the same words, marked up the same, are written differently.
  static func notation(
    _ old: Unit, in oldSide: Side, _ new: Unit, in newSide: Side
  ) -> HeldEqual {
    if oldSide.listMarker(of: old) != newSide.listMarker(of: new) { return .notation }
    if old.node == 0 || new.node == 0 { return [] }
    let (left, right) = (oldSide.document, newSide.document)
    let bytes = left.source.bytes[left.range(of: old.node)]
    let others = right.source.bytes[right.range(of: new.node)]
    guard old.kind == new.kind, oldSide.text[old.text] == newSide.text[new.text],
      bytes != others, isWrittenDifferently(old.kind, bytes, others)
    else { return [] }
    return differInSpacesOnly(bytes, others) ? .spaces : .notation
  }

  /// Whether nothing but where lines break, and how far they are indented, tells two texts apart.
  private static func differInSpacesOnly(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) -> Bool
  {
    var (left, right) = (old.startIndex, new.startIndex)
    while true {
      while left < old.endIndex, old[left] <= 0x20 { left += 1 }
      while right < new.endIndex, new[right] <= 0x20 { right += 1 }
      guard left < old.endIndex, right < new.endIndex else {
        return left == old.endIndex && right == new.endIndex
      }
      if old[left] != new[right] { return false }
      left += 1
      right += 1
    }
  }

  /// Whether two ways to write the same words differ by more than what counts for itself: a heading's number,
  /// level and id, a code block's language.
  private static func isWrittenDifferently(
    _ kind: UnitKind, _ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>
  ) -> Bool {
    switch kind {
    case .title, .heading: (old.first == UInt8(ascii: "#")) != (new.first == UInt8(ascii: "#"))
    case .code: old.first != new.first
    default: true
    }
  }
}
