internal import Diagnostics

/// One step of a compiled component. Steps hold plain numbers only, so that taking one touches no
/// reference count; what they need is in the tables of their ``Unit``.
enum Op: Sendable {
  /// Static bytes: a range of ``Unit/bytes``.
  case bytes(Int32, Int32)
  /// White space with a line break that touches a directive: takes the place of the white space
  /// before it if nothing was written in between.
  case lineBreak(Int32, Int32)
  /// Spaces between two things that may leave nothing: like a line break, but left out where there is
  /// such white space already.
  case space(Int32, Int32)
  /// Static bytes and texts of one record in turn.
  case run(Int32)
  case value(node: Int32, Escape)
  /// Content: blocks, without the line feed at its end, since the template's own follows.
  case content(node: Int32)
  /// A space, the name and `="`, then the value and a quotation mark; nothing at all where the value
  /// is absent or false.
  case attribute(Int32, Int32, node: Int32)
  /// An attribute whose address a browser gets along with the page, by its number in
  /// ``Unit/fetched``.
  case fetched(Int32)
  /// A space and the name where the value is true.
  case flag(Int32, Int32, node: Int32)
  /// A custom property's name, then its value as CSS writes it; nothing where the value is absent.
  case property(Int32, Int32, node: Int32)
  /// The declarations of an element that may be the document's first: of its own namespace, by its
  /// number, unless that is the default here already (-1 for an element with a prefix), and of all
  /// prefixes if it is the first.
  case namespaces(Int32)
  /// The declaration of a prefix, by its number, unless the document's first element has it.
  case prefix(Int32)
  case jump(Int32)
  case jumpUnless(node: Int32, Int32)
  /// Puts the first element of a list into a slot, or jumps where there is none.
  case loop(Int32, end: Int32)
  /// Puts the next element into the slot and jumps back, or goes on.
  case next(Int32, start: Int32)
  /// A whole loop whose content is one run.
  case loopRun(Int32, run: Int32)
  /// Uses a component.
  case call(Int32)
  /// What the user of this component put into a slot; goes on with the next step, the slot's own
  /// content, where that is nothing, else at `end`.
  case slot(Int32, end: Int32, namespace: Int32)
  /// The end of what was put into a slot, or of the component.
  case end
}

/// Static bytes and texts of one record in turn, the greater part of every template: one step.
struct Run: Sendable {
  var slot: Int
  /// A range of ``Unit/parts``.
  var first: Int
  var end: Int
  /// The static bytes behind the last text, a range of ``Unit/bytes``.
  var tail: Int
  var tailEnd: Int
}

/// Static bytes, a range of ``Unit/bytes``, and the text behind them.
struct RunPart: Sendable {
  var start: Int32
  var end: Int32
  var path: Path
}

/// An attribute from whose address a browser gets something when it shows the page.
struct FetchedAttribute: Sendable {
  /// A space, the name and `="`, a range of ``Unit/bytes``.
  var prefix: Range<Int>
  var node: Int32
  /// Where it is written.
  var span: Span
}

struct Loop: Sendable {
  /// The variable.
  var slot: Int
  /// Where the loop stands, which also has the name that the template gives it.
  var cursor: Int
  var list: Reference
  /// Whether each element is wanted but once, so that it is looked at where it stands in the list.
  var isLight = false
}

struct Call: Sendable {
  enum Argument: Sendable {
    case value(Int32)
    case record(Reference)
    case list(Reference)
  }

  var unit: Int
  var arguments: [Argument]
  /// For each slot of the component the step at which its content begins; `nil` where the slot
  /// keeps its own.
  var fills: [Int?]
  /// The step behind the contents.
  var end: Int
  /// The default namespace where it stands, by its number; -1 where that is its user's.
  var namespace: Int32
  /// Where it is written.
  var span: Span
}
