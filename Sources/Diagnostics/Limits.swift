/// Every limit of the program, in one place. They are generous: who meets one has a file that no officer
/// wrote, or a fault. What lies beyond is reported with its place, and the rest is still read.
///
/// A limit that the program's user meets as a finding names that finding.
public enum Limits {
  /// What files may measure (``Problem/fileTooLarge``, ``Problem/tooManyFiles``).
  public enum Files {
    /// Bytes of a Markdown, CSV or SVG file of a workspace, and of a file to compare. The largest statute
    /// of the federation has 3 MB.
    public static let documentBytes = 64 << 20
    /// Bytes of a YAML file or template of a workspace.
    public static let settingsBytes = 4 << 20
    /// Bytes of a flyer in one language: a sheet of paper holds some thousand.
    public static let flyerBytes = 1 << 20
    /// Bytes of a picture, which stands in every page that shows it.
    public static let pictureBytes = 2 << 20
    /// Bytes of a file from translators.
    public static let exchangeBytes = 16 << 20
    /// Bytes of a Markdown file named on the command line. The densest text needs some sixty times as much
    /// memory, prose ten times.
    public static let namedBytes = 1 << 28
    /// Files of one kind in one folder.
    public static let inFolder = 10_000
  }

  /// Reading Markdown. What goes beyond is read as text (``Problem/nestingTooDeep``,
  /// ``Problem/tableTooWide``, ``Problem/tableTooSparse``, ``Problem/referencesTooLong``).
  public enum Markdown {
    /// How deep blocks may stand in blocks.
    public static let blockNesting = 100
    /// How deep inlines may stand in inlines.
    public static let inlineNesting = 100
    /// Columns of a table.
    public static let tableColumns = 1_000
    /// Cells that a table may have beyond those that are written, filled up in short rows.
    public static let filledCells = 200_000
    /// Bytes of a link label (CommonMark 0.31.2, "link label": 999 characters).
    public static let linkLabel = 999
    /// Parentheses in a link destination (CommonMark demands at least three; cmark allows 32).
    public static let destinationParentheses = 32
    /// What all uses of link reference definitions may copy, at least; else the document's own size.
    public static let referenceExpansion = 100_000
    /// Digits of an ordered list's number (CommonMark 0.31.2, "ordered list marker").
    public static let listNumberDigits = 9
    /// Lines of a title that may stand before the front matter.
    public static let linesBeforeFrontMatter = 4
    /// How often a document is written in canonical form before it is left as it is
    /// (``Problem/blockKept``).
    public static let formattingRounds = 12
  }

  /// Reading YAML and the program's own JSON (``Problem/yamlTooLarge``). The largest file of a workspace
  /// has some thousand values.
  public enum Data {
    /// Values in one file or block.
    public static let values = 200_000
    /// Lists and maps inside each other.
    public static let depth = 64
    /// Lines that begin with `%`.
    public static let directives = 64
    /// Values inside each other in the list of what was made, which has four levels.
    public static let listDepth = 16
  }

  /// Loading and running templates (``Problem/renderLimit`` and those of the loader). `TemplateLimits` begins
  /// with these.
  public enum Templates {
    /// Bytes of one template.
    public static let bytes = 1 << 20
    /// Elements within elements.
    public static let elementDepth = 100
    /// Attributes of one element, declared prefixes among them: libxml2 compares each with all others.
    public static let attributes = 250
    /// Parentheses within parentheses and links of chains in one expression.
    public static let expressionDepth = 100
    /// Parameters, and slots, of one component: every use of it has a place for each.
    public static let interfaceNames = 100
    /// Bytes of the assets that one file inlines.
    public static let assetBytes = 1 << 24
    /// Components within components at run time.
    public static let componentDepth = 100
    /// Steps of one rendering: static pieces, values, rounds of loops; what filters, comparisons and
    /// messages handle and what is written counts by its bytes, so that this bounds the time: to some
    /// seconds.
    public static let steps = 100_000_000
    /// Bytes of one rendering.
    public static let outputBytes = 1 << 28
  }

  /// Asking libxml2 about XML.
  public enum XML {
    /// How many bytes of DocBook are validated (``Problem/docBookTooLong``). libxml2 keeps some ten times as
    /// much in memory, and its time grows with more than the length; a concept of 200 pages has half a
    /// megabyte.
    public static let validatedBytes = 8 << 20
    /// Complaints about one file: more than anybody reads; a broken one can give one for each byte.
    public static let complaints = 100
  }

  /// Comparing. Beyond these the answer is still right (accepting every change gives the new text), but
  /// coarser than a person's, and says so.
  public enum Comparison {
    /// Differences that the search for the fewest follows before it settles for a good division of the two
    /// sequences (`Aligner`): so many, fewer in long sequences, so that all searches together take some
    /// ``searchSteps``, and never less than ``leastSearchDepth``.
    public static let searchDepth = 512
    public static let leastSearchDepth = 64
    public static let searchSteps = 1 << 26
    /// How often such a sequence is divided at what stands once in both, before it is divided where the
    /// search came furthest.
    public static let anchorLevels = 3
    /// Words and signs of the shortest text that is ever called moved.
    public static let movedTokens = 10
    /// How much two units must have in common to be taken for one, in thousandths: the mean of their
    /// common words' share in both together and in the shorter one, words weighted by rarity.
    public static let similarUnits = 400
    /// How much must speak for a pair of sections, in thousandths: the share of what their texts have in
    /// common, and up to 400 for title, number and the sections beside.
    public static let similarSections = 400
    /// How many times as long as the other a text may be to be looked at for likeness.
    public static let growth = 16
    /// How many pairs of words are compared where a finding shows what differs in one line; the middle of
    /// longer texts is shown as one difference.
    public static let pairsOfWords = 200_000
  }

  /// Telling what became of a flyer's texts.
  public enum Translation {
    /// Pairs of texts that are held against each other; beyond, what was rewritten counts as new.
    public static let pairs = 40_000
    /// How often a record is read again that was confirmed; each time more finds together, or none does.
    public static let rounds = 4
  }

  /// Telling the user.
  public enum Findings {
    /// Of one kind in one file; the others are counted (``Problem/moreFindings``).
    public static let ofOneKind = 100
    /// Scalars of a name or text that a message quotes.
    public static let argumentScalars = 500
  }
}
