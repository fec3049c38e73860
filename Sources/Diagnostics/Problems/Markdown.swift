extension Problem {
  static let markdown: [Problem] = [
    notUTF8, rawHTML, frontMatterOpen, headingAttributesUnclear, unknownFootnote, unusedFootnote,
    duplicateFootnote, nestingTooDeep, tableTooWide, tableTooSparse, referencesTooLong,
  ]

  public static let notUTF8 = Problem(
    "not-utf-8", .error,
    de: "Die Datei ist nicht in UTF-8 gespeichert; hier steht ein Byte, das kein Zeichen ergibt.",
    en: "the file is not UTF-8; here is a byte that makes no character",
    hintDe: "Speichern Sie die Datei mit der Zeichenkodierung UTF-8.",
    hintEn: "save the file with the encoding UTF-8")

  public static let rawHTML = Problem(
    "raw-html", .warning,
    de: "Hier steht HTML; es erscheint in den Papieren als Text.",
    en: "this is HTML; it appears in the papers as text",
    hintDe: "Schreiben Sie es in Markdown, oder setzen Sie vor das Zeichen < einen Backslash: \\<.",
    hintEn: "write it as Markdown, or put a backslash before the <: \\<")

  public static let frontMatterOpen = Problem(
    "front-matter-open", .error,
    de: "Der Vorspann beginnt hier, aber ihm fehlt die Zeile „---“, die ihn beendet.",
    en: "front matter begins here, but the line that ends it is missing",
    hintDe: "Setzen Sie hinter das letzte Feld eine Zeile „---“.",
    hintEn: "put a line of --- behind the last field")

  public static let headingAttributesUnclear = Problem(
    "heading-attributes", .warning,
    de: "Diese Angaben in geschweiften Klammern sind nicht lesbar und bleiben Text.",
    en: "these attributes in braces cannot be read and stay text",
    hintDe: "Gemeint ist wohl {#kennung .klasse schluessel=wert}.",
    hintEn: "the form is {#id .class key=value}")

  public static let unknownFootnote = Problem(
    "unknown-footnote", .warning,
    de: "Die Fußnote „{label}“ gibt es nicht.",
    en: "there is no footnote \"{label}\"",
    hintDe: "Ergänzen Sie eine Zeile [^{label}]: mit dem Text der Fußnote.",
    hintEn: "add a line [^{label}]: with the text of the footnote")

  public static let unusedFootnote = Problem(
    "unused-footnote", .warning,
    de: "Auf die Fußnote „{label}“ verweist nichts; sie erscheint nicht.",
    en: "nothing refers to the footnote \"{label}\"; it does not appear",
    hintDe: "Setzen Sie [^{label}] an die Stelle, zu der sie gehört.",
    hintEn: "put [^{label}] where it belongs")

  public static let duplicateFootnote = Problem(
    "duplicate-footnote", .warning,
    de: "Die Fußnote „{label}“ gibt es schon; es gilt die erste.",
    en: "there is a footnote \"{label}\" already; the first one counts")

  public static let nestingTooDeep = Problem(
    "nesting-too-deep", .warning,
    de: "Hier ist mehr als {limit}-mal verschachtelt; das Weitere bleibt Text.",
    en: "this is nested more than {limit} times; the rest stays text")

  public static let tableTooWide = Problem(
    "table-too-wide", .warning,
    de: "Diese Tabelle hat mehr als {limit} Spalten; sie bleibt Text.",
    en: "this table has more than {limit} columns; it stays text")

  public static let tableTooSparse = Problem(
    "table-too-sparse", .warning,
    de: "In den Tabellen dieser Datei fehlen mehr als {limit} Zellen; ab hier bleiben sie Text.",
    en: "more than {limit} cells are missing in this file's tables; from here on they stay text")

  public static let referencesTooLong = Problem(
    "references-too-long", .warning,
    de: "Die Verweise dieser Datei ergeben zusammen mehr Text, als sie selbst hat; "
      + "ab hier bleiben sie Text.",
    en: "the references of this file say more than the file itself; from here on they stay text")
}
