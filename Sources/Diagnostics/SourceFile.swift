/// One file as it was read: its path as the user knows it, and its bytes.
///
/// Bytes and not text: a file may hold bytes that are not UTF-8, and every place in it is a byte
/// offset. A file holds at most 4 GiB, which keeps a ``Span`` at three `UInt32`; the reader of files
/// refuses larger ones long before.
public struct SourceFile: Sendable {
  /// The number of this file in its ``SourceFiles``.
  public let id: UInt32
  /// The path relative to the workspace, or as it was named on the command line.
  public let path: String
  public let bytes: [UInt8]
  let lines = LineStarts()

  public init(id: UInt32 = 0, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
  }

  /// A span of this file.
  public func span(_ start: Int, _ end: Int) -> Span {
    Span(file: id, start: UInt32(clamping: start), end: UInt32(clamping: end))
  }

  /// The text of a byte range; bytes that are not UTF-8 become U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }
}

/// All files of one run, numbered in the order in which they were added.
public struct SourceFiles: Sendable {
  /// What was read before, shared by all that go on from there.
  private let before: [SourceFile]
  private var added: [SourceFile] = []

  public init() { before = [] }

  /// All of them, by their numbers.
  public var files: [SourceFile] { before.isEmpty ? added : before + added }

  /// Goes on behind files that were read before, without copying their list.
  public init(behind others: SourceFiles) {
    before = others.added.isEmpty ? others.before : others.before + others.added
  }

  /// Adds a file under the next number.
  @discardableResult
  public mutating func add(path: String, bytes: [UInt8]) -> SourceFile {
    let file = SourceFile(id: UInt32(before.count + added.count), path: path, bytes: bytes)
    added.append(file)
    return file
  }

  /// The file of a span, if this run read it.
  public subscript(id: UInt32) -> SourceFile? {
    let index = Int(id)
    if index < before.count { return before[index] }
    return index - before.count < added.count ? added[index - before.count] : nil
  }
}
