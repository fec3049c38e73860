/// Compares two documents: sections, then the units in them, then their words.
///
/// A pure function of its input, linear in memory. Every answer is right in that accepting all changes
/// gives the new text and refusing them the old; how well it explains the changes is bounded by
/// ``ComparisonLimits``.
public func compare(_ old: ComparedText, _ new: ComparedText) -> Comparison {
  let texts = Texts(old, new)
  let sections = SectionMatching.match(texts)
  return Assembly.assemble(texts, sections)
}
