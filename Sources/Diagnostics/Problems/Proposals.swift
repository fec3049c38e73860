extension Problem {
  static let proposals: [Problem] = proposalProblems + adoptionProblems + revisionProblems

  // MARK: what stands in a proposal

  private static let proposalProblems: [Problem] = [
    proposalName, proposalWithoutChange, changeWithoutTarget, changeWithoutContent, twoPlaces,
    unclosedText, emptyWording,
    headingInText, textBesidePassages, passageInInsertion, passageWithoutNew, passageWithoutOld,
    unknownPart, dataOnOneLine, dataWithoutValue, reviewWithoutPart, reviewWithoutVote,
    reviewDenied, missingReview, duplicateReview, reviewOfOtherYear, editorsUnnamed, mayNotCorrect,
    notEditorial, editorialRewrite,
    resultContradicts,
    amendedWithoutSaying, adviceWithoutText, proposalsNotAnnexed, paperWithoutAmendment,
    duplicateProposal, namedByNumber, ambiguousSection, votesAgainst,
    fieldWithoutMeaning, droppedAndChanged, changeWithoutEffect, unknownProposal, notExpressible,
    nothingToPropose, lineEndsKept, markKept,
    lastLineEndKept, unicodeFormKept,
  ]

  public static let proposalName = Problem(
    "proposal-name", .warning,
    de: "das wird nicht gelesen: Vorschläge sind Dateien proposals/JAHR-….md",
    en: "this is not read: proposals are files proposals/YEAR-….md",
    hintDe: "Etwa 2020-01-flyer.md, oder 2020-pruefung.md für die jährliche Prüfung.",
    hintEn: "such as 2020-01-flyers.md, or 2020-review.md for the yearly review")
  public static let proposalWithoutChange = Problem(
    "proposal-without-change", .warning,
    de: "dieser Vorschlag ändert nichts", en: "this proposal changes nothing",
    hintDe: "Eine Änderung ist ein Abschnitt „# Änderung“, unter dessen Überschrift „ändert:“ oder "
      + "„nach:“ steht.",
    hintEn: "a change is a section \"# Change\" with \"amends:\" or \"after:\" under its heading")
  public static let changeWithoutTarget = Problem(
    "change-without-target", .error,
    de: "diese Änderung sagt nicht, welchen Abschnitt sie ändert",
    en: "this change does not say which section it changes",
    hintDe: "Unter die Überschrift gehört ein Block „yaml“ mit „ändert:“ und der Kennung, oder mit "
      + "„nach:“, „vor:“ oder „in:“ für einen neuen Abschnitt.",
    hintEn:
      "put a block \"yaml\" under the heading with \"amends:\" and the id, or with \"after:\", "
      + "\"before:\" or \"under:\" for a new section")
  public static let changeWithoutContent = Problem(
    "change-without-content", .error,
    de: "hier fehlt, was sich ändern soll", en: "what is to change is missing here")
  public static let twoPlaces = Problem(
    "two-places", .error,
    de: "nur eines von „vor“, „nach“ und „in“ kann gelten",
    en: "only one of \"before\", \"after\" and \"under\" can hold")
  public static let headingInText = Problem(
    "heading-in-text", .error,
    de: "die Überschrift „{title}“ kann nicht im Text eines Abschnitts stehen",
    en: "the heading \"{title}\" cannot stand in the text of a section",
    hintDe: "Ein neuer Abschnitt ist eine eigene Änderung mit „nach:“, „vor:“ oder „in:“.",
    hintEn: "a new section is a change of its own with \"after:\", \"before:\" or \"under:\"")
  public static let unclosedText = Problem(
    "unclosed-text", .error,
    de: "was hier beginnt, endet nicht: es fehlt „{end}“, und alles dahinter gehört mit dazu",
    en: "what begins here does not end: \"{end}\" is missing, and all behind it belongs to it",
    hintDe: "„{end}“ in eine eigene Zeile dahinter setzen.",
    hintEn: "put \"{end}\" on a line of its own behind it")
  public static let emptyWording = Problem(
    "empty-wording", .error,
    de: "unter „{title}“ fehlt der Text", en: "the text below \"{title}\" is missing",
    hintDe: "Soll die Stelle entfallen, steht dort „entfällt“; ist nichts anderes gewollt als "
      + "vorgeschlagen, entfällt die Überschrift.",
    hintEn:
      "where the passage goes, write \"removed\" there; where nothing else is wanted than was "
      + "proposed, leave the heading out")
  public static let textBesidePassages = Problem(
    "text-beside-passages", .error,
    de: "neben „Bisher“ und „Neu“ steht hier noch Text, von dem nicht klar ist, wohin er gehört",
    en: "beside \"Old\" and \"New\" there is text here that belongs nowhere")
  public static let passageInInsertion = Problem(
    "passage-in-insertion", .error,
    de: "in einem neuen Abschnitt gibt es nichts zu ersetzen",
    en: "there is nothing to replace in a new section")
  public static let passageWithoutNew = Problem(
    "passage-without-new", .error,
    de: "zu „Bisher“ fehlt „Neu“", en: "\"Old\" lacks its \"New\"",
    hintDe: "Soll die Stelle entfallen, bleibt der Text unter „Neu“ leer.",
    hintEn: "where the passage goes, leave the text under \"New\" empty")
  public static let passageWithoutOld = Problem(
    "passage-without-old", .error,
    de: "hier fehlt „Bisher“: die Stelle, um die es geht",
    en: "\"Old\", the passage meant, is missing here")
  public static let unknownPart = Problem(
    "unknown-part", .warning,
    de: "„{title}“ ist kein Teil eines Vorschlags", en: "\"{title}\" is no part of a proposal",
    hintDe: "Teile sind Begründung, Stellungnahme der Verwaltung, Finanzielle Auswirkungen und "
      + "Änderung.",
    hintEn: "parts are Reasons, Statement, Financial effects and Change")
  public static let dataOnOneLine = Problem(
    "data-on-one-line", .error,
    de: "jede Angabe gehört hier in eine eigene Zeile", en: "put each field on a line of its own")
  public static let dataWithoutValue = Problem(
    "data-without-value", .error,
    de: "„{key}“ hat hier keinen Wert", en: "\"{key}\" has no value here",
    hintDe: "Soll die Angabe wegfallen: „{key}: entfällt“.",
    hintEn: "where the field goes, write \"{key}: removed\"")
  public static let fieldWithoutMeaning = Problem(
    "field-without-meaning", .error,
    de: "„{key}“ bewirkt bei dieser Änderung nichts", en: "\"{key}\" does nothing in this change",
    hintDe: "Ein neuer Abschnitt bringt Nummer, Titel und Angaben in seinem Text mit; was vorn im "
      + "Konzept steht, ändert „daten:“.",
    hintEn:
      "a new section brings number, title and data in its text; what the front matter says is "
      + "changed by \"data:\"")
  public static let droppedAndChanged = Problem(
    "dropped-and-changed", .error,
    de: "dieser Abschnitt soll entfallen; was die Änderung sonst mit ihm tut, ginge verloren",
    en: "this section is to be dropped; what the change does to it besides would be lost",
    hintDe: "Bleibt etwas von ihm, so ist das eine Änderung eines anderen Abschnitts.",
    hintEn: "what is to stay of it is a change of another section")
  public static let changeWithoutEffect = Problem(
    "change-without-effect", .warning,
    de: "diese Änderung lässt alles, wie es ist", en: "this change leaves everything as it is",
    hintDe: "Text oder Angaben so ändern, wie sie lauten sollen.",
    hintEn: "edit the text or the data until they read as they should")
  public static let unknownDuty = Problem(
    "unknown-duty", .error,
    de: "dieser Abschnitt hat keine Pflicht „{id}“", en: "this section has no duty \"{id}\"")
  public static let reviewWithoutPart = Problem(
    "review-without-part", .warning,
    de: "der Prüfung fehlt der Abschnitt „{part}“", en: "the review lacks the section \"{part}\"")
  public static let reviewWithoutVote = Problem(
    "review-without-vote", .warning,
    de: "der Prüfung fehlt „{what}“", en: "the review lacks \"{what}\"",
    hintDe: "Geprüft hat der Beirat durch Beschluss: gremium, datum, ja, nein, enthaltung.",
    hintEn: "the council reviews by a resolution: body, date, yes, no, abstentions")
  public static let reviewDenied = Problem(
    "review-denies-proposals", .warning,
    de: "„{result}“, aber für {year} gibt es Vorschläge: {numbers}",
    en: "\"{result}\", and yet there are proposals for {year}: {numbers}",
    hintDe: "Das Ergebnis ist dann „Änderungsvorschläge“.",
    hintEn: "then the result is \"proposals\"")
  public static let editorsUnnamed = Problem(
    "editors-unnamed", .warning,
    de: "vorlage.yaml sagt nicht, wer redaktionelle Änderungen allein beschließen darf; „{name}“ "
      + "steht nur im Vorschlag selbst",
    en:
      "vorlage.yaml does not say who may decide on editorial changes alone; only the proposal itself "
      + "names \"{name}\"",
    hintDe: "In vorlage.yaml „redaktionell: {name}“ angeben.",
    hintEn: "put \"editorial: {name}\" into vorlage.yaml")
  public static let mayNotCorrect = Problem(
    "may-not-correct", .error,
    de: "„{name}“ darf redaktionelle Änderungen nicht allein beschließen",
    en: "\"{name}\" may not decide on editorial changes alone",
    hintDe: "Nach vorlage.yaml („redaktionell:“) darf das: {names}.",
    hintEn: "by vorlage.yaml (\"editorial:\") these may: {names}")
  public static let notEditorial = Problem(
    "not-editorial", .error,
    de: "„{what}“ ist mehr als eine redaktionelle Änderung",
    en: "\"{what}\" is more than an editorial change",
    hintDe: "Redaktionell sind Schreibfehler und umbenannte Stellen; alles andere ist Anpassung, "
      + "Veränderung oder Konkretisierung.",
    hintEn:
      "editorial are typing errors and renamed departments; all else is adaptation, alteration "
      + "or specification")
  public static let editorialRewrite = Problem(
    "editorial-rewrite", .error,
    de: "diese redaktionelle Änderung schreibt {words} von {count} Wörtern neu",
    en: "this editorial change writes {words} of {count} words anew",
    hintDe: "Redaktionell sind Schreibfehler und umbenannte Stellen; alles andere ist Anpassung, "
      + "Veränderung oder Konkretisierung.",
    hintEn:
      "editorial are typing errors and renamed departments; all else is adaptation, alteration "
      + "or specification")
  public static let resultContradicts = Problem(
    "result-contradicts-decision", .error,
    de: "diese Änderung ist „{result}“, der Vorschlag nach der Entscheidung ({body}) „{whole}“",
    en: "this change is \"{result}\", the proposal by its decision ({body}) \"{whole}\"",
    hintDe: "Ist nur ein Teil angenommen, so ist das Ergebnis der Entscheidung „teilweise“.",
    hintEn: "where only part of it was adopted, the result of the decision is \"partly\"")
  public static let amendedWithoutSaying = Problem(
    "amended-without-saying", .error,
    de:
      "der Vorschlag {number} ist „beschlossen“, aber unter „Beschlossen“ steht etwas anderes als "
      + "vorgeschlagen",
    en: "the proposal {number} is \"resolved\", but what was decided is not what was proposed",
    hintDe:
      "Das Ergebnis ist dann „geändert beschlossen“, bei der Entscheidung oder bei der Änderung.",
    hintEn: "then the result is \"resolved as amended\", of the decision or of the change")
  public static let adviceWithoutText = Problem(
    "advice-without-text", .error,
    de: "der Vorschlag {number} ist „{result}“ ({body}), aber hier steht nicht, was empfohlen ist",
    en: "the proposal {number} is \"{result}\" ({body}), but it does not say what is recommended",
    hintDe:
      "Den empfohlenen Text unter „Empfohlen“ angeben, Angaben unter „daten-empfohlen:“, und was "
      + "nicht empfohlen ist, mit „empfehlung: abgelehnt“.",
    hintEn: "put the text below \"Recommended\", data below \"data-recommended:\", and what is not "
      + "recommended as \"recommendation: rejected\"")
  public static let proposalsNotAnnexed = Problem(
    "proposals-not-annexed", .warning,
    de: "die Anlagen der Vorlage nennen nicht alle Vorschläge des Jahres; es fehlen: {numbers}",
    en: "the annexes of the paper do not name all proposals of the year; missing: {numbers}",
    hintDe: "Je Vorschlag eine Anlage unter „anlagen:“, etwa „papier: {example}“.",
    hintEn: "an annex a proposal below \"annexes:\", such as \"paper: {example}\"")
  public static let paperWithoutAmendment = Problem(
    "paper-without-amendment", .warning,
    de: "für {year} gibt es Vorschläge, aber nach dieser Vorlage wird das Konzept nicht geändert",
    en: "there are proposals for {year}, but by this paper the concept is not amended",
    hintDe: "„fortschreibung: draft-{year}“ nennt die Anlage, wie die das Konzept geändert wird.",
    hintEn: "\"amendment: draft-{year}\" names the annex as which the concept is amended")
  public static let duplicateReview = Problem(
    "duplicate-review", .error,
    de: "die Prüfung für {year} steht schon in {other}",
    en: "{other} holds the review for {year} already",
    hintDe: "Nur eine von beiden Dateien behalten.", hintEn: "keep only one of the two files")
  public static let reviewOfOtherYear = Problem(
    "review-other-year", .warning,
    de: "die Prüfung für {year} ist vom {date}; für {year} zählt sie nicht",
    en: "the review for {year} is of {date}; it does not count for {year}",
    hintDe: "Geprüft wird jedes Jahr; die Datei heißt nach dem Jahr der Prüfung.",
    hintEn: "the concept is reviewed every year; the file is called after the year of the review")
  public static let missingReview = Problem(
    "missing-review", .warning,
    de: "für {year} ist keine Prüfung des Konzepts festgehalten",
    en: "no review of the concept is recorded for {year}",
    hintDe: "Auch „keine Änderung“ ist ein Ergebnis: proposals/{year}-pruefung.md.",
    hintEn: "\"no change\" is a result, too: proposals/{year}-review.md")
  public static let duplicateProposal = Problem(
    "duplicate-proposal", .error,
    de: "die Nummer {number} trägt schon {other}", en: "{other} has the number {number} already")
  public static let namedByNumber = Problem(
    "named-by-number", .note,
    de: "{number} ist in der Fassung {revision} „{id}“; Nummern und Titel können sich ändern, "
      + "Kennungen nicht",
    en: "{number} is \"{id}\" in the revision {revision}; numbers and titles may change, ids do not"
  )
  public static let votesAgainst = Problem(
    "votes-against-result", .warning,
    de: "„{result}“ passt nicht zu {yes} Ja und {no} Nein",
    en: "\"{result}\" does not go with {yes} votes for and {no} against",
    hintDe: "Angenommen ist, wofür mehr stimmen als dagegen.",
    hintEn: "adopted is what more vote for than against")
  public static let ambiguousSection = Problem(
    "ambiguous-section", .error,
    de: "„{name}“ kann mehrere Abschnitte meinen: {sections}",
    en: "\"{name}\" can mean several sections: {sections}",
    hintDe: "Die Kennung nennen.", hintEn: "name it by its id")
  public static let unknownProposal = Problem(
    "unknown-proposal", .error,
    de: "für {year} liegen keine Vorschläge vor", en: "there are no proposals for {year}",
    hintDe: "Vorschläge stehen in proposals/{year}-….md.",
    hintEn: "proposals are files proposals/{year}-….md")

  public static let notExpressible = Problem(
    "not-expressible", .warning,
    de:
      "was in „{section}“ anders ist als in der Fassung {revision}, lässt sich nicht als Vorschlag "
      + "ausdrücken",
    en:
      "what differs in \"{section}\" from the revision {revision} cannot be expressed as a proposal",
    hintDe:
      "Ausdrücken lassen sich Text, Angaben, Titel, Nummer, neue, entfallende und verschobene "
      + "Abschnitte; nicht Leerzeilen zwischen Abschnitten, Kommentare im Kopf und was erst der Beschluss "
      + "dorthin schreibt.",
    hintEn:
      "what can be: text, data, titles, numbers, new, dropped and moved sections; not empty lines "
      + "between sections, comments in the front matter and what the resolution itself puts there")
  public static let lineEndsKept = Problem(
    "line-ends-kept", .note,
    de: "die Zeilen dieser Kopie enden mit {here}; die Fassung {revision} behält {there}",
    en: "the lines of this copy end with {here}; the revision {revision} keeps {there}")
  public static let markKept = Problem(
    "byte-order-mark-kept", .note,
    de: "nur eine von beiden, diese Kopie oder die Fassung {revision}, beginnt mit einer "
      + "Bytereihenfolge-Marke; das bleibt, wie es ist",
    en:
      "only one of this copy and the revision {revision} begins with a byte order mark; that stays as "
      + "it is")
  public static let lastLineEndKept = Problem(
    "last-line-end-kept", .note,
    de: "die letzte Zeile endet hier anders als in der Fassung {revision}; das bleibt, wie es ist",
    en: "the last line ends otherwise than in the revision {revision}; that stays as it is")
  public static let unicodeFormKept = Problem(
    "unicode-form-kept", .note,
    de: "von hier an stehen Buchstaben mit Zeichen (ä, é) in anderen Codes als in der Fassung "
      + "{revision}; wo sich der Text nicht ändert, bleiben die der Fassung",
    en:
      "from here on letters with marks (ä, é) are in other codes than in the revision {revision}; "
      + "where the text does not change, those of the revision stay")
  public static let nothingToPropose = Problem(
    "nothing-to-propose", .error,
    de: "diese Datei weicht nicht von der Fassung {revision} ab",
    en: "this file does not differ from the revision {revision}")

  // MARK: adopting

  private static let adoptionProblems: [Problem] = [
    undecided, changeUndecided, amendedWithoutText, contradiction, passageMissing, passageAmbiguous,
    restTaken, staleText,
    wholeOfExtract, idTaken, insertionWithoutHeading, titleMissing, anchorCircle, linkToDropped,
    noValidFrom, noResolution, nothingAdopted, earlierFirst,
    numberTaken, referenceNotFollowed, sectionLost, sectionMisplaced, sharedLabel,
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

  private static let revisionProblems: [Problem] = [
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
