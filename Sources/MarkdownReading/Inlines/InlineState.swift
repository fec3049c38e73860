import Markup

/// A piece of a paragraph while its inlines are read: a leaf, or the beginning or end of one that
/// holds others. The pieces form a linked list, since the ends are found late.
struct Piece {
  enum Role: UInt8 {
    case leaf, opening, closing
  }

  var role: Role
  var kind: NodeKind
  var flags: NodeFlags = []
  var start: UInt32
  var end: UInt32
  var first: UInt32 = 0
  var second: UInt32 = 0
  var next: Int32 = -1
  var previous: Int32 = -1

  /// Text that stands in the source as it is.
  @inline(__always)
  static func text(_ start: Int, _ end: Int) -> Piece {
    Piece(
      role: .leaf, kind: .text, start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: end), first: UInt32(truncatingIfNeeded: start),
      second: UInt32(truncatingIfNeeded: end))
  }
}

/// A run of `*`, `_` or `~` that may open or close (CommonMark 0.31.2, appendix).
struct Delimiter {
  var piece: Int32
  var byte: UInt8
  var opens: Bool
  var closes: Bool
  /// The run's length as it was found.
  var length: Int
  var previous: Int
  var next: Int
}

/// A `[` or `![` that may begin a link or an image.
struct Bracket {
  var piece: Int32
  /// The index behind it.
  var inside: Int
  var isImage: Bool
  var isActive = true
  /// Whether another bracket stands behind it, so that it is no label.
  var hasInner = false
  /// How many delimiters stood before it.
  var delimiters: Int
}

/// What reading one paragraph's inlines needs; kept, so that it allocates once.
struct InlineState {
  var pieces: [Piece] = []
  var tail = 0
  var delimiters: [Delimiter] = []
  var brackets: [Bracket] = []
  /// So many brackets, from the outermost in, can begin no link any more.
  var inactiveBrackets = 0
  var start = 0
  var end = 0
  var position = 0
  /// Where the text begins that has not become a piece yet.
  var textStart = 0
  var isCell = false
  /// Whether the texts are to be searched for addresses when all else is decided.
  var mayHoldAddresses = false
  /// Whether one of them stands behind a bracket: then `]` ends it.
  var mayHoldBracketedAddresses = false
  /// Where backtick runs of each length were last seen, once that is known to the paragraph's end.
  var backticks: [Int] = []
  var backticksRead = false
  /// What does not occur in the rest of the paragraph: ends of comments and the like.
  var missing: [Int] = [.max, .max, .max, .max]
}
