extension Problem {
  static let messages: [Problem] = [
    messageNotText, messageUnquoted, messageForm, messageFormMissing, messageTwice, messageBrace,
  ]

  public static let messageNotText = Problem(
    "message-not-text", .error,
    de: "die Meldung „{key}“ ist weder Text noch eine Liste von Formen",
    en: "the message \"{key}\" is neither text nor a map of forms")

  public static let messageUnquoted = Problem(
    "message-unquoted", .error,
    de: "die Meldung „{key}“ beginnt mit einer geschweiften Klammer",
    en: "the message \"{key}\" begins with a brace",
    hintDe: "Setzen Sie den Text in Anführungszeichen, sonst liest YAML eine Zuordnung.",
    hintEn: "put the text in quotation marks, otherwise YAML reads a map")

  public static let messageForm = Problem(
    "message-form", .error,
    de: "die Form „{form}“ der Meldung „{key}“ gibt es in dieser Sprache nicht",
    en: "this language has no form \"{form}\" for the message \"{key}\"")

  public static let messageFormMissing = Problem(
    "message-form-missing", .warning,
    de: "der Meldung „{key}“ fehlt die Form „{form}“, die {language} unterscheidet",
    en: "the message \"{key}\" lacks the form \"{form}\", which {language} tells apart")

  public static let messageTwice = Problem(
    "message-twice", .error,
    de: "die Meldung „{key}“ steht zweimal in der Datei",
    en: "the message \"{key}\" stands in the file twice")

  public static let messageBrace = Problem(
    "message-brace", .error,
    de: "in der Meldung steht eine einzelne geschweifte Klammer",
    en: "a brace in the message stands alone",
    hintDe: "Schreiben Sie {{ für eine Klammer und {name} für einen Wert.",
    hintEn: "write {{ for a brace and {name} for a value")
}
