public import Comparison
internal import MarkdownReading
internal import Markup

/// Whether two texts of the source differ in nothing that a translator has to follow.
func saysTheSame(_ then: String, _ now: String) -> Bool {
  // Other letters or figures are other words, however marked; references to characters aside.
  if !then.utf8.contains(UInt8(ascii: "&")), !now.utf8.contains(UInt8(ascii: "&")),
    !comparable(then).utf8.lazy.filter(isLetterOrDigit).elementsEqual(
      comparable(now).utf8.lazy.filter(isLetterOrDigit))
  {
    return false
  }
  let (old, new) = (document(then), document(now))
  let comparison = compare(
    ComparedText(label: "", document: old), ComparedText(label: "", document: new),
    comparesMarkup: false)
  guard comparison.isEmpty, comparison.summary.wordsDeleted + comparison.summary.wordsInserted == 0
  else { return false }
  // Signs count for nothing in the sum, but a question mark for a full stop does.
  guard !comparison.runs.contains(where: { $0.kind == .deleted || $0.kind == .inserted }) else {
    return false
  }
  return destinations(old) == destinations(new)
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}

/// What a source said and says, word by word.
public func wordChanges(from then: String, to now: String) -> [(kind: Run.Kind, text: String)] {
  let comparison = compare(
    ComparedText(label: "", document: document(then)),
    ComparedText(label: "", document: document(now)), comparesMarkup: false)
  return comparison.runs.map { run in
    run.kind == .deleted
      ? (run.kind, comparison.old.string(run.old)) : (run.kind, comparison.new.string(run.new))
  }
}

/// Link addresses and titles that differ: the first with the first where there are as many of them, else
/// those that went and those that came.
public func addressChanges(from then: String, to now: String) -> [(then: String?, now: String?)] {
  let (olds, news) = (destinations(document(then)), destinations(document(now)))
  if olds.count == news.count {
    return zip(olds, news).filter { $0 != $1 }.map { ($0, $1) }
  }
  let (before, after) = (Set(olds), Set(news))
  return olds.filter { !after.contains($0) }.map { ($0, nil) }
    + news.filter { !before.contains($0) }.map { (nil, $0) }
}

private func document(_ text: String) -> Document {
  // A text that begins like a list or heading is a paragraph all the same.
  readBlocks("\u{2060}" + text, at: nil).document
}

/// Where links lead, with their titles.
private func destinations(_ document: Document) -> [String] {
  document.nodes.indices.compactMap { node in
    document.link(of: node).map { $0.destination + ($0.title.map { " \"\($0)\"" } ?? "") }
  }
}
