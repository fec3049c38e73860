public import Diagnostics
internal import Markup
public import Workspace
internal import YAMLReading

/// What in a text might be hard to read for those who need Leichte Sprache (BITV 2.0, Anlage 2 Teil 2):
/// long sentences, compounds that are not divided, abbreviations, passive, genitive, subjunctive and
/// negation. Found by form alone, so these are hints; whether a text is understood say those who test it.
public func simpleLanguageHints(_ text: FlyerText) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let parts =
    segments(of: text.document)
    + segments(of: text).filter { segment in
      FlyerField.allCases.contains { $0.name.de == segment.kind }
    }
  for part in parts {
    for sentence in sentences(text.file.bytes, part.range) {
      diagnostics += hints(sentence, text.file)
    }
  }
  return diagnostics
}

/// A word with its place.
struct SimpleWord {
  let text: String
  let lower: String
  let range: Range<Int>
  /// Of mail or the web, which nobody can write otherwise.
  var isAddress = false
}

/// The words of each sentence of some bytes. Markdown's signs are no letters and so no words; where a
/// link leads is skipped.
private func sentences(_ bytes: [UInt8], _ range: Range<Int>) -> [[SimpleWord]] {
  var result: [[SimpleWord]] = [[]]
  var index = range.lowerBound
  while index < range.upperBound {
    let byte = bytes[index]
    if isWordByte(byte) {
      let start = index
      let end = addressEnd(bytes, start..<range.upperBound)
      if end > start {
        result[result.count - 1].append(
          SimpleWord(text: "", lower: "", range: start..<end, isAddress: true))
        index = end
        continue
      }
      while index < range.upperBound, isWordByte(bytes[index]) || continues(bytes, index, range) {
        index += 1
      }
      index = abbreviationEnd(bytes, start..<index, limit: range.upperBound)
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      result[result.count - 1].append(
        SimpleWord(text: text, lower: text.lowercased(), range: start..<index))
      continue
    }
    if byte == UInt8(ascii: "]"), index + 1 < range.upperBound,
      bytes[index + 1] == UInt8(ascii: "(")
    {
      while index < range.upperBound, bytes[index] != UInt8(ascii: ")") { index += 1 }
    }
    // An ordinal's full stop ends nothing.
    let isOrdinal =
      byte == UInt8(ascii: ".") && index > range.lowerBound && bytes[index - 1] &- 0x30 < 10
    if !isOrdinal, !isAbbreviated(bytes, index, range, last: result[result.count - 1].last),
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
        || byte == UInt8(ascii: ":")
    {
      result.append([])
    }
    index += 1
  }
  return result.filter { !$0.isEmpty }
}

private func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0xC3 && byte < 0xE0 || byte & 0xC0 == 0x80 && byte != 0x80 || byte &- 0x30 < 10
    || (byte | 0x20) &- 0x61 < 26
}

/// Where an address of mail or the web ends that begins here (`amt@kreis.de`, `https://kreis.de/kurse`, `www.kreis.de`,
/// `kreis.de/kurse`); the beginning where there is none.
private func addressEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  var end = range.lowerBound
  var isSure = false
  var labels = [0]
  while end < range.upperBound {
    let byte = bytes[end]
    if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/") && bytes[end - 1] == 0x2F {
      isSure = true
    } else if byte == UInt8(ascii: ".") {
      labels.append(0)
    } else if isWordByte(byte) || "-_".utf8.contains(byte) {
      if byte &- 0x30 >= 10 { labels[labels.count - 1] += 1 }
    } else if !":/?=&%#+~".utf8.contains(byte) {
      break
    }
    end += 1
  }
  while end > range.lowerBound, ".:?-".utf8.contains(bytes[end - 1]) {
    if bytes[end - 1] == UInt8(ascii: ".") { labels.removeLast() }
    end -= 1
  }
  // Abbreviations have lone letters (`z.B.`), numbers none.
  return isSure || labels.count > 1 && labels.allSatisfy { $0 > 1 } ? end : range.lowerBound
}

/// A hyphen or Mediopunkt between letters, the dots of `z.B.`, and what stands within a number (`1.500`, `8:30`).
private func continues(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
  guard index + 1 < range.upperBound else { return false }
  let next = bytes[index + 1]
  if ".,:".utf8.contains(bytes[index]), bytes[index - 1] &- 0x30 < 10, next &- 0x30 < 10 {
    return true
  }
  switch bytes[index] {
  case UInt8(ascii: "-"), 0xC2: return isWordByte(next)
  case UInt8(ascii: "."): return (next | 0x20) &- 0x61 < 26
  default: return false
  }
}

/// Where an abbreviation of lone letters ends, with its last full stop: `z. B.`, `i.d.R.`; a word ends where
/// it did.
private func abbreviationEnd(_ bytes: [UInt8], _ word: Range<Int>, limit: Int) -> Int {
  var end = word.upperBound
  var letters = 0
  var index = word.lowerBound
  while index + 1 < limit, (bytes[index] | 0x20) &- 0x61 < 26, bytes[index + 1] == UInt8(ascii: ".")
  {
    letters += 1
    index += 2
    if letters > 1 { end = index }
    while index < limit, [0x20, 0xC2, 0xA0].contains(bytes[index]) { index += 1 }
  }
  return end
}

/// Whether a full stop is that of a known abbreviation within a sentence: a small letter or a number follows
/// (`ca. 10 Minuten`).
private func isAbbreviated(
  _ bytes: [UInt8], _ index: Int, _ range: Range<Int>, last: SimpleWord?
) -> Bool {
  guard bytes[index] == UInt8(ascii: "."), let last, last.range.upperBound == index,
    SimpleLanguage.abbreviations.contains(last.lower)
  else { return false }
  let next = bytes[(index + 1)..<range.upperBound].first { ![0x20, 0xC2, 0xA0].contains($0) }
  return next.map { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 } ?? false
}

private func hints(_ words: [SimpleWord], _ file: SourceFile) -> [Diagnostic] {
  var result: [Diagnostic] = []
  func add(_ problem: Problem, _ word: SimpleWord, _ arguments: [String: String] = [:]) {
    var arguments = arguments
    arguments["word"] = word.text
    result.append(
      Diagnostic(problem, at: file.span(word.range.lowerBound, word.range.upperBound), arguments))
  }
  if words.count > SimpleLanguage.longestSentence, let first = words.first {
    add(.simpleLongSentence, first, ["count": String(words.count)])
  }
  for (index, word) in words.enumerated() where !word.isAddress {
    let isDivided = word.text.contains("-") || word.text.contains("·")
    if word.text.count >= SimpleLanguage.longestWord, !isDivided { add(.simpleCompound, word) }
    let bare = word.lower.filter { $0 != "." }
    let isNumber = word.lower.utf8.first.map { $0 &- 0x30 < 10 } ?? false
    if SimpleLanguage.abbreviations.contains(bare) || !isNumber && word.lower.contains(".")
      || isInitials(word.text)
    {
      add(.simpleAbbreviation, word)
    }
    // „Die Würde“ is a noun.
    if index == 0 || word.text == word.lower, isSubjunctive(word.lower) {
      add(.simpleSubjunctive, word)
    }
    if SimpleLanguage.negations.contains(word.lower) || word.lower.hasPrefix("kein") {
      add(.simpleNegation, word)
    }
    if SimpleLanguage.passives.contains(word.lower), words.contains(where: isParticiple) {
      add(.simplePassive, word)
    }
    if SimpleLanguage.genitives.contains(word.lower), index + 1 < words.count,
      words[index + 1].lower.hasSuffix("s"), words[index + 1].text.first?.isUppercase == true
    {
      add(.simpleGenitive, words[index + 1])
    }
  }
  return result
}

/// `VHS`, `EU`
private func isInitials(_ word: String) -> Bool {
  (2...5).contains(word.count) && word.allSatisfy { $0.isUppercase }
}

/// `könnte`, `könnten`, `könntest`, `könntet`
private func isSubjunctive(_ word: String) -> Bool {
  SimpleLanguage.subjunctives.contains { stem in
    word.hasPrefix(stem) && ["", "n", "st", "t"].contains(word.dropFirst(stem.count))
  }
}

/// `gemacht`, `gefunden`, `angemeldet`, `informiert`, `bezahlt`; not at the beginning of a noun.
private func isParticiple(_ word: SimpleWord) -> Bool {
  guard word.text.first?.isLowercase == true, word.lower.count > 4 else { return false }
  let ends = word.lower.hasSuffix("t") || word.lower.hasSuffix("en")
  return ends && (word.lower.hasPrefix("ge") || word.lower.dropFirst(2).prefix(3).contains("ge"))
    || word.lower.hasSuffix("iert")
    // In `-en` they may be the infinitive of a future as well.
    || word.lower.hasSuffix("t") && word.lower.count > 6
      && ["be", "er", "ver", "zer", "ent"].contains(where: word.lower.hasPrefix)
}

/// What counts as long, and the words that are looked for.
enum SimpleLanguage {
  /// Words; guides for Leichte Sprache ask for eight to twelve.
  static let longestSentence = 12
  /// Letters of a word without a hyphen or Mediopunkt.
  static let longestWord = 14
  static let abbreviations: Set<String> = [
    "zb", "ua", "usw", "bzw", "ca", "ggf", "dh", "etc", "evtl", "inkl", "vgl", "abs", "nr", "str",
    "tel", "std", "mio", "mrd", "zzgl", "bspw", "sog", "bzgl", "ggfs", "dr", "prof", "mo", "di",
    "mi",
    "fr", "sa",
  ]
  static let subjunctives = [
    "könnte", "würde", "hätte", "wäre", "dürfte", "müsste", "bräuchte", "gäbe", "käme",
  ]
  /// „Das kostet nichts“ everybody understands.
  static let negations: Set<String> = [
    "nicht", "nie", "niemals", "niemand", "niemandem", "niemanden", "nirgends", "nirgendwo",
    "weder",
    "ohne",
  ]
  /// What stands before a noun in the genitive and in no other case (`dieses Haus`).
  static let genitives: Set<String> = [
    "des", "eines", "keines", "meines", "deines", "seines", "ihres", "unseres", "eures",
  ]
  static let passives: Set<String> = ["wird", "werden", "wurde", "wurden", "worden"]
}
