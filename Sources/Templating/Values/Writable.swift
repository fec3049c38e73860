/// The markup that a template produces.
public enum Vocabulary: String, Sendable, CaseIterable {
  case html
  case docbook
  /// Any other XML.
  case xml
}

/// A value that writes itself as elements: a piece of a document, or a picture that the program
/// draws. Whether it stands for blocks or for inline content is said by the field that publishes
/// it (`content` or `phrase`).
///
/// This is the one way by which markup comes into the output without being written in a template,
/// so whoever conforms to it vouches for well-formed markup whose texts are escaped and whose links
/// are of allowed schemes.
public protocol Writable: Sendable {
  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8])
  /// The text without its markup, for attributes, titles and the filter `plain`.
  var plainText: String { get }
  var isEmpty: Bool { get }
}
