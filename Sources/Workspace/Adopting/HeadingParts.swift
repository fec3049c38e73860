internal import Diagnostics
internal import Markup

/// The parts of a heading's source: its `#`, its number and its title.
struct HeadingParts {
  let marks: Range<Int>
  /// Without the dot behind it; empty where there is none.
  let number: Range<Int>
  let title: Range<Int>

  /// - Returns: `nil` where the number is not written as it reads.
  init?(_ section: Section, in document: Document) {
    guard let heading = section.heading else { return nil }
    let bytes = document.source.bytes
    let range = document.range(of: heading)
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
    marks = range.lowerBound..<start
    while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    var end = EntryLayout.lineEnd(from: start, in: bytes, limit: range.upperBound)
    if let attributes = document.attributes(of: heading)?.whole {
      end = min(end, Int(attributes.start))
    }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    // Closing `#`.
    if !marks.isEmpty, end > start, bytes[end - 1] == UInt8(ascii: "#") {
      var closing = end
      while closing > start, bytes[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
      if closing > start, bytes[closing - 1] == 0x20 { end = closing - 1 }
    }
    let label = Array(section.number?.label.utf8 ?? "".utf8)
    guard start <= end, bytes[start..<end].starts(with: label) else { return nil }
    number = start..<start + label.count
    var title = number.upperBound
    while title < end, !label.isEmpty, ".:) \t".utf8.contains(bytes[title]) { title += 1 }
    self.title = title..<end
  }
}
