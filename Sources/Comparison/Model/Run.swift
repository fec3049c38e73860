/// A stretch of text that is kept, removed or added. Words that stayed but are emphasised or linked
/// differently are removed and added (``MarkupChanges``).
public struct Run: Sendable, Equatable {
  public enum Kind: UInt8, Sendable {
    /// In both, to the letter. The JSON's `=`.
    case equal
    /// In both, written differently, which counts as equal (``HeldEqual``). The JSON's `~`.
    case same
    /// In the old text only. The JSON's `-`.
    case deleted
    /// In the new text only. The JSON's `+`.
    case inserted
  }

  public let kind: Kind
  let oldStart: UInt32
  let oldEnd: UInt32
  let newStart: UInt32
  let newEnd: UInt32

  init(_ kind: Kind, old: Range<Int>, new: Range<Int>) {
    self.kind = kind
    oldStart = UInt32(truncatingIfNeeded: old.lowerBound)
    oldEnd = UInt32(truncatingIfNeeded: old.upperBound)
    newStart = UInt32(truncatingIfNeeded: new.lowerBound)
    newEnd = UInt32(truncatingIfNeeded: new.upperBound)
  }

  /// Bytes of the old side's text; empty in what is inserted.
  public var old: Range<Int> { Int(oldStart)..<Int(oldEnd) }
  /// Bytes of the new side's text; empty in what is deleted.
  public var new: Range<Int> { Int(newStart)..<Int(newEnd) }
}

/// A unit of the old side and the unit of the new side that it became; one of them may be missing.
public struct UnitPair: Sendable {
  let oldNumber: Int32
  let newNumber: Int32
  /// Whether it stands in another section than before, or at another place of the same section.
  public let moved: Bool
  /// In what way it is marked up differently than before.
  public internal(set) var markup: MarkupChanges
  let firstRun: UInt32
  let endRun: UInt32

  /// The place in the old side's units; `nil` where the unit is new.
  public var old: Int? { oldNumber < 0 ? nil : Int(oldNumber) }
  /// The place in the new side's units; `nil` where the unit was removed.
  public var new: Int? { newNumber < 0 ? nil : Int(newNumber) }
  /// What became of its text, in reading order, deletions before insertions: a range of
  /// ``Comparison/runs``.
  public var runs: Range<Int> { Int(firstRun)..<Int(endRun) }
}
