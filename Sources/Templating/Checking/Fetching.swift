/// What a browser would get from elsewhere when it shows a page: papers hold all that they need, so that
/// whoever reads one tells nobody of it.
enum Fetching {
  /// Whether an address leads to another place than the page's own. Browsers leave out tabs and line
  /// breaks, and spaces at its edges (WHATWG URL, "basic URL parser").
  static func isOutside(_ address: String) -> Bool {
    let bytes = asciiLowercased(address).utf8.filter { $0 > 0x20 }
    if let first = bytes.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "\\") {
      let second = bytes.dropFirst().first
      return second == UInt8(ascii: "/") || second == UInt8(ascii: "\\")
    }
    guard let scheme = URLValue.scheme(of: String(decoding: bytes, as: UTF8.self)) else {
      return false
    }
    return scheme != "data"
  }

  /// Whether the address in an attribute is got with the page, and not when a reader follows it.
  ///
  /// - Parameter relation: what the element's `rel` says.
  static func isFetched(_ name: String, in kind: ElementKind, relation: String) -> Bool {
    switch (kind.dialect, name) {
    case (.html, "href"):
      kind.name == "link"
        && asciiLowercased(relation).utf8.split(whereSeparator: isSpace).contains {
          fetchedRelations.contains(String(decoding: $0, as: UTF8.self))
        }
    case (.html, "src"), (.html, "poster"), (.html, "background"), (.html, "data"),
      (.html, "manifest"), (.html, "ping"), (.html, "srcset"), (.html, "imagesrcset"):
      true
    case (.svg, "href"), (.svg, "xlink:href"): kind.name != "a"
    default: false
    }
  }

  /// HTML, section 4.6.7, "external resource link", and what is opened beforehand.
  private static let fetchedRelations: Set<String> = [
    "apple-touch-icon", "dns-prefetch", "icon", "manifest", "mask-icon", "modulepreload",
    "pingback",
    "preconnect", "prefetch", "preload", "prerender", "stylesheet",
  ]

  /// The first address outside in a list of pictures as `srcset` has it.
  static func outside(inPictures list: String) -> String? {
    list.utf8.split(whereSeparator: { isSpace($0) || $0 == UInt8(ascii: ",") })
      .map { String(decoding: $0, as: UTF8.self) }.first(where: isOutside)
  }
}

/// Looks for addresses outside in a style sheet (CSS Syntax 3, section 4.3: comments, strings, `url(`,
/// escapes), in one pass.
struct StyleAddresses {
  private let bytes: [UInt8]
  private var index = 0
  /// For each open parenthesis whether texts in it are addresses.
  private var open: [Bool] = []
  /// The at-rule before its block or semicolon.
  private var rule = ""

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first address outside, where it stands.
  mutating func next() -> (address: String, range: Range<Int>)? {
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      var address: String?
      switch byte {
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let text = scanText(byte)
        if open.last ?? (rule == "import") { address = text }
      case UInt8(ascii: "@"):
        index += 1
        rule = asciiLowercased(scanName())
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        index += 1
        rule = ""
        open = []
      case UInt8(ascii: "("):
        index += 1
        open.append(open.last ?? false)
      case UInt8(ascii: ")"):
        index += 1
        _ = open.popLast()
      case _ where Self.isWordByte(byte) || byte == UInt8(ascii: "\\"): address = scanWord()
      default: index += 1
      }
      // A namespace is a name and is not got.
      if let address, rule != "namespace", Fetching.isOutside(address) {
        return (address, start..<index)
      }
    }
    return nil
  }

  private static let functions: Set<String> = [
    "url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade",
  ]

  /// A name; one with a parenthesis begins what it holds.
  ///
  /// - Returns: the address that stands in `url(` without quotation marks.
  private mutating func scanWord() -> String? {
    // Nearly every word is no function and has no escape.
    let end = bytes[index...].firstIndex { !Self.isWordByte($0) } ?? bytes.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: "(") || bytes[end] == UInt8(ascii: "\\")
    else {
      index = end
      return nil
    }
    let name = asciiLowercased(scanName())
    guard peek(0) == UInt8(ascii: "(") else { return nil }
    index += 1
    guard name == "url" else {
      open.append(Self.functions.contains(name) || (open.last ?? false))
      return nil
    }
    while let byte = peek(0), isSpace(byte) { index += 1 }
    if peek(0) == UInt8(ascii: "\"") || peek(0) == UInt8(ascii: "'") {
      open.append(true)
      return nil
    }
    var text: [UInt8] = []
    while let byte = peek(0), byte != UInt8(ascii: ")") { take(byte, into: &text) }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isNameByte(byte) || byte >= 0x80 || byte == UInt8(ascii: "-")
  }

  private mutating func scanName() -> String {
    var text: [UInt8] = []
    let start = index
    while let byte = peek(0), Self.isWordByte(byte) || byte == UInt8(ascii: "\\") {
      take(byte, into: &text)
    }
    if index == start { index += 1 }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func scanText(_ quote: UInt8) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = peek(0), byte != quote, byte != 0x0A { take(byte, into: &text) }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Takes a byte, or the character that an escape stands for (section 4.3.7).
  private mutating func take(_ byte: UInt8, into text: inout [UInt8]) {
    index += 1
    guard byte == UInt8(ascii: "\\") else {
      text.append(byte)
      return
    }
    var code: UInt32 = 0
    var digits = 0
    while digits < 6, let next = peek(0), let digit = Character(Unicode.Scalar(next)).hexDigitValue
    {
      code = code * 16 + UInt32(digit)
      digits += 1
      index += 1
    }
    if digits > 0 {
      text += String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8
      if let next = peek(0), isSpace(next) { index += 1 }
    } else if let next = peek(0) {
      if next != 0x0A { text.append(next) }
      index += 1
    }
  }

  private mutating func skipComment() {
    index += 2
    while index < bytes.count, peek(0) != UInt8(ascii: "*") || peek(1) != UInt8(ascii: "/") {
      index += 1
    }
    index += 2
  }

  private func peek(_ ahead: Int) -> UInt8? {
    index + ahead < bytes.count ? bytes[index + ahead] : nil
  }
}
