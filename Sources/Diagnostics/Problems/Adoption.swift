/// What stands against making a revision of what was resolved, and what a revision lacks.
extension Problem {
  static let adoptionProblems: [Problem] = [
    undecided, changeUndecided, amendedWithoutText, contradiction, passageMissing, passageAmbiguous,
    restTaken, staleText,
    wholeOfExtract, idTaken, insertionWithoutHeading, titleMissing, anchorCircle, linkToDropped,
    noValidFrom, noResolution, nothingAdopted, earlierFirst,
    numberTaken, referenceNotFollowed, sectionLost, sectionMisplaced, numberElsewhere,
    movedWithoutNumber, numberInTitle, sharedLabel,
    sharedLabelChanged,
    unknownDuty, wholeDataOfNone, setByResolution, dataUnknown, dataInText, validBeforeBase,
    decidedBeforeBase, validBeforeVote,
  ]

  public static let undecided = Problem(
    "undecided", .error,
    de: "über den Vorschlag {number} ist noch nicht entschieden",
    en: "the proposal {number} has not been decided yet",
    hintDe: "Es zählt die Entscheidung des Gremiums, das in vorlage.yaml für „Entscheidung“ "
      + "zuständig ist.",
    hintEn: "what counts is the decision of the body whose role in vorlage.yaml is \"decision\"")
  public static let changeUndecided = Problem(
    "change-undecided", .error,
    de: "von dieser Änderung steht nicht da, ob sie zu dem gehört, was vom Vorschlag {number} "
      + "angenommen ist",
    en:
      "this change does not say whether it belongs to what was adopted of the proposal {number}",
    hintDe: "„ergebnis:“ zu jeder Änderung angeben.", hintEn: "give each change its \"result:\"")
  public static let amendedWithoutText = Problem(
    "amended-without-text", .error,
    de: "der Vorschlag {number} ist geändert beschlossen, aber hier steht nicht, wie",
    en: "the proposal {number} was resolved as amended, but it does not say how",
    hintDe:
      "Den beschlossenen Text unter „Beschlossen“ angeben, Angaben unter „daten-beschlossen:“.",
    hintEn: "put the text resolved below \"Decided\", data below \"data-decided:\"")
  public static let contradiction = Problem(
    "contradicting-changes", .error,
    de: "diese Änderung widerspricht einer anderen: {other}",
    en: "this change contradicts another: {other}",
    hintDe: "Nur eine von beiden kann beschlossen sein.", hintEn: "only one of them can be adopted")
  public static let passageMissing = Problem(
    "passage-missing", .error,
    de: "diese Stelle steht nicht im Abschnitt „{section}“ der Fassung {revision}{difference}",
    en:
      "this passage does not stand in section \"{section}\" of the revision {revision}{difference}",
    hintDe: "„Bisher“ gibt wieder, was im Konzept steht; geändert wird unter „Neu“.",
    hintEn: "\"Old\" is what the concept says; what is to change stands below \"New\"")
  public static let passageAmbiguous = Problem(
    "passage-ambiguous", .error,
    de: "diese Stelle steht im Abschnitt „{section}“ {count}-mal",
    en: "this passage stands {count} times in section \"{section}\"",
    hintDe: "So viel vom Text davor oder dahinter dazunehmen, dass nur eine gemeint sein kann.",
    hintEn: "take so much of the text around it that only one can be meant")
  public static let restTaken = Problem(
    "rest-taken", .error,
    de:
      "der neue Text endet nicht mit einem Satz, und der Rest des Absatzes gehörte mit zu dem, was "
      + "am Ende steht: „{rest}“",
    en:
      "the new text does not end with a sentence, and the rest of the paragraph would belong to what "
      + "stands at its end: \"{rest}\"",
    hintDe: "Den ganzen Absatz unter „Bisher“ und „Neu“ schreiben.",
    hintEn: "write the whole paragraph below \"Old\" and \"New\"")
  public static let staleText = Problem(
    "stale-text", .error,
    de: "der Abschnitt „{section}“ lautet in der Fassung {revision} anders als in dem Text, zu dem "
      + "dieser Vorschlag geschrieben wurde{difference}",
    en:
      "section \"{section}\" of the revision {revision} is not the text for which this proposal was "
      + "written{difference}")
  public static let wholeDataOfNone = Problem(
    "data-as-text", .error,
    de: "hier gibt es keinen Datenblock, der sich als Ganzes ersetzen lässt: „{section}“",
    en: "there is no block of data here that can be replaced as a whole: \"{section}\"",
    hintDe: "Die Angaben einzeln nennen, jede in einer eigenen Zeile.",
    hintEn: "name the fields one by one, each on a line of its own")
  public static let setByResolution = Problem(
    "set-by-resolution", .error,
    de: "„{key}“ ergibt sich aus der Entscheidung und kann nicht vorgeschlagen werden",
    en: "\"{key}\" follows from the decision and cannot be proposed",
    hintDe:
      "Datum, Beschluss und Inkrafttreten stehen unter „entscheidungen:“; Vorgänger und Verlauf "
      + "schreibt vorlage adopt.",
    hintEn:
      "date, resolution and the day from which it is valid stand below \"decisions:\"; predecessor and "
      + "history are written by vorlage adopt")
  public static let dataUnknown = Problem(
    "data-unknown", .error,
    de: "die Angabe „{key}“ gibt es hier nicht", en: "there is no field \"{key}\" here",
    hintDe: "Nummer und Titel stehen neben „daten:“; eigene Angaben muss das Konzept schon haben.",
    hintEn:
      "number and title stand beside \"data:\"; fields of your own the concept must have already")
  public static let dataInText = Problem(
    "data-in-text", .error,
    de: "der Text des Abschnitts „{section}“ kann nicht mit einem Block „yaml“ beginnen",
    en: "the text of section \"{section}\" cannot begin with a block \"yaml\"",
    hintDe: "Dort stehen die Angaben des Abschnitts; sie ändert „daten:“.",
    hintEn: "the section's data stand there; they are changed by \"data:\"")
  public static let wholeOfExtract = Problem(
    "extract-amended", .error,
    de: "die Fassung {revision} ist nur ein Auszug und lässt sich nicht fortschreiben",
    en: "the revision {revision} is only an extract and cannot be amended")
  public static let idTaken = Problem(
    "id-taken", .error,
    de: "die Kennung „{id}“ trägt schon ein anderer Abschnitt",
    en: "another section has the id \"{id}\" already")
  public static let insertionWithoutHeading = Problem(
    "insertion-without-heading", .error,
    de: "ein neuer Abschnitt beginnt mit seiner Überschrift",
    en: "a new section begins with its heading")
  public static let titleMissing = Problem(
    "heading-not-found", .error,
    de: "die Überschrift des Abschnitts „{section}“ lässt sich nicht so ändern",
    en: "the heading of section \"{section}\" cannot be changed so")
  public static let anchorCircle = Problem(
    "place-in-circle", .error,
    de: "der Ort „{name}“ hängt von dieser Änderung selbst ab",
    en: "the place \"{name}\" depends on this change itself")
  public static let linkToDropped = Problem(
    "link-to-dropped", .error,
    de: "hierher führt in der neuen Fassung ein Verweis aus „{section}“, aber den Abschnitt „{id}“ "
      + "gibt es dann nicht mehr",
    en: "section \"{section}\" of the new revision links to \"{id}\", which is no longer there then"
  )
  public static let noValidFrom = Problem(
    "no-valid-from", .error,
    de: "keine der Entscheidungen sagt, ab wann die neue Fassung gilt",
    en: "none of the decisions says from when the new revision is valid",
    hintDe: "„gilt-ab:“ bei der Entscheidung angeben.",
    hintEn: "add \"valid-from:\" to the decision")
  public static let validBeforeBase = Problem(
    "valid-before-base", .error,
    de:
      "hiernach gilt die neue Fassung ab {here}, aber die Fassung {base}, die erst ab {there} gilt, gibt "
      + "es schon",
    en:
      "by this the new revision is valid from {here}, but there is the revision {base} already, which "
      + "is valid only from {there}",
    hintDe:
      "Was früher gilt, wird zuerst übernommen: concept/{base}.md entfernen, wenn vorlage adopt sie "
      + "gemacht hat, und neu übernehmen; sonst „gilt-ab:“ berichtigen.",
    hintEn: "what is valid earlier is adopted first: where vorlage adopt made concept/{base}.md, "
      + "remove it and adopt again; else correct \"valid-from:\"")
  public static let validBeforeVote = Problem(
    "valid-before-vote", .warning,
    de: "gilt ab {here}, ist aber erst am {date} beschlossen",
    en: "valid from {here}, but only resolved on {date}",
    hintDe: "Rückwirkend gilt ein Konzept selten: „datum:“ und „gilt-ab:“ prüfen.",
    hintEn: "a concept is seldom valid for the past: look at \"date:\" and \"valid-from:\"")
  public static let decidedBeforeBase = Problem(
    "decided-before-base", .error,
    de: "beschlossen am {date}, aber die geänderte Fassung {base} ist erst vom {there}",
    en: "resolved on {date}, but the amended revision {base} is only of {there}",
    hintDe: "Das Datum berichtigen, oder unter „ändert:“ die Fassung nennen, die damals galt.",
    hintEn: "correct the date, or name the revision that was there then below \"amends:\"")
  public static let noResolution = Problem(
    "no-resolution", .error,
    de: "der Entscheidung über den Vorschlag {number} fehlt „{what}“",
    en: "the decision on the proposal {number} lacks \"{what}\"")
  public static let nothingAdopted = Problem(
    "nothing-adopted", .error,
    de: "von den Vorschlägen für {year} ist keiner angenommen",
    en: "none of the proposals for {year} was adopted")

  public static let numberTaken = Problem(
    "number-taken", .error,
    de: "die Nummer {number} hätten in der neuen Fassung mehrere Abschnitte: {sections}",
    en: "several sections of the new revision would have the number {number}: {sections}")
  public static let referenceNotFollowed = Problem(
    "reference-not-followed", .warning,
    de:
      "„{number}“ meint wohl den Abschnitt „{section}“, der in der neuen Fassung {new} heißt; die "
      + "Zahl bleibt, wie sie ist",
    en: "\"{number}\" seems to mean the section \"{section}\", which is {new} in the new revision; "
      + "the number stays as it is",
    hintDe: "Nur Links folgen der Nummer: [Abschnitt {number}](#{section}).",
    hintEn: "only links follow the number: [section {number}](#{section})")
  public static let sectionLost = Problem(
    "section-lost", .error,
    de: "durch diese Änderung wäre „{section}“ in der neuen Fassung kein Abschnitt mehr oder ein "
      + "anderer",
    en:
      "by this change \"{section}\" would be no section of the new revision any more, or another",
    hintDe: "Codeblöcke, Kommentare und HTML in neuem Text schließen; vor jeder Überschrift steht "
      + "eine leere Zeile.",
    hintEn: "close fences, comments and HTML in new text; before each heading stands an empty line")
  public static let sectionMisplaced = Problem(
    "section-misplaced", .error,
    de: "durch diese Änderung käme „{section}“ unter „{parent}“ zu stehen, ohne dass eine Änderung "
      + "es sagt",
    en:
      "by this change \"{section}\" would come to stand under \"{parent}\", and no change says so",
    hintDe: "Den Abschnitt selbst verschieben oder seine Nummer ändern.",
    hintEn: "move the section itself or change its number")
  public static let numberElsewhere = Problem(
    "number-elsewhere", .error,
    de:
      "mit der Nummer {number} gehörte „{section}“ in „{parent}“, bliebe aber stehen, wo es steht",
    en: "with the number {number} \"{section}\" would belong in \"{parent}\", but stay where it is",
    hintDe: "Zum Verschieben den Ort dazuschreiben: in: {parent} (oder vor, nach).",
    hintEn: "to move it give the place, too: under: {parent} (or before, after)")
  public static let movedWithoutNumber = Problem(
    "moved-without-number", .error,
    de: "„{section}“ soll in „{parent}“ stehen, behielte aber die Nummer {number}, die nicht "
      + "dorthin gehört",
    en: "\"{section}\" is to stand in \"{parent}\", but would keep the number {number}, which does "
      + "not belong there",
    hintDe: "Die neue Nummer dazuschreiben: nummer.", hintEn: "give the new number, too: number")
  public static let numberInTitle = Problem(
    "number-in-title", .error,
    de: "dieser Titel beginnt mit einer Nummer ({number})",
    en: "this title begins with a number ({number})",
    hintDe: "Nur den Titel schreiben; die Nummer ändert nummer.",
    hintEn: "write the title alone; the number is changed by number")
  public static let sharedLabel = Problem(
    "shared-label", .error,
    de: "durch diese Änderung bedeutete „{label}“ in „{section}“ etwas anderes oder nichts mehr",
    en: "by this change \"{label}\" in \"{section}\" would mean something else or nothing",
    hintDe: "Linkziele („[x]: …“) und Fußnoten gelten im ganzen Konzept: andere Namen nehmen, und "
      + "stehen lassen, was andere Abschnitte gebrauchen.",
    hintEn:
      "link definitions (\"[x]: …\") and footnotes hold in the whole concept: take other names, "
      + "and leave what other sections use")
  public static let sharedLabelChanged = Problem(
    "shared-label-changed", .warning,
    de: "was diese Änderung bestimmt, gilt auch für „{label}“ in „{section}“",
    en: "what this change defines holds for \"{label}\" in \"{section}\", too")
  public static let earlierFirst = Problem(
    "earlier-first", .error,
    de: "vorher ist die Fassung {revision} aus den Vorschlägen für {year} zu machen",
    en: "the revision {revision} from the proposals for {year} is to be made first",
    hintDe: "vorlage adopt {year}", hintEn: "vorlage adopt {year}")

  // MARK: revisions against decisions

  static let revisionProblems: [Problem] = [
    changedWithoutResolution, notArrived, arrivedDifferently, notYetAdopted, historyDiffers,
    historyOrder, historyIncomplete, historyProposal, revisionDay,
  ]

  public static let changedWithoutResolution = Problem(
    "changed-without-resolution", .warning,
    de: "in der Fassung {revision} weicht „{section}“ von der Fassung {base} ab, ohne dass es "
      + "beschlossen ist",
    en:
      "\"{section}\" of the revision {revision} differs from the revision {base} without a resolution"
  )
  public static let notArrived = Problem(
    "proposal-not-arrived", .warning,
    de: "was nach {number} beschlossen ist, fehlt in der Fassung {revision}: „{section}“",
    en: "what was resolved by {number} is missing in the revision {revision}: \"{section}\"")
  public static let arrivedDifferently = Problem(
    "proposal-arrived-differently", .warning,
    de: "„{section}“ lautet in der Fassung {revision} anders, als nach {number} beschlossen ist",
    en: "\"{section}\" of the revision {revision} reads otherwise than resolved by {number}")
  public static let notYetAdopted = Problem(
    "not-yet-adopted", .warning,
    de: "die Vorschläge für {year} sind beschlossen, aber es gibt noch keine Fassung {revision}",
    en: "the proposals for {year} are resolved, but there is no revision {revision} yet",
    hintDe: "vorlage adopt {year}", hintEn: "vorlage adopt {year}")
  public static let historyDiffers = Problem(
    "history-differs", .warning,
    de: "im Verlauf steht zur Fassung {revision} „{here}“, in {path} „{there}“",
    en: "the history says \"{here}\" of the revision {revision}, {path} says \"{there}\"")
  public static let historyOrder = Problem(
    "history-order", .warning,
    de: "die Fassung {revision} steht im Verlauf hinter {other}, ist aber früher beschlossen",
    en: "the revision {revision} stands behind {other} in the history, but was adopted earlier")
  public static let historyIncomplete = Problem(
    "history-incomplete", .warning,
    de: "im Verlauf fehlt die Fassung {revision}",
    en: "the history lacks the revision {revision}",
    hintDe: "Der Verlauf nennt alle früheren Fassungen und zuletzt diese.",
    hintEn: "the history names all earlier revisions and this one last")
  public static let historyProposal = Problem(
    "history-proposal", .warning,
    de: "einen Vorschlag {number} gibt es nicht", en: "there is no proposal {number}")
  public static let revisionDay = Problem(
    "revision-day", .warning,
    de: "die Fassung heißt {revision}, ist aber am {date} beschlossen",
    en: "the revision is called {revision}, but was adopted on {date}")
}
