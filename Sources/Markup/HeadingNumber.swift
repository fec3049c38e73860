/// A heading's number, as German papers and statutes write it.
///
/// The number is a label that may change; a section's identity is its id.
public struct HeadingNumber: Sendable, Hashable {
  /// Which way of counting.
  public enum Kind: String, Sendable, Hashable {
    /// `5.4.1.10.`, `1a.`
    case decimal
    /// `I.`
    case roman
    /// `A.`
    case letter
    /// `a)`
    case smallLetter
    /// `(3)`
    case parenthesised
    /// `§ 5a`, `§§ 3 bis 5`
    case paragraph
    /// `Nr. 4`
    case item
    /// `Art. 12`, `Artikel 12`
    case article
    /// `Anlage 3`, `Anhang`
    case annex
    /// `Abschnitt 2`, `Erster Abschnitt`
    case section
    /// `Unterabschnitt 2`
    case subsection
    /// `Kapitel 2`
    case chapter
    /// `Teil 2`
    case part
    /// `Buch 2`
    case book
    /// `Titel 2`
    case title
  }

  /// A number with the letter behind it: `5a`.
  public struct Component: Sendable, Hashable, Comparable {
    public let number: Int
    public let suffix: String

    public init(_ number: Int, _ suffix: String = "") {
      self.number = number
      self.suffix = suffix
    }

    public static func < (left: Component, right: Component) -> Bool {
      (left.number, left.suffix) < (right.number, right.suffix)
    }
  }

  public let kind: Kind
  /// Empty for a lone `Anlage`; of an enumeration (`§§ 3, 4 und 5`) all but the last.
  public let components: [Component]
  /// The end of a range such as `§§ 3 bis 5`.
  public let last: Component?
  /// As written, with plain spaces and without the last dot: `5.4.1.10`, `§ 5a`, `Erster Abschnitt`.
  public let label: String

  public init(kind: Kind, components: [Component], last: Component? = nil, label: String) {
    self.kind = kind
    self.components = components
    self.last = last
    self.label = label
  }

  /// How deep the number says that its section stands: `5.4.1` is 3, all others 1.
  public var depth: Int { kind == .decimal ? components.count : 1 }

  public static func == (left: HeadingNumber, right: HeadingNumber) -> Bool {
    left.kind == right.kind && left.components == right.components && left.last == right.last
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(components)
    hasher.combine(last)
  }

  /// The number that a text consists of, or `nil`: `5.2.4`, `§ 5a`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let (number, length) = HeadingNumber.leading(in: bytes), length == bytes.count
    else { return nil }
    self = number
  }
}
