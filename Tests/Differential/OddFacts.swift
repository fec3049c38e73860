extension Facts {
  /// A character of general category S beyond ASCII.
  var hasSymbol: Bool {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return false }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
      guard scalar.value >= 0x80 else { return false }
      switch scalar.properties.generalCategory {
      case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return true
      default: return false
      }
    }
  }

  /// A host with `_`, or that ends or begins with its point.
  var hasOddHost: Bool {
    for (index, byte) in bytes.enumerated() {
      let isWWW = byte == 0x77 && bytes[index...].starts(with: "www.".utf8)
      let isWeb = byte == 0x3A && bytes[index...].starts(with: "://".utf8)
      guard isWWW || isWeb else { continue }
      let host = bytes[(index + (isWWW ? 4 : 3))...].prefix { byte in
        byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x5C || byte >= 0x80
          || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
      }
      if host.isEmpty || host.contains(0x5F) || host.contains(0x5C) || host.first == 0x2E
        || host.last == 0x2E || host.first == 0x2D || host.last == 0x2D
      {
        return true
      }
    }
    return false
  }

  /// A mail address whose host begins with a point, or whose last letter is a digit.
  var hasOddMail: Bool {
    for (index, byte) in bytes.enumerated() where byte == 0x40 {
      var host = bytes[(index + 1)...].prefix { byte in
        byte == 0x2E || byte == 0x2D || byte == 0x5F || (byte | 0x20) &- 0x61 < 26
          || byte &- 0x30 < 10
      }
      if host.first == 0x2E || at(index + 1 + host.count) == 0x5C { return true }
      while let last = host.last, last == 0x2E || last == 0x2D || last == 0x5F { host.removeLast() }
      let last = host.reversed().prefix { $0 != 0x2E }
      if last.contains(where: { $0 &- 0x30 < 10 }) { return true }
    }
    return false
  }

  /// A box that does not stand behind the line's first marker, or with nothing behind it, or in a heading.
  var hasOddTask: Bool {
    var hasBox = false
    for line in lines {
      if hasBox, !line.isEmpty,
        Self.withoutMarks(line).allSatisfy({ [0x3D, 0x2D, 0x3A, 0x7C, 0x20, 0x09].contains($0) })
      {
        return true
      }
      let boxes = line.indices.filter { index in
        index + 2 < line.endIndex && line[index] == 0x5B && line[index + 2] == 0x5D
          && (line[index + 1] == 0x20 || line[index + 1] | 0x20 == 0x78)
      }
      guard let box = boxes.first else { continue }
      hasBox = true
      let behind = line[(box + 3)...]
      guard boxes.count == 1, let first = behind.first, first == 0x20 || first == 0x09,
        behind.contains(where: { $0 != 0x20 && $0 != 0x09 })
      else { return true }
      let before = line[..<box].drop { $0 == 0x20 || $0 == 0x09 }
      let marker = before.prefix { $0 != 0x20 && $0 != 0x09 }
      let isOneMarker = before.dropFirst(marker.count).allSatisfy { $0 == 0x20 || $0 == 0x09 }
      let isMarker =
        marker.count == 1 && marker.first.map { $0 == 0x2D || $0 == 0x2B || $0 == 0x2A } == true
        || marker.dropLast().allSatisfy { $0 &- 0x30 < 10 } && marker.count > 1
      if !isOneMarker || !isMarker { return true }
    }
    return false
  }

  /// `[^` with something else than letters, digits and hyphens up to its bracket, or behind `!`.
  var hasOddLabel: Bool {
    if has("[\\^") { return true }
    var index = 0
    while let start = find("[^", from: index) {
      index = start + 2
      let label = bytes[index...].prefix { byte in
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D
      }
      if label.isEmpty || at(index + label.count) != 0x5D || at(start - 1) == 0x21 { return true }
    }
    return false
  }

  /// A destination that ends with a parenthesis still open.
  var hasOddDestination: Bool {
    for index in bytes.indices where bytes[index] == 0x5D {
      guard at(index + 1) == 0x28 || at(index + 1) == 0x3A else { continue }
      var place = index + 2
      while [0x20, 0x09, 0x0A, 0x0D].contains(at(place)), place < bytes.count { place += 1 }
      var depth = 0
      while at(place) > 0x20 {
        if at(place) == 0x28 { depth += 1 }
        if at(place) == 0x29 {
          if depth == 0 { break }
          depth -= 1
        }
        place += at(place) == 0x5C ? 2 : 1
      }
      if depth > 0 { return true }
    }
    return false
  }

  /// Whether a line with `]:` has a line so behind it.
  func hasDefinition(behindIt: ClosedRange<Int>, _ test: (ArraySlice<UInt8>) -> Bool) -> Bool {
    guard has("]:") else { return false }
    let colons = lines.indices.filter { index in
      let line = lines[index]
      return line.indices.contains {
        line[$0] == 0x5D && $0 + 1 < line.endIndex && line[$0 + 1] == 0x3A
      }
    }
    return colons.contains { colon in
      behindIt.contains { offset in
        colon + offset < lines.count && test(Self.withoutMarks(lines[colon + offset]))
      }
    }
  }

  /// Backticks without a partner, and three equal runs behind them.
  var hasLoneBackticks: Bool {
    let all = runs(of: "`")
    guard all.count > 3 else { return false }
    // Where something else may hold backticks, pairs cannot be told.
    let isOpen = has("www.") || has("://") || has("<") || has("\\")
    var index = 0
    while index < all.count {
      let partner = all[(index + 1)...].firstIndex { $0.length == all[index].length }
      if let partner, !isOpen,
        !bytes[all[index].start..<all[partner].start].contains(where: { $0 == 0x0A || $0 == 0x0D })
      {
        index = partner + 1
        continue
      }
      var counts: [Int: Int] = [:]
      for run in all[(index + 1)...] { counts[run.length, default: 0] += 1 }
      if counts.values.contains(where: { $0 > 2 }) { return true }
      index += 1
    }
    return false
  }

  /// An address behind a `[`.
  var hasAddressInBrackets: Bool {
    guard let bracket = bytes.firstIndex(of: 0x5B) else { return false }
    let rest = Facts(Array(bytes[bracket...]))
    return rest.has("www.") || rest.has("://")
  }

  /// `[`, an address in angle brackets, and a mail address, in this order.
  var hasAddressBehindAutolink: Bool {
    guard let bracket = bytes.firstIndex(of: 0x5B),
      let open = bytes[bracket...].firstIndex(of: 0x3C),
      let close = bytes[open...].firstIndex(of: 0x3E)
    else { return false }
    return bytes[close...].contains(0x40)
  }

  /// Three runs of a delimiter of which the middle one may open and close, fails with the first because of
  /// their lengths, and has the length of the last, modulo 3.
  func hasRuleOfThree(_ delimiter: Unicode.Scalar) -> Bool {
    let all = runs(of: delimiter)
    // Behind a backslash the first one is text, unless that is escaped itself.
    let withoutEscaped = all.map { run in
      at(run.start - 1) == 0x5C ? (start: run.start + 1, length: run.length - 1) : run
    }.filter { $0.length > 0 }
    return hasRuleOfThree(all) || hasRuleOfThree(withoutEscaped)
  }

  private func hasRuleOfThree(_ all: [(start: Int, length: Int)]) -> Bool {
    guard all.count > 2 else { return false }
    for middle in 1..<(all.count - 1) {
      let run = all[middle]
      guard at(run.start - 1) > 0x20, at(run.start + run.length) > 0x20,
        all[..<middle].contains(where: { ($0.length + run.length) % 3 == 0 }),
        all[(middle + 1)...].contains(where: { $0.length % 3 == run.length % 3 })
      else { continue }
      return true
    }
    return false
  }

  /// A destination in angle brackets that begins or ends with a space.
  var hasPaddedDestination: Bool {
    for index in bytes.indices where bytes[index] == 0x3C {
      var before = index - 1
      while before > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[before]) { before -= 1 }
      guard at(before) == 0x28 || at(before) == 0x3A else { continue }
      let content = bytes[(index + 1)...].prefix { $0 != 0x3E }
      if content.first.map({ $0 <= 0x20 }) == true || content.last.map({ $0 <= 0x20 }) == true {
        return true
      }
    }
    return false
  }

  /// Whether a text has what may be a title, and something behind it on its last line.
  static func hasTitleAndMore(_ text: ArraySlice<UInt8>) -> Bool {
    for index in text.indices {
      let before = index == text.startIndex ? 0x20 : text[index - 1]
      guard [0x20, 0x09, 0x0A, 0x0D, 0x3E].contains(before),
        let close: UInt8 = [0x22: 0x22, 0x27: 0x27, 0x28: 0x29][text[index]]
      else { continue }
      var rest = text[(index + 1)...]
      while let end = rest.firstIndex(of: close) {
        rest = rest[(end + 1)...]
        let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
        if line.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return true }
      }
    }
    return false
  }

  /// The signs of quotations at a line's beginning.
  static func quotations(_ line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == 0x3E || $0 == 0x20 || $0 == 0x09 }.count { $0 == 0x3E }
  }

  /// The spaces and tabs at a line's beginning.
  static func indentation(_ line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  /// Whether two notes may have one label.
  var hasNoteTwice: Bool {
    var known: Set<String> = []
    var index = 0
    while let start = find("[^", from: index) {
      index = start + 2
      let label = bytes[index...].prefix { $0 != 0x5D && $0 > 0x20 }
      let end = index + label.count
      guard at(end) == 0x5D, at(end + 1) == 0x3A else { continue }
      if !known.insert(String(decoding: label, as: UTF8.self).lowercased()).inserted { return true }
    }
    return false
  }

  static func mayBeDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
    let row = withoutMarks(line)
    return line.contains(0x2D)
      && row.allSatisfy { $0 == 0x2D || $0 == 0x3A || $0 == 0x7C || $0 == 0x20 || $0 == 0x09 }
  }

  /// Where a text begins, from an index on.
  func find(_ text: String, from start: Int) -> Int? {
    let word = Array(text.utf8)
    guard start + word.count <= bytes.count else { return nil }
    return (start...(bytes.count - word.count)).first {
      bytes[$0] == word[0] && bytes[$0..<($0 + word.count)].elementsEqual(word)
    }
  }
}
