extension Problem {
  static let workspace: [Problem] =
    fieldProblems + referenceProblems + conceptProblems
    + reportProblems + paperProblems

  // MARK: values of fields

  private static let fieldProblems: [Problem] = [
    impossibleDate, badDate, badRange, reversedRange, badYear, badRevision, badNumber, badCount,
    badMoney,
    badTarget, unknownLanguage, badColour, frontMatterFormat, csvQuote, figureWithoutValue,
    duplicateFigure, badComparison, badPaperName,
  ]

  public static let badComparison = Problem(
    "bad-comparison", .error,
    de: "„{text}“ nennt keine zwei Fassungen", en: "\"{text}\" does not name two revisions",
    hintDe: "Etwa 2012-2020.", hintEn: "such as 2012-2020")

  public static let badPaperName = Problem(
    "bad-paper-name", .error,
    de: "„{name}“ kann kein Papier heißen", en: "no paper can be called \"{name}\"",
    hintDe: "Kleine Buchstaben und Ziffern, und nicht wie eines, das es schon gibt.",
    hintEn: "small letters and digits, and not as one that there is already")

  public static let impossibleDate = Problem(
    "impossible-date", .error,
    de: "den Tag „{text}“ gibt es nicht", en: "there is no day \"{text}\"")
  public static let badDate = Problem(
    "bad-date", .error,
    de: "„{text}“ ist hier kein Datum", en: "\"{text}\" is not a date here",
    hintDe: "Etwa 31.12.2019 oder 2019-12-31; Fristen auch „Mitte 2018“ oder „Ende 2020“.",
    hintEn: "such as 31.12.2019 or 2019-12-31; deadlines also \"Mitte 2018\" or \"Ende 2020\"")
  public static let badRange = Problem(
    "bad-period", .error,
    de: "„{text}“ ist kein Zeitraum", en: "\"{text}\" is not a period",
    hintDe: "Etwa 01.01.2019 – 30.09.2019.", hintEn: "such as 01.01.2019 – 30.09.2019")
  public static let reversedRange = Problem(
    "reversed-period", .error,
    de: "dieser Zeitraum endet vor seinem Anfang", en: "this period ends before it begins")
  public static let badYear = Problem(
    "bad-year", .error,
    de: "„{text}“ ist kein Jahr", en: "\"{text}\" is not a year",
    hintDe: "Vier Ziffern, etwa 2019.", hintEn: "four digits, such as 2019")
  public static let badRevision = Problem(
    "bad-revision", .error,
    de: "„{text}“ nennt keine Fassung", en: "\"{text}\" does not name a revision",
    hintDe:
      "Eine Fassung heißt nach ihrem Jahr (2020) oder dem Tag ihres Beschlusses (15.06.2020).",
    hintEn: "a revision is named by its year (2020) or the day of its resolution (2020-06-15)")
  public static let badNumber = Problem(
    "bad-number", .error,
    de: "„{text}“ ist keine Zahl", en: "\"{text}\" is not a number",
    hintDe: "Etwa 12 oder 1.500 oder 7,6.", hintEn: "such as 12 or 1.500 or 7,6")
  public static let badCount = Problem(
    "bad-count", .error,
    de: "hier gehört eine ganze Zahl hin, die nicht negativ ist",
    en: "this must be a whole number that is not negative")
  public static let badMoney = Problem(
    "bad-money", .error,
    de: "„{text}“ ist kein Geldbetrag", en: "\"{text}\" is not an amount of money",
    hintDe: "Etwa 14.400 € oder 14.400,50 EUR.", hintEn: "such as 14.400 € or 14.400,50 EUR")
  public static let badTarget = Problem(
    "bad-target", .error,
    de: "„{text}“ ist kein Ziel, das sich messen lässt",
    en: "\"{text}\" is not a target to measure",
    hintDe: "Etwa „mindestens 12 Plätze pro Jahr“.",
    hintEn: "such as \"mindestens 12 Plätze pro Jahr\"")
  public static let unknownLanguage = Problem(
    "unknown-language", .error,
    de: "die Sprache „{text}“ ist nicht bekannt", en: "there is no language \"{text}\"",
    hintDe: "Sprachen stehen mit ihrem Kürzel, etwa de, en, ar, uk.",
    hintEn: "languages are named by their tags, such as de, en, ar, uk")
  public static let badColour = Problem(
    "bad-colour", .error,
    de: "„{text}“ ist keine Farbe", en: "\"{text}\" is not a colour",
    hintDe: "Sechs Ziffern oder Buchstaben von a bis f hinter #, etwa #1f5c4d.",
    hintEn: "six digits or letters from a to f after #, such as #1f5c4d")
  public static let frontMatterFormat = Problem(
    "front-matter-format", .error,
    de: "der Kopf dieser Datei muss zwischen Zeilen aus „---“ stehen",
    en: "the head of this file must stand between lines of ---")
  public static let csvQuote = Problem(
    "csv-quote", .error,
    de: "dieses Anführungszeichen wird nicht geschlossen",
    en: "this quotation mark is not closed")
  public static let figureWithoutValue = Problem(
    "figure-without-value", .warning,
    de: "„{id}“ hat weder einen Wert noch einen Hinweis, warum er fehlt",
    en: "\"{id}\" has neither a value nor a note that says why it is absent")
  public static let duplicateFigure = Problem(
    "duplicate-figure", .error,
    de: "„{id}“ steht für diesen Stichtag zweimal", en: "\"{id}\" stands twice for this date")

  // MARK: references

  private static let referenceProblems: [Problem] = [
    unknownActor, unknownBody, unknownMeasure, noSuchMeasure, unknownSection, unknownFigure,
    unknownRevision,
    unknownPaper, amendmentWithoutAnnex, unknownScheme, figureDiffers, duplicateActorName,
    ownerEnded,
  ]

  public static let unknownActor = Problem(
    "unknown-actor", .error,
    de: "es gibt keinen Akteur „{name}“", en: "there is no actor \"{name}\"",
    hintDe: "Akteure stehen in actors.yaml, mit Kennung, Namen und Kurzform.",
    hintEn: "actors are listed in actors.yaml by id, name and short form")
  public static let unknownBody = Problem(
    "unknown-body", .error,
    de: "es gibt kein Gremium „{name}“", en: "there is no body \"{name}\"",
    hintDe: "Gremien stehen in vorlage.yaml unter „gremien“.",
    hintEn: "bodies are listed in vorlage.yaml under \"gremien\"")
  public static let unknownMeasure = Problem(
    "unknown-measure", .error,
    de: "das Konzept {revision} hat keine Maßnahme „{name}“",
    en: "the concept of {revision} has no measure \"{name}\"")
  public static let noSuchMeasure = Problem(
    "no-such-measure", .error,
    de: "keine Fassung des Konzepts hat eine Maßnahme „{name}“",
    en: "no revision of the concept has a measure \"{name}\"",
    hintDe: "Die Maßnahmen der neuesten Fassung: {known}.",
    hintEn: "the measures of the newest revision: {known}")
  public static let unknownSection = Problem(
    "unknown-section", .error,
    de: "es gibt keinen Abschnitt „{name}“", en: "there is no section \"{name}\"")
  public static let unknownFigure = Problem(
    "unknown-statistic", .error,
    de: "es gibt keine Zahl „{name}“", en: "there is no statistic \"{name}\"",
    hintDe: "Zahlen stehen in statistics/*.csv; ein Verweis nennt Kennung und Stichtag: "
      + "stat:einwohner@2017-12-31.",
    hintEn: "figures are in statistics/*.csv; a link names id and date: stat:einwohner@2017-12-31")
  public static let unknownRevision = Problem(
    "unknown-revision", .error,
    de: "es gibt keine Fassung {name} des Konzepts",
    en: "there is no revision {name} of the concept",
    hintDe: "Vorhanden: {known}.", hintEn: "there are: {known}")
  public static let unknownPaper = Problem(
    "unknown-paper", .error,
    de: "es gibt kein Papier „{name}“", en: "there is no paper \"{name}\"",
    hintDe: "Etwa report-2019 oder concept-2018.", hintEn: "such as report-2019 or concept-2018")
  public static let amendmentWithoutAnnex = Problem(
    "amendment-without-annex", .error,
    de: "das Konzept soll wie in „{name}“ geändert werden, aber das steht nicht unter den Anlagen",
    en: "the concept is to be amended as in \"{name}\", which is not among the annexes",
    hintDe: "Unter „anlagen:“ mit „papier: {name}“ aufführen, oder die Nummer der Anlage angeben.",
    hintEn: "list it under \"annexes:\" with \"paper: {name}\", or give the annex's number")
  public static let unknownScheme = Problem(
    "unknown-link", .error,
    de: "„{name}“ ist kein Verweis, den es hier gibt",
    en: "\"{name}\" is not a link that exists here",
    hintDe: "Möglich sind #abschnitt, concept:2018#5.2.4, actor:nimm, stat:einwohner@2017-12-31, "
      + "Adressen mit https://, mailto: und tel:.",
    hintEn: "possible are #section, concept:2018#5.2.4, actor:nimm, stat:einwohner@2017-12-31, "
      + "addresses with https://, mailto: and tel:")
  public static let figureDiffers = Problem(
    "figure-differs", .error,
    de: "im Text steht „{text}“, in der Statistik {value}",
    en: "the text says \"{text}\", the statistic {value}",
    hintDe: "Text oder {file} berichtigen.", hintEn: "correct the text or {file}")
  public static let duplicateActorName = Problem(
    "ambiguous-name", .warning,
    de: "„{name}“ heißen mehrere Akteure", en: "several actors are called \"{name}\"")
  public static let ownerEnded = Problem(
    "owner-ended", .warning,
    de: "die Zuständigkeit endet am {date}, ohne dass eine Nachfolge genannt ist; betroffen: "
      + "{measures}",
    en:
      "this actor's responsibility ends on {date} and no successor is named; concerned: {measures}",
    hintDe: "Unter „nachfolge“ nennen, wer die Maßnahmen übernimmt.",
    hintEn: "name under \"nachfolge\" who takes over the measures")

  // MARK: the concept

  private static let conceptProblems: [Problem] = [
    duplicateID, numberSequence, numberParent, levelDiffers, levelJump, mixedGendering,
    duplicateDuty,
  ]

  public static let duplicateID = Problem(
    "duplicate-id", .error,
    de: "die Kennung „{id}“ gibt es schon in Zeile {line}",
    en: "the id \"{id}\" is already used in line {line}")
  public static let duplicateDuty = Problem(
    "duplicate-duty", .error,
    de: "die Pflicht „{id}“ gibt es schon", en: "there is already a duty \"{id}\"")
  public static let numberSequence = Problem(
    "number-sequence", .warning,
    de: "auf {previous} folgt hier {number}", en: "{number} follows {previous} here",
    hintDe: "Nummern laufen innerhalb eines Abschnitts ohne Lücke.",
    hintEn: "numbers run without a gap within a section")
  public static let numberParent = Problem(
    "number-parent", .warning,
    de: "die Nummer {number} steht in Abschnitt {parent}",
    en: "the number {number} stands in section {parent}")
  public static let levelDiffers = Problem(
    "level-differs", .warning,
    de: "die Nummer {number} gehört auf Ebene {expected}, die Überschrift steht auf Ebene {level}",
    en: "the number {number} belongs to level {expected}, the heading stands at level {level}",
    hintDe: "So viele # wie die Nummer Teile hat.", hintEn: "as many # as the number has parts")
  public static let levelJump = Problem(
    "level-jump", .warning,
    de: "diese Überschrift steht auf Ebene {level}; hier kann höchstens Ebene {expected} folgen",
    en: "this heading is of level {level}; at most level {expected} can follow here")
  public static let mixedGendering = Problem(
    "mixed-gendering", .note,
    de: "„{word}“ folgt nicht der Form des Hauses ({form})",
    en: "\"{word}\" does not follow the house's form ({form})")

  // MARK: reports

  private static let reportProblems: [Problem] = [
    yearDiffers, unreportedMeasure, duplicateReport, numberDiffers, stateContradiction,
    progressRange, progressWithoutEnd, deadlinePassed, unitDiffers, missingValue, missingReport,
    missingDebate,
    noCause,
  ]

  public static let yearDiffers = Problem(
    "year-differs", .error,
    de: "das Jahr {year} passt nicht zum Namen der Datei ({file})",
    en: "the year {year} does not match the name of the file ({file})")
  public static let unreportedMeasure = Problem(
    "measure-without-report", .warning,
    de: "ohne Bericht bleiben: {measures}", en: "not reported on: {measures}",
    hintDe: "Der Bericht nennt sie als „ohne Bericht“.",
    hintEn: "the report lists them as not reported")
  public static let duplicateReport = Problem(
    "duplicate-report", .error,
    de: "über {number} wird schon in Zeile {line} berichtet",
    en: "{number} is already reported on in line {line}")
  public static let numberDiffers = Problem(
    "number-differs", .warning,
    de: "die Maßnahme hat im Konzept die Nummer {expected}, hier steht {number}",
    en: "the concept gives this measure the number {expected}, here it is {number}")
  public static let stateContradiction = Problem(
    "state-contradiction", .warning,
    de: "Stand „{state}“ und Fortschritt {progress} % widersprechen sich",
    en: "state \"{state}\" and progress {progress} % contradict each other")
  public static let progressRange = Problem(
    "progress-range", .error,
    de: "ein Fortschritt liegt zwischen 0 % und 100 %", en: "progress lies between 0 % and 100 %")
  public static let progressWithoutEnd = Problem(
    "progress-without-end", .warning,
    de: "ein Prozentwert braucht ein Ende oder ein Ziel; „{state}“ hat keines",
    en: "a percentage needs an end or a target; \"{state}\" has none")
  public static let deadlinePassed = Problem(
    "deadline-passed", .warning,
    de: "die Frist ({due}) war am Stichtag vorbei, und der Stand sagt nicht, warum",
    en: "the deadline ({due}) had passed, and the state does not say why",
    hintDe: "Stand „verzögert“ mit „grund“, oder eine „neue-frist“.",
    hintEn: "state \"verzögert\" with \"grund\", or a \"neue-frist\"")
  public static let unitDiffers = Problem(
    "unit-differs", .warning,
    de: "gezählt wird in „{unit}“, das Ziel lautet auf „{expected}“",
    en: "counted in \"{unit}\", the target is in \"{expected}\"")
  public static let missingValue = Problem(
    "missing-value", .warning,
    de: "zu dieser Angabe fehlt noch die Zahl", en: "the figure of this entry is still missing",
    hintDe: "Die Zahl unter „wert“ eintragen, oder den Eintrag entfernen.",
    hintEn: "write the figure under \"wert\", or remove the entry")
  public static let noCause = Problem(
    "no-cause", .warning,
    de: "„kein Anlass“ gibt es nur bei Maßnahmen auf Anfrage",
    en: "\"kein Anlass\" exists only for measures on request")
  public static let missingReport = Problem(
    "missing-report", .warning,
    de: "für {year} fehlt der Bericht, den das Konzept jährlich verlangt",
    en: "there is no report for {year}, which the concept demands every year",
    hintDe: "vorlage new report {year} legt ihn an.", hintEn: "vorlage new report {year} begins one"
  )
  public static let missingDebate = Problem(
    "missing-debate", .warning,
    de: "für {year} ist keine Beratung im Kreistag oder in einem Ausschuss verzeichnet",
    en: "no debate in the Kreistag or a committee is recorded for {year}")

  // MARK: the Vorlage

  private static let paperProblems: [Problem] = [
    missingPart, emptyResolution, missingNotice, missingReason, missingRole, datesBackwards,
    votesWithoutResult, sessionWithoutResult, missingAmount, missingCosigner, roleResult,
  ]

  public static let missingPart = Problem(
    "missing-part", .error,
    de: "es fehlt der Abschnitt „{part}“, den eine {kind} braucht",
    en: "the section \"{part}\" is missing, which this kind of paper needs ({kind})")
  public static let emptyResolution = Problem(
    "resolution-points", .error,
    de: "der Beschlussvorschlag hat keine nummerierten Punkte",
    en: "the proposed resolution has no numbered points",
    hintDe: "Jeder Punkt, über den einzeln abgestimmt werden kann, beginnt mit „1. “, „2. “ …",
    hintEn: "each point that can be voted on singly begins with \"1. \", \"2. \" …")
  public static let missingNotice = Problem(
    "missing-notice", .error,
    de: "eine {kind} braucht den Satz, dass der Kreistag zur Kenntnis nimmt",
    en: "the sentence that the Kreistag takes note is missing ({kind})")
  public static let missingReason = Problem(
    "not-public-reason", .error,
    de: "eine nichtöffentliche Vorlage nennt den Grund",
    en: "a paper that is not public gives the reason",
    hintDe: "Die Angabe „nichtöffentlich-weil“ ergänzen.", hintEn: "add \"nichtöffentlich-weil\"")
  public static let missingRole = Problem(
    "missing-role", .error,
    de: "hier fehlt die Zuständigkeit des Gremiums", en: "the body's role is missing here")
  public static let datesBackwards = Problem(
    "sessions-out-of-order", .warning,
    de: "diese Sitzung liegt vor der vorhergehenden der Beratungsfolge",
    en: "this session lies before the one above it")
  public static let votesWithoutResult = Problem(
    "votes-without-result", .warning,
    de: "hier stehen Stimmen, aber kein Ergebnis", en: "there are votes here but no result")
  public static let sessionWithoutResult = Problem(
    "session-without-result", .note,
    de: "die Sitzung vom {date} ist vorbei, ein Ergebnis steht noch nicht da",
    en: "the session of {date} is over, and there is no result yet")
  public static let missingAmount = Problem(
    "missing-amount", .error,
    de: "wer finanzielle Auswirkungen angibt, nennt mindestens einen Betrag",
    en: "financial effects need at least one amount")
  public static let missingCosigner = Problem(
    "missing-cosigner", .warning,
    de: "die Mitzeichnung von {office} fehlt", en: "{office} has not co-signed")
  public static let roleResult = Problem(
    "role-result", .warning,
    de: "„{result}“ passt nicht zur Zuständigkeit „{role}“",
    en: "\"{result}\" does not fit the role \"{role}\"")
}
