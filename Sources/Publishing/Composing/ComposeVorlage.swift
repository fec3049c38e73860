internal import Localization
internal import Markup
internal import Templating
internal import Workspace
internal import YAMLReading

extension Composer {
  /// The council paper of a report; `nil` without its fields or its concept.
  func vorlage(_ report: Report) -> VorlageView? {
    guard let fields = report.paper,
      let concept = report.concept.flatMap({ workspace.concept($0.value) })
    else { return nil }
    let sections = anchors(of: concept)
    return vorlage(
      fields, report, concept, name: "vorlage-\(report.year)", title: report.title,
      places: [
        PaperPlaces(report: report, concept: concept, sections),
        PaperPlaces(concept: concept, sections),
      ])
  }

  /// The council paper with which a year's proposals go to the Kreistag.
  func vorlage(_ review: Review) -> VorlageView? {
    guard let fields = review.paper,
      let concept = review.concept.flatMap({ workspace.concept($0.value) })
    else { return nil }
    var view = vorlage(
      fields, review, concept, name: review.vorlageName, title: review.title,
      places: [places(of: concept)])
    if let number = fields.number?.value {
      view.paper.nameCurrent(words("paper.vorlage-number", ["number": .text(number)]))
    }
    return view
  }

  private func vorlage(
    _ fields: CouncilPaper, _ texts: some PaperTexts, _ concept: Concept, name: String,
    title: String, places: [PaperPlaces]
  ) -> VorlageView {
    let links = links(of: name, places)
    let number = fields.number?.value ?? ""
    let version = fields.version?.value
    let resolution = resolution(of: texts, fields, concept, links)
    return VorlageView(
      paper: paper(
        name: name, kind: fields.kind.map { words("kind.\($0.value.key)") } ?? "",
        title: fields.subject?.value ?? title,
        sender: words.text(workspace.settings.county.sender),
        footer: footer(
          "vorlage",
          ["number": .text(number), "version": .text(version ?? words("version.none"))],
          date: fields.date?.value),
        draftMark: fields.isDraft
          ? words("draft.mark", ["version": .text(version ?? "")]) : nil),
      number: number, isPublic: fields.isPublic?.value ?? true, whyNotPublic: fields.whyNotPublic,
      head: head(fields, links), parts: parts.map { PaperPartView(key: $0.rawValue) },
      resolutionLead: resolution.lead, points: resolution.points, resolutionText: resolution.text,
      finances: finances(fields.finances), consultation: fields.consultation.map(station),
      reasons: part(.reasons, of: texts, links),
      alternatives: part(.alternatives, of: texts, links),
      cosigned: fields.cosigned.map { signing in
        CosigningView(
          office: words.actor(signing.office, in: workspace).name,
          remark: signing.remark.map(words.set), date: signing.date, name: signing.name)
      },
      checks: fields.checks.map { CheckView(kind: $0.kind, result: words.set($0.result)) },
      annexes: fields.annexes.enumerated().map(annex),
      signatures: fields.signatures.map {
        SignatureView(role: words.set($0.role), name: $0.name, date: $0.date)
      },
      validWithoutSignature: workspace.settings.paper.validWithoutSignature.map(words.set),
      footnotes: nil)
  }

  /// The parts in the county's order; those that it does not name stand where they usually do.
  private var parts: [PaperPart] {
    let chosen = workspace.settings.paper.parts.map(\.value)
    var order = chosen.isEmpty ? PaperPart.usualOrder : chosen
    for (index, part) in PaperPart.usualOrder.enumerated() where !order.contains(part) {
      // Behind the part that it follows in the usual order.
      let before = PaperPart.usualOrder[..<index].last { order.contains($0) }
      let place = before.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      order.insert(part, at: place)
    }
    return order
  }

  private func head(_ fields: CouncilPaper, _ links: PaperLinks) -> [FactView] {
    let chosen = workspace.settings.paper.head.map(\.value)
    let order = chosen.isEmpty ? PaperField.allCases : chosen
    let rest = PaperField.allCases.filter { !order.contains($0) && $0 != .kind }
    return (order + rest).compactMap { field in
      value(of: field, fields, links).map { value in
        FactView(
          key: field.messageKey, label: words("vorlage.\(field.messageKey)"), value: value)
      }
    }
  }

  private func value(
    of field: PaperField, _ fields: CouncilPaper, _ links: PaperLinks
  ) -> (any Writable)? {
    func actor(_ reference: Reference?) -> String? {
      reference.map { words.actor($0, in: workspace).name }
    }
    let text: String?
    switch field {
    case .number: text = fields.number?.value
    case .kind: text = fields.kind.map { words("kind.\($0.value.key)") }
    case .term: text = fields.term
    case .date: text = fields.date.map { words.day($0.value) }
    case .version: text = fields.version?.value
    case .isPublic:
      let word = fields.isPublic.map { words($0.value ? "public.yes" : "public.no") }
      text = [word, fields.whyNotPublic].compactMap(\.self).joined(separator: ": ")
    case .fileNumber: text = fields.fileNumber
    case .submitter: text = actor(fields.submitter)
    case .author: text = actor(fields.author)
    case .rapporteur: text = fields.rapporteur
    case .lead: text = actor(fields.lead)
    case .involved:
      text = words.actors(fields.involved, in: workspace).map(\.short).joined(separator: ", ")
    case .contact: text = fields.contact
    case .refersTo: text = fields.refersTo.joined(separator: "; ")
    case .legalBasis:
      let phrases = fields.legalBasis.compactMap { phrase($0, links) }
      return phrases.isEmpty ? nil : PhraseList(phrases: phrases)
    }
    guard let text, !text.isEmpty else { return nil }
    return TextContent(words.set(text))
  }

  /// The proposed resolution taken apart: what stands before the numbered points, and the points.
  /// A resolution without points, as a Berichtsvorlage has it, stays whole.
  private func resolution(
    of texts: some PaperTexts, _ fields: CouncilPaper, _ concept: Concept, _ links: PaperLinks
  ) -> (lead: (any Writable)?, points: [PointView], text: (any Writable)?) {
    let amendment = amendment(fields, concept)
    guard let part = texts.part(.resolution) else { return (nil, amendment, nil) }
    let document = texts.document
    let section = document.sections[part.section]
    guard
      let listIndex = section.blocks.firstIndex(where: { document.list(of: $0)?.isOrdered == true }
      ),
      let list = document.list(of: section.blocks[listIndex])
    else { return (nil, amendment, content(section.content, links, headingShift: 2)) }
    let node = section.blocks[listIndex]
    // That the concept is amended comes first.
    var points = amendment
    var number = list.start + points.count
    for item in document.children(of: node) {
      let text = Fragment(contentOf: item, in: document)
      points.append(
        PointView(number: number, text: content(text, links) ?? TextContent("")))
      number += 1
    }
    let lead = Fragment(document, section.blockNodes.lowerBound..<node)
    let rest = Fragment(document, document.next(after: node)..<section.blockNodes.upperBound)
    return (content(lead, links), points, content(rest, links))
  }

  /// "Das Konzept wird wie in Anlage 1 fortgeschrieben."
  private func amendment(_ fields: CouncilPaper, _ concept: Concept) -> [PointView] {
    guard let annex = fields.amendmentAnnex else { return [] }
    let text = words.set(
      words(
        "vorlage.fortschreibung",
        ["title": .text(concept.title), "number": .number(Number(annex + 1))]))
    return [PointView(number: 1, text: Paragraph(text: text))]
  }

  func finances(_ finances: Finances?) -> FinancesView {
    let items = finances?.items ?? []
    let years = Set(items.compactMap(\.year)).sorted()
    let yearText =
      switch years.count {
      case 0: ""
      case 1: String(years[0])
      default:
        words(
          "years",
          ["from": .text(String(years[0])), "to": .text(String(years[years.count - 1]))])
      }
    return FinancesView(
      hasImpact: finances?.hasImpact ?? false, total: finances?.total, years: yearText,
      items: items.map { item in
        FinanceItemView(
          purpose: words.set(item.purpose ?? ""), amount: item.amount?.value,
          year: item.year.map(String.init), account: item.account.map(words.set),
          cover: item.cover.map(words.set), grants: item.grants.map(words.set),
          followUp: item.followUp.map(words.set))
      }, note: finances?.note.map(words.set))
  }

  private func station(_ station: Consultation) -> StationView {
    let role = station.role?.value ?? workspace.settings.body(station.body)?.role
    return StationView(
      body: bodyName(station.body), date: station.date?.value, item: station.item,
      publicity: words(station.isPublic ?? true ? "public.yes" : "public.no"),
      role: role.map { words("role.\($0.rawValue)") } ?? "",
      result: station.result.map { words("result.\($0.value.key)") }, yes: station.yes,
      no: station.no, abstentions: station.abstentions,
      resolution: station.resolution.map(words.set), isDecision: role == .decision)
  }

  private func annex(_ index: Int, _ annex: Annex) -> AnnexView {
    let paper = annex.paper?.value
    return AnnexView(
      label: words("annex.label", ["number": .number(Number(index + 1))]),
      title: words.set(annex.title),
      url: paper.flatMap { url(ofPaper: $0) })
  }
}

/// A sentence of the program's own where a template expects paragraphs.
struct Paragraph: Writable {
  let text: String

  var isEmpty: Bool { text.isEmpty }
  var plainText: String { text }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    let element = vocabulary == .html ? "p" : "para"
    bytes.append(contentsOf: "<\(element)>".utf8)
    appendEscaped(text, to: &bytes)
    bytes.append(contentsOf: "</\(element)>\n".utf8)
  }
}

/// Several phrases in one value, parted by semicolons.
struct PhraseList: Writable {
  let phrases: [any Writable]

  var isEmpty: Bool { phrases.isEmpty }
  var plainText: String { phrases.map(\.plainText).joined(separator: "; ") }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    for (index, phrase) in phrases.enumerated() {
      if index > 0 { bytes.append(contentsOf: "; ".utf8) }
      phrase.write(as: vocabulary, into: &bytes)
    }
  }
}

extension PaperPart {
  /// The usual order of a German council paper, with resolution and costs on page one.
  static let usualOrder: [PaperPart] = [
    .resolution, .finances, .consultation, .reasons, .alternatives, .checks, .cosigning, .annexes,
    .signatures,
  ]
}

extension PaperField {
  /// The key of the field's label: `vorlage.einreicher`, as counties override it.
  var messageKey: String {
    switch self {
    case .number: "nummer"
    case .kind: "art"
    case .term: "wahlperiode"
    case .date: "datum"
    case .version: "stand"
    case .isPublic: "oeffentlich"
    case .fileNumber: "aktenzeichen"
    case .submitter: "einreicher"
    case .author: "verfasser"
    case .rapporteur: "berichterstatter"
    case .lead: "federfuehrend"
    case .involved: "beteiligt"
    case .contact: "ansprechpartner"
    case .refersTo: "bezug"
    case .legalBasis: "rechtsgrundlage"
    }
  }
}
