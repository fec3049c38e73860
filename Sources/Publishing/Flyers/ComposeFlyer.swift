internal import Diagnostics
internal import Localization
internal import Markup
internal import MarkupWriting
internal import Templating
internal import Translation
internal import Workspace
internal import YAMLReading

extension Composer {
  /// A flyer in one language.
  func flyer(_ edition: FlyerEdition, _ text: ComposedText, hasBleed: Bool = false) -> FlyerView {
    let (flyer, facts) = (edition.flyer, edition.flyer.facts)
    let own = flyer.text(in: text.language) ?? flyer.source
    let setting = setting(edition)
    let links = links(
      of: flyer.paperName, [PaperPlaces(paper: flyer.paperName, anchors: anchors(of: text))])
    let sections = sections(of: text, links, setting)
    let flap = FlapChoice.sections(text, facts.fold)
    func phrase(_ field: FlyerField) -> (any Writable)? {
      text.fields[field].map { FlyerPhrase($0, setting) }
    }
    let title = text.fields[.title].map { FlyerPhrase($0, setting) } ?? FlyerPhrase("", setting)
    let fit = PanelFit(text, fold: facts.fold, flap: flap, hasFigure: facts.figure != nil)
    let opening = text.document.sections[0].content
    let address = webAddress(edition, own)
    return FlyerView(
      paper: flyerPaper(edition, text, own, title: title.plainText),
      direction: language.direction.rawValue, fold: facts.fold.rawValue,
      isSimple: language.isSimple, hasBleed: hasBleed, title: title, subtitle: phrase(.subtitle),
      otherTitles: otherTitles(edition, text), figure: facts.figure.map(words.set),
      figureText: phrase(.figureText), picture: picture(facts.pictureFile),
      pictureText: text.fields[.pictureText]?.text ?? "",
      notices: notices(edition, text, own),
      typeSize: Number(mantissa: Int64(fit.size * 4) * 25, places: 2),
      opening: opening.isBlank
        ? nil : FlyerContent(fragment: opening, links: links, setting: setting),
      flap: sections.enumerated().filter { flap.contains($0.offset) }.map(\.element),
      sections: sections.enumerated().filter { !flap.contains($0.offset) }.map(\.element),
      contact: contact(facts), department: department(facts),
      hours: hours(facts.hours), hoursNote: phrase(.hoursNote),
      web: url(address), webText: shown(address), qrCode: qrCode(address),
      languages: edition.texts.map { languageLink(edition, $0.language, current: language) },
      pairs: pairLinks(edition, text), funders: funders(facts.funders),
      imprint: imprint(facts, own, setting),
      free: facts.imprint?.isFree == true ? words("flyer.free") : nil,
      links: legalLinks(facts.links), printHint: words("flyer.print-\(facts.fold.rawValue)"),
      bleedCopy: hasBleed || facts.fold == .a4 || facts.fold == .a5
        ? nil : url(flyer.paperName + "-print.html"))
  }

  func setting(_ edition: FlyerEdition) -> FlyerSetting {
    FlyerSetting(
      language: language, source: edition.flyer.source.language,
      outdated: words("flyer.outdated"))
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

  private func anchors(of text: ComposedText) -> [String: String] {
    let names = SectionAnchors(text.document)
    var anchors: [String: String] = [:]
    for section in text.document.sections where section.heading != nil {
      if let id = section.id { anchors[id] = names[section] }
    }
    return anchors
  }

  private func sections(
    of text: ComposedText, _ links: PaperLinks, _ setting: FlyerSetting
  ) -> [FlyerSectionView] {
    let names = SectionAnchors(text.document)
    let sections = text.document.sections.filter { $0.heading != nil }
    let top = sections.map(\.rank).min() ?? 1
    return sections.map { section in
      FlyerSectionView(
        id: names[section], level: section.rank == top ? 2 : 3,
        title: FlyerContent(
          fragment: Fragment(contentOf: section.heading ?? 0, in: text.document), links: links,
          setting: setting),
        text: section.content.isBlank
          ? nil
          : FlyerContent(
            fragment: section.content, links: links, setting: setting, headingShift: 2))
    }
  }

  private func notices(
    _ edition: FlyerEdition, _ text: ComposedText, _ own: FlyerText
  ) -> [any Writable] {
    let setting = setting(edition)
    var notices: [String] = []
    let isTranslation = text.language != edition.flyer.source.language
    if isTranslation, edition.flyer.facts.isBinding {
      notices.append(
        workspace.settings.flyers.norm.map { words("flyer.binding-by", ["norm": .text($0)]) }
          ?? words("flyer.binding"))
    }
    if own.isMachine, own.released == nil { notices.append(words("flyer.machine")) }
    if text.hasSourceText { notices.append(words("flyer.partly")) }
    if text.hasOldText { notices.append(words("flyer.some-outdated")) }
    return notices.map { FlyerPhrase($0, setting) }
  }

  private func otherTitles(_ edition: FlyerEdition, _ text: ComposedText) -> [FlyerTitleView] {
    edition.texts.filter { $0.language != text.language && !$0.language.isSimple }.prefix(3)
      .compactMap { other in
        guard let title = other.fields[.title], !title.isSource else { return nil }
        return FlyerTitleView(
          title: title.text, language: other.language,
          direction: other.language.direction.rawValue)
      }
  }

  // MARK: other languages

  private func languageLink(
    _ edition: FlyerEdition, _ other: Language, current: Language
  ) -> FlyerLanguageView {
    FlyerLanguageView(
      name: other.ownName, language: other, direction: other.direction.rawValue,
      url: url("../\(other.tag)/\(edition.flyer.paperName)\(suffix)"), isCurrent: other == current)
  }

  private func pairLinks(_ edition: FlyerEdition, _ text: ComposedText) -> [FlyerLanguageView] {
    edition.pairs.compactMap { pair in
      guard pair.left.language == text.language || pair.right.language == text.language else {
        return nil
      }
      let isLeft = pair.left.language == text.language
      let other = isLeft ? pair.right.language : pair.left.language
      let folder = "\(pair.left.language.tag)-\(pair.right.language.tag)"
      return FlyerLanguageView(
        name: "\(language.ownName) – \(other.ownName)", language: other,
        direction: other.direction.rawValue,
        url: url("../\(folder)/\(edition.flyer.paperName)\(suffix)"), isCurrent: false)
    }
  }

  // MARK: pictures

  func picture(_ file: SourceFile?) -> PictureSource? {
    guard let file, let kind = PictureKind(file.bytes) else { return nil }
    let type: PictureSource.MediaType =
      switch kind {
      case .png: .png
      case .jpeg: .jpeg
      case .webp: .webp
      case .svg: .svg
      }
    return PictureSource(type, file.bytes)
  }

  private func qrCode(_ address: String?) -> (any Writable)? {
    guard let address, let modules = qrMaker?.modules(of: address) else { return nil }
    return QRCodePicture(
      modules: modules, plainText: words("flyer.qr", ["address": .text(address)]))
  }

  /// The translation's own page, else the flyer's, else its place below the workspace's address.
  private func webAddress(_ edition: FlyerEdition, _ own: FlyerText) -> String? {
    if let web = own.web { return web.value }
    if own.language == edition.flyer.source.language, let web = edition.flyer.facts.web {
      return web.value
    }
    guard var base = workspace.settings.flyers.web?.value else { return nil }
    while base.hasSuffix("/") { base.removeLast() }
    return "\(base)/\(own.language.tag)/\(edition.flyer.paperName).html"
  }

  /// An address as people read it.
  private func shown(_ address: String?) -> String {
    guard let address else { return "" }
    for scheme in ["https://www.", "http://www.", "https://", "http://"]
    where address.hasPrefix(scheme) {
      return String(address.dropFirst(scheme.utf8.count))
    }
    return address
  }
}
