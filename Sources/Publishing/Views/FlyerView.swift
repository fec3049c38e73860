public import Localization
public import Templating

/// A flyer in one language.
public struct FlyerView: View {
  public var paper: PaperView
  public var direction: String
  /// `letter`, `zigzag`, `half`, `a4` or `a5`.
  public var fold: String
  public var isSimple: Bool
  /// Whether it is the print shop's, with bleed.
  public var hasBleed: Bool
  public var title: any Writable
  public var subtitle: (any Writable)?
  public var otherTitles: [FlyerTitleView]
  public var figure: String?
  public var figureText: (any Writable)?
  public var picture: PictureSource?
  public var pictureText: String
  /// Of ``pictureText``, where it is not the flyer's.
  public var pictureLanguage: Language?
  public var notices: [any Writable]
  /// In points, so that the text fills its panels.
  public var typeSize: Number
  /// Whether each section of a folded sheet's inside has a panel of its own.
  public var isSpread: Bool
  /// Of the contact on the back of a folded sheet, in points.
  public var contactSize: Number
  public var opening: (any Writable)?
  /// On the flap: those marked `.klappe`, else the first.
  public var flap: [FlyerSectionView]
  public var sections: [FlyerSectionView]
  public var contact: [FactView]
  public var department: String
  public var hours: [FlyerHoursView]
  public var hoursNote: (any Writable)?
  public var web: URLValue?
  public var webText: String
  /// ``webText`` as a link to ``web``, with places to break at.
  public var webAddress: (any Writable)?
  public var qrCode: (any Writable)?
  public var languages: [FlyerLanguageView]
  public var pairs: [FlyerLanguageView]
  public var funders: [FunderView]
  public var imprint: [FactView]
  public var free: String?
  public var links: [NavigationView]
  public var printHint: String
  public var bleedCopy: URLValue?
  /// The sheets that read in this language on one side and in another on the other.
  public var turns: [FlyerLanguageView]
  public var labels: FlyerLabelsView

  public static let typeName = "Flyer"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    .text("direction", "ltr or rtl") { $0.direction },
    .text("fold", "letter, zigzag, half, a4 or a5") { $0.fold },
    .boolean("isSimple", "Whether it is in Leichte Sprache") { $0.isSimple },
    .boolean("hasBleed", "Whether it is the print shop's copy, with 3 mm of bleed") { $0.hasBleed },
    .phrase("title", "The title") { $0.title },
    .phrase("subtitle", "The subtitle, where there is one") { $0.subtitle },
    .list("otherTitles", of: FlyerTitleView.self, "The title in the other languages") {
      $0.otherTitles
    },
    .text("figure", "The number that matters") { $0.figure },
    .phrase("figureText", "What the number counts") { $0.figureText },
    .pictureSource("picture", "The picture of the title page") { $0.picture },
    .text("pictureText", "What the picture shows; may be empty") { $0.pictureText },
    .language("pictureLanguage", "That text's language, where it is not the flyer's") {
      $0.pictureLanguage
    },
    .phrases("notices", "What has to be said of this version") { $0.notices },
    .number("typeSize", "The size of the text on paper, in points") { $0.typeSize },
    .boolean("isSpread", "Whether each section inside a folded sheet has a panel of its own") {
      $0.isSpread
    },
    .number("contactSize", "The size of the contact on a folded sheet's back, in points") {
      $0.contactSize
    },
    .content("opening", "Text before the first heading") { $0.opening },
    .list("flap", of: FlyerSectionView.self, "The sections for the flap") { $0.flap },
    .list("sections", of: FlyerSectionView.self, "The other sections") { $0.sections },
    .list("contact", of: FactView.self, "Whom to turn to") { $0.contact },
    .text("department", "The department") { $0.department },
    .list("hours", of: FlyerHoursView.self, "The opening hours") { $0.hours },
    .phrase("hoursNote", "A note on the opening hours") { $0.hoursNote },
    .url("web", "The page in this language on the web") { $0.web },
    .text("webText", "Its address as text; may be empty") { $0.webText },
    .phrase("webAddress", "The same as a link, which may break behind slashes") { $0.webAddress },
    .content("qrCode", "The address as a QR code; absent where none can be made") { $0.qrCode },
    .list("languages", of: FlyerLanguageView.self, "The flyer in all its languages") {
      $0.languages
    },
    .list("pairs", of: FlyerLanguageView.self, "This language beside another") { $0.pairs },
    .list("funders", of: FunderView.self, "Who pays for it") { $0.funders },
    .list("imprint", of: FactView.self, "What the press law asks for") { $0.imprint },
    .text("free", "That it is free and not for campaigning") { $0.free },
    .list("links", of: NavigationView.self, "What the law asks of web pages") { $0.links },
    .text("printHint", "How to print and fold it") { $0.printHint },
    .url("bleedCopy", "The print shop's copy") { $0.bleedCopy },
    .list("turns", of: FlyerLanguageView.self, "Sheets with another language on the other side") {
      $0.turns
    },
    .record("labels", of: FlyerLabelsView.self, "The labels, in this flyer's language") {
      $0.labels
    },
  ]
}

/// The labels that stand in a flyer's language also where the page around it speaks another.
public struct FlyerLabelsView: View {
  public var contact: String
  public var hours: String
  public var web: String
  public var imprint: String
  public var colon: String
  public var overflow: String
  public var turnOver: String
  /// Whose words the labels are, where the flyer's language has none of its own.
  public var language: Language?
  public var direction: String?
  /// In which language weekdays are named, where not in the flyer's.
  public var dayLanguage: Language?

  public static let typeName = "FlyerLabels"
  public static let fields: Fields<Self> = [
    .text("contact", "Contact") { $0.contact },
    .text("hours", "Opening hours") { $0.hours },
    .text("web", "On the web") { $0.web },
    .text("imprint", "Imprint") { $0.imprint },
    .text("colon", "What stands between a label and its text") { $0.colon },
    .text("overflow", "That text is missing, where it does not fit") { $0.overflow },
    .text("turnOver", "That this language is on the other side") { $0.turnOver },
    .language("language", "The labels' language, where it is not the flyer's") { $0.language },
    .text("direction", "ltr or rtl, where the labels' language is not the flyer's") {
      $0.direction
    },
    .language("dayLanguage", "The weekdays' language, where it is not the flyer's") {
      $0.dayLanguage
    },
  ]
}

/// A section of a flyer.
public struct FlyerSectionView: View {
  public var id: String
  /// 2 for a section, 3 for what stands in one.
  public var level: Int
  public var title: any Writable
  public var text: (any Writable)?

  public static let typeName = "FlyerSection"
  public static let fields: Fields<Self> = [
    .text("id", "The identity, for links") { $0.id },
    .integer("level", "2 for a section, 3 for what stands in one") { $0.level },
    .phrase("title", "The heading") { $0.title },
    .content("text", "The section's text") { $0.text },
  ]
}

/// The title in another language.
public struct FlyerTitleView: View {
  public var title: any Writable
  public var language: Language
  public var direction: String

  public static let typeName = "FlyerTitle"
  public static let fields: Fields<Self> = [
    .phrase("title", "The title") { $0.title },
    .language("language", "Its language") { $0.language },
    .text("direction", "ltr or rtl") { $0.direction },
  ]
}

/// A way to the flyer in another language.
public struct FlyerLanguageView: View {
  public var name: String
  public var language: Language
  public var direction: String
  public var url: URLValue?
  public var isCurrent: Bool
  /// Of a link to two languages, the page's own and ``language``, what each is called; else none.
  public var names: [FlyerLanguageNameView] = []

  public static let typeName = "FlyerLanguage"
  public static let fields: Fields<Self> = [
    .text("name", "What its speakers call the language; of two languages both") { $0.name },
    .language("language", "The language") { $0.language },
    .text("direction", "ltr or rtl") { $0.direction },
    .url("url", "Where the flyer is in it") { $0.url },
    .boolean("isCurrent", "Whether it is this page") { $0.isCurrent },
    .list("names", of: FlyerLanguageNameView.self, "Of two languages each name alone") { $0.names },
  ]
}

/// One of the languages that a link names.
public struct FlyerLanguageNameView: View {
  public var name: String
  public var language: Language
  public var direction: String

  public static let typeName = "FlyerLanguageName"
  public static let fields: Fields<Self> = [
    .text("name", "What its speakers call the language") { $0.name },
    .language("language", "The language") { $0.language },
    .text("direction", "ltr or rtl") { $0.direction },
  ]
}

/// When somebody is there.
public struct FlyerHoursView: View {
  public var days: String
  public var times: any Writable

  public static let typeName = "FlyerHours"
  public static let fields: Fields<Self> = [
    .text("days", "The days, in words") { $0.days },
    .phrase("times", "The times") { $0.times },
  ]
}

/// Who pays, in the words that it prescribes.
public struct FunderView: View {
  public var name: String
  public var sentence: String
  public var language: Language
  public var direction: String
  public var logo: PictureSource?
  /// Of the logo, in millimetres.
  public var width: Number

  public static let typeName = "Funder"
  public static let fields: Fields<Self> = [
    .text("name", "Its name") { $0.name },
    .text("sentence", "The sentence that it prescribes") { $0.sentence },
    .language("language", "The sentence's language") { $0.language },
    .text("direction", "ltr or rtl") { $0.direction },
    .pictureSource("logo", "Its logo") { $0.logo },
    .number("width", "The logo's width in millimetres") { $0.width },
  ]
}
