public import Diagnostics
internal import Localization
public import YAMLReading

/// Who can be responsible for a measure: an office, a body, an organisation.
public struct Actor: Sendable {
  public let id: String
  public let idSpan: Span
  public let name: LocalizedText
  public let short: LocalizedText?
  /// What it is: "Gremium", "Verwaltung", "extern" or whatever the house calls it.
  public let kind: String?
  public let since: LooseDate?
  /// The last day on which it can be responsible.
  public let until: Located<LooseDate>?
  /// Who takes over its measures.
  public let successor: Reference?
  public let contact: Contact?
  public let note: String?

  /// The short form where there is one, else the name.
  public func label(in language: String) -> String {
    (short ?? name).text(in: language)
  }
}

/// How to reach an actor.
public struct Contact: Sendable {
  public let person: String?
  public let phone: String?
  public let email: String?
  public let web: String?
  public let address: String?
  public let room: String?
}

/// A body that debates: Integrationsbeirat, committee, Kreistag.
public struct Body: Sendable {
  public let id: String
  public let idSpan: Span
  public let name: LocalizedText
  public let short: LocalizedText?
  /// What it does with a Vorlage unless the Beratungsfolge says otherwise.
  public let role: BodyRole?
}

/// What a body does with a Vorlage (column "Zuständigkeit" of the Beratungsfolge).
public enum BodyRole: String, FieldChoice {
  case hearing, deliberation, decision, notice

  public var words: [String] {
    switch self {
    case .hearing: ["Anhörung", "hearing"]
    case .deliberation: ["Vorberatung", "deliberation"]
    case .decision: ["Entscheidung", "decision"]
    case .notice: ["Kenntnisnahme", "notice"]
    }
  }
}
