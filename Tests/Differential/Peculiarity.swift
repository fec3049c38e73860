import MarkdownReading

/// A known class of documents that cmark-gfm and this reader read differently, with what is compared of them
/// all the same. Each has its paragraph in DISAGREEMENTS.md, with the sentence that decides it.
struct Peculiarity: Sendable {
  enum Effect: Sendable {
    /// Both read it without an extension.
    case without(Extension)
    /// Whether lists are tight is not compared.
    case anyTightness
    /// What is emphasised is not compared, nor `*` and `_` in texts.
    case anyEmphasis
    /// It is not compared.
    case skipped
  }

  enum Extension: UInt32, Sendable {
    // The bits that .ci/peer/cmark_trees.c has before the length.
    case strikethrough = 0x8000_0000
    case bareLinks = 0x4000_0000
    case footnotes = 0x2000_0000
    case tables = 0x1000_0000
    case taskLists = 0x0800_0000
  }

  let name: String
  let effect: Effect
  let holds: @Sendable (Facts) -> Bool

  static let all: [Peculiarity] =
    emphases + addresses + extensions + definitions + versions + others
}

/// How a document is read and compared.
struct Comparing {
  var options = ReadingOptions.gfm
  var flags: UInt32 = 0
  var anyTightness = false
  var anyEmphasis = false
  var isSkipped = false
  var names: [String] = []

  init(_ document: some Collection<UInt8>) {
    let facts = Facts(Array(document))
    for peculiarity in Peculiarity.all where peculiarity.holds(facts) {
      names.append(peculiarity.name)
      switch peculiarity.effect {
      case .without(let missing):
        flags |= missing.rawValue
        switch missing {
        case .strikethrough: options.strikethrough = false
        case .bareLinks: options.bareLinks = false
        case .footnotes: options.footnotes = false
        case .tables: options.tables = false
        case .taskLists: options.taskLists = false
        }
      case .anyTightness: anyTightness = true
      case .anyEmphasis: anyEmphasis = true
      case .skipped: isSkipped = true
      }
    }
    if anyEmphasis, facts.has("@") {
      // A mail address may take delimiters in.
      flags |= Peculiarity.Extension.bareLinks.rawValue
      options.bareLinks = false
    }
  }
}
