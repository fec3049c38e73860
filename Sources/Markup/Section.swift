public import Diagnostics

/// A section: from its heading to the next heading of its own or a higher rank.
public struct Section: Sendable {
  /// The place in ``Document/sections``; 0 is the text before the first heading.
  public let index: Int
  public let heading: NodeID?
  /// The heading's `#id`.
  public let id: String?
  public let idSpan: Span?
  public let classes: [String]
  public let attributes: [(key: String, value: String)]
  public let number: HeadingNumber?
  /// Plain text without the number.
  public let title: String
  /// The heading's inline content without the number.
  public let titleFragment: Fragment
  /// How many `#`; 0 for the text before the first heading.
  public let level: Int
  /// Depth by which sections nest: the level, or what the number says (see ``Document/sections``).
  public let rank: Int
  public internal(set) var parent: Int?
  public internal(set) var children: [Int]
  /// With all subsections.
  public internal(set) var range: Range<Int>
  /// The fenced `yaml` block directly under the heading, and its content's bytes in the source.
  public internal(set) var data: SectionData?
  /// The nodes of ``blocks`` as one run (behind the data block).
  public internal(set) var blockNodes: Range<NodeID>

  /// Its own blocks, without its subsections' and without the data block.
  public var blocks: [NodeID] { Array(content.siblings) }

  /// ``blocks`` as content.
  public var content: Fragment { Fragment(titleFragment.document, blockNodes) }
}

/// A section's data block.
public struct SectionData: Sendable {
  public let node: NodeID
  public let range: Range<Int>
}
