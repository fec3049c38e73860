import Localization
import Templating

@testable import Publishing

extension Sample {
  static let parts = [
    "resolution", "finances", "consultation", "reasons", "alternatives", "cosigning", "checks",
    "annexes", "signatures",
  ]

  var vorlage: VorlageView {
    VorlageView(
      paper: paper("vorlage-2019"), number: "0417/2019", isPublic: !isFull,
      whyNotPublic: some("Personal data"), head: facts,
      parts: isFull ? Self.parts.map { PaperPartView(key: $0) } : [],
      resolutionLead: some(block("The Kreistag resolves:")),
      points: all(
        PointView(number: 1, text: block("First point")),
        PointView(number: 2, text: block("Second point"))),
      resolutionText: some(block("Resolution as text")), finances: finances,
      consultation: all(
        StationView(
          body: "Advisory board", date: day, item: "4", publicity: "public", role: "Deliberation",
          result: "recommended", yes: 9, no: 0, abstentions: 1, resolution: "IB 23/2019",
          isDecision: false),
        StationView(
          body: "Kreistag", date: nil, item: nil, publicity: "public", role: "Decision",
          result: nil, yes: nil, no: nil, abstentions: nil, resolution: nil, isDecision: true)),
      reasons: some(block("Reasons")), alternatives: some(block("Alternatives")),
      cosigned: all(
        CosigningView(office: "Finance", remark: "agreed", date: day, name: "N. N."),
        CosigningView(office: "Youth", remark: nil, date: nil, name: nil)),
      checks: all(CheckView(kind: "Climate", result: "no effects")),
      annexes: all(
        AnnexView(label: "Annex 1", title: "Report", url: address),
        AnnexView(label: "Annex 2", title: "Letter", url: nil)),
      signatures: all(
        SignatureView(role: "Landrat", name: "N. N.", date: day),
        SignatureView(role: "Chair", name: nil, date: nil)),
      validWithoutSignature: some("Valid without signature"), footnotes: some(block("Footnotes")))
  }

  private var finances: FinancesView {
    FinancesView(
      hasImpact: isFull, total: some(Money(euroCents: 2_255_000)), years: isFull ? "2020" : "",
      items: all(
        FinanceItemView(
          purpose: "Places", amount: Money(euroCents: 1_440_000), year: "2020", account: "31300",
          cover: "budget", grants: "Land", followUp: "2021"),
        FinanceItemView(
          purpose: "Print", amount: nil, year: nil, account: nil, cover: nil, grants: nil,
          followUp: nil)),
      note: some("Finance note"))
  }
}
