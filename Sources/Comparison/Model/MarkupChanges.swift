public import Markup

/// In what way a text is marked up differently than before.
///
/// Words that stayed, but are emphasised or linked differently, stand in the runs as deleted and
/// inserted; what has no words of its own is told by this alone.
public struct MarkupChanges: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bold, italic, code.
  public static let emphasis = MarkupChanges(rawValue: 1)
  /// Where links lead, and whether something is a link.
  public static let links = MarkupChanges(rawValue: 2)
  /// Which image is shown.
  public static let images = MarkupChanges(rawValue: 4)
  /// Where a line ends by the author's will.
  public static let breaks = MarkupChanges(rawValue: 8)
  /// Whether it is a paragraph, an item, a quotation, a heading; how its list is numbered (``UnitForm``).
  public static let form = MarkupChanges(rawValue: 16)
  /// The text of a footnote to which it refers.
  public static let footnotes = MarkupChanges(rawValue: 32)

  /// What differs, in the words and the order of the JSON.
  public var names: [String] {
    let all: [(MarkupChanges, String)] = [
      (.emphasis, "emphasis"), (.links, "links"), (.images, "images"), (.breaks, "breaks"),
      (.form, "form"), (.footnotes, "footnotes"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}

/// How words are emphasised.
public struct Emphasis: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let emphasis = Emphasis(rawValue: 1)
  public static let strong = Emphasis(rawValue: 2)
  public static let code = Emphasis(rawValue: 4)
}

/// What exactly of a text is marked up differently.
public struct MarkupDetail: Sendable, Equatable {
  /// How words that stayed were and are emphasised.
  public struct EmphasisChange: Sendable, Hashable {
    public let old: Emphasis
    public let new: Emphasis
  }

  /// A link or image around words that stayed.
  public struct AddressChange: Sendable, Hashable {
    /// The link or image of the old side; `nil` where there was none.
    public let old: NodeID?
    /// That of the new side; `nil` where there is none any more.
    public let new: NodeID?
  }

  /// Each once, in the order of the text.
  public internal(set) var emphasis: [EmphasisChange] = []
  public internal(set) var addresses: [AddressChange] = []
}

extension Comparison {
  /// What exactly is marked up differently in a unit that is on both sides.
  public func markupDetail(of pair: UnitPair) -> MarkupDetail {
    markupDetails[pair.newNumber] ?? MarkupDetail()
  }

  /// What exactly is marked up differently in the title of a section that is on both sides.
  public func titleDetail(of pair: SectionPair) -> MarkupDetail {
    pair.new.flatMap { titleDetails[$0] } ?? MarkupDetail()
  }
}
