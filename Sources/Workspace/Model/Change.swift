public import Diagnostics
public import YAMLReading

/// One change that a proposal makes to the concept: a section of the proposal with a data block.
public struct Change: Sendable {
  /// The place among the proposal's changes.
  public let index: Int
  /// The heading in the proposal.
  public let span: Span
  /// The heading's text.
  public let title: String
  /// The section that is changed, by id or number; absent where sections are inserted.
  public let target: Reference?
  /// Where a section is inserted, or where one is moved to.
  public let place: ChangePlace?
  /// Whether the section goes, with all below it.
  public let isDropped: Bool
  public let newNumber: Located<String>?
  public let newTitle: Located<String>?
  /// The duty among the section's data whose fields ``data`` are.
  public let duty: Reference?
  public let data: [DataEdit]
  /// The data as the committees recommend, where that is not as proposed.
  public let recommendedData: [DataEdit]?
  /// The data as decided, where they were amended.
  public let decidedData: [DataEdit]?
  /// The data for which the proposal was written, where it says so.
  public let recordedData: [DataEdit]?
  /// The fingerprint of the section's text for which the proposal was written; of a section that
  /// goes, with all below it.
  public let checksum: Located<String>?
  /// What a section that goes said when the proposal was written: a place in its file.
  public let recordedText: Range<Int>?
  public let text: ChangeText
  /// What the committees recommend to do with this change alone.
  public let recommendation: Located<DecisionResult>?
  public let result: Located<DecisionResult>?
  public let reason: InlineText?
}

/// A place beside or under another section.
public struct ChangePlace: Sendable {
  public let relation: Relation
  public let anchor: Reference

  public enum Relation: Sendable {
    case before
    /// Behind the section and all below it.
    case after
    /// As the last section below it.
    case under

    /// The field that says so.
    var word: String {
      switch self {
      case .before: "vor"
      case .after: "nach"
      case .under: "in"
      }
    }
  }
}

/// What happens to a section's own text.
public enum ChangeText: Sendable {
  case none
  /// The whole text anew.
  case rewrite(ProposedText)
  case passages([Passage])
  /// Whole sections, each with its heading.
  case insertion(ProposedText)
}

/// New text as proposed and, where it was amended, as recommended and as decided: places in the
/// proposal's file.
public struct ProposedText: Sendable {
  public internal(set) var proposed: Range<Int>
  public let recommended: Range<Int>?
  public let decided: Range<Int>?

  /// What goes into the revision where nothing else was recommended.
  public var final: Range<Int> { text(.decided) }

  public func text(_ wording: Wording) -> Range<Int> {
    switch wording {
    case .proposed: proposed
    case .recommended: recommended ?? proposed
    case .decided: decided ?? proposed
    case .amended: decided ?? recommended ?? proposed
    }
  }
}

/// Which wording of a change is meant.
public enum Wording: Sendable {
  case proposed
  /// As the committees recommend; as proposed where they recommend nothing else.
  case recommended
  /// As decided; as proposed where nothing else was decided.
  case decided
  /// Of what was "resolved as amended": as decided, else as recommended.
  case amended
}

extension Change {
  public func data(_ wording: Wording) -> [DataEdit] {
    switch wording {
    case .proposed: data
    case .recommended: recommendedData ?? data
    case .decided: decidedData ?? data
    case .amended: decidedData ?? recommendedData ?? data
    }
  }
}

/// A passage that is replaced, or a text that is added at the section's end.
public struct Passage: Sendable {
  /// The text as it stands; absent for an addition.
  public let old: Range<Int>?
  public let new: ProposedText
  public let span: Span
}

/// One field of a section's data that changes.
public struct DataEdit: Sendable {
  /// Empty where the whole block of data is meant, as it stands in the file with its comments.
  public let key: Located<String>
  /// The field with its value as lines without the indentation that they have in the proposal;
  /// `nil` where the field goes, or, of what is recorded, was not there.
  public let lines: [[UInt8]]?

  var isWhole: Bool { key.value.isEmpty }
}
