import Diagnostics
import Markup

extension Reader {
  mutating func openBracket(_ start: Int, _ inside: Int, isImage: Bool) -> Int {
    append(.text(start, inside), endingAt: inside)
    if !inline.brackets.isEmpty { inline.brackets[inline.brackets.count - 1].hasInner = true }
    inline.brackets.append(
      Bracket(
        piece: Int32(inline.tail), inside: inside, isImage: isImage,
        delimiters: inline.delimiters.count))
    return inside
  }

  /// A `]`: the end of a link, an image or a footnote reference, or text ("look for link or image").
  mutating func closeBracket(_ text: Bytes, _ index: Int, _ end: Int) -> Int {
    guard let opener = inline.brackets.last else { return index + 1 }
    if opener.isActive {
      if let found = inlineLink(text, index + 1, end) ?? referenceLink(text, opener, index, end) {
        return finishLink(opener, found.record, index, found.next)
      }
      if let next = footnoteReference(text, opener, index) { return next }
    }
    popBracket()
    return index + 1
  }

  private mutating func popBracket() {
    inline.brackets.removeLast()
    inline.inactiveBrackets = min(inline.inactiveBrackets, inline.brackets.count)
  }

  /// `(destination "title")`
  private mutating func inlineLink(
    _ text: Bytes, _ start: Int, _ end: Int
  ) -> (record: LinkRecord, next: Int)? {
    guard start < end, text[start] == UInt8(ascii: "(") else { return nil }
    let destinationStart = text.skipWhitespace(from: start + 1, to: end)
    guard let destination = text.linkDestination(from: destinationStart, to: end, isInline: true)
    else { return nil }
    var next = text.skipWhitespace(from: destination.next, to: end)
    var title: Range<Int>?
    if next > destination.next, next < end, let titleEnd = text.linkTitleEnd(from: next, to: end) {
      title = next + 1..<titleEnd - 1
      next = text.skipWhitespace(from: titleEnd, to: end)
    }
    guard next < end, text[next] == UInt8(ascii: ")") else { return nil }
    let record = LinkRecord(
      destination: resolved(text, destination.start, destination.end),
      title: title.map { resolved(text, $0.lowerBound, $0.upperBound) } ?? .empty,
      hasTitle: title != nil, form: .inline, sourceStart: UInt32(destination.start),
      sourceEnd: UInt32(destination.end))
    return (record, next + 1)
  }

  /// `[label]`, `[]` or nothing behind the text.
  private mutating func referenceLink(
    _ text: Bytes, _ opener: Bracket, _ index: Int, _ end: Int
  ) -> (record: LinkRecord, next: Int)? {
    if references.isEmpty { return nil }
    var next = index + 1
    if next < end, text[next] == UInt8(ascii: "["),
      let labelEnd = text.labelEnd(from: next, to: end)
    {
      if labelEnd > next + 1 {
        guard let record = reference(text, next + 1, labelEnd) else { return nil }
        return (record, labelEnd + 1)
      }
      next = labelEnd + 1
    }
    guard !opener.hasInner, index - opener.inside <= Limits.Markdown.linkLabel,
      let record = reference(text, opener.inside, index)
    else { return nil }
    return (record, next)
  }

  /// The definition of a label, as long as all uses together do not write out too much.
  private mutating func reference(_ text: Bytes, _ start: Int, _ end: Int) -> LinkRecord? {
    guard let label = normalizedLabel(text, start, end), let record = references[label] else {
      return nil
    }
    expansionBudget -= record.destination.count + record.title.count
    if expansionBudget < 0 {
      report(.referencesTooLong, start, end)
      return nil
    }
    return record
  }

  private mutating func finishLink(
    _ opener: Bracket, _ record: LinkRecord, _ index: Int, _ next: Int
  ) -> Int {
    flushText(index)
    let piece = Int(opener.piece)
    let kind: NodeKind = opener.isImage ? .image : .link
    inline.pieces[piece].role = .opening
    inline.pieces[piece].kind = kind
    inline.pieces[piece].first = UInt32(links.count)
    links.append(record)
    append(
      Piece(role: .closing, kind: kind, start: UInt32(index), end: UInt32(next)), endingAt: next)
    pairDelimiters(from: opener.delimiters)
    popBracket()
    if !opener.isImage {
      // Links hold no links: what opened before can only be an image.
      while inline.inactiveBrackets < inline.brackets.count {
        let outer = inline.inactiveBrackets
        if !inline.brackets[outer].isImage { inline.brackets[outer].isActive = false }
        inline.inactiveBrackets += 1
      }
    }
    return next
  }

  /// `[^label]`, if there is such a footnote.
  private mutating func footnoteReference(
    _ text: Bytes, _ opener: Bracket, _ index: Int
  ) -> Int? {
    guard options.footnotes, index > opener.inside + 1,
      text[opener.inside] == UInt8(ascii: "^"), index - opener.inside < Limits.Markdown.linkLabel,
      let label = normalizedLabel(text, opener.inside + 1, index)
    else { return nil }
    guard let footnote = footnoteLabels[label] else {
      if !label.contains(.space) {
        report(
          .unknownFootnote, opener.inside - 1, index + 1,
          ["label": String(decoding: label, as: UTF8.self)])
      }
      return nil
    }
    var piece = Int(opener.piece)
    let start = UInt32(opener.inside - 1)
    inline.textStart = index + 1
    inline.delimiters.removeSubrange(opener.delimiters...)
    if let last = inline.delimiters.indices.last { inline.delimiters[last].next = -1 }
    popBracket()
    inline.pieces[piece].next = -1
    inline.tail = piece
    if opener.isImage {
      // "Note![^1]": the mark is text.
      inline.pieces[piece].end = start
      inline.pieces[piece].second = start
      append(Piece(role: .leaf, kind: .footnoteReference, start: start, end: start))
      piece = inline.tail
    }
    inline.pieces[piece].kind = .footnoteReference
    inline.pieces[piece].end = UInt32(index + 1)
    inline.pieces[piece].first = UInt32(footnote)
    return index + 1
  }
}
