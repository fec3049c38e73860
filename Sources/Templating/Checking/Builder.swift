/// Collects the steps of a component. Static bytes and texts of one record that follow one another
/// become one step.
struct Builder {
  private(set) var unit = Unit()
  /// What is not yet a step: texts of one record, and the static bytes around them.
  private var run = Run(slot: -1)

  /// The number of the next step, as a target for jumps.
  mutating func here() -> Int {
    flush()
    return unit.ops.count
  }

  mutating func write(_ bytes: [UInt8]) { run.bytes += bytes }

  mutating func write(_ text: String) { run.bytes.append(contentsOf: text.utf8) }

  /// Writes a text, escaped for element content, or nothing where it is absent.
  mutating func write(text reference: Reference) {
    if run.slot != reference.slot, !run.parts.isEmpty { flush() }
    run.slot = reference.slot
    let part = Run.Part(
      start: Int32(run.tail), end: Int32(run.bytes.count), path: reference.path)
    run.parts.append(part)
    run.tail = run.bytes.count
  }

  mutating func add(_ op: Op) {
    flush()
    unit.ops.append(op)
  }

  mutating func add(lineBreak bytes: [UInt8]) {
    let (start, end) = keep(bytes)
    add(.lineBreak(start, end))
  }

  mutating func add(value code: Code, _ escape: Escape) {
    add(.value(code: keep(code), escape))
  }

  mutating func add(written code: Code, isBlocks: Bool) {
    add(.written(code: keep(code), isBlocks: isBlocks))
  }

  mutating func add(attribute prefix: [UInt8], _ code: Code) {
    let (start, end) = keep(prefix)
    add(.attribute(start, end, code: keep(code)))
  }

  mutating func add(flag name: [UInt8], _ code: Code) {
    let (start, end) = keep(name)
    add(.flag(start, end, code: keep(code)))
  }

  mutating func add(property prefix: [UInt8], _ code: Code) {
    let (start, end) = keep(prefix)
    add(.property(start, end, code: keep(code)))
  }

  mutating func add(namespaces own: String?, isForeign: Bool) {
    if let own { unit.texts.append(own) }
    add(.namespaces(text: own == nil ? nil : unit.texts.count - 1, isForeign: isForeign))
  }

  /// Puts a step in now whose target comes later.
  mutating func reserve() -> Int {
    add(.end)
    return unit.ops.count - 1
  }

  mutating func patch(_ index: Int, _ op: Op) { unit.ops[index] = op }

  mutating func patch(_ index: Int, unless code: Code, _ target: Int) {
    unit.ops[index] = .jumpUnless(code: keep(code), target)
  }

  mutating func patch(_ index: Int, call: Call) {
    unit.calls.append(call)
    unit.ops[index] = .call(unit.calls.count - 1)
  }

  /// Ends a loop that began at a reserved step.
  mutating func endLoop(_ loop: Loop, start: Int) {
    flush()
    if unit.ops.count == start + 2, loop.loopSlot == nil, case .run(let run) = unit.ops[start + 1],
      unit.runs[run].slot == loop.slot
    {
      unit.ops.removeLast()
      unit.ops[start] = .loopRun(list: loop.list, run: run)
      return
    }
    add(.next(loop, start: start + 1))
    unit.ops[start] = .loop(loop, end: here())
  }

  private mutating func keep(_ code: Code) -> Int {
    unit.codes.append(code)
    return unit.codes.count - 1
  }

  private mutating func keep(_ bytes: [UInt8]) -> (Int32, Int32) {
    flush()
    unit.bytes += bytes
    return (Int32(unit.bytes.count - bytes.count), Int32(unit.bytes.count))
  }

  private mutating func flush() {
    if !run.parts.isEmpty {
      unit.runs.append(run)
      unit.ops.append(.run(unit.runs.count - 1))
    } else if !run.bytes.isEmpty {
      unit.bytes += run.bytes
      let (start, end) = (unit.bytes.count - run.bytes.count, unit.bytes.count)
      unit.ops.append(.bytes(Int32(start), Int32(end)))
    }
    run = Run(slot: -1)
  }
}
