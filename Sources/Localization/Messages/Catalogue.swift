
/// The messages of one language.
public struct Catalogue: Sendable {
  public let language: Language
  public let formats: Formats

  public init(_ language: Language) {
    self.language = language
    formats = Formats(language)
  }
}
