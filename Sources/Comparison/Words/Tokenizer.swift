/// Cuts texts into words and signs.
///
/// A word is what a German reader takes for one: letters and digits with the hyphens and
/// apostrophes between them (`Integrations-Beirat`, `haupt-`, `geht's`), gendered forms
/// (`Migrant/innen`, `Mitarbeiter:innen`, `Schüler*innen`, `Beauftragte/r`), numbers with their dots
/// (`1.500`, `7,6`, `31.12.2019`, `0123/2019`) and their unit's sign (`7,6 %`), spans of numbers (`10–12`),
/// ordinals with their dot (`31. März`, `II. Quartal`), telephone numbers (`03631 911-0`), addresses
/// (`https://kreis.de/x`, `amt@kreis.de`), references (`§ 5a`, `Abs. 2`), paragraphs' numbers (`(3)`),
/// abbreviations of single letters (`z. B.`). All else is signs of one character.
///
/// A dot behind a number of one or two digits or behind a Roman number ends a sentence where a small word
/// follows (`Klasse 5. Der Kreis`), and is an ordinal's before any other.
///
/// Words are equal if their normalised forms are: spaces inside left out, invisible characters left out,
/// quotation marks and dashes of one kind, composed letters, no hyphen from a line's end.
struct Tokenizer {
  /// Places behind line breaks of the text that is read, ascending.
  var breaks: [Int] = []
  private var scratch: [UInt8] = []

  /// Reads a text's words.
  mutating func read(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, into tokens: inout Tokens,
    _ forms: inout Forms
  ) {
    var index = start
    while index < end {
      let byte = text[index]
      if byte == 0x20 {
        index += 1
        continue
      }
      let first = glyph(text, index, end)
      switch first.kind {
      case .space, .ignorable: index += first.length
      case .letter, .digit, .mark:
        index = word(text, index, start, end, into: &tokens, &forms)
      case .hyphen
      where glyph(text, index + first.length, end).kind == .letter
        && !isDoubled(text, index, first.length, end):
        // -genossenschaften
        index = word(text, index, start, end, into: &tokens, &forms)
      case .sign where byte == UInt8(ascii: "("):
        if let stop = enumerator(text, index, end) {
          tokens.append(form(of: text, index, stop, &forms), index, stop)
          index = stop
        } else {
          index = sign(text, index, first, end, into: &tokens, &forms)
        }
      case .section: index = reference(text, index, end, into: &tokens, &forms)
      default: index = sign(text, index, first, end, into: &tokens, &forms)
      }
    }
  }

  /// The end of `(3)`, `(2a)`: a paragraph's number.
  private func enumerator(_ text: borrowing Span<UInt8>, _ begin: Int, _ end: Int) -> Int? {
    var index = begin + 1
    while index < end, text[index] >= 0x30, text[index] <= 0x39, index - begin < 4 { index += 1 }
    guard index > begin + 1 else { return nil }
    if index < end, text[index] >= 0x61, text[index] <= 0x7A { index += 1 }
    return index < end && text[index] == UInt8(ascii: ")") ? index + 1 : nil
  }

  /// The form of bytes that need no normalising.
  private func form(
    of text: borrowing Span<UInt8>, _ begin: Int, _ stop: Int, _ forms: inout Forms
  ) -> Int32 {
    var hash = Forms.seed
    for at in begin..<stop { hash = Forms.add(text[at], to: hash) }
    return forms.number(of: text, begin, stop, hash: hash, isWord: true)
  }

  private func isDoubled(
    _ text: borrowing Span<UInt8>, _ index: Int, _ length: Int, _ end: Int
  ) -> Bool {
    glyph(before: index, text, max(0, index - 4)).kind == .hyphen
  }

  /// A word from its first character on.
  private mutating func word(
    _ text: borrowing Span<UInt8>, _ begin: Int, _ start: Int, _ end: Int,
    into tokens: inout Tokens, _ forms: inout Forms
  ) -> Int {
    var hash = Forms.seed
    var index = begin
    // Plain words of ASCII and Latin letters, hashed as they are read.
    while index < end {
      let byte = text[index]
      if byte < 0x80 {
        guard (byte | 0x20) &- 0x61 < 26 else { break }
        hash = Forms.add(byte, to: hash)
        index += 1
      } else if byte == 0xC3, index + 1 < end, text[index + 1] & 0xC0 == 0x80,
        text[index + 1] != 0x97, text[index + 1] != 0xB7
      {
        hash = Forms.add(text[index + 1], to: Forms.add(byte, to: hash))
        index += 2
      } else {
        break
      }
    }
    if index > begin {
      let isPlain: Bool
      if index == end {
        isPlain = true
      } else {
        let next = text[index]
        if next == UInt8(ascii: ".") {
          // Otherwise it may be an abbreviation.
          let isInside = index + 1 < end && (text[index + 1] | 0x20) &- 0x61 < 26
          isPlain = !isInside && (index - begin > 6 || index - begin > 2 && text[begin] > 0x5A)
        } else {
          isPlain =
            next == 0x20 && !(index - begin == 4 && text[begin] == UInt8(ascii: "S"))
            || next == UInt8(ascii: ",") || next == UInt8(ascii: ";")
            || next == UInt8(ascii: "\"") || next == UInt8(ascii: ")")
        }
      }
      if isPlain {
        tokens.append(
          forms.number(of: text, begin, index, hash: hash, isWord: true), begin, index)
        return index
      }
    }
    var scanner = WordScanner(breaks: breaks, start: start, end: end)
    let stop = scanner.scan(text, begin)
    if scanner.needsNormalising {
      scratch.removeAll(keepingCapacity: true)
      Normalising.append(text, begin, stop, hyphens: scanner.dropped, to: &scratch)
      tokens.append(forms.number(of: scratch, isWord: true), begin, stop)
    } else {
      tokens.append(form(of: text, begin, stop, &forms), begin, stop)
    }
    return stop
  }

  /// `§ 5a`, `§§ 3`; a lone `§`.
  private mutating func reference(
    _ text: borrowing Span<UInt8>, _ begin: Int, _ end: Int, into tokens: inout Tokens,
    _ forms: inout Forms
  ) -> Int {
    var index = begin
    while glyph(text, index, end).kind == .section { index += 2 }
    let number = WordScanner.skipSpace(text, index, end)
    if glyph(text, number, end).kind == .digit {
      index = WordScanner.number(text, number, end)
    }
    scratch.removeAll(keepingCapacity: true)
    Normalising.append(text, begin, index, hyphens: [], to: &scratch)
    tokens.append(forms.number(of: scratch, isWord: true), begin, index)
    return index
  }

  /// One sign, in the form that its kind has.
  private mutating func sign(
    _ text: borrowing Span<UInt8>, _ begin: Int, _ first: Glyph, _ end: Int,
    into tokens: inout Tokens, _ forms: inout Forms
  ) -> Int {
    var index = begin + first.length
    scratch.removeAll(keepingCapacity: true)
    switch first.kind {
    case .doubleQuote: scratch.append(UInt8(ascii: "\""))
    case .singleQuote: scratch.append(UInt8(ascii: "'"))
    case .dash: scratch += [0xE2, 0x80, 0x93]
    case .hyphen:
      if glyph(text, index, end).kind == .hyphen { index += 1 }
      scratch += [0xE2, 0x80, 0x93]
    case .sign where first.scalar == 0x2026: scratch += [0x2E, 0x2E, 0x2E]
    case .sign
    where first.scalar == 0x2E && index + 1 < end && text[index] == 0x2E
      && text[index + 1] == 0x2E:
      index += 2
      scratch += [0x2E, 0x2E, 0x2E]
    default:
      for at in begin..<index { scratch.append(text[at]) }
    }
    let isWord = first.kind == .ideograph
    tokens.append(forms.number(of: scratch, isWord: isWord), begin, index)
    return index
  }
}
