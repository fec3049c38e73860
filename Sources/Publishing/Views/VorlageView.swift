public import Localization
public import Templating

/// The council paper with which a report goes to the Kreistag.
public struct VorlageView: View {
  public var paper: PaperView
  public var number: String
  public var isPublic: Bool
  public var whyNotPublic: String?
  public var head: [FactView]
  /// The parts below the head, in the county's order.
  public var parts: [PaperPartView]
  public var resolutionLead: (any Writable)?
  public var points: [PointView]
  public var resolutionText: (any Writable)?
  public var finances: FinancesView
  public var consultation: [StationView]
  public var reasons: (any Writable)?
  public var alternatives: (any Writable)?
  public var cosigned: [CosigningView]
  public var checks: [CheckView]
  public var annexes: [AnnexView]
  public var signatures: [SignatureView]
  public var validWithoutSignature: String?
  public var footnotes: (any Writable)?

  public static let typeName = "Vorlage"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    .text("number", "The Vorlagennummer") { $0.number },
    .boolean("isPublic", "Whether it is debated in public") { $0.isPublic },
    .text("whyNotPublic", "Why it is not public") { $0.whyNotPublic },
    .list("head", of: FactView.self, "The fields of the head, in the county's order") { $0.head },
    .list("parts", of: PaperPartView.self, "The parts below the head, in the county's order") {
      $0.parts
    },
    .content("resolutionLead", "The sentence before the points of the proposed resolution") {
      $0.resolutionLead
    },
    .list("points", of: PointView.self, "The points that can be voted on singly") { $0.points },
    .content("resolutionText", "The proposed resolution where it has no points") {
      $0.resolutionText
    },
    .record("finances", of: FinancesView.self, "The financial effects") { $0.finances },
    .list("consultation", of: StationView.self, "The Beratungsfolge") { $0.consultation },
    .content("reasons", "The Begründung") { $0.reasons },
    .content("alternatives", "The alternatives") { $0.alternatives },
    .list("cosigned", of: CosigningView.self, "The co-signatures") { $0.cosigned },
    .list("checks", of: CheckView.self, "The Prüfvermerke") { $0.checks },
    .list("annexes", of: AnnexView.self, "The annexes") { $0.annexes },
    .list("signatures", of: SignatureView.self, "The signatures") { $0.signatures },
    .text("validWithoutSignature", "The clause of validity without a signature") {
      $0.validWithoutSignature
    },
    .content("footnotes", "The list of footnotes; DocBook has them in place") { $0.footnotes },
  ]
}

/// A part of the paper, by its key.
public struct PaperPartView: View {
  /// `resolution`, `finances`, `consultation`, `reasons`, `alternatives`, `cosigning`, `checks`,
  /// `annexes` or `signatures`.
  public var key: String

  public static let typeName = "PaperPart"
  public static let fields: Fields<Self> = [
    .text(
      "key",
      """
      resolution, finances, consultation, reasons, alternatives, cosigning, checks, annexes or \
      signatures
      """
    ) { $0.key }
  ]
}

/// A point of the proposed resolution.
public struct PointView: View {
  public var number: Int
  public var text: any Writable

  public static let typeName = "Point"
  public static let fields: Fields<Self> = [
    .integer("number", "Its number") { $0.number },
    .content("text", "What is to be resolved") { $0.text },
  ]
}

/// The financial effects.
public struct FinancesView: View {
  public var hasImpact: Bool
  public var total: Money?
  /// The years of the amounts, in words.
  public var years: String
  public var items: [FinanceItemView]
  public var note: String?

  public static let typeName = "Finances"
  public static let fields: Fields<Self> = [
    .boolean("hasImpact", "Whether there are any") { $0.hasImpact },
    .money("total", "The sum") { $0.total },
    .text("years", "The budget years, in words") { $0.years },
    .list("items", of: FinanceItemView.self, "The single amounts") { $0.items },
    .text("note", "A note") { $0.note },
  ]
}

/// An amount with account and cover.
public struct FinanceItemView: View {
  public var purpose: String
  public var amount: Money?
  public var year: String?
  public var account: String?
  public var cover: String?
  public var grants: String?
  public var followUp: String?

  public static let typeName = "FinanceItem"
  public static let fields: Fields<Self> = [
    .text("purpose", "What for") { $0.purpose },
    .money("amount", "How much") { $0.amount },
    .text("year", "In which budget year") { $0.year },
    .text("account", "The Haushaltsstelle or Produktkonto") { $0.account },
    .text("cover", "How it is covered") { $0.cover },
    .text("grants", "Grants") { $0.grants },
    .text("followUp", "Costs that follow") { $0.followUp },
  ]
}

/// A station of the Beratungsfolge.
public struct StationView: View {
  public var body: String
  public var date: CalendarDate?
  public var item: String?
  /// "öffentlich" or "nichtöffentlich".
  public var publicity: String
  public var role: String
  public var result: String?
  public var yes: Int?
  public var no: Int?
  public var abstentions: Int?
  public var resolution: String?
  public var isDecision: Bool

  public static let typeName = "Station"
  public static let fields: Fields<Self> = [
    .text("body", "The body's name") { $0.body },
    .date("date", "The day of the session") { $0.date },
    .text("item", "The item on the agenda (TOP)") { $0.item },
    .text("publicity", "Whether the session is public, in words") { $0.publicity },
    .text("role", "What the body does with the paper") { $0.role },
    .text("result", "What came of it; absent before the session") { $0.result },
    .integer("yes", "Votes in favour") { $0.yes },
    .integer("no", "Votes against") { $0.no },
    .integer("abstentions", "Abstentions") { $0.abstentions },
    .text("resolution", "The resolution's number") { $0.resolution },
    .boolean("isDecision", "Whether this body decides") { $0.isDecision },
  ]
}

/// A co-signature.
public struct CosigningView: View {
  public var office: String
  public var remark: String?
  public var date: CalendarDate?
  public var name: String?

  public static let typeName = "Cosigning"
  public static let fields: Fields<Self> = [
    .text("office", "The office") { $0.office },
    .text("remark", "Its remark") { $0.remark },
    .date("date", "When") { $0.date },
    .text("name", "Who signed") { $0.name },
  ]
}

/// A Prüfvermerk.
public struct CheckView: View {
  public var kind: String
  public var result: String

  public static let typeName = "Check"
  public static let fields: Fields<Self> = [
    .text("kind", "What was checked") { $0.kind },
    .text("result", "With what result") { $0.result },
  ]
}

/// An annex.
public struct AnnexView: View {
  public var label: String
  public var title: String
  public var url: URLValue?

  public static let typeName = "Annex"
  public static let fields: Fields<Self> = [
    .text("label", "Its number in words") { $0.label },
    .text("title", "Its title") { $0.title },
    .url("url", "Where it is, if the program makes it") { $0.url },
  ]
}

/// A signature.
public struct SignatureView: View {
  public var role: String
  public var name: String?
  public var date: CalendarDate?

  public static let typeName = "Signature"
  public static let fields: Fields<Self> = [
    .text("role", "In what capacity") { $0.role },
    .text("name", "Whose") { $0.name },
    .date("date", "When it was given") { $0.date },
  ]
}
