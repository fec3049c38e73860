extension Problem {
  static let flyers: [Problem] = [
    flyerFileName, flyerFolderName, flyerWithoutFolder, flyerWithoutSource, flyerSaidTwice,
    flyerKeyAlone, flyerWithoutContact,
    flyerExpired, flyerNotReleased, futureDate, badHours, badAddress, badEmail, badPhone,
    badPicture, logoWidth, badThreshold, textWithoutSubject, directionOverride, directionOpen,
    privateCharacter, hoursOverlap,
    pictureWithoutText,
    pictureUndescribed, pictureElsewhere, turnOverflow, backOverflow, fundersMissing, fundersDenied,
    funderSentenceMissing,
    funderExpired, simpleUntested,
    machineUnreleased, panelOverflow, simpleLongSentence, simpleCompound, simpleAbbreviation,
    simplePassive, simpleGenitive, simpleSubjunctive, simpleNegation,
  ]

  public static let flyerFileName = Problem(
    "flyer-file-name", .warning,
    de: "diese Datei wird nicht gelesen: ihr Name ist kein Sprachkürzel",
    en: "this file is not read: its name is no language tag",
    hintDe: "Etwa de.md, en.md, ar.md oder de-simple.md für Leichte Sprache.",
    hintEn: "such as de.md, en.md, ar.md or de-simple.md for Leichte Sprache")
  public static let flyerFolderName = Problem(
    "flyer-folder-name", .error,
    de: "dieser Flyer wird nicht gelesen: sein Ordner kann nicht Teil einer Adresse im Web sein",
    en: "this flyer is not read: its folder cannot be part of a web address",
    hintDe: "Nehmen Sie Buchstaben, Ziffern, - und _, und nicht -print oder -turn am Ende.",
    hintEn: "use letters, digits, - and _, and neither -print nor -turn at the end")
  public static let flyerWithoutFolder = Problem(
    "flyer-without-folder", .warning,
    de: "diese Datei wird nicht gelesen: ein Flyer ist ein Ordner mit einer Datei je Sprache",
    en: "this file is not read: a flyer is a folder with one file a language",
    hintDe: "Etwa {path}.", hintEn: "such as {path}")
  public static let flyerWithoutSource = Problem(
    "flyer-without-source", .error,
    de: "diesem Flyer fehlt die Fassung, aus der übersetzt wird: {file}",
    en: "this flyer lacks the text to translate from: {file}")
  public static let flyerSaidTwice = Problem(
    "flyer-said-twice", .warning,
    de: "„{key}“ steht einmal in der Ausgangssprache und gilt für alle Sprachen",
    en: "\"{key}\" is said once, in the source language, for all languages",
    hintDe: "Hier wird es nicht gelesen.", hintEn: "here it is not read")
  public static let flyerKeyAlone = Problem(
    "flyer-key-alone", .warning,
    de: "„{key}“ steht hier, aber nicht in {file}",
    en: "\"{key}\" stands here, but not in {file}",
    hintDe: "Jede Sprache sagt dasselbe.", hintEn: "every language says the same")
  public static let flyerWithoutContact = Problem(
    "flyer-without-contact", .warning,
    de: "dieser Flyer nennt niemanden, an den man sich wenden kann",
    en: "this flyer names nobody to turn to",
    hintDe: "Der Kontakt steht bei der Stelle in actors.yaml oder hier unter „kontakt“.",
    hintEn: "put the contact at the department in actors.yaml, or here under \"contact\"")
  public static let flyerExpired = Problem(
    "flyer-expired", .warning,
    de: "dieser Flyer galt bis {date}; heute ist der {today}",
    en: "this flyer was valid until {date}; today is {today}")
  public static let flyerNotReleased = Problem(
    "flyer-not-released", .warning,
    de: "dieser Flyer ist nicht freigegeben und trägt den Vermerk „Entwurf“",
    en: "this flyer is not released and is marked as a draft",
    hintDe: "freigegeben: {von: Stelle, am: Datum}",
    hintEn: "released: {by: department, on: date}")
  public static let futureDate = Problem(
    "future-date", .warning,
    de: "„{key}“ nennt den {date}; heute ist der {today}",
    en: "\"{key}\" says {date}; today is {today}",
    hintDe: "Heute ist, was --today oder „heute“ in vorlage.yaml sagt.",
    hintEn: "today is what --today says, or \"today\" in vorlage.yaml")
  public static let badHours = Problem(
    "bad-hours", .error,
    de: "„{text}“ sind keine Öffnungszeiten", en: "\"{text}\" are no opening hours",
    hintDe: "Etwa „Montag bis Mittwoch 9–12 und 13–15.30 Uhr“.",
    hintEn: "such as \"Montag bis Mittwoch 9–12 und 13–15.30 Uhr\"")
  public static let hoursOverlap = Problem(
    "hours-overlap", .warning,
    de: "diese Öffnungszeiten überschneiden sich mit anderen am selben Tag",
    en: "these opening hours overlap others on the same day")
  public static let logoWidth = Problem(
    "logo-width", .error,
    de: "das Logo kann nicht {width} mm breit sein: auf diesem Blatt sind 1 bis {limit} mm möglich",
    en: "the logo cannot be {width} mm wide: on this sheet 1 to {limit} mm are possible")
  public static let badThreshold = Problem(
    "bad-threshold", .error,
    de: "eine Schwelle liegt zwischen 0 und 100 %", en: "a threshold lies between 0 and 100%")
  public static let badAddress = Problem(
    "bad-address", .error,
    de: "„{text}“ ist keine Adresse im Web", en: "\"{text}\" is no web address",
    hintDe: "Sie beginnt mit https://.", hintEn: "it begins with https://")
  public static let badEmail = Problem(
    "bad-email", .warning,
    de: "„{text}“ ist keine E-Mail-Adresse", en: "\"{text}\" is no e-mail address",
    hintDe: "Sie lautet wie name@beispiel.de.", hintEn: "it reads like name@example.org")
  public static let badPhone = Problem(
    "bad-phone", .warning,
    de: "„{text}“ ist keine Telefonnummer", en: "\"{text}\" is no telephone number",
    hintDe: "Eine Nummer ohne Worte, etwa 03631 911-0 oder +49 3631 911-0.",
    hintEn: "one number without words, such as 03631 911-0 or +49 3631 911-0")
  public static let badPicture = Problem(
    "bad-picture", .error,
    de: "{path} ist weder PNG, JPEG, WebP noch SVG", en: "{path} is not PNG, JPEG, WebP or SVG")
  public static let pictureWithoutText = Problem(
    "picture-without-text", .error,
    de: "was das Bild zeigt, wird auch denen gesagt, die es nicht sehen: „bild-text“ fehlt",
    en: "who does not see the picture is told what it shows: \"picture-text\" is missing")
  public static let textWithoutSubject = Problem(
    "text-without-subject", .warning,
    de: "„{key}“ wird nicht gedruckt: „{subject}“ fehlt",
    en: "\"{key}\" is not printed: \"{subject}\" is missing")
  public static let directionOverride = Problem(
    "direction-override", .warning,
    de: "ein unsichtbares Zeichen ({code}) dreht hier die Buchstaben um",
    en: "an invisible character ({code}) turns the letters round here",
    hintDe: "Löschen Sie es: Gedruckt liest man etwas anderes, als in der Datei steht.",
    hintEn: "delete it: in print one reads something else than what the file says")
  public static let directionOpen = Problem(
    "direction-open", .warning,
    de:
      "einem unsichtbaren Zeichen für die Schreibrichtung ({code}) fehlt im selben Absatz das Gegenstück",
    en:
      "an invisible character for the direction of writing ({code}) lacks its counterpart in the paragraph",
    hintDe: "Löschen Sie es: Die Richtung folgt aus der Sprache.",
    hintEn: "delete it: the direction follows from the language")
  public static let privateCharacter = Problem(
    "private-character", .warning,
    de:
      "dieses Zeichen ({code}) gibt es nur in einer bestimmten Schrift; sonst ist es ein leeres Kästchen",
    en: "this character ({code}) exists in one font only; elsewhere it is an empty box",
    hintDe:
      "So kommen Wingdings und Symbol aus Word. Nehmen Sie ein Zeichen wie • oder ☎, oder eine Liste.",
    hintEn: "so Wingdings and Symbol come out of Word; use a character such as • or ☎, or a list")
  public static let pictureUndescribed = Problem(
    "picture-undescribed", .warning,
    de: "diesem Bild fehlt die Beschreibung für alle, die es nicht sehen",
    en: "this picture lacks the description for everybody who does not see it",
    hintDe: "![Was das Bild zeigt](bild.svg)", hintEn: "![what the picture shows](picture.svg)")
  public static let pictureElsewhere = Problem(
    "picture-elsewhere", .warning,
    de: "Bilder werden nicht aus dem Netz geholt; gedruckt wird nur die Beschreibung",
    en: "pictures are not fetched from the network; only the description is printed",
    hintDe: "Legen Sie die Datei neben den Text.", hintEn: "put the file beside the text")
  public static let backOverflow = Problem(
    "back-overflow", .warning,
    de: "Kontakt und Impressum sind für die Rückseite etwa {percent} % zu lang",
    en: "contact and imprint are about {percent}% too long for the back",
    hintDe: "Kürzen Sie die Öffnungszeiten, das Impressum oder die Zahl der Förderer.",
    hintEn: "shorten the opening hours, the imprint or the number of funders")
  public static let turnOverflow = Problem(
    "turn-overflow", .note,
    de: "für den Wendeflyer ist der Text etwa {percent} % zu lang; im Druck ist es gekennzeichnet",
    en: "for the turn-over flyer the text is about {percent}% too long; the print marks it")
  public static let fundersMissing = Problem(
    "funders-missing", .error,
    de: "der Flyer ist gefördert, aber „förderer“ nennt niemanden",
    en: "the flyer is funded, but \"funders\" names nobody")
  public static let fundersDenied = Problem(
    "funders-denied", .warning,
    de: "„förderer“ nennt jemanden, aber der Flyer ist nicht gefördert",
    en: "\"funders\" names somebody, but the flyer is not funded",
    hintDe: "Gedruckt werden sie. Berichtigen Sie „gefördert“, oder streichen Sie „förderer“.",
    hintEn: "they are printed; put \"funded\" right, or strike \"funders\"")
  public static let funderSentenceMissing = Problem(
    "funder-sentence-missing", .warning,
    de: "der Satz, den „{name}“ vorschreibt, fehlt für: {language}",
    en: "the sentence that \"{name}\" prescribes is missing for: {language}",
    hintDe: "Gedruckt wird der erste vorhandene, als solcher ausgezeichnet.",
    hintEn: "the first one there is is printed, marked with its language")
  public static let funderExpired = Problem(
    "funder-expired", .warning,
    de: "die Förderung durch „{name}“ ist zu Ende", en: "the funding by \"{name}\" has ended")
  public static let simpleUntested = Problem(
    "simple-untested", .warning,
    de: "es steht nicht da, wer diesen Text in Leichter Sprache geprüft hat",
    en: "who tested this text in Leichte Sprache is not said",
    hintDe: "geprüft: Name der Prüfgruppe", hintEn: "tested-by: name of the group")
  public static let panelOverflow = Problem(
    "panel-overflow", .warning,
    de: "der Text ist etwa {percent} % länger, als auf das gefaltete Blatt passt",
    en: "the text is about {percent}% longer than the folded sheet holds",
    hintDe: "Kürzen Sie ihn, oder nehmen Sie eine andere Falzung (falz: a4).",
    hintEn: "shorten it, or choose another fold (fold: a4)")
  public static let simpleLongSentence = Problem(
    "simple-long-sentence", .note,
    de: "dieser Satz hat {count} Wörter; Leichte Sprache kommt mit 12 aus",
    en: "this sentence has {count} words; Leichte Sprache does with 12")
  public static let simpleCompound = Problem(
    "simple-compound", .note,
    de: "„{word}“ ist ein langes Wort", en: "\"{word}\" is a long word",
    hintDe: "Teilen Sie es mit Bindestrich oder Mediopunkt, oder nehmen Sie ein anderes.",
    hintEn: "divide it by a hyphen or Mediopunkt, or use another")
  public static let simpleAbbreviation = Problem(
    "simple-abbreviation", .note,
    de: "„{word}“ ist eine Abkürzung", en: "\"{word}\" is an abbreviation",
    hintDe: "Schreiben Sie sie aus.", hintEn: "write it out")
  public static let simplePassive = Problem(
    "simple-passive", .note,
    de: "„{word}“ steht hier wohl im Passiv: Wer tut es?",
    en: "\"{word}\" seems to be passive: who does it?")
  public static let simpleGenitive = Problem(
    "simple-genitive", .note,
    de: "„{word}“ steht hier wohl im Genitiv", en: "\"{word}\" seems to be a genitive",
    hintDe: "Mit „von“ ist es leichter.", hintEn: "\"von\" is easier")
  public static let simpleSubjunctive = Problem(
    "simple-subjunctive", .note,
    de: "„{word}“ ist Konjunktiv", en: "\"{word}\" is subjunctive")
  public static let simpleNegation = Problem(
    "simple-negation", .note,
    de: "„{word}“ verneint", en: "\"{word}\" negates",
    hintDe: "Sagen Sie, was ist, wenn das geht.", hintEn: "say what is, if that can be")
  public static let machineUnreleased = Problem(
    "machine-unreleased", .note,
    de: "diese maschinelle Übersetzung hat noch niemand freigegeben; das steht auch im Druck",
    en: "nobody has released this machine translation yet; the print says so, too")
}
