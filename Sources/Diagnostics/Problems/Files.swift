extension Problem {
  static let files: [Problem] = [
    fileMissing, fileOutside, fileTooLarge, fileIsFolder, fileDenied, fileUnreadable, fileChanging,
    moreFindings, emptyFile, tooManyFiles, fileName, noWorkspace, alreadyThere,
    noConceptInForce, sameOutput, outputIsInput, revisionInForce, unknownReport, notComparable,
  ]

  public static let fileMissing = Problem(
    "file-missing", .error,
    de: "diese Datei fehlt", en: "this file is missing")
  public static let fileOutside = Problem(
    "file-outside", .error,
    de: "dieser Verweis führt aus dem Ordner hinaus und wird nicht gelesen",
    en: "this link leads out of the folder and is not read",
    hintDe: "Die Datei selbst in den Ordner legen.", hintEn: "put the file itself into the folder")
  public static let fileTooLarge = Problem(
    "file-too-large", .error,
    de: "diese Datei ist größer als {limit} MiB", en: "this file is larger than {limit} MiB")
  public static let fileIsFolder = Problem(
    "file-is-folder", .error,
    de: "hier wird eine Datei erwartet, kein Ordner", en: "this should be a file, not a folder")
  public static let fileDenied = Problem(
    "file-denied", .error,
    de: "diese Datei darf nicht gelesen werden", en: "there is no permission to read this file")
  public static let fileUnreadable = Problem(
    "file-unreadable", .error,
    de: "diese Datei lässt sich nicht lesen", en: "this file cannot be read")
  public static let fileChanging = Problem(
    "file-changing", .error,
    de: "diese Datei wird gerade von einem anderen Programm geschrieben",
    en: "this file is being written by another program",
    hintDe: "Das Speichern abwarten und den Befehl wiederholen.",
    hintEn: "wait until it is saved, then try again")
  public static let moreFindings = Problem(
    "more-findings", .note,
    de: "von hier an in dieser Datei nicht mehr einzeln gezeigt: {count} mal {slug}",
    en: "not shown one by one from here on in this file: {count} times {slug}")
  public static let emptyFile = Problem(
    "empty-file", .error, de: "diese Datei ist leer", en: "this file is empty")
  public static let tooManyFiles = Problem(
    "too-many-files", .error,
    de: "in diesem Ordner liegen mehr als {limit} Dateien; die übrigen bleiben ungelesen",
    en: "there are more than {limit} files in this folder; the rest is not read")
  public static let fileName = Problem(
    "file-name", .warning,
    de: "diese Datei wird nicht gelesen: ihr Name ist kein Jahr",
    en: "this file is not read: its name is not a year",
    hintDe:
      "Die Datei nach ihrem Jahr benennen, etwa 2019.md; eine Fassung auch nach dem Tag ihres "
      + "Beschlusses, etwa 2020-06-15.md.",
    hintEn:
      "name the file after its year, such as 2019.md; a revision also after the day of its resolution, "
      + "such as 2020-06-15.md")
  public static let noWorkspace = Problem(
    "no-workspace", .error,
    de: "hier liegt kein Arbeitsordner: es fehlt vorlage.yaml",
    en: "this is not a workspace: there is no vorlage.yaml",
    hintDe: "Einen Ordner angeben, in dem vorlage.yaml liegt, etwa Examples/nordhausen.",
    hintEn: "name a folder that holds vorlage.yaml, such as Examples/nordhausen")
  public static let alreadyThere = Problem(
    "already-there", .error,
    de: "diese Datei gibt es schon; sie wird nicht überschrieben",
    en: "this file is already there; it is not overwritten")
  public static let noConceptInForce = Problem(
    "no-concept-in-force", .error,
    de: "{year} gilt kein Konzept, über das zu berichten wäre",
    en: "no concept to report on is in force in {year}",
    hintDe: "Die Angabe „gilt-ab“ in concept/*.md prüfen.",
    hintEn: "check \"gilt-ab\" in concept/*.md")
  public static let revisionInForce = Problem(
    "revision-in-force", .note,
    de: "{year} hat keine eigene Fassung; gemeint ist die damals geltende Fassung {revision}",
    en: "{year} has no revision of its own; taken is the one then in force, {revision}")
  public static let unknownReport = Problem(
    "unknown-report", .error,
    de: "es gibt keinen Bericht {name}", en: "there is no report {name}",
    hintDe: "Vorhanden: {known}.", hintEn: "there are: {known}")
  public static let notComparable = Problem(
    "not-comparable", .error,
    de: "{old} und {new} sind nicht von derselben Art und lassen sich nicht vergleichen",
    en: "{old} and {new} are not of the same kind and cannot be compared",
    hintDe: "Zwei Fassungen, zwei Berichte oder zwei Dateien nennen.",
    hintEn: "name two revisions, two reports or two files")
  public static let outputIsInput = Problem(
    "output-is-input", .error,
    de: "diese Datei wird gelesen; sie wird nicht überschrieben",
    en: "this file is one of those that are read; it is not overwritten",
    hintDe: "Für --output eine andere Datei nennen.", hintEn: "name another file with --output")
  public static let sameOutput = Problem(
    "same-output", .error,
    de: "diese Datei und {other} ergäben im Zielordner dieselbe Datei",
    en: "this file and {other} would make the same file in the folder",
    hintDe: "Beide einzeln schreiben, jede mit eigenem --output.",
    hintEn: "write them one by one, each with an --output of its own")
}
