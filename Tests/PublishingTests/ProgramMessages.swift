/// The messages that the program uses itself, by their first part. A template uses the others.
enum ProgramMessages {
  static let keys: [String] =
    groups.flatMap { group, names in
      names.split(separator: " ").map { "\(group).\($0)" }
    } + ["years"]

  private static let groups: [(String, String)] = [
    ("annex", "label of"),
    (
      "calendar",
      """
      overdue coming standing status-report status-vorlage status-debated status-scheduled status-open new-due measure section
      """
    ),
    ("chart", "title description"),
    ("concept", "adopted adopted-by resolution valid-from horizon predecessor drafted-by"),
    ("demand", "discretion"),
    ("draft", "mark"),
    ("due", "yearly end-of-year yearly-end standing from-to"),
    ("example", "mark"),
    (
      "footer",
      """
      vorlage vorlage-undated report report-undated concept concept-undated index \
      index-undated
      """
    ),
    ("force", "duty aim support discretion on-request"),
    (
      "index",
      """
      title group.vorlage group.report group.concept status.report status.concept \
      status.extract status.decided
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
    ("paper", "report concept vorlage index vorlage-number"),
    ("precision", "approximate more-than at-least exact"),
    ("public", "yes no"),
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
    ("version", "none"),
    (
      "vorlage",
      """
      nummer art wahlperiode datum stand oeffentlich aktenzeichen einreicher verfasser \
      berichterstatter federfuehrend beteiligt ansprechpartner bezug rechtsgrundlage
      """
    ),
  ]
}
