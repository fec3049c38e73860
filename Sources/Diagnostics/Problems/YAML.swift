extension Problem {
  static let yaml: [Problem] = [
    yamlSyntax, yamlTab, yamlAlias, yamlTooLarge, yamlKey, yamlDuplicateKey, unknownKey,
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
    en: "the key, left of the colon, must be a plain word")
  public static let yamlDuplicateKey = Problem(
    "duplicate-key", .error,
    de: "„{key}“ steht hier zweimal", en: "\"{key}\" stands here twice",
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
