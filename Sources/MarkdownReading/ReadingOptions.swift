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
  /// Lines that begin with `a)`, `aa)`, `1a.` or the like are text however far they are indented, and what is
  /// indented below them is no code.
  public var indentedMarkers = true
  /// What CommonMark's examples have as code is text: `1.` and `1)` four columns further in, and what stands
  /// five columns and more behind a list's marker.
  public var indentedText = true
  /// Rows of tables made of bullets (`*    *   a`) take in the cells that stand four columns further on.
  public var bulletTables = true
  /// What stands between two lines `---` at the beginning is front matter also where it has no field.
  public var emptyFrontMatter = true

  public init() {}

  /// Structured Markdown: all of them.
  public static let structured = ReadingOptions()

  /// Structured Markdown that reads each example of CommonMark and of GFM's extensions as it should be read.
  public static let fragment: ReadingOptions = {
    var options = ReadingOptions()
    options.emptyFrontMatter = false
    options.indentedText = false
    return options
  }()

  /// GFM: without front matter and heading attributes, and without what German documents have besides.
  public static let gfm: ReadingOptions = {
    var options = ReadingOptions()
    options.frontMatter = false
    options.headingAttributes = false
    options.definitionLists = false
    options.indentedMarkers = false
    options.indentedText = false
    options.bulletTables = false
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
