internal import Diagnostics
internal import Localization
internal import Templating
internal import Translation
internal import Workspace

extension Workspace {
  /// A flyer's papers: each language, every pair, the Wendeflyer, and the print shop's copies.
  ///
  /// - Parameters:
  ///   - place: the flyer's among the workspace's.
  ///   - common: the files that every paper draws from.
  func plannedPapers(
    of edition: FlyerEdition, _ place: Int, _ common: Set<String>
  ) -> [PlannedPaper] {
    let flyer = edition.flyer
    let source = common.union([flyer.source.file.path])
    let scope = PlannedPaper.Scope(flyer: place)
    func paper(
      _ type: PaperType, _ name: String, _ languages: [Language], _ vocabulary: Vocabulary
    ) -> PlannedPaper {
      let drawn = languages.compactMap { flyer.text(in: $0)?.file.path }
      return PlannedPaper(
        type: type, name: name, language: languages[0], vocabulary: vocabulary,
        sources: source.union(drawn), scope: scope,
        second: languages.count > 1 ? languages[1] : nil)
    }
    let name = flyer.paperName
    let single = edition.texts.flatMap { text in
      [Vocabulary.html, .docbook].map { paper(.flyer, name, [text.language], $0) }
        + [paper(.flyerPrint, name + "-print", [text.language], .html)]
    }
    let pairs = edition.pairs.flatMap { pair in
      [Vocabulary.html, .docbook].map {
        paper(.flyerPair, name, [pair.left.language, pair.right.language], $0)
      }
    }
    let turns = edition.turns.flatMap { pair in
      ["-turn", "-turn-print"].map {
        paper(.flyerTurn, name + $0, [pair.left.language, pair.right.language], .html)
      }
    }
    return single + pairs + turns
  }
}

extension [FlyerEdition] {
  /// Every language in which a flyer is made, by its tag.
  var languages: [Language] {
    Set(flatMap { $0.texts.map(\.language) }).sorted { $0.tag < $1.tag }
  }
}
