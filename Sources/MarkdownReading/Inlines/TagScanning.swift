/// Tags and addresses in angle brackets, as runs of a span.
extension Bytes {
  /// The index behind the open or closing tag whose `<` stands at an index (CommonMark 0.31.2, §6.6).
  func htmlTagEnd(from start: Int, to end: Int) -> Int? {
    var index = start + 1
    guard index < end else { return nil }
    let isClosing = self[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard index < end, self[index].isLetter else { return nil }
    while index < end, self[index].isAlphanumeric || self[index] == UInt8(ascii: "-") { index += 1 }
    if isClosing {
      index = skipWhitespace(from: index, to: end)
    } else {
      while let next = attributeEnd(from: index, to: end) { index = next }
      index = skipWhitespace(from: index, to: end)
      if index < end, self[index] == UInt8(ascii: "/") { index += 1 }
    }
    return index < end && self[index] == UInt8(ascii: ">") ? index + 1 : nil
  }

  /// The index behind an attribute with the space before it.
  private func attributeEnd(from start: Int, to end: Int) -> Int? {
    var index = skipWhitespace(from: start, to: end)
    guard index > start, index < end else { return nil }
    let first = self[index]
    guard first.isLetter || first == UInt8(ascii: "_") || first == UInt8(ascii: ":") else {
      return nil
    }
    while index < end {
      let byte = self[index]
      guard
        byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
      else { break }
      index += 1
    }
    let equals = skipWhitespace(from: index, to: end)
    guard equals < end, self[equals] == UInt8(ascii: "=") else { return index }
    return attributeValueEnd(from: skipWhitespace(from: equals + 1, to: end), to: end)
  }

  private func attributeValueEnd(from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    var index = start
    let quote = self[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < end, self[index] != quote { index += 1 }
      return index < end ? index + 1 : nil
    }
    loop: while index < end {
      switch self[index] {
      case .space, .tab, .lineFeed, .carriageReturn, UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"):
        break loop
      default: index += 1
      }
    }
    return index > start ? index : nil
  }

  /// The `>` of `<scheme:…>` (CommonMark 0.31.2, §6.5).
  func autolinkEnd(from start: Int, to end: Int) -> Int? {
    var index = start + 1
    guard index < end, self[index].isLetter else { return nil }
    while index < end, index - start <= 33 {
      let byte = self[index]
      guard
        byte.isAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "-")
      else { break }
      index += 1
    }
    let length = index - start - 1
    guard length >= 2, length <= 32, index < end, self[index] == UInt8(ascii: ":") else {
      return nil
    }
    while index < end {
      let byte = self[index]
      if byte == UInt8(ascii: ">") { return index }
      if byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "<") { return nil }
      index += 1
    }
    return nil
  }

  /// The `>` of `<name@domain>` (CommonMark 0.31.2, §6.5).
  func mailLinkEnd(from start: Int, to end: Int) -> Int? {
    var index = start + 1
    while index < end, self[index].isMailByte { index += 1 }
    guard index > start + 1, index < end, self[index] == UInt8(ascii: "@") else { return nil }
    while true {
      index += 1
      let label = index
      while index < end, self[index].isAlphanumeric || self[index] == UInt8(ascii: "-") {
        index += 1
      }
      guard index > label, index - label <= 63, index < end, self[label] != UInt8(ascii: "-"),
        self[index - 1] != UInt8(ascii: "-")
      else { return nil }
      if self[index] == UInt8(ascii: ">") { return index }
      guard self[index] == UInt8(ascii: ".") else { return nil }
    }
  }
}

extension UInt8 {
  /// What may stand before the `@` of a mail address.
  var isMailByte: Bool {
    if isAlphanumeric { return true }
    switch self {
    case 0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x2F, 0x3D, 0x3F, 0x5E, 0x5F,
      0x60, 0x7B, 0x7C, 0x7D, 0x7E:
      return true
    default: return false
    }
  }
}
