extension Problem {
  static let translation: [Problem] = [
    recordLine, translationBehind, translationParts, translationUnrecorded, translationRefused,
    untranslatedText, titleUntranslated, unplacedText, unknownFlyer, noTranslation, notXLIFF,
    xliffVersion, severalFiles, badPO, otherFlyer, foreignTexts, otherLanguage, textInOtherLanguage,
    duplicateUnit,
    severalTexts, unknownUnit,
    brokenCodes, lostCodes, emptiedText, codesChanged, translatorNote, recordDamaged,
    missingRefused,
    staleRefused,
    replacedText, machineSegments, importBreaks, notExchanged,
  ]

  public static let unknownFlyer = Problem(
    "unknown-flyer", .error,
    de: "es gibt keinen Flyer „{name}“", en: "there is no flyer \"{name}\"")
  public static let noTranslation = Problem(
    "no-translation", .error,
    de: "es gibt keine Übersetzung in die Sprache „{language}“",
    en: "there is no translation into \"{language}\"",
    hintDe: "Sie beginnt mit einer Datei {language}.md im Ordner des Flyers.",
    hintEn: "it begins with a file {language}.md in the flyer's folder")
  public static let notXLIFF = Problem(
    "not-xliff", .error, de: "das ist keine XLIFF-Datei", en: "this is no XLIFF file")
  public static let xliffVersion = Problem(
    "xliff-version", .error,
    de: "gelesen wird XLIFF 1.2; dies ist {version}", en: "XLIFF 1.2 is read; this is {version}")
  public static let severalFiles = Problem(
    "several-files", .error,
    de: "die Datei enthält mehr als einen Flyer", en: "the file holds more than one flyer")
  public static let badPO = Problem(
    "bad-po", .error, de: "diese Zeile ist kein PO", en: "this line is no PO")
  public static let otherFlyer = Problem(
    "other-flyer", .error,
    de: "die Datei ist von „{original}“, gesucht ist: {wanted}",
    en: "the file is of \"{original}\", wanted is: {wanted}",
    hintDe: "Es ist nichts übernommen worden.", hintEn: "nothing was taken over")
  public static let foreignTexts = Problem(
    "foreign-texts", .error,
    de: "die Datei nennt {file}, aber ihre Texte sind nicht von dort",
    en: "the file names {file}, but its texts are not from there",
    hintDe: "Es ist nichts übernommen worden.", hintEn: "nothing was taken over")
  public static let otherLanguage = Problem(
    "other-language", .error,
    de: "die Datei ist in der Sprache „{language}“, gesucht ist: {wanted}",
    en: "the file is in \"{language}\", wanted is: {wanted}",
    hintDe:
      "Leichte Sprache und die Ausgangssprache werden nicht ausgetauscht; nennt die Datei keine "
      + "Sprache, sagt sie --to.",
    hintEn:
      "Leichte Sprache and the source language are not exchanged; if the file names no language, --to "
      + "says it")
  public static let textInOtherLanguage = Problem(
    "text-in-other-language", .error,
    de: "der Text „{id}“ ist in der Sprache „{language}“, die Datei in: {wanted}",
    en: "the text \"{id}\" is in \"{language}\", the file in: {wanted}",
    hintDe: "Es ist nichts übernommen worden.", hintEn: "nothing was taken over")
  public static let duplicateUnit = Problem(
    "duplicate-unit", .error,
    de: "die Kennung „{id}“ kommt zweimal vor", en: "the id \"{id}\" occurs twice",
    hintDe: "Es ist nichts übernommen worden.", hintEn: "nothing was taken over")
  public static let severalTexts = Problem(
    "several-texts", .error,
    de: "zur Kennung „{id}“ gehören mehrere Ausgangstexte oder Übersetzungen",
    en: "several source texts or translations belong to the id \"{id}\"",
    hintDe: "Es ist nichts übernommen worden.", hintEn: "nothing was taken over")
  public static let titleUntranslated = Problem(
    "title-untranslated", .note,
    de: "dieser Titel lautet wie in {file}",
    en: "this title is the same as in {file}",
    hintDe:
      "Titel von Bildern, die allein stehen, und von Linkzielen gehen nicht hinaus; sie werden hier "
      + "übersetzt.",
    hintEn:
      "titles of pictures that stand alone and of link definitions do not go out; they are translated here"
  )
  public static let unknownUnit = Problem(
    "unknown-unit", .warning,
    de: "der Text mit der Kennung „{id}“ hat hier keinen Platz mehr; er steht im Verzeichnis der "
      + "Übersetzung",
    en:
      "the text with the id \"{id}\" has no place here any more; the translation's record keeps it")
  public static let brokenCodes = Problem(
    "broken-codes", .error,
    de: "die Platzhalter von „{id}“ sind unbekannt, doppelt oder nicht geschlossen",
    en: "the placeholders of \"{id}\" are unknown, doubled or not closed",
    hintDe: "Es ist nichts übernommen worden.", hintEn: "nothing was taken over")
  public static let lostCodes = Problem(
    "lost-codes", .warning,
    de: "der Übersetzung von „{id}“ fehlen Platzhalter: {codes}",
    en: "the translation of \"{id}\" lacks placeholders: {codes}",
    hintDe: "Mit ihnen sind Hervorhebung oder Verweis verloren.",
    hintEn: "with them an emphasis or a link is lost")
  public static let emptiedText = Problem(
    "emptied-text", .warning,
    de:
      "die Übersetzung von „{id}“ ist leer zurückgekommen; die bisherige bleibt stehen und ist zu prüfen",
    en:
      "the translation of \"{id}\" came back empty; the one that there was stays and is to be checked",
    hintDe: "Soll sie entfallen, so löschen Sie sie in der Datei.",
    hintEn: "if it is to go, delete it in the file")
  public static let codesChanged = Problem(
    "codes-changed", .warning,
    de: "was die Platzhalter von „{id}“ bedeuteten, steht nicht mehr im Ausgangstext; "
      + "die Übersetzung steht in ihrem Verzeichnis",
    en: "what the placeholders of \"{id}\" stood for is no longer in the source; "
      + "the translation's record keeps the text",
    hintDe: "Senden Sie den Text noch einmal hinaus.", hintEn: "send the text out once more")
  public static let translatorNote = Problem(
    "translator-note", .note,
    de: "Anmerkung zu „{id}“: {note}", en: "note on \"{id}\": {note}",
    hintDe: "Sie steht mit & im Verzeichnis der Übersetzung.",
    hintEn: "the translation's record keeps it behind &")
  public static let replacedText = Problem(
    "replaced-text", .warning,
    de: "die Übersetzung von „{id}“ ist auch hier geändert worden; was hier stand, steht im "
      + "Verzeichnis der Übersetzung",
    en: "the translation of \"{id}\" was changed here, too; "
      + "the translation's record keeps what it was")
  public static let machineSegments = Problem(
    "machine-segments", .note,
    de: "{count} maschinell übersetzte Texte hat noch niemand freigegeben; "
      + "im Druck steht das dabei",
    en: "nobody has released {count} texts that a machine translated; the print says so, too",
    hintDe: "Sind sie gelesen: vorlage translate update --release",
    hintEn: "once they have been read: vorlage translate update --release")
  public static let importBreaks = Problem(
    "import-breaks", .error,
    de: "der Aufbau von {file} würde sich durch die Übernahme ändern; nichts ist geschrieben",
    en: "taking this over would change how {file} is built; nothing is written")
  public static let notExchanged = Problem(
    "not-exchanged", .error,
    de: "in die Sprache „{language}“ wird nicht Satz für Satz übersetzt",
    en: "\"{language}\" is not translated sentence by sentence",
    hintDe: "Leichte Sprache wird eigens geschrieben.",
    hintEn: "Leichte Sprache is written anew")
  public static let recordLine = Problem(
    "record-line", .warning,
    de: "diese Zeile des Verzeichnisses der Übersetzung ist nicht zu lesen",
    en: "this line of the translation's record cannot be read",
    hintDe: "Was sie über eine Übersetzung sagt, ist unbekannt, bis sie wiederhergestellt ist.",
    hintEn: "what it says of a translation is unknown until it is restored")
  public static let recordDamaged = Problem(
    "record-damaged", .error,
    de: "{count} Zeilen dieses Verzeichnisses sind nicht zu lesen; es wird nicht überschrieben",
    en: "{count} lines of this record cannot be read; it is not overwritten",
    hintDe:
      "Stellen Sie sie wieder her, oder löschen Sie sie: was sie betreffen, gilt dann als neu.",
    hintEn: "restore them, or delete them: what they are about then counts as new")
  public static let translationBehind = Problem(
    "translation-behind", .warning,
    de:
      "diese Übersetzung ist nicht auf dem Stand von {file}: {missing} fehlen, {stale} sind überholt",
    en: "this translation is behind {file}: {missing} missing, {stale} out of date",
    hintDe: "Was genau: vorlage translate status", hintEn: "in detail: vorlage translate status")
  public static let translationParts = Problem(
    "translation-structure", .warning,
    de:
      "Übersetzung und Ausgangstext sind verschieden aufgebaut: hier steht {here}, in {file}:{line} "
      + "{there}",
    en: "translation and source are built differently: here is {here}, in {file}:{line} {there}")
  public static let translationUnrecorded = Problem(
    "translation-unrecorded", .warning,
    de: "es ist nicht festgehalten, woraus hier übersetzt wurde",
    en: "what this was translated from is not recorded",
    hintDe: "Stimmt die Übersetzung: vorlage translate update",
    hintEn: "if the translation is right: vorlage translate update")
  public static let translationRefused = Problem(
    "translation-refused", .warning,
    de:
      "diese Übersetzung erscheint nicht: {percent} % sind auf dem Stand, verlangt sind {threshold} %",
    en: "this translation is not published: {percent}% are up to date, {threshold}% are required")
  public static let missingRefused = Problem(
    "translation-missing-refused", .warning,
    de: "diese Übersetzung erscheint nicht: es fehlen Texte ({count}), und das ist nicht erlaubt",
    en: "this translation is not published: texts are missing ({count}), which is not allowed",
    hintDe: "So will es „fehlend: verweigern“.", hintEn: "\"missing: refuse\" says so")
  public static let staleRefused = Problem(
    "translation-stale-refused", .warning,
    de:
      "diese Übersetzung erscheint nicht: Texte sind überholt ({count}), und das ist nicht erlaubt",
    en: "this translation is not published: texts are out of date ({count}), which is not allowed",
    hintDe: "So will es „veraltet: verweigern“.", hintEn: "\"stale: refuse\" says so")
  public static let untranslatedText = Problem(
    "untranslated", .warning,
    de: "dieser Text ist derselbe wie in {file}", en: "this text is the same as in {file}",
    hintDe: "Ist das so gemeint: vorlage translate update --same",
    hintEn: "if that is meant: vorlage translate update --same")
  public static let unplacedText = Problem(
    "translation-unplaced", .warning,
    de: "{count} übersetzte Texte haben keinen Platz mehr; sie stehen mit ! im Verzeichnis",
    en: "{count} translated texts have no place any more; the record keeps them behind !")
}
