/// Which of the extensions of CommonMark are read.
public struct ReadingOptions: Sendable {
  public var frontMatter = true
  public var headingAttributes = true
  public var tables = true
  public var strikethrough = true
  public var footnotes = true
  public var taskLists = true
  /// Web and mail addresses in the text as links.
  public var bareLinks = true
  /// A term on one line and `:   ` with what is said of it on the next, as statutes have their dates.
  public var definitionLists = true
  /// Lines that begin with `a)`, `aa)`, `1a.` or the like are text however far they are indented.
  public var indentedMarkers = true

  public init() {}

  /// Structured Markdown: all of them.
  public static let structured = ReadingOptions()

  /// Structured Markdown without what reads a text otherwise than CommonMark does.
  public static let bare: ReadingOptions = {
    var options = ReadingOptions()
    options.definitionLists = false
    options.indentedMarkers = false
    return options
  }()

  /// GFM: without front matter and heading attributes.
  public static let gfm: ReadingOptions = {
    var options = ReadingOptions.bare
    options.frontMatter = false
    options.headingAttributes = false
    return options
  }()

  /// CommonMark 0.31.2 and nothing else.
  public static let commonMark: ReadingOptions = {
    var options = ReadingOptions.gfm
    options.tables = false
    options.strikethrough = false
    options.footnotes = false
    options.taskLists = false
    options.bareLinks = false
    return options
  }()
}
