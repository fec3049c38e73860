/// The quotation marks of a language, outer and inner.
///
/// Source: CLDR, `delimiters` (`quotationStart` and so on). Where CLDR has the same marks for both (French,
/// Bulgarian), the inner ones are the outer ones.
public struct QuotationMarks: Sendable, Equatable {
  public let opening: String
  public let closing: String
  public let innerOpening: String
  public let innerClosing: String

  /// - Parameter language: one that is not in the table has English marks.
  public init(_ language: Language) {
    let row =
      Self.table.first { $0.tag == language.tag } ?? Self.table.first { $0.tag == language.base }
    let marks = row?.marks ?? Self.english
    // U+202F: French sets its marks off with a narrow space, Swiss French does not (Guide du
    // typographe; Lexique des règles typographiques).
    let isSpaced = language.base == "fr" && language.tag != "fr-CH"
    opening = String(marks[0]) + (isSpaced ? "\u{202F}" : "")
    closing = (isSpaced ? "\u{202F}" : "") + String(marks[1])
    innerOpening = String(marks[2]) + (isSpaced ? "\u{202F}" : "")
    innerClosing = (isSpaced ? "\u{202F}" : "") + String(marks[3])
  }

  private static let english: [Character] = ["“", "”", "‘", "’"]

  private static let table: [(tag: String, marks: [Character])] = [
    ("de", ["„", "“", "‚", "‘"]), ("fr", ["«", "»", "«", "»"]), ("fr-CH", ["«", "»", "‹", "›"]),
    ("ar", ["”", "“", "’", "‘"]), ("uk", ["«", "»", "„", "“"]), ("ru", ["«", "»", "„", "“"]),
    ("pl", ["„", "”", "«", "»"]), ("fa", ["«", "»", "‹", "›"]), ("prs", ["«", "»", "‹", "›"]),
    ("ti", ["«", "»", "“", "”"]), ("ro", ["„", "”", "«", "»"]), ("bg", ["„", "“", "„", "“"]),
    ("it", ["«", "»", "“", "”"]), ("sq", ["«", "»", "“", "”"]),
  ]
}
