internal import Diagnostics

/// A compiled page or component: its steps, and the tables that they refer to. An object, so that
/// going from one to another costs nothing.
final class Unit: Sendable {
  let ops: [Op]
  /// With a word of zeros behind them.
  let bytes: [UInt8]
  let nodes: [Node]
  let constants: [Value]
  /// Of messages, by name; of joined values without one.
  let arguments: [(name: String, node: Int32)]
  let loops: [Loop]
  let runs: [Run]
  let parts: [RunPart]
  let calls: [Call]
  let fetched: [FetchedAttribute]
  let slotCount: Int
  /// Where its file begins.
  let span: Span

  init(_ tables: UnitTables, slotCount: Int, span: Span) {
    ops = tables.ops
    bytes = tables.bytes + Array(repeating: 0, count: wordBytes)
    nodes = tables.nodes
    constants = tables.constants
    arguments = tables.arguments
    loops = tables.loops
    runs = tables.runs
    parts = tables.parts
    calls = tables.calls
    fetched = tables.fetched
    self.slotCount = slotCount
    self.span = span
  }

  static let empty = Unit(UnitTables(), slotCount: 0, span: Span(file: 0, start: 0, end: 0))
}

/// A unit in the making.
struct UnitTables {
  var ops: [Op] = []
  var bytes: [UInt8] = []
  var nodes: [Node] = []
  var constants: [Value] = []
  var arguments: [(name: String, node: Int32)] = []
  var loops: [Loop] = []
  var runs: [Run] = []
  var parts: [RunPart] = []
  var calls: [Call] = []
  var fetched: [FetchedAttribute] = []
}
