extension Problem {
  static let xml: [Problem] = [
    xmlNotWellFormed, xmlDoctype, xmlEntity, xmlReaderMissing,
    docBookSchemaMissing,
  ]

  public static let xmlNotWellFormed = Problem(
    "xml-not-well-formed", .error,
    de: "das ist kein wohlgeformtes XML: {message}", en: "this is not well-formed XML: {message}")

  public static let xmlDoctype = Problem(
    "xml-doctype", .error,
    de: "ein DOCTYPE ist hier nicht erlaubt", en: "a DOCTYPE is not allowed here",
    hintDe: "Bitte entfernen; das Programm schreibt ihn selbst, wo einer hingehört.",
    hintEn: "remove it; the program writes one where one belongs")

  public static let xmlEntity = Problem(
    "xml-entity", .error,
    de: "dieses Zeichenkürzel kennt XML nicht: {message}",
    en: "XML does not know this entity: {message}",
    hintDe: "Das Zeichen selbst schreiben oder seine Nummer, für ein geschütztes Leerzeichen "
      + "zum Beispiel &#160;.",
    hintEn: "write the character itself or its number, such as &#160; for a no-break space")

  public static let xmlReaderMissing = Problem(
    "xml-reader-missing", .error,
    de: "libxml2 fehlt, ohne das sich kein XML lesen lässt, auch keine Vorlage der Papiere",
    en: "libxml2 is missing, without which no XML can be read, nor any template of the papers",
    hintDe: "Das Paket {package} einspielen: apt-get install {package}",
    hintEn: "install the package {package}: apt-get install {package}")

  public static let docBookSchemaMissing = Problem(
    "docbook-schema-missing", .warning,
    de: "das DocBook-Schema fehlt, daher wird DocBook nicht geprüft",
    en: "the DocBook schema is missing, so DocBook is not validated",
    hintDe: "Das Paket {package} einspielen: apt-get install {package}",
    hintEn: "install the package {package}: apt-get install {package}")
}
