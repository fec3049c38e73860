/// What differs between two documents. Made by ``compare(_:_:)``.
///
/// Units, blocks and runs stand in flat arrays; the ranges that name them are cheap to pass on.
public struct Comparison: Sendable {
  public let old: Side
  public let new: Side
  /// Every section of either side exactly once, in the new reading order. A removed section stands
  /// behind the pair of the section that stood before it in the old order.
  public let sections: [SectionPair]
  /// The units of all pairs of sections, in their order.
  public let blocks: [UnitPair]
  public let runs: [Run]
  public let summary: Summary
  /// What differs in writing and was held equal.
  public let heldEqual: HeldEqual
  /// Where only a coarser answer was given, and why.
  public let coarse: [Coarse]
  /// By new unit.
  let markupDetails: [Int32: MarkupDetail]
  /// By new section.
  let titleDetails: [Int: MarkupDetail]

  /// A pair's units in reading order, removed ones where they stood.
  public func blocks(of pair: SectionPair) -> ArraySlice<UnitPair> { blocks[pair.blocks] }

  public func runs(of pair: UnitPair) -> ArraySlice<Run> { runs[pair.runs] }

  /// What became of a section's title (its number apart).
  public func titleRuns(of pair: SectionPair) -> ArraySlice<Run> { runs[pair.title] }

  /// Whether nothing differs that a reader would call a change.
  public var isEmpty: Bool { sections.allSatisfy(\.changes.isEmpty) }
}

/// A section of the old side and the section of the new side that it became.
public struct SectionPair: Sendable {
  /// The old section's index; `nil` where it is new. Section 0, the text before the first heading,
  /// is always paired with section 0.
  public let old: Int?
  /// The new section's index; `nil` where it was removed.
  public let new: Int?
  public internal(set) var changes: SectionChanges
  /// What became of its title: a range of ``Comparison/runs``.
  public let title: Range<Int>
  /// The fields that differ, in the new order, removed ones last.
  public let data: [DataChange]
  /// A range of ``Comparison/blocks``.
  public let blocks: Range<Int>
}

/// What happened to a section.
public struct SectionChanges: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It stands elsewhere among its siblings, or in another section.
  public static let moved = SectionChanges(rawValue: 1)
  public static let renumbered = SectionChanges(rawValue: 2)
  public static let retitled = SectionChanges(rawValue: 4)
  /// Its own text, how that is marked up, a footnote to it or its data differs (subsections count for
  /// themselves).
  public static let changed = SectionChanges(rawValue: 8)
  public static let added = SectionChanges(rawValue: 16)
  public static let removed = SectionChanges(rawValue: 32)
}

/// A field of a section's data that differs.
public struct DataChange: Sendable, Equatable {
  public let name: String
  public let old: String?
  public let new: String?
}

/// Counts, as the JSON gives them.
public struct Summary: Sendable, Equatable {
  /// Sections to which nothing happened.
  public var unchanged = 0
  /// These four overlap: a section can be moved and changed.
  public var changed = 0
  public var moved = 0
  public var renumbered = 0
  public var retitled = 0
  public var added = 0
  public var removed = 0
  /// Words of titles and units; signs are not counted.
  public var wordsKept = 0
  public var wordsDeleted = 0
  public var wordsInserted = 0
}

/// What was written differently and counts as equal.
public struct HeldEqual: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Spaces, their kind and number, and none where a sign parts the words anyway.
  public static let spaces = HeldEqual(rawValue: 1)
  /// Which signs quotation marks and apostrophes are typed with.
  public static let quotationMarks = HeldEqual(rawValue: 2)
  /// Whether an umlaut is one character or two, ligatures, invisible characters.
  public static let unicodeForm = HeldEqual(rawValue: 4)
  /// Words that are cut at the end of a line, and soft hyphens.
  public static let hyphenation = HeldEqual(rawValue: 8)
  /// The length of dashes, and three full stops for an ellipsis.
  public static let dashes = HeldEqual(rawValue: 16)
  /// The labels of footnotes.
  public static let footnoteLabels = HeldEqual(rawValue: 32)
  /// How the Markdown of a text is written: with which signs lists, emphasis and links are marked, what is
  /// escaped.
  public static let notation = HeldEqual(rawValue: 64)
}

/// A place where a limit (``Limits/Comparison``) allowed only a coarser answer.
public struct Coarse: Sendable, Equatable {
  public enum Reason: String, Sendable {
    /// The words of a long text that was rewritten are not matched one by one.
    case words
    /// The units of a section are too many and too different.
    case blocks
    /// The sections are too many and too different.
    case sections
  }

  public let reason: Reason
  /// The section of the new side; `nil` for the document as a whole.
  public let section: Int?
}
