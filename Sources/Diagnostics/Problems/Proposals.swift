extension Problem {
  static let proposals: [Problem] = proposalProblems + adoptionProblems + revisionProblems

  // MARK: what stands in a proposal

  private static let proposalProblems: [Problem] = [
    proposalName, proposalWithoutChange, changeWithoutTarget, changeWithoutContent, twoPlaces,
    unclosedText, emptyWording,
    headingInText, textBesidePassages, passageInInsertion, passageWithoutNew, passageWithoutOld,
    unknownPart, dataOnOneLine, dataWithoutValue, reviewWithoutPart, reviewWithoutVote,
    reviewDenied, missingReview, duplicateReview, reviewOfOtherYear, editorsUnnamed, mayNotCorrect,
    notEditorial, editorialWords, editorialLink, editorialRewrite,
    resultContradicts,
    amendedWithoutSaying, adviceWithoutText, adviceInPart, unknownChange, partOfPart,
    resolvedAgain, decidedTwice, notNumber, proposalsNotAnnexed, paperWithoutAmendment,
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
    hintDe:
      "Die Überschrift des geänderten Abschnitts selbst steht nicht dabei („titel:“ ändert sie); ein neuer "
      + "Abschnitt ist eine eigene Änderung mit „nach:“, „vor:“ oder „in:“.",
    hintEn:
      "leave out the heading of the changed section itself (\"title:\" changes it); a new section is a change "
      + "of its own with \"after:\", \"before:\" or \"under:\"")
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
  public static let editorialWords = Problem(
    "editorial-words", .error,
    de: "„{what}“ berichtigt weder einen Schreibfehler noch den Namen einer Stelle",
    en: "\"{what}\" corrects neither a typing error nor the name of a department",
    hintDe:
      "Namen sind, was actors.yaml nennt (die bisherige Stelle mit „bis:“ oder „nachfolge:“) oder der "
      + "Anlass: „was: Das Ordnungsamt heißt jetzt Bürgeramt“.",
    hintEn:
      "names are what actors.yaml says (the former department with \"until:\" or \"successor:\") or the "
      + "occasion: \"what: the Office of Order is now the Citizens' Office\"")
  public static let editorialLink = Problem(
    "editorial-link", .error,
    de: "durch diese redaktionelle Änderung führt ein Verweis anderswohin: „{what}“",
    en: "by this editorial change a link leads elsewhere: \"{what}\"",
    hintDe:
      "Redaktionell ist nur https statt http und die Schreibung des Rechnernamens; alles andere ist "
      + "Anpassung, Veränderung oder Konkretisierung.",
    hintEn: "editorial is only https for http and how the host is written; all else is adaptation, "
      + "alteration or specification")
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
  public static let adviceInPart = Problem(
    "advice-in-part", .error,
    de: "der Vorschlag {number} ist „{result}“ empfohlen ({body}), aber von dieser Änderung steht "
      + "nicht da, ob sie dazugehört",
    en:
      "the proposal {number} is recommended \"{result}\" ({body}), but this change does not say "
      + "whether it belongs to that",
    hintDe:
      "Zu jeder Änderung „empfehlung: empfohlen“, „geändert empfohlen“ oder „abgelehnt“ angeben.",
    hintEn:
      "give each change its \"recommendation:\", \"recommended\", \"recommended as amended\" or "
      + "\"rejected\"")
  public static let unknownChange = Problem(
    "unknown-change", .error,
    de: "„{name}“ ist keine der {count} Änderungen dieses Vorschlags, oder mehrere heißen so",
    en: "\"{name}\" is none of the {count} changes of this proposal, or several are called so",
    hintDe:
      "Eine Änderung heißt nach ihrer Stelle im Vorschlag (1, 2, …), nach dem Abschnitt unter "
      + "„ändert:“ oder nach ihrer Überschrift.",
    hintEn: "a change is named by its place in the proposal (1, 2, …), by the section below "
      + "\"amends:\", or by its heading")
  public static let partOfPart = Problem(
    "part-of-changes", .error,
    de: "eine Entscheidung, die Änderungen nennt, hat für alle ein Ergebnis",
    en: "a decision that names changes has one result for all of them",
    hintDe: "Je Ergebnis eine Entscheidung mit ihren „änderungen:“.",
    hintEn: "list one decision a result, each with its \"changes:\"")
  public static let resolvedAgain = Problem(
    "resolved-again", .warning,
    de: "damit ist der ganze Vorschlag {number} erst jetzt beschlossen, auch was am {date} davon "
      + "angenommen war",
    en:
      "by this the whole proposal {number} is resolved only now, also what was adopted of it on {date}",
    hintDe: "Geht es nur um das damals Zurückgestellte: bei dieser Entscheidung „änderungen: [2]“ "
      + "angeben.",
    hintEn: "where it is about what was put off then: add \"changes: [2]\" to this decision")
  public static let decidedTwice = Problem(
    "decided-twice", .error,
    de: "die {place}. Änderung ist am {date} vom selben Gremium „{first}“ und „{second}“",
    en: "change {place} is \"{first}\" and \"{second}\" by the same body on {date}",
    hintDe: "Jede Änderung nur unter einer der Entscheidungen nennen.",
    hintEn: "name every change in one of the decisions only")
  public static let notNumber = Problem(
    "not-a-number", .error,
    de: "„{number}“ kann nicht die Nummer eines Abschnitts sein",
    en: "\"{number}\" cannot be the number of a section",
    hintDe:
      "Nummern sind etwa 5, 5.2.6, 1a, IV., A., § 5, Art. 12 und Anlage 3; der Titel steht unter "
      + "„titel:“.",
    hintEn:
      "numbers are such as 5, 5.2.6, 1a, IV., A., § 5, Art. 12 and Annex 3; the title stands below "
      + "\"title:\"")
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
}
