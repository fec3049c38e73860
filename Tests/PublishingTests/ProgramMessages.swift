/// The messages that the program uses itself, by their first part. A template uses the others.
enum ProgramMessages {
  static let keys: [String] =
    groups.flatMap { group, names in
      names.split(separator: " ").map { "\(group).\($0)" }
    } + ["years"]

  private static let groups: [(String, String)] = [
    ("annex", "label of"),
    ("calendar", "overdue coming standing status-report status-scheduled status-open"),
    ("chart", "title description item"),
    ("concept", "adopted adopted-by resolution valid-from horizon predecessor drafted-by"),
    ("draft", "mark"),
    ("due", "yearly end-of-year from-to"),
    ("example", "mark"),
    (
      "footer",
      """
      vorlage vorlage-undated report report-undated concept concept-undated index \
      index-undated annex
      """
    ),
    ("force", "duty aim support discretion on-request"),
    (
      "index",
      """
      title group.vorlage group.report group.concept status.vorlage status.resolved \
      status.report status.concept status.extract
      """
    ),
    (
      "kind",
      """
      report-and-resolution resolution report information annual-report concept extract \
      overview
      """
    ),
    ("overdue", "months days"),
    ("paper", "report concept vorlage index"),
    ("precision", "approximate more-than at-least exact"),
    ("public", "yes no"),
    ("report", "title"),
    (
      "result",
      """
      recommended recommended-amended resolved resolved-amended rejected deferred adjourned \
      referred noted
      """
    ),
    ("role", "hearing deliberation decision notice"),
    ("state", "done ongoing on-track delayed not-started no-occasion dropped"),
    (
      "target",
      """
      at-least at-least-per at-most at-most-per exactly exactly-per source source-undated
      """
    ),
    (
      "vorlage",
      """
      name nummer art wahlperiode datum stand oeffentlich aktenzeichen einreicher verfasser \
      berichterstatter federfuehrend beteiligt ansprechpartner bezug rechtsgrundlage
      """
    ),
  ]
}
