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

  public init() {}

  /// Structured Markdown: all of them.
  public static let structured = ReadingOptions()

  /// GFM: without front matter and heading attributes.
  public static let gfm: ReadingOptions = {
    var options = ReadingOptions()
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
