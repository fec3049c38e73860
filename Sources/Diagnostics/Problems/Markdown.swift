extension Problem {
  static let markdown: [Problem] = [
    notUTF8, controlCharacter, rawHTML, frontMatterOpen, frontMatterLate, headingAttributesUnclear,
    unknownFootnote,
    unusedFootnote, duplicateFootnote, nestingTooDeep, tableTooWide, tableTooSparse, surplusCells,
    referencesTooLong, blockKept, pictureUnprinted,
  ]

  public static let notUTF8 = Problem(
    "not-utf-8", .error,
    de: "die Datei ist nicht in UTF-8 gespeichert; hier steht ein Byte, das kein Zeichen ergibt",
    en: "the file is not UTF-8; here is a byte that makes no character",
    hintDe: "Bitte die Datei mit der Zeichenkodierung UTF-8 speichern.",
    hintEn: "save the file with the encoding UTF-8")

  public static let controlCharacter = Problem(
    "control-character", .warning,
    de: "hier steht ein Steuerzeichen, das in einem Text nichts zu suchen hat",
    en: "here is a control character, which has no place in a text",
    hintDe:
      "Bitte das unsichtbare Zeichen löschen; es kommt meist beim Kopieren aus einem PDF mit.",
    hintEn: "delete the invisible character; mostly it comes along when text is copied from a PDF")

  public static let pictureUnprinted = Problem(
    "picture-unprinted", .warning,
    de: "Bilder stehen nur in Flyern; gedruckt wird hier die Beschreibung",
    en: "pictures stand in flyers only; here the description is printed")

  public static let rawHTML = Problem(
    "raw-html", .warning,
    de: "hier steht HTML; es erscheint in den Papieren als Text",
    en: "this is HTML; it appears in the papers as text",
    hintDe: "Bitte in Markdown schreiben, oder vor das Zeichen „<“ einen Backslash setzen: „\\<“.",
    hintEn: "write it as Markdown, or put a backslash before the <: \\<")

  public static let frontMatterOpen = Problem(
    "front-matter-open", .error,
    de: "der Vorspann beginnt hier, aber ihm fehlt die Zeile „---“, die ihn beendet",
    en: "front matter begins here, but the line that ends it is missing",
    hintDe: "Bitte hinter das letzte Feld eine Zeile „---“ setzen.",
    hintEn: "put a line of --- behind the last field")

  public static let frontMatterLate = Problem(
    "front-matter-late", .warning,
    de: "der Vorspann steht nicht am Anfang der Datei",
    en: "the front matter does not stand at the beginning of the file",
    hintDe: "Bitte die Zeilen von „---“ bis „---“ ganz nach oben setzen.",
    hintEn: "move the lines from --- to --- to the very top")

  public static let headingAttributesUnclear = Problem(
    "heading-attributes", .warning,
    de: "diese Angaben in geschweiften Klammern sind nicht lesbar und bleiben Text",
    en: "these attributes in braces cannot be read and stay text",
    hintDe: "Gemeint ist wohl „{#kennung .klasse schluessel=wert}“.",
    hintEn: "the form is {#id .class key=value}")

  public static let unknownFootnote = Problem(
    "unknown-footnote", .warning,
    de: "die Fußnote „{label}“ gibt es nicht",
    en: "there is no footnote \"{label}\"",
    hintDe: "Bitte eine Zeile „[^{label}]:“ mit dem Text der Fußnote ergänzen.",
    hintEn: "add a line [^{label}]: with the text of the footnote")

  public static let unusedFootnote = Problem(
    "unused-footnote", .warning,
    de: "auf die Fußnote „{label}“ verweist nichts; sie erscheint nicht",
    en: "nothing refers to the footnote \"{label}\"; it does not appear",
    hintDe: "Bitte „[^{label}]“ an die Stelle setzen, zu der sie gehört.",
    hintEn: "put [^{label}] where it belongs")

  public static let duplicateFootnote = Problem(
    "duplicate-footnote", .warning,
    de: "die Fußnote „{label}“ gibt es schon; es gilt die erste",
    en: "there is a footnote \"{label}\" already; the first one counts",
    hintDe: "Bitte einer der beiden einen anderen Namen geben.",
    hintEn: "give one of them another name")

  public static let nestingTooDeep = Problem(
    "nesting-too-deep", .warning,
    de: "hier ist mehr als {limit}-mal verschachtelt; das Weitere bleibt Text",
    en: "this is nested more than {limit} times; the rest stays text")

  public static let tableTooWide = Problem(
    "table-too-wide", .warning,
    de: "diese Tabelle hat mehr als {limit} Spalten; sie bleibt Text",
    en: "this table has more than {limit} columns; it stays text")

  public static let tableTooSparse = Problem(
    "table-too-sparse", .warning,
    de: "in den Tabellen dieser Datei fehlen mehr als {limit} Zellen; ab hier bleiben sie Text",
    en: "more than {limit} cells are missing in this file's tables; from here on they stay text")

  public static let surplusCells = Problem(
    "surplus-cells", .warning,
    de:
      "diese Zeile hat mehr Zellen als die Kopfzeile der Tabelle; was hier steht, erscheint nicht",
    en: "this row has more cells than the table's header; what stands here does not appear",
    hintDe: "Bitte der Kopfzeile eine Spalte geben, oder vor einen Strich, der Text ist, einen "
      + "Backslash setzen: „\\|“.",
    hintEn: "give the header another column, or put a backslash before a bar that is text: \\|")

  public static let referencesTooLong = Problem(
    "references-too-long", .warning,
    de: "die Verweise dieser Datei ergeben zusammen mehr Text, als sie selbst hat; "
      + "ab hier bleiben sie Text",
    en: "the references of this file say more than the file itself; from here on they stay text")

  public static let blockKept = Problem(
    "block-kept", .note,
    de: "dieser Abschnitt lässt sich nicht vereinheitlichen und bleibt, wie er ist",
    en: "this block cannot be brought into canonical form and stays as it is")
}
