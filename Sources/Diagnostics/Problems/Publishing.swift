extension Problem {
  static let publishing: [Problem] = [
    notSVG, svgElement, paperRefused, invalidDocBook, outputUnwritable, outputBusy, noSuchKind,
    noSuchLanguage, badManifest, unknownLabel, unvalidated, docBookTooLong, missingTemplate,
    diskFull, outputDenied, outputInTheWay, templateIdle, messageIdle, builtInMessageIdle,
    noSuchTemplate, noQRCodes,
    noFlyerWords, noPaperWords,
  ]

  public static let noQRCodes = Problem(
    "no-qr-codes", .note,
    de: "die Flyer tragen keinen QR-Code, nur die Adresse: libqrencode ist nicht installiert",
    en: "the flyers carry no QR code, only the address: libqrencode is not installed",
    hintDe: "apt-get install libqrencode4", hintEn: "apt-get install libqrencode4")
  public static let noFlyerWords = Problem(
    "no-flyer-words", .note,
    de: "für „{language}“ gibt es keine eigenen Bezeichnungen; der Flyer beschriftet auf Englisch",
    en: "there are no labels for \"{language}\"; the flyer's are English",
    hintDe: "Eigene stehen in templates/messages/{language}.yaml.",
    hintEn: "put your own into templates/messages/{language}.yaml")
  public static let noPaperWords = Problem(
    "no-paper-words", .error,
    de: "was das Programm selbst sagt, gibt es nicht auf „{language}“",
    en: "there are no words of the program's own in \"{language}\"",
    hintDe: "Vorhanden: {known}. Eigene stehen in templates/messages/{base}.yaml.",
    hintEn: "there are: {known}; put your own into templates/messages/{base}.yaml")
  public static let notSVG = Problem(
    "not-svg", .error,
    de: "diese Datei ist kein SVG-Bild", en: "this file is not an SVG picture")
  public static let svgElement = Problem(
    "svg-element", .warning,
    de: "„{name}“ in Zeile {line} wird nicht gezeichnet: nur Formen, Gruppen und Verläufe",
    en: "\"{name}\" in line {line} is not drawn: only shapes, groups and gradients are")
  public static let paperRefused = Problem(
    "paper-refused", .error,
    de: "{paper} wurde nicht gemacht, weil Angaben fehlen oder falsch sind (siehe oben)",
    en: "{paper} was not made, since data are missing or wrong (see above)",
    hintDe: "Eine frühere Fassung im Ausgabeordner bleibt stehen.",
    hintEn: "an earlier version in the output folder stays")
  public static let invalidDocBook = Problem(
    "invalid-docbook", .error,
    de: "das DocBook ist nicht gültig: {element} in Zeile {line}: {message}",
    en: "the DocBook is not valid: {element} in line {line}: {message}",
    hintDe: "Das liegt am Programm oder an einer eigenen Vorlage in templates/.",
    hintEn: "this is a fault of the program or of a template in templates/")
  public static let outputUnwritable = Problem(
    "output-unwritable", .error,
    de: "hier lässt sich nichts schreiben: {reason}", en: "nothing can be written here: {reason}")
  public static let outputBusy = Problem(
    "output-busy", .error,
    de: "ein anderer Lauf schreibt gerade in diesen Ordner",
    en: "another run is writing to this folder")
  public static let noSuchKind = Problem(
    "unknown-kind", .error,
    de: "„{name}“ ist keine Art von Papier", en: "\"{name}\" is not a kind of paper",
    hintDe: "Möglich sind: {known}.", hintEn: "possible are: {known}")
  public static let noSuchLanguage = Problem(
    "language-not-made", .error,
    de: "in der Sprache „{name}“ gibt es hier nichts", en: "there is nothing here in \"{name}\"",
    hintDe: "Die Sprachen stehen in vorlage.yaml: {known}.",
    hintEn: "vorlage.yaml names the languages: {known}")
  public static let badManifest = Problem(
    "output-list", .warning,
    de: "die Liste der gemachten Dateien lässt sich nicht lesen; alles wird neu gemacht",
    en: "the list of files made cannot be read; everything is made again")
  public static let unknownLabel = Problem(
    "unknown-label", .warning,
    de: "eine Bezeichnung „{name}“ gibt es nicht", en: "there is no label \"{name}\"")
  public static let templateIdle = Problem(
    "template-unused", .warning,
    de: "kein Papier verwendet „{file}“", en: "no paper uses \"{file}\"",
    hintDe: "Eine Datei hier gilt nur, wenn sie heißt wie die eingebaute, die sie ersetzt.",
    hintEn: "a file here counts only if it is named as the built-in one that it replaces")
  public static let messageIdle = Problem(
    "message-unused", .warning,
    de: "keine Vorlage verwendet die Meldung „{key}“",
    en: "no template uses the message \"{key}\"")
  public static let builtInMessageIdle = Problem(
    "built-in-message-unused", .note,
    de: "keine Ihrer Vorlagen verwendet mehr die eingebaute Meldung „{key}“",
    en: "none of your templates uses the built-in message \"{key}\" any more",
    hintDe: "Wer sie in bezeichnungen oder templates/messages ersetzt, ändert nichts.",
    hintEn: "replacing it in bezeichnungen or templates/messages changes nothing")
  public static let noSuchTemplate = Problem(
    "no-such-template", .error,
    de: "eine eingebaute Vorlage „{name}“ gibt es nicht",
    en: "there is no built-in template \"{name}\"")
  public static let unvalidated = Problem(
    "docbook-not-validated", .warning,
    de: "das DocBook wurde nicht geprüft: das Schema von DocBook 5.0 ist nicht installiert",
    en: "the DocBook was not validated: the DocBook 5.0 schema is not installed",
    hintDe: "Unter Debian: apt install docbook5-xml.", hintEn: "on Debian: apt install docbook5-xml"
  )
  public static let docBookTooLong = Problem(
    "docbook-too-long", .warning,
    de: "das DocBook wurde nicht geprüft: es hat mehr als {limit} MiB",
    en: "the DocBook was not validated: it has more than {limit} MiB",
    hintDe: "Von Hand geht es mit xmllint --relaxng oder jing.",
    hintEn: "it can be done by hand with xmllint --relaxng or jing")
  public static let missingTemplate = Problem(
    "missing-template", .error,
    de: "die Vorlage {name} fehlt", en: "the template {name} is missing")
  public static let diskFull = Problem(
    "disk-full", .error,
    de: "der Datenträger ist voll; die Datei bleibt, wie sie war",
    en: "the disk is full; the file stays as it was")
  public static let outputDenied = Problem(
    "output-denied", .error,
    de: "hier darf nicht geschrieben werden", en: "there is no permission to write here")
  public static let outputInTheWay = Problem(
    "output-in-the-way", .error,
    de: "„{name}“ steht im Weg: hier gehört ein Ordner hin",
    en: "\"{name}\" is in the way: this must be a folder")
}
