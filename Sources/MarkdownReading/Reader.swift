import Diagnostics
import Markup

/// What one reading knows: the line being read, the open blocks, and the tables that it fills.
///
/// Reading has the two phases of the CommonMark specification (appendix "A parsing strategy"): the
/// lines are sorted into blocks, then the content of paragraphs, headings and cells into inlines.
/// The bytes are handed to every step as a span, since a struct cannot keep one.
struct Reader {
  let file: SourceFile
  let options: ReadingOptions
  var diagnostics: [Diagnostic] = []
  /// Of each kind how many there were, and where they are counted that are not listed.
  var findings: [String: (count: Int, place: Int)] = [:]

  // The line being read.
  var lineStart = 0
  /// Without the line end.
  var lineEnd = 0
  var nextLine = 0
  var position = 0
  var column = 0
  var isTabPartlyRead = false
  var nonspace = 0
  var indent = 0
  var isBlank = false
  /// Nothing is left of the line: it is a heading, a break, a fence, a table's header.
  var isLineDone = false

  // Blocks.
  var blocks: [Node] = []
  var open: [OpenBlock] = []
  /// Whether the line before was blank in a way that parts the items of a list.
  var wasBlank = false
  /// The innermost quotation or footnote that went on in the line before.
  var innermostQuote = 0
  /// Prefixes of quotations inside paragraphs, to be blanked before inlines are read.
  var blanks: [Range<Int>] = []
  var paragraph = ParagraphLines()
  var leaf = LeafContent()
  /// The last definition list and the block that holds it: the next term goes on with it.
  var lastDefinitions = (list: -1, parent: -1)

  // The document's tables.
  var side: [UInt8] = []
  var links: [LinkRecord] = []
  var codes: [CodeRecord] = []
  var attributes: [AttributeRecord] = []
  var alignments: [ColumnAlignment] = []
  var footnotes: [FootnoteRecord] = []
  var footnoteLabels: [[UInt8]: Int] = [:]
  var references: [[UInt8]: LinkRecord] = [:]
  /// While blocks are read, their nodes are numbers of ``blocks``.
  var definitions: [DefinitionRecord] = []
  /// The block that holds the paragraph whose definitions are read, and the paragraph itself.
  var definitionPlace = (parent: 0, next: 0)
  var expansionBudget = 0
  var filledCells = 0

  // Inlines.
  var nodes: [Node] = []
  var inline = InlineState()

  init(_ file: SourceFile, _ options: ReadingOptions) {
    self.file = file
    self.options = options
    expansionBudget = max(Limits.Markdown.referenceExpansion, file.bytes.count)
  }

  /// Reports a finding; of one kind only so many, and how many more there are.
  mutating func report(
    _ problem: Problem, _ start: Int, _ end: Int, _ arguments: [String: String] = [:]
  ) {
    var kind = findings[problem.slug] ?? (count: 0, place: 0)
    kind.count += 1
    let left = kind.count - Limits.Findings.ofOneKind
    if left <= 0 {
      diagnostics.append(Diagnostic(problem, at: file.span(start, end), arguments))
    } else if left == 1 {
      kind.place = diagnostics.count
      diagnostics.append(.more(Diagnostic(problem, at: file.span(start, end)), 1))
    }
    findings[problem.slug] = kind
  }

  /// Says of each kind how many findings are not listed.
  mutating func countFindings() {
    for kind in findings.values where kind.count > Limits.Findings.ofOneKind {
      diagnostics[kind.place].arguments["count"] = String(kind.count - Limits.Findings.ofOneKind)
    }
  }

  /// Appends to the side buffer and says where.
  mutating func keep(_ bytes: [UInt8]) -> TextRange {
    let start = UInt32(file.bytes.count + side.count)
    side += bytes
    return TextRange(start: start, end: UInt32(file.bytes.count + side.count))
  }
}

/// A block that may still grow.
struct OpenBlock {
  var kind: NodeKind
  var node: Int
  var end: Int
  /// An item's content column relative to its list; the columns before a fence.
  var indent = 0
  /// A list's marker; a fence's byte.
  var marker: UInt8 = 0
  var fenceLength = 0
  /// Which of the seven kinds of HTML block.
  var htmlKind = 0
  var hasChild = false
  var isLoose = false
  /// A container whose last paragraph at its edge began with a marker that CommonMark does not know.
  var hasMarker = false
  /// An item whose marker has four spaces behind it.
  var isWide = false
}

/// The lines of the open paragraph.
struct ParagraphLines {
  var start = 0
  var end = 0
  /// Where the last line's content begins.
  var lastStart = 0
  /// Where the line before it ends.
  var previousEnd = 0
  var firstBlank = 0
}

/// The content of the open code or HTML block: a run of the source as long as that is possible,
/// else a copy.
struct LeafContent {
  var start = 0
  var end = 0
  var isCopied = false
  var sourceStart = 0
  var sourceEnd = 0
  var info = TextRange.empty
}
