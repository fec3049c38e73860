internal import Diagnostics

/// What a browser would get from elsewhere when it shows a page: papers hold all that they need, so that
/// whoever reads one tells nobody of it.
enum Fetching {
  /// Whether an address leads to another place than the page's own. Browsers leave out tabs and line
  /// breaks, and spaces at its edges (WHATWG URL, "basic URL parser"). No more of it is looked at than
  /// decides, since a `data` address may be a whole picture.
  ///
  /// - Parameter takesData: `data` addresses hold what they are and need nothing from elsewhere; a style
  ///   sheet in one may.
  static func isOutside(_ address: String, takesData: Bool = true) -> Bool {
    func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    var start: [UInt8] = []
    for byte in address.utf8 where byte > 0x20 {
      if let first = start.first, isSlash(first) { return isSlash(byte) }
      switch byte {
      case UInt8(ascii: ":"):
        return !takesData || asciiLowercased(String(decoding: start, as: UTF8.self)) != "data"
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      case UInt8(ascii: "/") where !start.isEmpty: return false
      default: start.append(byte)
      }
    }
    return false
  }

  /// Whether the address in an attribute is got with the page, and not when a reader follows it.
  ///
  /// What stands in a component may stand in a picture without saying so: whatever is no link of HTML's is
  /// taken to be of SVG.
  ///
  /// - Parameter relation: what the element's `rel` says.
  static func isFetched(_ name: String, in kind: ElementKind, relation: String) -> Bool {
    guard kind.dialect.isOfBrowsers else { return false }
    switch name {
    case "href", "xlink:href":
      if kind.dialect == .mathML || kind.name == "a" || kind.name == "area" { return false }
      guard kind.dialect == .html, kind.name == "link" else { return true }
      return asciiLowercased(relation).utf8.split(whereSeparator: isSpace).contains {
        !followedRelations.contains(String(decoding: $0, as: UTF8.self))
      }
    default: return fetchedAttributes.contains(name)
    }
  }

  /// Also those of browsers that are gone or of trials; `xml:base` moves all others.
  private static let fetchedAttributes: Set<String> = [
    "src", "poster", "background", "data", "manifest", "ping", "srcset", "imagesrcset",
    "attributionsrc", "lowsrc", "dynsrc", "xml:base",
  ]

  /// HTML, section 4.6.7, "hyperlink". Whatever else a `link` may be, now or some day, is got or opened
  /// beforehand.
  private static let followedRelations: Set<String> = [
    "alternate", "author", "canonical", "help", "license", "me", "privacy-policy",
    "terms-of-service",
  ]

  /// The first address outside in a list of pictures as `srcset` has it.
  static func outside(inPictures list: String) -> String? {
    list.utf8.split(whereSeparator: { isSpace($0) || $0 == UInt8(ascii: ",") })
      .map { String(decoding: $0, as: UTF8.self) }.first { isOutside($0) }
  }
}

/// Looks for what a style sheet has a browser get from outside (CSS Syntax 3, section 4.3: comments,
/// strings, `url(`, escapes), in one pass.
struct StyleAddresses {
  /// An address outside, or what keeps the address elsewhere.
  struct Found {
    let problem: Problem
    let arguments: [String: String]
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  /// Whether what certainly has no meaning is passed over at once.
  private let skips: Bool
  private var index = 0
  /// For each open parenthesis whether texts in it are addresses.
  private var open: [Bool] = []
  /// The at-rule before its block or semicolon.
  private var rule = ""

  /// `skips: false` looks at everything, for tests: what is found is the same.
  init(_ bytes: [UInt8], skips: Bool = true) {
    self.bytes = bytes
    self.skips = skips
  }

  /// The next one.
  mutating func next() -> Found? {
    while index < bytes.count {
      if skips, open.isEmpty, rule.isEmpty {
        skipPlain()
        guard index < bytes.count else { return nil }
      }
      let start = index
      let byte = bytes[index]
      var address: String?
      switch byte {
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index += 1
        let text = scan { $0 != byte && !Self.isLineBreak($0) }
        index += 1
        if open.last ?? (rule == "import") { address = String(decoding: text, as: UTF8.self) }
      case UInt8(ascii: "@"):
        index += 1
        let name = scan(while: Self.isWordByte)
        if index == start + 1 { index += 1 }
        rule = asciiLowercased(String(decoding: name, as: UTF8.self))
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
      case _ where Self.isWordByte(byte) || byte == UInt8(ascii: "\\"):
        switch scanWord() {
        case .word: break
        case .address(let text): address = text
        case .hiding(let name):
          return Found(
            problem: .addressHidden, arguments: ["name": name],
            range: start..<min(index, bytes.count))
        }
      default: index += 1
      }
      // A namespace is a name and is not got.
      if let address, rule != "namespace",
        Fetching.isOutside(address, takesData: rule != "import")
      {
        return Found(
          problem: .addressOutside, arguments: ["address": address],
          range: start..<min(index, bytes.count))
      }
    }
    return nil
  }

  /// Where no at-rule and no parenthesis is open, goes on to what opens one, and to the texts and comments
  /// in which it would mean nothing: hardly any byte of a style sheet is one of these.
  private mutating func skipPlain() {
    let start = index
    index = end(from: start) { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "/"),
        UInt8(ascii: "@"), UInt8(ascii: "\\"):
        false
      default: true
      }
    }
    // The name of a function, and what of a name stands before an escape.
    guard peek(0) == UInt8(ascii: "(") || peek(0) == UInt8(ascii: "\\") else { return }
    while index > start, Self.isWordByte(bytes[index - 1]) { index -= 1 }
  }

  /// Functions that take addresses as texts (CSS Images 4, CSS Values 4).
  private static let functions = [
    "url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade",
  ].map { Array($0.utf8) }

  /// Whether a function that stands where a text would be an address gives none. All others may:
  /// `var(--x)` is whatever text `--x` holds.
  private static func givesNoAddress(_ name: String) -> Bool {
    name == "type" || name == "calc" || name.hasSuffix("-gradient")
  }

  private enum Word {
    case word
    /// What stands in `url(` without quotation marks.
    case address(String)
    /// A function where an address belongs.
    case hiding(String)
  }

  /// A name; one with a parenthesis begins what it holds.
  private mutating func scanWord() -> Word {
    let name = scan(while: Self.isWordByte)
    guard peek(0) == UInt8(ascii: "(") else { return .word }
    index += 1
    let function = Self.functions.firstIndex { Self.isSame(name, $0) }
    guard function == 0 else {
      let isForAddress = open.last == true
      open.append(function != nil)
      guard isForAddress, function == nil else { return .word }
      let name = asciiLowercased(String(decoding: name, as: UTF8.self))
      return Self.givesNoAddress(name) ? .word : .hiding(name)
    }
    index = end(from: index, while: isSpace)
    if peek(0) == UInt8(ascii: "\"") || peek(0) == UInt8(ascii: "'") {
      open.append(true)
      return .word
    }
    let text = scan { $0 != UInt8(ascii: ")") }
    index += 1
    return .address(String(decoding: text, as: UTF8.self))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isNameByte(byte) || byte >= 0x80 || byte == UInt8(ascii: "-")
  }

  /// CSS takes each for a line feed (section 3.3).
  private static func isLineBreak(_ byte: UInt8) -> Bool {
    (0x0A...0x0D).contains(byte) && byte != 0x0B
  }

  /// Whether a name is another one, which is in small letters.
  private static func isSame(_ name: ArraySlice<UInt8>, _ other: [UInt8]) -> Bool {
    name.count == other.count
      && name.elementsEqual(other) { byte, wanted in
        (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte) == wanted
      }
  }

  /// Goes on to where a run of bytes ends. An escape belongs to each run.
  ///
  /// - Returns: the run, with the characters that the escapes stand for.
  @inline(__always)
  private mutating func scan(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let backslash = UInt8(ascii: "\\")
    let start = index
    index = end(from: start) { $0 != backslash && belongs($0) }
    guard peek(0) == backslash else { return bytes[start..<index] }
    var text = bytes[start..<index]
    while let byte = peek(0), byte == backslash || belongs(byte) {
      if byte == backslash {
        takeEscape(into: &text)
      } else {
        text.append(byte)
        index += 1
      }
    }
    return text
  }

  /// Takes the character that an escape stands for (section 4.3.7).
  private mutating func takeEscape(into text: inout ArraySlice<UInt8>) {
    index += 1
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
      if !Self.isLineBreak(next) { text.append(next) }
      index += 1
    }
  }

  private mutating func skipComment() {
    index += 2
    while index < bytes.count, peek(0) != UInt8(ascii: "*") || peek(1) != UInt8(ascii: "/") {
      index = end(from: index + 1) { $0 != UInt8(ascii: "*") }
    }
    index += 2
  }

  private func peek(_ ahead: Int) -> UInt8? {
    index + ahead < bytes.count ? bytes[index + ahead] : nil
  }

  /// Where a run of bytes ends that begins at a place.
  @inline(__always)
  private func end(from place: Int, while belongs: (UInt8) -> Bool) -> Int {
    let bytes = bytes.span
    var place = place
    while place < bytes.count, belongs(bytes[place]) { place += 1 }
    return place
  }
}
