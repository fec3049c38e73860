internal import Diagnostics
internal import Localization
internal import Markup
internal import MarkupWriting
internal import Templating
internal import Translation
internal import Workspace
internal import YAMLReading

/// How a flyer is printed.
struct FlyerSheet {
  var isTurn = false
  var hasBleed = false
  /// Stands before the ids of what is not the first on its page.
  var idPrefix = ""
  /// Whether it is on the other side of the sheet; the imprint stands once.
  var isSecond: Bool { !idPrefix.isEmpty }
}

extension Composer {
  /// A flyer in one language.
  func flyer(
    _ edition: FlyerEdition, _ text: ComposedText, _ sheet: FlyerSheet = FlyerSheet()
  ) -> FlyerView {
    let (flyer, facts) = (edition.flyer, edition.flyer.facts)
    let own = flyer.text(in: text.language) ?? flyer.source
    let setting = setting(edition)
    let prefix = sheet.idPrefix
    let links = links(
      of: flyer.paperName,
      [PaperPlaces(paper: flyer.paperName, anchors: anchors(of: text, prefix))])
    let sections = sections(of: text, links, setting, prefix)
    let form = SheetForm(fold: facts.fold, isTurn: sheet.isTurn)
    let flap = form.hasFlap ? FlapChoice.sections(text, facts.fold) : []
    func phrase(_ field: FlyerField) -> (any Writable)? {
      text.fields[field].map { FlyerPhrase($0, setting) }
    }
    let title = text.fields[.title].map { FlyerPhrase($0, setting) } ?? FlyerPhrase("", setting)
    let fit = PanelFit(text, on: form, flap: flap, hasFigure: facts.figure != nil)
    let opening = text.document.sections[0].content
    let address = webAddress(edition, own)
    return FlyerView(
      paper: flyerPaper(edition, text, own, title: title.plainText),
      direction: language.direction.rawValue, fold: facts.fold.rawValue,
      isSimple: language.isSimple, hasBleed: sheet.hasBleed, title: title,
      subtitle: phrase(.subtitle),
      otherTitles: sheet.isTurn ? [] : otherTitles(edition, text),
      figure: facts.figure.map(written),
      figureText: phrase(.figureText), picture: picture(facts.pictureFile),
      pictureText: pictureText(edition, text).text,
      pictureLanguage: pictureText(edition, text).language,
      notices: notices(edition, text, own),
      typeSize: points(fit.size), isSpread: fit.isSpread,
      contactSize: points(BackFit(flyer, own, text, in: workspace).size),
      opening: opening.isBlank
        ? nil
        : FlyerContent(
          fragment: opening, links: links, setting: setting,
          footnotes: sections.isEmpty ? text.withFootnotes : nil, footnotePrefix: prefix),
      flap: sections.enumerated().filter { flap.contains($0.offset) }.map(\.element),
      sections: sections.enumerated().filter { !flap.contains($0.offset) }.map(\.element),
      contact: contact(facts), department: department(facts),
      hours: hours(facts.hours), hoursNote: phrase(.hoursNote),
      web: url(address), webText: shown(address),
      webAddress: address.map { LinkedText(url: url($0), text: shown($0), joint: "/") },
      qrCode: qrCode(address),
      languages: edition.texts.map { languageLink(edition, $0.language, current: language) },
      pairs: pairLinks(edition, text), funders: funders(facts.funders),
      imprint: imprint(facts, own, setting).filter {
        !sheet.isSecond || Self.ofText.contains($0.key)
      },
      free: facts.imprint?.isFree == true && !sheet.isSecond ? words("flyer.free") : nil,
      links: legalLinks(facts.links), printHint: words("flyer.print-\(facts.fold.rawValue)"),
      bleedCopy: sheet.hasBleed ? nil : url(flyer.paperName + "-print.html"),
      turns: turnLinks(edition, text), labels: labels)
  }

  /// A size of type, which goes in quarters.
  private func points(_ size: Double) -> Number {
    Number(mantissa: Int64(size * 4) * 25, places: 2)
  }

  /// What the imprint says of this text; all else the other side of the sheet has said.
  private static let ofText = ["translator", "tested", "valid-until"]

  func setting(_ edition: FlyerEdition) -> FlyerSetting {
    FlyerSetting(
      language: language, source: edition.flyer.source.language,
      outdated: words("flyer.outdated"), machine: words("flyer.by-machine"),
      borrowed: words.catalogue.borrowed, pictures: edition.pictures)
  }

  /// What the title's picture shows, and in which language where it is not this one.
  func pictureText(
    _ edition: FlyerEdition, _ text: ComposedText
  ) -> (text: String, language: Language?) {
    guard let field = text.fields[.pictureText] else { return ("", nil) }
    let other = field.isSource ? edition.flyer.source.language : nil
    let own = other ?? text.language
    return (
      quoted(typeset(TextMarks.removed(from: field.text), language: own.tag), as: own), other
    )
  }

  /// What stands between a label and its text. Behind a label in another language the template sets the
  /// space: within the label's own direction it would stand on the wrong side of it.
  private var colon: String {
    let colon = words("flyer.colon")
    guard words.catalogue.borrowed != nil, colon.hasSuffix(" ") else { return colon }
    return String(colon.dropLast())
  }

  var labels: FlyerLabelsView {
    FlyerLabelsView(
      contact: words("flyer.contact"), hours: words("flyer.hours"), web: words("flyer.web"),
      imprint: words("flyer.imprint"), colon: colon,
      overflow: words("flyer.overflow"), turnOver: words("flyer.turn-over"),
      language: words.catalogue.borrowed, direction: words.catalogue.borrowed?.direction.rawValue,
      dayLanguage: language.isKnown ? nil : .english)
  }

  /// The number that matters, as the language writes it.
  private func written(_ figure: FlyerFigure) -> String {
    switch figure {
    case .number(let number): words.number(number)
    case .percentage(let percentage): words.percent(percentage)
    case .money(let money): words.money(money)
    case .text(let text): words.set(text)
    }
  }

  private func flyerPaper(
    _ edition: FlyerEdition, _ text: ComposedText, _ own: FlyerText, title: String
  ) -> PaperView {
    let isDraft = edition.flyer.source.released == nil
    var view = paper(
      name: edition.flyer.paperName, kind: words("flyer.kind"), title: title,
      subtitle: text.fields[.subtitle]?.text,
      sender: words.text(workspace.settings.county.sender),
      footer: "\(words("flyer.kind")): \(title)",
      draftMark: isDraft ? words("flyer.draft") : nil)
    if let mark = workspace.settings.exampleMark, mark.isEmpty {
      view.exampleMark = words("flyer.example")
    }
    view.navigation = []
    return view
  }

  // MARK: text

  private func anchors(of text: ComposedText, _ prefix: String) -> [String: String] {
    let names = SectionAnchors(text.document)
    var anchors: [String: String] = [:]
    for section in text.document.sections where section.heading != nil {
      if let id = section.id { anchors[id] = prefix + names[section] }
    }
    return anchors
  }

  private func sections(
    of text: ComposedText, _ links: PaperLinks, _ setting: FlyerSetting, _ prefix: String
  ) -> [FlyerSectionView] {
    let names = SectionAnchors(text.document)
    let sections = text.document.sections.filter { $0.heading != nil }
    let top = sections.map(\.rank).min() ?? 1
    return sections.enumerated().map { index, section in
      let footnotes = index == sections.count - 1 ? text.withFootnotes : nil
      return FlyerSectionView(
        id: prefix + names[section], level: section.rank == top ? 2 : 3,
        title: FlyerContent(
          fragment: Fragment(contentOf: section.heading ?? 0, in: text.document), links: links,
          setting: setting, footnotePrefix: prefix),
        text: section.content.isBlank && footnotes == nil
          ? nil
          : FlyerContent(
            fragment: section.content, links: links, setting: setting, headingShift: 2,
            footnotes: footnotes, footnotePrefix: prefix))
    }
  }

  private func notices(
    _ edition: FlyerEdition, _ text: ComposedText, _ own: FlyerText
  ) -> [any Writable] {
    // German binds, in whatever language the flyer was written first.
    func binds(_ language: Language) -> Bool { language.base == "de" && !language.isSimple }
    guard edition.flyer.facts.isBinding, !binds(text.language),
      edition.flyer.texts.contains(where: { binds($0.language) })
    else { return states(edition, text, own) }
    // A statute is cited in German whoever reads it.
    let norm = workspace.settings.flyers.norm.map { typeset($0, language: "de") }
    let binding =
      norm.map { words("flyer.binding-by", ["norm": .text($0)]) } ?? words("flyer.binding")
    return [FlyerPhrase(binding, setting(edition))] + states(edition, text, own)
  }

  /// How far this version is the work of people and up to date.
  func states(
    _ edition: FlyerEdition, _ text: ComposedText, _ own: FlyerText
  ) -> [any Writable] {
    var notices: [String] = []
    switch text.machineShare {
    case .none: break
    case .some: notices.append(words("flyer.some-machine"))
    case .all: notices.append(words("flyer.machine"))
    }
    if text.hasSourceText { notices.append(words("flyer.partly")) }
    if text.hasOldText { notices.append(words("flyer.some-outdated")) }
    return notices.map { FlyerPhrase($0, setting(edition)) }
  }

  private func otherTitles(_ edition: FlyerEdition, _ text: ComposedText) -> [FlyerTitleView] {
    edition.texts.filter { $0.language != text.language && !$0.language.isSimple }.prefix(3)
      .compactMap { other in
        guard let title = other.fields[.title], !title.isSource else { return nil }
        let setting = FlyerSetting(
          language: other.language, source: edition.flyer.source.language,
          outdated: words("flyer.outdated"), machine: words("flyer.by-machine"))
        return FlyerTitleView(
          title: FlyerPhrase(title.text, setting), language: other.language,
          direction: other.language.direction.rawValue)
      }
  }

  // MARK: other languages

  func languageLink(
    _ edition: FlyerEdition, _ other: Language, current: Language
  ) -> FlyerLanguageView {
    FlyerLanguageView(
      name: other.ownName, language: other, direction: other.direction.rawValue,
      url: url("../\(other.tag)/\(edition.flyer.paperName)\(suffix)"), isCurrent: other == current)
  }

  private func pairLinks(_ edition: FlyerEdition, _ text: ComposedText) -> [FlyerLanguageView] {
    links(edition.pairs, text, edition.flyer.paperName)
  }

  private func turnLinks(_ edition: FlyerEdition, _ text: ComposedText) -> [FlyerLanguageView] {
    links(edition.turns, text, edition.flyer.paperName + "-turn", suffix: ".html")
  }

  private func links(
    _ pairs: [(left: ComposedText, right: ComposedText)], _ text: ComposedText, _ name: String,
    suffix ending: String? = nil
  ) -> [FlyerLanguageView] {
    pairs.compactMap { pair in
      guard pair.left.language == text.language || pair.right.language == text.language else {
        return nil
      }
      let isLeft = pair.left.language == text.language
      let other = isLeft ? pair.right.language : pair.left.language
      let folder = "\(pair.left.language.tag)-\(pair.right.language.tag)"
      return FlyerLanguageView(
        name: "\(language.ownName) – \(other.ownName)", language: other,
        direction: other.direction.rawValue,
        url: url("../\(folder)/\(name)\(ending ?? suffix)"), isCurrent: false,
        names: [language, other].map {
          FlyerLanguageNameView(
            name: $0.ownName, language: $0, direction: $0.direction.rawValue)
        })
    }
  }
}
