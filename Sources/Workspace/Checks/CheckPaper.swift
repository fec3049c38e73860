internal import Diagnostics
internal import Localization
internal import Markup
internal import YAMLReading

extension Checker {
  /// What a Vorlage needs depends on its Art; what is missing refuses the paper.
  func check(_ paper: CouncilPaper, of report: some PaperTexts, _ concept: Concept) {
    for field in CouncilPaper.required where !paper.given.contains(field) {
      self.report(.missingField, head(paper.span), ["key": field])
    }
    if paper.isPublic?.value == false, paper.whyNotPublic == nil {
      self.report(.missingReason, paper.isPublic?.span)
    }
    for basis in paper.legalBasis { checkLinks(basis, home: concept) }
    if let kind = paper.kind { checkParts(kind, of: report, isAmendment: paper.amendment != nil) }
    checkConsultation(paper)
    checkFinances(paper)
    checkCosigners(paper)
    if let amendment = paper.amendment, paper.amendmentAnnex == nil {
      self.report(.amendmentWithoutAnnex, amendment.span, ["name": amendment.value]) {
        nearest(to: amendment.value, among: paper.annexes.compactMap(\.paper?.value))
      }
    }
    for annex in paper.annexes {
      if let name = annex.paper, !workspace.paperNames.contains(name.value) {
        self.report(.unknownPaper, name.span, ["name": name.value]) {
          nearest(to: name.value, among: workspace.paperNames)
        }
      }
    }
  }

  /// The beginning of a map, so that a complaint about what it lacks points at one line.
  private func head(_ span: Span) -> Span {
    Span(file: span.file, start: span.start, end: min(span.end, span.start + 1))
  }

  private func checkParts(
    _ kind: Located<PaperKind>, of report: some PaperTexts, isAmendment: Bool
  ) {
    let word = kind.value.words[0]
    guard let part = report.part(.resolution) else {
      // That the concept is amended is a resolution of its own.
      if isAmendment, kind.value.needsResolution { return }
      self.report(
        .missingPart, kind.span, ["kind": word, "part": ReportPart.Kind.resolution.words[0]])
      return
    }
    let section = report.document.sections[part.section]
    let span = section.heading.map(report.document.span)
    if kind.value.needsResolution {
      let hasPoints = section.blocks.contains { block in
        report.document.list(of: block)?.isOrdered == true
      }
      if !hasPoints, !isAmendment { self.report(.emptyResolution, span) }
      if report.part(.reasons) == nil {
        self.report(
          .missingPart, kind.span, ["kind": word, "part": ReportPart.Kind.reasons.words[0]])
      }
    } else {
      let text = section.content.plainText.lowercased()
      if !text.contains("kenntnis"), !text.contains("takes note") {
        self.report(.missingNotice, span, ["kind": word])
      }
    }
  }

  private func checkConsultation(_ paper: CouncilPaper) {
    var previous: CalendarDate?
    for station in paper.consultation {
      checkBody(station.body)
      let body = workspace.settings.body(station.body)
      let role = station.role?.value ?? body?.role
      if role == nil, body != nil { report(.missingRole, station.body.span) }
      if let date = station.date {
        if let previous, date.value < previous { report(.datesBackwards, date.span) }
        previous = date.value
        if let today = workspace.today, date.value < today, !station.isResultGiven {
          report(.sessionWithoutResult, date.span, ["date": date.value.germanText])
        }
      }
      let hasVotes = station.yes != nil || station.no != nil || station.abstentions != nil
      if hasVotes, !station.isResultGiven { report(.votesWithoutResult, station.body.span) }
      if let result = station.result, let role, !result.value.fits(role) {
        report(
          .roleResult, result.span,
          ["result": result.value.words[0], "role": role.words[0]])
      }
    }
  }

  private func checkFinances(_ paper: CouncilPaper) {
    guard let finances = paper.finances else { return }
    if finances.hasImpact == nil {
      report(.missingField, head(finances.span), ["key": "auswirkungen"])
    } else if finances.hasImpact == true, !finances.items.contains(where: \.isAmountGiven) {
      report(.missingAmount, head(finances.span))
    }
  }

  /// Every office that the county wants to co-sign has done so, once the paper is no draft.
  private func checkCosigners(_ paper: CouncilPaper) {
    for office in [paper.submitter, paper.author, paper.lead].compactMap(\.self) + paper.involved
    where office.value.split(separator: " ").count == 1 {
      checkActor(office)
    }
    for signing in paper.cosigned where signing.office.value.split(separator: " ").count == 1 {
      checkActor(signing.office)
    }
    guard !paper.isDraft else { return }
    for office in workspace.settings.paper.cosigners {
      guard let actor = workspace.actor(office) else { continue }
      let signed = paper.cosigned.contains { workspace.actor($0.office)?.id == actor.id }
      if !signed {
        let name = actor.label(in: workspace.settings.officialLanguage.tag)
        report(.missingCosigner, head(paper.span), ["office": name])
      }
    }
  }
}

extension ConsultationResult {
  /// Only who decides can resolve, and only who deliberates can recommend.
  func fits(_ role: BodyRole) -> Bool {
    switch self {
    case .recommended, .recommendedAmended: role == .deliberation || role == .hearing
    case .resolved, .resolvedAmended: role == .decision
    case .rejected, .deferred, .adjourned, .referred: true
    case .noted: role == .notice || role == .hearing || role == .decision
    }
  }
}
