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
  public private(set) var files: [SourceFile] = []

  public init() {}

  /// Adds a file under the next number.
  @discardableResult
  public mutating func add(path: String, bytes: [UInt8]) -> SourceFile {
    let file = SourceFile(id: UInt32(files.count), path: path, bytes: bytes)
    files.append(file)
    return file
  }

  /// The file of a span, if this run read it.
  public subscript(id: UInt32) -> SourceFile? {
    Int(id) < files.count ? files[Int(id)] : nil
  }
}
