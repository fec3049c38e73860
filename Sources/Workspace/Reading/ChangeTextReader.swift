internal import Diagnostics
internal import Markup
internal import YAMLReading

/// Reads the text of a change: below its data block the new text, or below headings of their own what
/// stands (Bisher), what is to stand (Neu), what is added (Ergänzung), what the committees recommend
/// instead (Empfohlen), what was decided (Beschlossen).
struct ChangeTextReader {
  let document: Document
  let findings: Findings

  private enum Marker: CaseIterable {
    case old, new, addition, recommended, decided

    var words: [String] {
      switch self {
      case .old: ["Bisher", "Old"]
      case .new: ["Neu", "New"]
      case .addition: ["Ergänzung", "Addition"]
      case .recommended: ["Empfohlen", "Recommended"]
      case .decided: ["Beschlossen", "Decided"]
      }
    }
  }

  private struct Segment {
    let marker: Marker?
    let span: Span
    let text: Range<Int>
  }

  func read(_ run: Range<Int>, isInsertion: Bool) -> ChangeText {
    let segments = segments(of: run, isInsertion: isInsertion)
    if isInsertion { return insertion(segments) }
    let plain = segments[0]
    if segments.contains(where: { $0.marker == .old || $0.marker == .addition }) {
      if !plain.text.isEmpty {
        findings.add(
          Diagnostic(
            .textBesidePassages,
            at: document.source.span(plain.text.lowerBound, plain.text.upperBound)))
      }
      return .passages(passages(segments.dropFirst()))
    }
    let new = segments.first { $0.marker == .new } ?? plain
    var text = text(new, segments)
    if new.marker == .new { text.proposed = wording(new.text) }
    if new.text.isEmpty, text.recommended == nil, text.decided == nil { return .none }
    return .rewrite(text)
  }

  /// What a section said that goes, below `Bisher`, with all the headings in it.
  ///
  /// - Returns: also whether nothing else stands there.
  func record(_ run: Range<Int>) -> (text: Range<Int>?, isAlone: Bool) {
    let sections = document.sections
    let own = sections[run.lowerBound]
    let bytes = document.source.bytes
    let start = document.range(of: own.data?.node ?? own.heading ?? 0).upperBound
    let end =
      run.upperBound < sections.count ? sections[run.upperBound].range.lowerBound : bytes.count
    let marker = sections[run].dropFirst().first { $0.id == nil && $0.isCalled(Marker.old.words) }
    guard let marker, let heading = marker.heading else {
      return (nil, trimmedLines(start..<max(start, end), in: bytes).isEmpty)
    }
    let before = document.range(of: heading)
    let text = trimmedLines(before.upperBound..<max(before.upperBound, end), in: bytes)
    return (
      text.isEmpty ? nil : text,
      trimmedLines(start..<max(start, before.lowerBound), in: bytes).isEmpty
    )
  }

  private func insertion(_ segments: [Segment]) -> ChangeText {
    let new = segments.first { $0.marker == .new } ?? segments[0]
    let text = text(new, segments)
    for segment in segments where segment.marker == .old || segment.marker == .addition {
      findings.add(Diagnostic(.passageInInsertion, at: segment.span))
    }
    guard !new.text.isEmpty || text.recommended != nil || text.decided != nil else {
      findings.add(Diagnostic(.changeWithoutContent, at: segments[0].span))
      return .none
    }
    return .insertion(text)
  }

  private func text(_ new: Segment, _ segments: [Segment]) -> ProposedText {
    ProposedText(
      proposed: new.text,
      recommended: segments.first { $0.marker == .recommended }.flatMap(otherWording),
      decided: segments.first { $0.marker == .decided }.flatMap(otherWording))
  }

  /// What was recommended or decided instead. That nothing is to be left is said by a word: a heading
  /// below which nothing stands waits for its text.
  ///
  /// - Returns: an empty range for that word; `nil`, with a finding, where nothing is said.
  private func otherWording(_ segment: Segment) -> Range<Int>? {
    if isRemark(segment.text) {
      findings.add(
        Diagnostic(.emptyWording, at: segment.span, ["title": segment.marker?.words[0] ?? ""]))
      return nil
    }
    return wording(segment.text)
  }

  /// A text, or an empty range where it is the word that nothing is to be left.
  private func wording(_ text: Range<Int>) -> Range<Int> {
    let word = folded(String(decoding: document.source.bytes[text].prefix(16), as: UTF8.self))
    let isStruck = ["entfaellt", "entfaellt.", "removed", "removed."].contains(word)
    return isStruck ? text.upperBound..<text.upperBound : text
  }

  /// Whether a text is empty or says nothing but comments.
  private func isRemark(_ text: Range<Int>) -> Bool {
    var rest = document.source.bytes[text]
    while let first = rest.firstIndex(where: { $0 > 0x20 }) {
      rest = rest[first...]
      guard rest.starts(with: "<!--".utf8) else { return false }
      guard let end = rest.indices.first(where: { rest[$0...].starts(with: "-->".utf8) }) else {
        return true
      }
      rest = rest[(end + 3)...]
    }
    return true
  }

  private func passages(_ segments: ArraySlice<Segment>) -> [Passage] {
    var passages: [Passage] = []
    var rest = segments
    while let first = rest.popFirst() {
      var new: Range<Int>?
      switch first.marker {
      case .old:
        if let next = rest.first, next.marker == .new {
          new = wording(next.text)
          rest.removeFirst()
        } else {
          findings.add(Diagnostic(.passageWithoutNew, at: first.span))
        }
        if first.text.isEmpty { findings.add(Diagnostic(.changeWithoutContent, at: first.span)) }
      case .addition:
        new = first.text
      default:
        findings.add(Diagnostic(.passageWithoutOld, at: first.span))
        continue
      }
      var recommended: Range<Int>?
      var decided: Range<Int>?
      if let next = rest.first, next.marker == .recommended {
        recommended = otherWording(next)
        rest.removeFirst()
      }
      if let next = rest.first, next.marker == .decided {
        decided = otherWording(next)
        rest.removeFirst()
      }
      guard let new, first.marker == .addition || !first.text.isEmpty else { continue }
      passages.append(
        Passage(
          old: first.marker == .old ? first.text : nil,
          new: ProposedText(proposed: new, recommended: recommended, decided: decided),
          span: first.span))
    }
    return passages
  }

  /// The text before the first marker, then one segment a marker.
  private func segments(of run: Range<Int>, isInsertion: Bool) -> [Segment] {
    let sections = document.sections
    let own = sections[run.lowerBound]
    let end =
      run.upperBound < sections.count
      ? sections[run.upperBound].range.lowerBound : document.source.bytes.count
    let node = own.data?.node ?? own.heading ?? 0
    var starts = [
      (
        marker: nil as Marker?, span: document.span(of: own.heading ?? 0),
        end: document.range(of: own.heading ?? 0).lowerBound,
        begin: document.range(of: node).upperBound
      )
    ]
    for section in sections[run].dropFirst() {
      let heading = section.heading ?? 0
      let range = document.range(of: heading)
      if section.id == nil,
        let marker = Marker.allCases.first(where: { section.isCalled($0.words) })
      {
        starts.append((marker, document.span(of: heading), range.lowerBound, range.upperBound))
      } else if !isInsertion {
        findings.add(
          Diagnostic(
            .headingInText, at: document.span(of: heading), ["title": section.title]))
      }
    }
    return starts.enumerated().map { index, start in
      let limit = index + 1 < starts.count ? starts[index + 1].end : end
      return Segment(
        marker: start.marker, span: start.span,
        text: trimmedLines(start.begin..<max(start.begin, limit), in: document.source.bytes))
    }
  }
}

/// A range without empty lines before and without white space behind.
func trimmedLines(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  var end = range.upperBound
  while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
  var start = range.lowerBound
  var index = start
  while index < end, bytes[index] <= 0x20 {
    index += 1
    if EntryLayout.endsLine(index - 1, in: bytes) { start = index }
  }
  return min(start, end)..<end
}
