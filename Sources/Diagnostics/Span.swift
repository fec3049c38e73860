/// A place in a file: file number, first byte, byte behind the last. Twelve bytes, so that every
/// node and value can carry one; line and column are computed when somebody looks.
public struct Span: Sendable, Hashable {
  public var file: UInt32
  public var start: UInt32
  public var end: UInt32

  public init(file: UInt32, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = end
  }

  public var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}

/// A line and column, both counted from 1. The column counts Unicode scalars, as editors do for
/// the scripts that occur here.
public struct LineColumn: Sendable, Hashable {
  public var line: Int
  public var column: Int
}

extension SourceFile {
  /// Line and column of a byte offset. LF, CRLF and CR each end a line.
  public func lineColumn(at offset: Int) -> LineColumn {
    let end = min(offset, bytes.count)
    let line = lines.line(at: end, of: bytes)
    return LineColumn(line: line.number + 1, column: scalarCount(line.start..<end) + 1)
  }

  /// The line that holds a byte offset, without its line end.
  public func lineRange(at offset: Int) -> Range<Int> {
    let here = min(offset, bytes.count)
    let line = lines.line(at: here, of: bytes)
    var end = line.next
    if end > line.start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > line.start, bytes[end - 1] == 0x0D { end -= 1 }
    return line.start..<end
  }

  /// How many scalars a byte range holds: bytes that do not continue one.
  func scalarCount(_ range: Range<Int>) -> Int {
    lines.scalars(before: range.upperBound, of: bytes)
      - lines.scalars(before: range.lowerBound, of: bytes)
  }
}
