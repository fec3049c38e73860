internal import Localization

/// An expression as it is run: names are resolved, types are known to fit.
indirect enum Code: Sendable {
  case constant(Value)
  /// A scalar: a variable and the way from it.
  case value(Reference)
  /// `loop.index` and its like.
  case loop(slot: Int, LoopField)
  /// Whether a record is there, a list has elements, or a value is present, true and not empty.
  case isRecord(Reference)
  case isFilledList(Reference)
  case isPresent(Code)
  case comparison(Comparison, Code, Code)
  case and(Code, Code)
  case or(Code, Code)
  case not(Code)
  case fallback(Code, Code)
  case filter(Filter, Code, [Code])
  case count(Reference)
  case join(Reference, separator: Code)
  /// A key's number in the library, and the arguments by name.
  case message(Int, [(name: String, code: Code)])
  /// Texts and values one after the other, as in an attribute.
  case joined([Code])
  case absent
}

/// A variable of the component and the way from it.
struct Reference: Sendable, Hashable {
  var slot: Int
  var path: Path
}

enum LoopField: String, Sendable, CaseIterable {
  case index, number, first, last
}

/// What a component is handed.
enum ArgumentCode: Sendable {
  case value(Code)
  case record(Reference)
  case list(Reference)
}

/// One step of a compiled component. Steps hold plain numbers only, so that taking one touches no
/// reference count; what they need is in the tables of their ``Unit``.
enum Op: Sendable {
  /// Static bytes: a range of ``Unit/bytes``.
  case bytes(Int32, Int32)
  /// White space with a line break that touches a directive: takes the place of the white space
  /// before it if nothing was written in between.
  case lineBreak(Int32, Int32)
  /// Static bytes and texts of one record in turn.
  case run(Int)
  case value(code: Int, Escape)
  /// Content or a phrase. Content is written without the line feed at its end, since the template's
  /// own follows.
  case written(code: Int, isBlocks: Bool)
  /// A space, the name and `="`, then the value and a quotation mark; nothing at all where the value
  /// is absent or false.
  case attribute(Int32, Int32, code: Int)
  /// A space and the name where the value is true.
  case flag(Int32, Int32, code: Int)
  /// A custom property's name, then its value as CSS writes it; nothing where the value is absent.
  case property(Int32, Int32, code: Int)
  /// The declarations of namespaces: all of them if the element is the document's first, else its
  /// own where it is not the vocabulary's.
  case namespaces(text: Int?, isForeign: Bool)
  case jump(Int)
  case jumpUnless(code: Int, Int)
  /// Puts the first element of a list into a slot, or jumps where there is none.
  case loop(Loop, end: Int)
  /// Puts the next element into the slot and jumps back, or goes on.
  case next(Loop, start: Int)
  /// A whole loop whose content is one run.
  case loopRun(list: Reference, run: Int)
  /// Uses a component.
  case call(Int)
  /// What the user of this component put into a slot; goes on with the next step, the slot's own
  /// content, where that is nothing, else at `end`.
  case slot(Int, end: Int)
  /// The end of what was put into a slot, or of the component.
  case end
}

/// Static bytes and texts of one record in turn: the greater part of every template, so it is
/// handed to the record's list as a whole.
struct Run: Sendable {
  struct Part: Sendable {
    /// The static bytes before the text, a range of ``Run/bytes``.
    var start: Int32
    var end: Int32
    var path: Path
  }

  var slot: Int
  var parts: [Part] = []
  var bytes: [UInt8] = []
  /// Where the static bytes behind the last text begin.
  var tail: Int = 0
}

struct Loop: Sendable {
  var slot: Int
  var loopSlot: Int?
  var list: Reference
}

struct Call: Sendable {
  var unit: Int
  var arguments: [ArgumentCode]
  /// For each slot of the component the step at which its content begins; `nil` where the slot
  /// keeps its own.
  var fills: [Int?]
  /// The step behind the contents.
  var end: Int
}

/// A compiled page or component.
struct Unit: Sendable {
  var ops: [Op] = []
  var bytes: [UInt8] = []
  var codes: [Code] = []
  var runs: [Run] = []
  var calls: [Call] = []
  var texts: [String] = []
  var slotCount = 0
}
