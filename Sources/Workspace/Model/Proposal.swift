public import Diagnostics
public import Localization
public import Markup
public import YAMLReading

/// A proposal to amend the concept (chapter 6: Anpassung, Veränderung, Konkretisierung), with what
/// became of it. One file `proposals/YEAR-….md`.
public struct Proposal: Sendable {
  /// The file's name without `.md`.
  public let name: String
  /// The year whose review it comes from, from the file's name.
  public let year: Int
  public let document: Document
  public let number: Located<String>?
  public let title: String
  public let kind: Located<ProposalKind>?
  /// The revision that it amends.
  public let amends: Located<RevisionName>?
  public let occasion: Occasion?
  public let proposer: Reference?
  public let date: Located<CalendarDate>?
  /// Who may decide on an editorial change (typing errors, renamed departments) alone.
  public let authority: Reference?
  public let finances: Finances?
  /// By their days; in the order of the file where one has none.
  public let decisions: [Decision]
  public let parts: [ProposalPart]
  /// In the order of the file.
  public let changes: [Change]

  public var source: SourceFile { document.source }

  /// How messages and papers name it.
  public var label: String { number?.value ?? name }
}

/// What kind of amendment is proposed.
public enum ProposalKind: String, FieldChoice {
  case adaptation, alteration, specification
  /// Typing errors, renamed departments.
  case editorial

  public var words: [String] {
    switch self {
    case .adaptation: ["Anpassung", "adaptation"]
    case .alteration: ["Veränderung", "alteration"]
    case .specification: ["Konkretisierung", "specification"]
    case .editorial: ["redaktionell", "editorial"]
    }
  }
}

/// What gave rise to a proposal.
public struct Occasion: Sendable {
  public let kind: Located<Kind>?
  public let what: InlineText?
  public let norm: InlineText?
  public let source: InlineText?

  public enum Kind: String, FieldChoice {
    case legal, social, other

    public var words: [String] {
      switch self {
      case .legal: ["Rechtslage", "legal"]
      case .social: ["soziale Lage", "social"]
      case .other: ["sonstiger", "other"]
      }
    }
  }
}

/// What one body made of a proposal.
public struct Decision: Sendable {
  public let body: Reference
  public let date: Located<CalendarDate>?
  public let result: Located<DecisionResult>?
  public let yes: Int?
  public let no: Int?
  public let abstentions: Int?
  public let resolution: Located<String>?
  /// Who moved an amendment.
  public let mover: Reference?
  /// When what was resolved comes into force.
  public let validFrom: Located<CalendarDate>?
  /// The places among the proposal's changes of those on which it decides; `nil` where it decides on
  /// all.
  public let changes: [Int]?
}

/// What a body decided on a proposal or on one of its changes.
public enum DecisionResult: String, FieldChoice {
  case recommended, recommendedAmended, resolved, resolvedAmended, partly, rejected, deferred,
    adjourned, referred, withdrawn, settled

  public var words: [String] {
    switch self {
    case .recommended: ["empfohlen", "recommended"]
    case .recommendedAmended: ["geändert empfohlen", "recommended as amended"]
    case .resolved: ["beschlossen", "resolved"]
    case .resolvedAmended: ["geändert beschlossen", "resolved as amended"]
    case .partly: ["teilweise", "partly"]
    case .rejected: ["abgelehnt", "rejected"]
    case .deferred: ["zurückgestellt", "deferred"]
    case .adjourned: ["vertagt", "adjourned"]
    case .referred: ["verwiesen", "referred"]
    case .withdrawn: ["zurückgezogen", "withdrawn"]
    case .settled: ["erledigt", "settled"]
    }
  }

  /// Whether what was decided goes into the next revision.
  public var isAdoption: Bool { self == .resolved || self == .resolvedAmended }

  /// Whether it ends the matter whoever says so: nothing is left to decide.
  public var endsTheMatter: Bool { self == .withdrawn || self == .settled }
}

/// A part of a proposal that is prose.
public struct ProposalPart: Sendable {
  public let kind: Kind
  /// The place among the document's sections.
  public let section: Int

  public enum Kind: String, CaseIterable, Sendable {
    case reasons, statement, finances

    public var words: [String] {
      switch self {
      case .reasons: ["Begründung", "Reasons"]
      case .statement: ["Stellungnahme der Verwaltung", "Stellungnahme", "Statement"]
      case .finances: ["Finanzielle Auswirkungen", "Financial effects"]
      }
    }
  }
}
