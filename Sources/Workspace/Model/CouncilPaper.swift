public import Diagnostics
public import Localization
public import YAMLReading

/// The fields of a Vorlage: the paper with which a matter goes to the Kreistag.
public struct CouncilPaper: Sendable {
  /// The whole map in the front matter.
  public let span: Span
  /// The required fields that were filled in, even if with something that they cannot hold.
  public let given: Set<String>
  public let number: Located<String>?
  public let kind: Located<PaperKind>?
  public let term: String?
  public let date: Located<CalendarDate>?
  public let version: Located<String>?
  public let isPublic: Located<Bool>?
  public let whyNotPublic: String?
  public let fileNumber: String?
  public let submitter: Reference?
  public let author: Reference?
  public let rapporteur: String?
  public let lead: Reference?
  public let involved: [Reference]
  public let contact: String?
  public let refersTo: [String]
  public let legalBasis: [InlineText]
  public let subject: Located<String>?
  /// The Beratungsfolge: which body debates it when, and with what result.
  public let consultation: [Consultation]
  public let finances: Finances?
  public let cosigned: [Cosigning]
  public let checks: [CheckNote]
  public let annexes: [Annex]
  /// The annex as which the concept is amended: the paper's name, or the annex's number.
  public let amendment: Reference?
  public let signatures: [Signature]

  /// The German names of the fields without which there is no Vorlage.
  static let required = [
    "nummer", "art", "datum", "betreff", "einreicher", "öffentlich", "beratungsfolge", "finanzen",
  ]

  /// The stations other than the submitter's own: the debates in Kreistag and committees that
  /// chapter 4.1 of the concept demands.
  public var debates: [Consultation] {
    consultation.filter { $0.body.key != submitter?.key }
  }

  /// The place among ``annexes`` of the one as which the concept is amended.
  public var amendmentAnnex: Int? {
    guard let amendment else { return nil }
    if let place = annexes.firstIndex(where: { $0.paper?.key == amendment.key }) { return place }
    let words = amendment.value.split(separator: " ")
    guard let number = words.last.flatMap({ Int($0) }), annexes.indices.contains(number - 1) else {
      return nil
    }
    return number - 1
  }

  /// Whether the version says that it is a draft.
  public var isDraft: Bool {
    guard let version else { return false }
    let words = folded(version.value)
    return words.hasPrefix("entwurf") || words.hasPrefix("draft")
  }
}

/// What a Vorlage asks of the Kreistag, which decides what it must contain.
public enum PaperKind: String, FieldChoice {
  case reportAndResolution, resolution, report, information

  public var words: [String] {
    switch self {
    case .reportAndResolution: ["Berichts- und Beschlussvorlage", "report and resolution"]
    case .resolution: ["Beschlussvorlage", "resolution"]
    case .report: ["Berichtsvorlage", "report"]
    case .information: ["Informationsvorlage", "Mitteilungsvorlage", "information"]
    }
  }

  /// Whether the Kreistag resolves something and not only takes note.
  public var needsResolution: Bool { self == .reportAndResolution || self == .resolution }
}

/// One station of the Beratungsfolge.
public struct Consultation: Sendable {
  public let body: Reference
  public let date: Located<CalendarDate>?
  /// The Tagesordnungspunkt.
  public let item: String?
  public let isPublic: Bool?
  public let role: Located<BodyRole>?
  public let result: Located<ConsultationResult>?
  /// Whether a result was filled in, even if one that does not exist.
  public let isResultGiven: Bool
  public let yes: Int?
  public let no: Int?
  public let abstentions: Int?
  public let resolution: String?
}

/// What a body made of a Vorlage.
public enum ConsultationResult: String, FieldChoice {
  case recommended, recommendedAmended, resolved, resolvedAmended, rejected, deferred, adjourned,
    referred, noted

  public var words: [String] {
    switch self {
    case .recommended: ["empfohlen", "recommended"]
    case .recommendedAmended: ["geändert empfohlen", "recommended as amended"]
    case .resolved: ["beschlossen", "resolved"]
    case .resolvedAmended: ["geändert beschlossen", "resolved as amended"]
    case .rejected: ["abgelehnt", "rejected"]
    case .deferred: ["zurückgestellt", "deferred"]
    case .adjourned: ["vertagt", "adjourned"]
    case .referred: ["verwiesen", "referred"]
    case .noted: ["zur Kenntnis genommen", "noted"]
    }
  }
}

/// The Finanzielle Auswirkungen.
public struct Finances: Sendable {
  public let span: Span
  public let hasImpact: Bool?
  public let items: [FinanceItem]
  public let note: String?
}

/// One cost with its account and cover.
public struct FinanceItem: Sendable {
  public let purpose: String?
  public let amount: Located<Money>?
  /// Whether an amount was written, even one that cannot be read.
  public let isAmountGiven: Bool
  public let year: Int?
  /// Haushaltsstelle or Produktkonto.
  public let account: String?
  public let cover: String?
  public let grants: String?
  public let followUp: String?
}

/// An office's co-signature.
public struct Cosigning: Sendable {
  public let office: Reference
  public let remark: String?
  public let date: CalendarDate?
  public let name: String?
}

/// A Prüfvermerk: the result of a check such as Gleichstellung or Klima.
public struct CheckNote: Sendable {
  public let kind: String
  public let result: String
}

/// An annex; its number is its place in the list.
public struct Annex: Sendable {
  public let title: String
  /// A paper that this program makes: `report-2019`.
  public let paper: Reference?
  /// Any other file.
  public let file: Reference?
}

/// A signature: whose, and when given.
public struct Signature: Sendable {
  public let role: String
  public let name: String?
  public let date: CalendarDate?
}
