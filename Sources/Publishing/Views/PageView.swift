internal import Localization
public import Templating

/// A single Markdown file as a page of its own.
public struct PageView: View {
  public var paper: PaperView
  public var content: (any Writable)?
  public var footnotes: (any Writable)?

  public static let typeName = "Page"
  public static let fields: Fields<Self> = [
    .record("paper", of: PaperView.self, "Head, foot and marks") { $0.paper },
    .content("content", "What the file says, without its title") { $0.content },
    .content("footnotes", "The list of footnotes; DocBook has them in place") { $0.footnotes },
  ]
}
