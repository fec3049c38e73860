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
    (
      "diff",
      """
      title revision report entry entry-synopsis opening equal sentence words heldLine \
      summary.changed summary.added summary.removed summary.moved summary.renumbered \
      summary.retitled summary.unchanged count.changed count.added count.removed count.moved \
      count.renumbered count.retitled count.unchanged mark.changed mark.added mark.removed \
      mark.moved mark.renumbered mark.retitled deviation.unresolved deviation.missing \
      deviation.different moved-section moved-down moved-up moved-within moved-from moved-away moved-to footnote \
      unchanged-one unchanged-range field.responsible field.involved field.force field.proviso \
      field.discretion-over field.norm field.due field.target field.inferred field.note \
      field.remains-in-force field.duty field.duties field.values field.parts field.part field.what \
      field.who field.with field.to field.form field.while field.state field.progress field.reason \
      field.new-due field.costs field.title field.subtitle field.horizon field.drafted-by \
      field.sources held.spaces held.quotation-marks held.unicode held.hyphenation \
      held.dashes held.footnote-labels held.notation markup.form markup.emphasis \
      markup.emphasis-parts markup.title markup.link-changed markup.link-new markup.link-gone \
      markup.image-changed markup.image-new markup.image-gone markup.columns markup.language markup.breaks markup.footnotes \
      style.plain style.strong style.emphasis style.code style.and align.unset align.left align.center align.right form.quotation \
      form.bullet-list form.ordered-list form.list-from form.definition-list form.footnote \
      form.heading form.paragraph form.row form.header-row form.code form.rule form.in coarse.words \
      coarse.blocks coarse.sections
      """
    ),
    ("draft", "mark concept base wording numbers proposed recommended decided"),
    ("due", "yearly end-of-year yearly-end standing from-to"),
    ("example", "mark"),
    (
      "flyer",
      """
      kind draft example person address room phone email day-range time-range times publisher \
      responsible printer credits translator tested run state valid-until free binding binding-by \
      machine partly some-outdated outdated some-machine by-machine qr legal-imprint privacy \
      accessibility print-letter print-zigzag print-half print-a4 print-a5 print-turn print-turn-long \
      contact hours web imprint colon overflow turn-over \
      start official
      """
    ),
    (
      "footer",
      """
      vorlage vorlage-undated report report-undated concept concept-undated index \
      index-undated comparison history proposal proposal-undated synopsis draft \
      review review-undated
      """
    ),
    ("force", "duty aim support discretion on-request"),
    ("history", "came came-alone"),
    (
      "index",
      """
      title synopsis draft group.vorlage group.report group.concept group.comparison group.proposal \
      group.flyer group.own status.report status.concept status.extract status.decided status.behind
      """
    ),
    (
      "kind",
      """
      report-and-resolution resolution report information annual-report concept extract \
      overview comparison comparison-synopsis history synopsis draft review
      """
    ),
    ("overdue", "months days"),
    (
      "paper",
      "report concept vorlage index vorlage-number comparison synopsis proposal draft review"
    ),
    ("precision", "approximate more-than at-least exact"),
    (
      "proposal",
      """
      label kind-adaptation kind-alteration kind-specification kind-editorial nummer date proposer \
      amends authority open pending standing votes abstentions by-resolution occasion-legal \
      occasion-social occasion-other proposed recommended-text both-text resolved-text head insert-before \
      insert-after insert-under move-before move-after move-under move-up below ofChanges
      """
    ),
    ("public", "yes no"),
    (
      "result",
      """
      recommended recommended-amended resolved resolved-amended rejected deferred adjourned \
      referred noted partly withdrawn settled
      """
    ),
    ("review", "body date concept resolution open result-proposals result-noChange"),
    ("role", "hearing deliberation decision notice"),
    (
      "synopsis",
      "title summary part open kind-adaptation kind-alteration kind-specification kind-editorial"
    ),
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
      fortschreibung nummer art wahlperiode datum stand oeffentlich aktenzeichen einreicher verfasser \
      berichterstatter federfuehrend beteiligt ansprechpartner bezug rechtsgrundlage
      """
    ),
  ]
}
