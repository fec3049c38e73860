public import Localization
public import YAMLReading

/// One line of a concept's revision history (`verlauf`): when a revision was adopted, by which
/// resolution, from when it is valid. `vorlage adopt` writes it.
public struct RevisionEntry: Sendable {
  public let revision: Located<RevisionName>
  public let adopted: Located<CalendarDate>?
  public let resolution: Located<String>?
  public let validFrom: Located<CalendarDate>?
  /// The numbers of the proposals from which the revision was made.
  public let proposals: [Reference]
  /// What else is to be said of it.
  public let note: InlineText?
}
