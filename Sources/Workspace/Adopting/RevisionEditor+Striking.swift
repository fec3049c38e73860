internal import Markup

/// What goes with a passage that is struck, so that what is left stays what it was.
extension RevisionEditor {
  /// A passage takes its lines along where nothing else stands on them, and the item that it is as a whole;
  /// else the space before it, or, where it begins its line or its item, the space behind it.
  ///
  /// - Returns: what goes, and what takes its place: nothing, but where the text behind it would begin a
  ///   list or the like, a backslash that keeps it text.
  func struck(_ passage: Range<Int>, in section: Section) -> (range: Range<Int>, rest: [UInt8]) {
    if let item = item(passage, in: section) { return (withLines(item), []) }
    let line = EntryLayout.lineStart(of: passage.lowerBound, in: bytes)
    let lineEnd = EntryLayout.lineEnd(from: passage.upperBound, in: bytes, limit: bytes.count)
    let isLast = bytes[passage.upperBound..<lineEnd].allSatisfy { $0 <= 0x20 }
    let isFirst = bytes[line..<passage.lowerBound].allSatisfy {
      $0 <= 0x20 || $0 == UInt8(ascii: ">")
    }
    if isLast, isFirst { return (withLines(passage), []) }
    func isSpace(_ place: Int) -> Bool { bytes[place] == 0x20 || bytes[place] == 0x09 }
    var (start, end) = (passage.lowerBound, passage.upperBound)
    guard !isLast, isMarks(line..<start) else {
      while start > line, isSpace(start - 1) { start -= 1 }
      return (start..<end, [])
    }
    while end < lineEnd, isSpace(end) { end += 1 }
    let kept = beginning(bytes[end..<lineEnd])
    let rest = kept.last.map { kept.dropLast() + [UInt8(ascii: "\\"), $0] } ?? []
    return (start..<end + kept.count, Array(rest))
  }

  /// Lines that go take one run of the empty lines around them along.
  func withLines(_ range: Range<Int>) -> Range<Int> {
    let start = EntryLayout.lineStart(of: range.lowerBound, in: bytes)
    var end = EntryLayout.lineEnd(from: range.upperBound, in: bytes, limit: bytes.count)
    let isBehindEmptyLine =
      start == 0 || EntryLayout.lineStart(of: start - 1, in: bytes) >= start - 2
    while isBehindEmptyLine, end < bytes.count {
      let next = EntryLayout.lineEnd(from: end, in: bytes, limit: bytes.count)
      guard bytes[end..<next].allSatisfy({ $0 <= 0x20 }) else { break }
      end = next
    }
    return start..<end
  }

  /// The item or quotation that a passage is as a whole, and that goes with it.
  private func item(_ passage: Range<Int>, in section: Section) -> Range<Int>? {
    let line = EntryLayout.lineStart(of: passage.lowerBound, in: bytes)
    guard isMarks(line..<passage.lowerBound) else { return nil }
    for node in section.blockNodes {
      guard document.kind(node) == .listItem || document.kind(node) == .blockQuote else { continue }
      let range = document.range(of: node)
      guard range.lowerBound >= line, range.lowerBound < passage.lowerBound,
        trimmedLines(range, in: bytes).upperBound == passage.upperBound
      else { continue }
      return range.lowerBound..<passage.upperBound
    }
    return nil
  }

  /// Whether nothing but what begins quotations, items and tasks stands in the beginning of a line.
  private func isMarks(_ range: Range<Int>) -> Bool {
    bytes[range].split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).allSatisfy { word in
      [">", "[", "]", "[x]", "[X]"].contains(String(decoding: word, as: UTF8.self))
        || Self.isMarker(word)
    }
  }

  /// Whether a word begins an item.
  private static func isMarker(_ word: ArraySlice<UInt8>) -> Bool {
    guard let last = word.last else { return false }
    if word.count == 1, "-+*".utf8.contains(last) { return true }
    return (last == UInt8(ascii: ".") || last == UInt8(ascii: ")")) && (2...10).contains(word.count)
      && word.dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// What a line begins with, where that would begin another block than a paragraph.
  private func beginning(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let word = line.prefix { $0 > 0x20 }
    if Self.isMarker(word) { return word }
    if word.first == UInt8(ascii: ">") { return word.prefix(1) }
    let run = word.prefix { $0 == word.first }
    let isHeading = word.first == UInt8(ascii: "#") && run.count == word.count && run.count < 7
    let isFence = run.count > 2 && "`~".utf8.contains(word[word.startIndex])
    return isHeading || isFence ? word.prefix(1) : []
  }
}
