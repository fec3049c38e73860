public import Diagnostics
public import Localization
public import YAMLReading

/// What `vorlage.yaml` says: the county, its bodies, languages and own labels.
public struct Settings: Sendable {
  /// The mark that every paper carries while the workspace holds example data; empty for the
  /// standard wording, `nil` for real data.
  public var exampleMark: String?
  public var county = County()
  /// The first is the official language.
  public var languages: [Language] = [.german]
  public var gendering: Gendering?
  /// The day against which the index measures what is overdue.
  public var today: CalendarDate?
  public var bodies: [Body] = []
  /// Who may decide on editorial changes (typing errors, renamed departments) alone.
  public var editors: [Reference] = []
  /// The county's own wording of messages, by message name.
  public var labels: [(name: String, text: LocalizedText, span: Span)] = []
  public var paper = PaperSettings()
  /// How changes look in two columns.
  public var synopsis = SynopsisForm.house
  /// Revisions that are compared besides consecutive ones.
  public var comparisons: [RevisionPair] = []
  /// Kinds of papers of the county's own.
  public var ownPapers: [OwnPaper] = []
  /// What is wrong with those kinds, or with the whole file if it cannot be read: of the workspace's
  /// findings those for whoever writes templates.
  public var ownPaperFindings: [Diagnostic] = []
  public var flyers = FlyerSettings()

  /// The language that flyers are translated from.
  public var flyerSource: Language { flyers.source ?? officialLanguage }

  public var officialLanguage: Language { languages.first ?? .german }

  public func body(_ reference: Reference) -> Body? {
    bodies.first { body in
      body.id == reference.value || folded(body.id) == reference.key
        || body.name.all.contains { folded($0) == reference.key }
        || body.short?.all.contains { folded($0) == reference.key } == true
    }
  }
}

/// How changes look in two columns.
public enum SynopsisForm: String, FieldChoice {
  /// What is gone struck through left, what is new bold and underlined right.
  case house
  /// As in drafts of federal law: italics left, bold right.
  case federal

  public var words: [String] {
    switch self {
    case .house: ["haus", "house"]
    case .federal: ["bund", "federal"]
    }
  }
}

/// Two revisions to be compared.
public struct RevisionPair: Sendable {
  public let old: RevisionName
  public let new: RevisionName
  public let span: Span
}

/// The county as its papers name it.
public struct County: Sendable {
  public var name = LocalizedText("")
  public var short: LocalizedText?
  public var state: String?
  /// In whose name papers go out: "Der Landrat".
  public var sender: LocalizedText?
  public var address: String?
  public var web: String?
  /// An SVG file of the workspace.
  public var coatOfArms: Located<String>?
  /// `#rrggbb`.
  public var accent: Located<String>?
}

/// What council papers of this county look like.
public struct PaperSettings: Sendable {
  /// The fields of the head in their order.
  public var head: [Located<PaperField>] = []
  /// The parts of the paper in their order.
  public var parts: [Located<PaperPart>] = []
  /// The offices that have to co-sign.
  public var cosigners: [Reference] = []
  /// The clause under which a paper is valid without a signature.
  public var validWithoutSignature: String?
}

/// A field in the head of a council paper.
public enum PaperField: String, FieldChoice {
  case number, kind, term, date, version, isPublic, fileNumber, submitter, author, rapporteur, lead,
    involved, contact, refersTo, legalBasis

  public var words: [String] {
    switch self {
    case .number: ["nummer", "number"]
    case .kind: ["art", "kind"]
    case .term: ["wahlperiode", "term"]
    case .date: ["datum", "date"]
    case .version: ["stand", "version"]
    case .isPublic: ["öffentlich", "public"]
    case .fileNumber: ["aktenzeichen", "file-number"]
    case .submitter: ["einreicher", "submitter"]
    case .author: ["verfasser", "author"]
    case .rapporteur: ["berichterstatter", "rapporteur"]
    case .lead: ["federführend", "lead"]
    case .involved: ["beteiligt", "involved"]
    case .contact: ["ansprechpartner", "contact"]
    case .refersTo: ["bezug", "refers-to"]
    case .legalBasis: ["rechtsgrundlage", "legal-basis"]
    }
  }
}

/// A part of a council paper below its head.
public enum PaperPart: String, FieldChoice {
  case resolution, finances, consultation, reasons, alternatives, cosigning, checks, annexes,
    signatures

  public var words: [String] {
    switch self {
    case .resolution: ["beschlussvorschlag", "resolution"]
    case .finances: ["finanzen", "finances"]
    case .consultation: ["beratungsfolge", "consultation"]
    case .reasons: ["begründung", "reasons", "sachverhalt"]
    case .alternatives: ["alternativen", "alternatives"]
    case .cosigning: ["mitzeichnung", "cosigning"]
    case .checks: ["prüfvermerke", "checks"]
    case .annexes: ["anlagen", "annexes"]
    case .signatures: ["unterschriften", "signatures"]
    }
  }
}

/// How the house writes words for all genders.
public enum Gendering: String, FieldChoice {
  case slash, colon, star, underscore, innerI, pairs, neutral

  public var words: [String] {
    switch self {
    case .slash: ["schrägstrich", "slash"]
    case .colon: ["doppelpunkt", "colon"]
    case .star: ["stern", "sternchen", "star"]
    case .underscore: ["unterstrich", "underscore"]
    case .innerI: ["binnen-i", "inner-i"]
    case .pairs: ["paarform", "pairs"]
    case .neutral: ["neutral"]
    }
  }
}
