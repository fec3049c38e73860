import Diagnostics
import Markup

/// Compares two documents: sections, then the units in them, then their words.
///
/// A pure function of its input, linear in memory. Every answer is right in that accepting all changes
/// gives the new text and refusing them the old; how well it explains the changes is bounded by
/// ``Limits/Comparison``.
///
/// Where several explanations are equally good, the same one is chosen whichever side is called old: what
/// is found between the two is searched from the one whose source comes first (the shorter one, else
/// in the order of the bytes), so that `compare(a, b)` and `compare(b, a)` mirror each other.
///
/// - Parameter comparesMarkup: whether it is a change, too, that the same words are emphasised, linked
///   or listed differently (``MarkupChanges``).
public func compare(
  _ old: ComparedText, _ new: ComparedText, comparesMarkup: Bool = true
) -> Comparison {
  let isMirrored = comesBefore(new.document.source.bytes, old.document.source.bytes)
  let texts = isMirrored ? Texts(new, old) : Texts(old, new)
  let sections = SectionMatching.match(texts)
  let moved = Moves.find(sections)
  let units = BlockMatching.match(texts, sections)
  let words = WordMatching(texts)
  let pairs =
    isMirrored
    ? Pairs(sections: sections, moved: moved, units: units).mirrored
    : Pairs(sections: sections, moved: moved, units: units)
  var writer = PairWriter(
    isMirrored ? texts.mirrored : texts, pairs, words, isMirrored: isMirrored,
    comparesMarkup: comparesMarkup)
  return writer.write()
}

private func comesBefore(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
}
