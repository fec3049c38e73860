internal import Localization
internal import Templating
internal import Translation
internal import Workspace

extension Composer {
  /// The start page in a language in which there are flyers; the official papers have their own.
  func flyerIndex(_ editions: [FlyerEdition]) -> FlyerIndexView {
    let official = workspace.settings.officialLanguage
    var view = paper(
      name: "index", kind: words("flyer.kind"), title: words("flyer.start"),
      sender: words.text(workspace.settings.county.sender), footer: words("flyer.start"))
    if let mark = workspace.settings.exampleMark, mark.isEmpty {
      view.exampleMark = words("flyer.example")
    }
    view.navigation = []
    view.docbook = url("index.xml")
    return FlyerIndexView(
      paper: view, direction: language.direction.rawValue, isSimple: language.isSimple,
      languages: startPages(editions), flyers: editions.compactMap(entry),
      official: available.contains("index") ? url("../\(official.tag)/index\(suffix)") : nil,
      officialText: words("flyer.official", ["language": .text(official.ownName)]), labels: labels)
  }

  /// The start pages in all languages, the official one first; nothing where there is only that.
  func startPages(_ editions: [FlyerEdition]) -> [FlyerLanguageView] {
    let official = workspace.settings.officialLanguage
    let others = editions.languages.filter {
      $0 != official && ($0 == language || available.contains("\($0.tag)/index"))
    }
    guard !others.isEmpty else { return [] }
    return ([official] + others).map { other in
      FlyerLanguageView(
        name: other.ownName, language: other, direction: other.direction.rawValue,
        url: url("../\(other.tag)/index\(suffix)"), isCurrent: other == language)
    }
  }

  private func entry(_ edition: FlyerEdition) -> FlyerEntryView? {
    let flyer = edition.flyer
    guard let text = edition.text(in: language),
      available.contains("\(language.tag)/\(flyer.paperName)")
    else { return nil }
    let own = flyer.text(in: language) ?? flyer.source
    let setting = setting(edition)
    return FlyerEntryView(
      title: text.fields[.title].map { FlyerPhrase($0, setting) } ?? FlyerPhrase("", setting),
      subtitle: text.fields[.subtitle].map { FlyerPhrase($0, setting) },
      picture: picture(flyer.facts.pictureFile),
      pictureText: pictureText(edition, text).text,
      pictureLanguage: pictureText(edition, text).language, url: url(flyer.paperName + suffix),
      docbook: url(flyer.paperName + ".xml"), notices: states(edition, text, own),
      languages: edition.texts.filter { $0.language != language }
        .map { languageLink(edition, $0.language, current: language) })
  }
}
