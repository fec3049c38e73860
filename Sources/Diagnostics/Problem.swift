/// A kind of finding: its stable slug, how grave it is, and its wording in both languages.
///
/// All wording of the program's complaints lives in the `Problems` folder of this target, one file
/// an area, and nowhere else. A wording names its arguments in braces: `{name}`.
public struct Problem: Sendable {
  /// Stable; documented in the README and used as the rule in SARIF.
  public let slug: String
  public let severity: Severity
  public let de: String
  public let en: String
  public let hintDe: String?
  public let hintEn: String?

  public init(
    _ slug: String, _ severity: Severity, de: String, en: String,
    hintDe: String? = nil, hintEn: String? = nil
  ) {
    self.slug = slug
    self.severity = severity
    self.de = de
    self.en = en
    self.hintDe = hintDe
    self.hintEn = hintEn
  }

  /// Every problem that the program knows, for its documentation and tests.
  public static var all: [Problem] {
    files + yaml + markdown + xml + messages + templating + workspace + proposals
      + flyers + translation + publishing
  }
}
