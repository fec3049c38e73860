public import Localization
public import Templating

/// A flyer in two languages, side by side or on the two sides of a sheet.
public struct FlyerPairView: View {
  public var left: FlyerView
  public var right: FlyerView
  public var rows: [FlyerRowView]
  public var hasBleed: Bool
  /// How to print and fold the sheet.
  public var printHint: String
  /// The sheet with a language on each side, and the print shop's copy of it.
  public var turn: URLValue?
  public var bleedCopy: URLValue?

  public static let typeName = "FlyerPair"
  public static let fields: Fields<Self> = [
    .record("left", of: FlyerView.self, "The first language") { $0.left },
    .record("right", of: FlyerView.self, "The second language") { $0.right },
    .list("rows", of: FlyerRowView.self, "What corresponds, in order") { $0.rows },
    .boolean("hasBleed", "Whether it is the print shop's copy, with 3 mm of bleed") { $0.hasBleed },
    .text("printHint", "How to print and fold the sheet") { $0.printHint },
    .url("turn", "The sheet with a language on each side") { $0.turn },
    .url("bleedCopy", "The print shop's copy") { $0.bleedCopy },
  ]
}

/// What corresponds in two languages.
public struct FlyerRowView: View {
  public var left: (any Writable)?
  public var right: (any Writable)?

  public static let typeName = "FlyerRow"
  public static let fields: Fields<Self> = [
    .content("left", "In the first language") { $0.left },
    .content("right", "In the second language") { $0.right },
  ]
}

/// The start page in one language: its flyers.
public struct FlyerIndexView: View {
  public var paper: PaperView
  public var direction: String
  public var isSimple: Bool
  /// The start pages in the other languages, and this one.
  public var languages: [FlyerLanguageView]
  public var flyers: [FlyerEntryView]
  /// The start page of the official papers, and what it is called here.
  public var official: URLValue?
  public var officialText: String
  public var labels: FlyerLabelsView

  public static let typeName = "FlyerIndex"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    .text("direction", "ltr or rtl") { $0.direction },
    .boolean("isSimple", "Whether it is in Leichte Sprache") { $0.isSimple },
    .list("languages", of: FlyerLanguageView.self, "This page in all its languages") {
      $0.languages
    },
    .list("flyers", of: FlyerEntryView.self, "The flyers in this language") { $0.flyers },
    .url("official", "The start page of the official papers") { $0.official },
    .text("officialText", "What that page is called here") { $0.officialText },
    .record("labels", of: FlyerLabelsView.self, "The labels, and whose words they are") {
      $0.labels
    },
  ]
}

/// A flyer on the start page.
public struct FlyerEntryView: View {
  public var title: any Writable
  public var subtitle: (any Writable)?
  public var picture: PictureSource?
  public var pictureText: String
  /// Of ``pictureText``, where it is not the page's.
  public var pictureLanguage: Language?
  public var url: URLValue?
  public var docbook: URLValue?
  /// What has to be said of this version, such as that a machine made it.
  public var notices: [any Writable]
  /// The same flyer in its other languages.
  public var languages: [FlyerLanguageView]

  public static let typeName = "FlyerEntry"
  public static let fields: Fields<Self> = [
    .phrase("title", "The title") { $0.title },
    .phrase("subtitle", "The subtitle, where there is one") { $0.subtitle },
    .pictureSource("picture", "The picture of the title page") { $0.picture },
    .text("pictureText", "What the picture shows; may be empty") { $0.pictureText },
    .language("pictureLanguage", "That text's language, where it is not the page's") {
      $0.pictureLanguage
    },
    .url("url", "The flyer") { $0.url },
    .url("docbook", "The same as DocBook") { $0.docbook },
    .phrases("notices", "What has to be said of this version") { $0.notices },
    .list("languages", of: FlyerLanguageView.self, "The same flyer in its other languages") {
      $0.languages
    },
  ]
}
