extension Problem {
  static let yaml: [Problem] = [
    yamlSyntax, yamlColon, yamlOpenQuote, yamlOpenBracket, yamlBehindQuote, yamlTab, yamlAlias,
    yamlTooLarge, yamlKey, yamlDuplicateKey, unknownKey,
    missingField, expectedMap, expectedList, expectedText, badBoolean, badChoice,
  ]

  public static let yamlSyntax = Problem(
    "yaml-syntax", .error,
    de: "diese Angaben lassen sich nicht lesen: hier stimmt die Schreibweise nicht",
    en: "this data cannot be read: something is wrong with the notation here",
    hintDe: "Jede Angabe steht als „schlüssel: wert“ in einer Zeile; was zusammengehört, ist "
      + "gleich weit mit Leerzeichen eingerückt; Klammern und Anführungszeichen sind geschlossen.",
    hintEn: "each entry is a line \"key: value\"; what belongs together is indented alike with "
      + "spaces; brackets and quotation marks are closed")
  public static let yamlColon = Problem(
    "yaml-colon", .error,
    de: "in dieser Zeile fehlt „: “ zwischen der Angabe und ihrem Wert",
    en: "in this line \": \" is missing between the key and its value",
    hintDe:
      "Hinter den Doppelpunkt gehört ein gewöhnliches Leerzeichen: „titel: Mitte 2018“. Setzt die "
      + "Zeile den Wert der vorigen fort, ist sie weiter einzurücken.",
    hintEn:
      "put a plain space behind the colon: \"title: Spring 2018\"; a line that goes on with the "
      + "value of the one before is indented further")
  public static let yamlOpenQuote = Problem(
    "yaml-open-quote", .error,
    de: "dieses Anführungszeichen wird nirgends geschlossen",
    en: "this quotation mark is closed nowhere",
    hintDe: "Am Ende des Wertes dasselbe Zeichen noch einmal setzen.",
    hintEn: "put the same mark once more at the end of the value")
  public static let yamlOpenBracket = Problem(
    "yaml-open-bracket", .error,
    de: "diese Klammer wird nicht geschlossen, oder zwischen zwei Einträgen fehlt ein Komma",
    en: "this bracket is not closed, or a comma is missing between two entries",
    hintDe:
      "Eine Liste in einer Zeile lautet „[de, en]“; beginnt ein Text mit einer Klammer, gehört er "
      + "in Anführungszeichen.",
    hintEn: "a list in one line is \"[de, en]\"; put a text that begins with a bracket in quotes")
  public static let yamlBehindQuote = Problem(
    "yaml-behind-quote", .error,
    de: "hinter dem schließenden Anführungszeichen steht noch etwas",
    en: "something follows the closing quotation mark",
    hintDe:
      "Beginnt der Wert mit einem Anführungszeichen, das zu ihm gehört, den ganzen Wert in einfache "
      + "setzen: '\"Miteinander\" – Stand'.",
    hintEn: "where a value begins with a quotation mark of its own, put all of it in single ones: "
      + "'\"Together\" – as of today'")
  public static let yamlTab = Problem(
    "yaml-tab", .error,
    de: "hier ist mit einem Tabulator eingerückt", en: "this line is indented with a tab",
    hintDe: "Bitte mit Leerzeichen einrücken.", hintEn: "indent with spaces")
  public static let yamlAlias = Problem(
    "yaml-alias", .error,
    de: "Verweise mit „&“ und „*“ sind hier nicht erlaubt",
    en: "anchors and aliases (& and *) are not allowed here",
    hintDe: "Den Wert an jeder Stelle ausschreiben; beginnt ein Text mit „*“ oder „&“, gehört er "
      + "in Anführungszeichen.",
    hintEn: "write the value out each time; put a text that begins with * or & in quotes")
  public static let yamlTooLarge = Problem(
    "yaml-too-large", .error,
    de: "hier stehen zu viele oder zu tief geschachtelte Angaben",
    en: "there are too many or too deeply nested values here")
  public static let yamlKey = Problem(
    "yaml-key", .error,
    de: "links vom Doppelpunkt gehört ein einfaches Wort",
    en: "the key, left of the colon, must be a plain word",
    hintDe:
      "Listen und Klammern stehen nur rechts vom Doppelpunkt; einen Text mit Sonderzeichen in "
      + "Anführungszeichen setzen.",
    hintEn:
      "lists and brackets stand right of the colon only; put a text with special characters in "
      + "quotes")
  public static let yamlDuplicateKey = Problem(
    "duplicate-key", .error,
    de: "„{key}“ steht hier noch einmal", en: "\"{key}\" stands here once more",
    hintDe: "Eine der beiden Angaben entfernen oder beide zusammenfassen.",
    hintEn: "remove one of them or join both")
  public static let unknownKey = Problem(
    "unknown-key", .warning,
    de: "die Angabe „{key}“ ist hier nicht bekannt",
    en: "there is no field \"{key}\" here",
    hintDe: "Bekannt sind: {known}.", hintEn: "known are: {known}")
  public static let missingField = Problem(
    "missing-field", .error,
    de: "hier fehlt die Angabe „{key}“", en: "the field \"{key}\" is missing here")
  public static let expectedMap = Problem(
    "expected-map", .error,
    de: "hier gehören Angaben der Form „schlüssel: wert“ hin",
    en: "this must be entries of the form \"key: value\"")
  public static let expectedList = Problem(
    "expected-list", .error,
    de: "hier gehört eine Liste hin", en: "this must be a list",
    hintDe: "Je Zeile ein Eintrag, mit „- “ davor.", hintEn: "one entry a line, each with \"- \"")
  public static let expectedText = Problem(
    "expected-text", .error,
    de: "hier gehört ein einzelner Wert hin, keine Liste und keine verschachtelten Angaben",
    en: "this must be a single value, not a list or nested entries")
  public static let badBoolean = Problem(
    "bad-boolean", .error,
    de: "„{text}“ ist weder „ja“ noch „nein“", en: "\"{text}\" is neither \"yes\" nor \"no\"")
  public static let badChoice = Problem(
    "bad-choice", .error,
    de: "„{text}“ ist hier nicht vorgesehen", en: "\"{text}\" is not possible here",
    hintDe: "Möglich sind: {choices}.", hintEn: "possible are: {choices}")
}
