internal import Diagnostics

/// Collects the steps of a component. Static bytes and texts of one record that follow one another
/// become one step.
struct Builder {
  private(set) var unit = UnitTables()
  /// What is not yet a step: static bytes and texts of one record. Bytes that are waiting are the
  /// last of the unit's.
  private var slot = -1
  private var firstPart = 0
  /// Where the bytes behind the last text begin.
  private var pending = 0

  /// The number of the next step, as a target for jumps.
  mutating func here() -> Int {
    flush()
    return unit.ops.count
  }

  mutating func write(_ bytes: ArraySlice<UInt8>) { unit.bytes += bytes }

  mutating func write(_ text: String) { unit.bytes.append(contentsOf: text.utf8) }

  /// Writes a sign of ASCII.
  mutating func write(_ sign: UInt8) { unit.bytes.append(sign) }

  /// Writes an element up to its attributes.
  mutating func write(startTag name: String) {
    write(UInt8(ascii: "<"))
    write(name)
  }

  mutating func write(endTag name: String) {
    write(UInt8(ascii: "<"))
    write(UInt8(ascii: "/"))
    write(name)
    write(UInt8(ascii: ">"))
  }

  /// Writes an attribute up to its value.
  mutating func write(attribute name: String) {
    write(UInt8(ascii: " "))
    write(name)
    write(UInt8(ascii: "="))
    write(UInt8(ascii: "\""))
  }

  /// Writes a text, escaped for element content, or nothing where it is absent.
  mutating func write(text reference: Reference) {
    if slot != reference.slot, unit.parts.count > firstPart { flush() }
    slot = reference.slot
    unit.parts.append(
      RunPart(start: Int32(pending), end: Int32(unit.bytes.count), path: reference.path))
    pending = unit.bytes.count
  }

  mutating func add(_ op: Op) {
    flush()
    unit.ops.append(op)
  }

  mutating func add(lineBreak bytes: ArraySlice<UInt8>) {
    let (start, end) = keep(bytes)
    add(.lineBreak(start, end))
  }

  mutating func add(space bytes: ArraySlice<UInt8>) {
    let (start, end) = keep(bytes)
    add(.space(start, end))
  }

  mutating func add(value code: Code, _ place: Escape) {
    add(.value(node: lay(code), place))
  }

  mutating func add(written code: Code, isBlocks: Bool) {
    let node = lay(code)
    add(isBlocks ? .content(node: node) : .value(node: node, .markup))
  }

  /// - Parameter name: as it is written.
  mutating func add(attribute name: String, _ code: Code) {
    let (start, end) = keep { $0.write(attribute: name) }
    add(.attribute(start, end, node: lay(code)))
  }

  /// - Parameter name: as it is written.
  mutating func add(fetched name: String, _ code: Code, at span: Span) {
    let (start, end) = keep { $0.write(attribute: name) }
    unit.fetched.append(
      FetchedAttribute(prefix: Int(start)..<Int(end), node: lay(code), span: span))
    add(.fetched(Int32(unit.fetched.count - 1)))
  }

  /// - Parameter name: as it is written.
  mutating func add(flag name: String, _ code: Code) {
    let (start, end) = keep {
      $0.write(UInt8(ascii: " "))
      $0.write(name)
    }
    add(.flag(start, end, node: lay(code)))
  }

  mutating func add(property name: Substring, _ code: Code) {
    let (start, end) = keep { $0.write("--\(name):") }
    add(.property(start, end, node: lay(code)))
  }

  /// Puts a step in now whose target comes later.
  mutating func reserve() -> Int {
    add(.end)
    return unit.ops.count - 1
  }

  mutating func patch(_ index: Int, _ op: Op) { unit.ops[index] = op }

  mutating func patch(_ index: Int, unless code: Code, _ target: Int) {
    unit.ops[index] = .jumpUnless(node: lay(code), Int32(target))
  }

  mutating func patch(
    _ index: Int, call component: Int, _ arguments: [ArgumentCode], fills: [Int?], end: Int,
    namespace: Int32, span: Span
  ) {
    let arguments = arguments.map { argument -> Call.Argument in
      switch argument {
      case .value(let code): .value(lay(code))
      case .record(let reference): .record(reference)
      case .list(let reference): .list(reference)
      }
    }
    unit.calls.append(
      Call(
        unit: component, arguments: arguments, fills: fills, end: end, namespace: namespace,
        span: span))
    unit.ops[index] = .call(Int32(unit.calls.count - 1))
  }

  /// Ends a loop that began at a reserved step.
  mutating func endLoop(_ loop: Loop, start: Int) {
    flush()
    var loop = loop
    loop.isLight = uses(of: loop.slot, from: start + 1) <= 1
    unit.loops.append(loop)
    let number = Int32(unit.loops.count - 1)
    if unit.ops.count == start + 2, case .run(let run) = unit.ops[start + 1],
      unit.runs[Int(run)].slot == loop.slot
    {
      unit.ops.removeLast()
      unit.ops[start] = .loopRun(number, run: run)
      return
    }
    add(.next(number, start: Int32(start + 1)))
    unit.ops[start] = .loop(number, end: Int32(here()))
  }

  /// How often steps from one on look into a record; two for "often".
  private func uses(of slot: Int, from start: Int) -> Int {
    var count = 0
    for op in unit.ops[start...] {
      switch op {
      case .bytes, .lineBreak, .space, .next, .jump: continue
      case .run(let run) where unit.runs[Int(run)].slot != slot: continue
      case .run(let run): count += unit.runs[Int(run)].end - unit.runs[Int(run)].first
      case .loop(let loop, _), .loopRun(let loop, _):
        if unit.loops[Int(loop)].list.slot == slot { count += 1 }
      default: return 2
      }
    }
    return count
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) -> (Int32, Int32) {
    keep { $0.write(bytes) }
  }

  /// Bytes for the step that follows.
  private mutating func keep(_ write: (inout Builder) -> Void) -> (Int32, Int32) {
    flush()
    let start = unit.bytes.count
    write(&self)
    pending = unit.bytes.count
    return (Int32(start), Int32(pending))
  }

  private mutating func flush() {
    let end = unit.bytes.count
    if unit.parts.count > firstPart {
      unit.runs.append(
        Run(slot: slot, first: firstPart, end: unit.parts.count, tail: pending, tailEnd: end))
      unit.ops.append(.run(Int32(unit.runs.count - 1)))
    } else if end > pending {
      unit.ops.append(.bytes(Int32(pending), Int32(end)))
    }
    slot = -1
    firstPart = unit.parts.count
    pending = end
  }

  // MARK: Expressions

  /// Lays an expression out behind its parts. Expressions nest at most as deep as the parser allows.
  private mutating func lay(_ code: Code) -> Int32 {
    let node: Node =
      switch code {
      case .constant(let value): constant(value)
      case .value(let reference): .value(reference)
      case .loop(let slot, let field): .loop(slot: Int32(slot), field)
      case .isRecord(let reference): .isRecord(reference)
      case .isFilledList(let reference): .isFilledList(reference)
      case .isPresent(let inner): .isPresent(lay(inner))
      case .comparison(let comparison, let left, let right):
        .comparison(comparison, lay(left), lay(right))
      case .and(let left, let right): .and(lay(left), lay(right))
      case .or(let left, let right): .or(lay(left), lay(right))
      case .not(let inner): .not(lay(inner))
      case .fallback(let value, let other): .fallback(lay(value), lay(other))
      case .filter(let filter, let value, let arguments):
        .filter(filter, lay(value), argument: arguments.first.map { lay($0) } ?? -1)
      case .count(let reference): .count(reference)
      case .join(let reference, let separator): .join(reference, separator: lay(separator))
      case .message(let key, let arguments):
        list(arguments.map { ($0.name, $0.code) }) { .message(Int32(key), $0, $1) }
      case .joined(let codes): list(codes.map { ("", $0) }) { .joined($0, $1) }
      case .absent: .absent
      }
    unit.nodes.append(node)
    return Int32(unit.nodes.count - 1)
  }

  private mutating func constant(_ value: Value) -> Node {
    unit.constants.append(value)
    return .constant(Int32(unit.constants.count - 1))
  }

  private mutating func list(
    _ codes: [(String, Code)], _ make: (Int32, Int32) -> Node
  ) -> Node {
    let entries = codes.map { (name: $0.0, node: lay($0.1)) }
    let start = unit.arguments.count
    unit.arguments += entries
    return make(Int32(start), Int32(unit.arguments.count))
  }
}
