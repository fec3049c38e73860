import Diagnostics
import Markup

/// A list marker as it was found.
struct ListMarker {
  var isOrdered: Bool
  /// `-`, `+`, `*`, `.` or `)`.
  var byte: UInt8
  var number: Int
  /// Bytes of the marker.
  var length: Int
}

extension Reader {
  /// The list marker at the first byte that is no space (CommonMark 0.31.2, §5.2).
  ///
  /// - Parameter interrupts: whether it would interrupt a paragraph, which only an item with content
  ///   may, and of ordered ones only the number 1.
  func listMarker(_ byte: UInt8, _ text: Bytes, interrupts: Bool) -> ListMarker? {
    var index = nonspace
    var marker: ListMarker
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "*") {
      index += 1
      marker = ListMarker(isOrdered: false, byte: byte, number: 1, length: 1)
    } else if byte.isDigit {
      var number = 0
      while index < lineEnd, text[index].isDigit {
        guard index - nonspace < Limits.Markdown.listNumberDigits else { return nil }
        number = number * 10 + Int(text[index] - 0x30)
        index += 1
      }
      guard index < lineEnd, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")"),
        !interrupts || number == 1
      else { return nil }
      index += 1
      marker = ListMarker(
        isOrdered: true, byte: text[index - 1], number: number, length: index - nonspace)
    } else {
      return nil
    }
    if index < lineEnd, !text[index].isSpaceOrTab { return nil }
    if interrupts {
      while index < lineEnd, text[index].isSpaceOrTab { index += 1 }
      if index == lineEnd { return nil }
    }
    return marker
  }

  /// Opens an item, and a list for it unless it continues the one at `tip`.
  ///
  /// Programs that make Markdown of statutes write a table's row as an item that holds its cells, the first
  /// `*    *   a`, the others `    *   b`: one column short of what CommonMark takes for the row's content (§5.2,
  /// rule 1), so that they would be code. With `bulletTables` such a row counts as indented by four.
  mutating func beginItem(_ marker: ListMarker, _ text: Bytes, _ tip: inout Int) {
    let begin = nonspace
    let offset = indent
    advance(to: begin + marker.length, text)
    var padding = readPadding(marker.length, text)
    let isWide = padding == marker.length + 4
    if padding == marker.length + 1, isTextFarBehind(marker, text) {
      advance(to: nonspace, text)
      padding = max(padding, 4)
    }
    let kind: NodeKind = marker.isOrdered ? .orderedList : .bulletList
    if options.bulletTables, open[tip].isWide, !open[tip].hasChild, !marker.isOrdered,
      open[tip - 1].marker == marker.byte, padding == 4 || position >= lineEnd
    {
      open[tip].indent -= 1
    }
    while open[tip].kind == .paragraph || open[tip].kind == .table { tip -= 1 }
    if open[tip].kind != kind || open[tip].marker != marker.byte {
      add(kind, text, &tip, start: begin)
      open[tip].marker = marker.byte
      blocks[open[tip].node].value = UInt16(marker.byte)
      blocks[open[tip].node].first = UInt32(marker.number)
    }
    add(.listItem, text, &tip, start: begin)
    open[tip].indent = offset + padding
    open[tip].isWide = isWide
    open[tip].end = begin + marker.length
  }

  /// Whether what stands five columns or more behind a marker is no code: a row's first cell or a picture, and
  /// with `indentedText` anything.
  private mutating func isTextFarBehind(_ marker: ListMarker, _ text: Bytes) -> Bool {
    findNonspace(text)
    guard indent >= 4, !isBlank else { return false }
    if options.indentedText { return true }
    guard options.bulletTables, !marker.isOrdered else { return false }
    if text[nonspace] == UInt8(ascii: "!") {
      return nonspace + 1 < lineEnd && text[nonspace + 1] == UInt8(ascii: "[")
    }
    guard text[nonspace] == marker.byte else { return false }
    let content = text.skipSpaces(from: nonspace + 1, to: lineEnd)
    return content == lineEnd || content == nonspace + 4
  }

  /// Passes the spaces behind a marker and says how wide marker and spaces are.
  mutating func readPadding(_ length: Int, _ text: Bytes) -> Int {
    let saved = (position, column, isTabPartlyRead)
    while column - saved.1 <= 5, position < lineEnd, text[position].isSpaceOrTab {
      advance(columns: 1, text)
    }
    let width = column - saved.1
    if width >= 5 || width < 1 || position >= lineEnd {
      (position, column, isTabPartlyRead) = saved
      if width > 0 { advance(columns: 1, text) }
      return length + 1
    }
    return length + width
  }
}
