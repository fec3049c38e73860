import Markup

/// How a document or a part of one is written.
public struct WritingOptions: Sendable {
  /// What is added to each heading's level (HTML stops at `h6`).
  public var headingShift = 0
  public var headingIDs = HeadingIDs.explicit
  public var links: (any LinkResolving)?
  /// Brings the pictures of the text along; the others are linked to, or only described.
  public var pictures: (any PictureEmbedding)?
  /// Sets no-break spaces as this language wants them (`de`; others are left as they are).
  public var typography: String?
  public var footnotes = FootnoteStyle.references
  /// Stands before the ids of footnotes, so that several documents can share a page.
  public var footnotePrefix = ""
  /// What the way back from a footnote says to who cannot see it, before the number.
  public var footnoteBackLabel: String?
  /// The ids of headings, where several fragments of a document are written; else each writer makes them.
  public var identifiers: HeadingIdentifiers?
  /// Stands before the ids of headings.
  public var idPrefix = ""
  /// HTML as the examples of CommonMark and GFM have it, byte for byte (but for raw HTML).
  public var isPlain = false
  /// To which revision insertions and deletions belong.
  public var revision: RevisionMark?

  public init() {}

  /// Bare content as the specification's examples have it.
  public static let fragment: WritingOptions = {
    var options = WritingOptions()
    options.isPlain = true
    return options
  }()
}

/// The revision that inserted and deleted text belongs to.
public struct RevisionMark: Sendable {
  /// What it is called: `2020`.
  public var label: String
  /// Its day as `2020-09-29`.
  public var date: String?
  /// Where it can be read.
  public var address: String?

  public init(label: String, date: String? = nil, address: String? = nil) {
    self.label = label
    self.date = date
    self.address = address
  }
}

extension WritingOptions {
  /// The id of a heading, if it gets one.
  ///
  /// - Parameter remembered: the ids of the document that was asked about last.
  func identifier(
    of heading: NodeID, in document: Document,
    remembered: inout (document: Document, ids: HeadingIdentifiers)?
  ) -> String? {
    switch headingIDs {
    case .none: return nil
    case .explicit: guard document.nodes[heading].first > 0 else { return nil }
    case .all: break
    }
    if let identifiers { return identifiers[heading] }
    if remembered?.document !== document {
      let ids = HeadingIdentifiers(
        document, prefix: idPrefix, explicitOnly: headingIDs == .explicit)
      remembered = (document, ids)
    }
    return remembered?.ids[heading]
  }
}

/// Which headings get an id.
public enum HeadingIDs: Sendable {
  case none
  /// Those with `{#id}`.
  case explicit
  /// All: the others by their title, so that a new number does not change them.
  case all
}

/// What becomes of footnotes.
public enum FootnoteStyle: Sendable {
  /// References with links to a list of notes (HTML), or notes in place (DocBook).
  case references
  /// Left out, for titles that stand a second time in a table of contents.
  case omitted
}

/// Says where a document's links lead in the paper that is written.
public protocol LinkResolving: Sendable {
  /// - Parameters:
  ///   - destination: as in the source, entities and escapes resolved.
  ///   - text: what the link says, without markup.
  func resolve(_ destination: String, text: String) -> ResolvedLink
}

/// Brings pictures along in the paper that is written.
public protocol PictureEmbedding: Sendable {
  /// A picture as an address that holds all of it (RFC 2397).
  ///
  /// - Parameter destination: as in the source, entities and escapes resolved.
  /// - Returns: `nil` for a picture that there is not.
  func embedded(_ destination: String) -> String?
}

/// Where a link leads in the paper that is written.
public enum ResolvedLink: Sendable, Equatable {
  /// An address; only allowed schemes become links.
  case url(String, external: Bool)
  /// Nowhere: the text alone is written.
  case plain
}
