import Diagnostics
import Markup

/// Web addresses in the text (GFM 0.29, "Autolinks (extension)").
extension Reader {
  /// `https://…` at its colon. Within brackets, which may become a link, it is left for later.
  mutating func readWebAddress(_ text: Bytes, _ index: Int, _ end: Int) -> Int {
    guard inline.brackets.isEmpty else {
      if index + 2 < end, text[index + 1] == UInt8(ascii: "/"), text[index + 2] == UInt8(ascii: "/")
      {
        inline.mayHoldAddresses = true
        inline.mayHoldBracketedAddresses = true
      }
      return index + 1
    }
    guard let address = webAddress(text, at: index, inline.textStart, end) else { return index + 1 }
    addBareLink(address, destination: unescapedBars(address))
    return address.upperBound
  }

  /// `www.…` at its first letter.
  mutating func readWWW(_ text: Bytes, _ index: Int, _ end: Int) -> Int {
    guard inline.brackets.isEmpty else {
      if index + 1 < end, text[index + 1] == UInt8(ascii: "w") {
        inline.mayHoldAddresses = true
        inline.mayHoldBracketedAddresses = true
      }
      return index + 1
    }
    guard let address = wwwAddress(text, at: index, inline.start, end) else { return index + 1 }
    addBareLink(
      address, destination: keep(Array("http://".utf8) + bytesWithoutEscapedBars(address)))
    return address.upperBound
  }

  func webAddress(_ text: Bytes, at index: Int, _ lower: Int, _ end: Int) -> Range<Int>? {
    guard index + 3 < end, text[index + 1] == UInt8(ascii: "/"),
      text[index + 2] == UInt8(ascii: "/")
    else { return nil }
    var start = index
    while start > lower, text[start - 1].isLetter { start -= 1 }
    let scheme = index - start
    let isKnown =
      scheme == 5 && text.has("https", at: start, end: index)
      || scheme == 4 && text.has("http", at: start, end: index)
      || scheme == 3 && text.has("ftp", at: start, end: index)
    guard isKnown, text.scalarClass(at: index + 3, end: end).isHost,
      let domainEnd = text.domainEnd(from: index + 3, to: end, needsDot: false)
    else { return nil }
    let linkEnd = addressEnd(text, index + 3, domainEnd, end)
    return linkEnd > index + 3 ? start..<linkEnd : nil
  }

  func wwwAddress(_ text: Bytes, at index: Int, _ lower: Int, _ end: Int) -> Range<Int>? {
    guard index + 4 < end, text[index + 1] == UInt8(ascii: "w"),
      text[index + 2] == UInt8(ascii: "w"), text[index + 3] == UInt8(ascii: ".")
    else { return nil }
    if index > lower {
      switch text[index - 1] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("): break
      default: if !text[index - 1].isWhitespace { return nil }
      }
    }
    guard let domainEnd = text.domainEnd(from: index, to: end, needsDot: true) else { return nil }
    let linkEnd = addressEnd(text, index, domainEnd, end)
    return linkEnd > index + 4 ? index..<linkEnd : nil
  }

  private mutating func addBareLink(_ address: Range<Int>, destination: TextRange) {
    let (start, end) = (address.lowerBound, address.upperBound)
    var opening = Piece(
      role: .opening, kind: .link, flags: .bare, start: UInt32(start), end: UInt32(start))
    opening.first = UInt32(links.count)
    links.append(
      LinkRecord(
        destination: destination, form: .bare, sourceStart: UInt32(start), sourceEnd: UInt32(end)))
    append(opening, endingAt: start)
    append(addressText(start, end))
    append(
      Piece(role: .closing, kind: .link, flags: .bare, start: UInt32(end), end: UInt32(end)))
    inline.textStart = end
  }

  // MARK: Bars in cells

  /// A run of the source; in a cell with bars for escaped ones, which GFM resolves before all else ("It is
  /// possible to include a pipe in a cell's content by escaping it, including inside other inline spans").
  mutating func unescapedBars(_ range: Range<Int>) -> TextRange {
    let copy = bytesWithoutEscapedBars(range)
    if copy.count < range.count { return keep(copy) }
    return TextRange(start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
  }

  func bytesWithoutEscapedBars(_ range: Range<Int>) -> [UInt8] {
    guard inline.isCell else { return Array(file.bytes[range]) }
    var copy: [UInt8] = []
    for index in range {
      let isEscape =
        file.bytes[index] == .backslash && index + 1 < range.upperBound
        && file.bytes[index + 1] == UInt8(ascii: "|")
      if !isEscape { copy.append(file.bytes[index]) }
    }
    return copy
  }

  mutating func addressText(_ start: Int, _ end: Int) -> Piece {
    var piece = Piece.text(start, end)
    let content = unescapedBars(start..<end)
    (piece.first, piece.second) = (content.start, content.end)
    return piece
  }

  /// Where an address ends: at space or `<`, with brackets about at `]`, without the punctuation and the
  /// unpaired parentheses at its end.
  private func addressEnd(_ text: Bytes, _ start: Int, _ domainEnd: Int, _ limit: Int) -> Int {
    var end = domainEnd
    let isInBrackets = inline.mayHoldBracketedAddresses || !inline.brackets.isEmpty
    while end < limit, !text[end].isWhitespace, text[end] != UInt8(ascii: "<") {
      if text[end] == UInt8(ascii: "]"), isInBrackets { break }
      end += 1
    }
    var surplus = 0
    for index in start..<end {
      if text[index] == UInt8(ascii: ")") { surplus += 1 }
      if text[index] == UInt8(ascii: "(") { surplus -= 1 }
    }
    while end > start {
      switch text[end - 1] {
      case UInt8(ascii: ")"):
        if surplus <= 0 { return end }
        surplus -= 1
        end -= 1
      case UInt8(ascii: ";"):
        var entity = end - 2
        while entity > start, text[entity].isLetter { entity -= 1 }
        end =
          entity >= start && entity < end - 2 && text[entity] == UInt8(ascii: "&")
          ? entity : end - 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      default: return end
      }
    }
    return end
  }
}

extension Bytes {
  /// Where a domain ends; `nil` where there is none, or its last two parts hold `_`.
  func domainEnd(from start: Int, to end: Int, needsDot: Bool) -> Int? {
    var index = start
    var dots = 0
    var underscores = (last: 0, before: 0)
    while index < end {
      let byte = self[index]
      if byte == UInt8(ascii: "_") {
        underscores.last += 1
      } else if byte == UInt8(ascii: ".") {
        underscores = (0, underscores.last)
        dots += 1
      } else if byte != UInt8(ascii: "-") {
        if byte < 0x80 {
          guard byte.isAlphanumeric else { break }
        } else if byte & 0xC0 != 0x80, !scalarClass(at: index, end: end).isHost {
          break
        }
      }
      index += 1
    }
    if underscores.last + underscores.before > 0, dots <= 10 { return nil }
    if needsDot, dots == 0 { return nil }
    return index > start ? index : nil
  }
}
