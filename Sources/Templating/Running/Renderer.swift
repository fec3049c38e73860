internal import Diagnostics
internal import Localization

/// Runs a program. The program is flat and the stacks are its own, so that nothing a template does
/// reaches the machine's stack.
struct Renderer {
  /// What a variable holds.
  enum Slot {
    case nothing
    case value(Value)
    /// A record, or the element of a list at which a loop stands.
    case element(any AnyList, Int)
    case list(any AnyList)
    case loop(index: Int, count: Int)
  }

  /// A component at work.
  struct Frame {
    var unit: Int
    /// Where its variables begin.
    var base: Int
    /// The frame in which what was put into its slots is run.
    var user: Int
    var fills: [Int?]
  }

  /// Where to go on.
  struct Return {
    var frame: Int
    var step: Int
    /// Whether the frame above ends with it; not so for the content of a slot.
    var endsFrame: Bool
  }

  enum Limit: String {
    case steps
    case componentDepth
    case outputBytes
  }

  let program: Program
  let catalogue: Catalogue
  let formats: Formats
  let messages: [Message?]
  var slots: [Slot] = []
  var base = 0
  private var frames: [Frame] = []
  private var returns: [Return] = []
  private var frame = 0
  private var steps = 0
  /// Where the white space that was last written before a directive begins and ends.
  var lastBreak = 0..<0
  var hasRoot = false

  init(_ program: Program, _ catalogue: Catalogue) {
    self.program = program
    self.catalogue = catalogue
    formats = catalogue.formats
    messages = program.messageKeys.map { catalogue[$0] }
  }

  // MARK: Variables

  func value(at reference: Reference) -> Value? {
    switch slots[base + reference.slot] {
    case .element(let list, let index): list.value(index, reference.path)
    case .value(let value): value
    case .nothing, .list, .loop: nil
    }
  }

  func list(at reference: Reference) -> (any AnyList)? {
    switch slots[base + reference.slot] {
    case .element(let list, let index): list.list(index, reference.path)
    case .list(let list): list
    case .nothing, .value, .loop: nil
    }
  }

  func record(at reference: Reference) -> (list: any AnyList, index: Int)? {
    guard case .element(let list, let index) = slots[base + reference.slot] else { return nil }
    return list.record(index, reference.path)
  }

  // MARK: Running

  /// - Returns: the limit that was met, if one was.
  mutating func run(root: any AnyList, into out: inout Output) -> Limit? {
    frames = [Frame(unit: program.page, base: 0, user: 0, fills: [])]
    slots = Array(repeating: .nothing, count: program.units[program.page].slotCount)
    slots[0] = .element(root, 0)
    var unit = program.units[program.page]
    var step = 0
    while true {
      steps += 1
      if steps & 255 == 0, let limit = metLimit(out) { return limit }
      switch unit.ops[step] {
      case .bytes(let start, let end): out.write(unit.bytes, Int(start)..<Int(end))
      case .run(let run): write(unit.runs[run], to: &out)
      case .value(let code, let escape):
        if let value = value(of: unit.codes[code]) { write(value, for: escape, to: &out) }
      case .written(let code, let isBlocks):
        write(content: unit.codes[code], isBlocks, to: &out)
      case .attribute(let start, let end, let code):
        writeAttribute(unit, Int(start)..<Int(end), unit.codes[code], to: &out)
      case .flag(let start, let end, let code):
        if isTrue(unit.codes[code]) { out.write(unit.bytes, Int(start)..<Int(end)) }
      case .property(let start, let end, let code):
        writeProperty(unit, Int(start)..<Int(end), unit.codes[code], to: &out)
      case .namespaces(let text, let isForeign):
        writeNamespaces(text.map { unit.texts[$0] }, isForeign, to: &out)
      case .lineBreak(let start, let end):
        writeLineBreak(unit, Int(start)..<Int(end), to: &out)
      case .jump(let target):
        step = target
        continue
      case .jumpUnless(let code, let target):
        if !isTrue(unit.codes[code]) {
          step = target
          continue
        }
      case .loop(let loop, let end):
        if !begin(loop) {
          step = end
          continue
        }
      case .next(let loop, let start):
        if advance(loop) {
          step = start
          continue
        }
      case .loopRun(let reference, let run):
        if let list = list(at: reference) {
          steps += list.count
          list.writeAll(unit.runs[run], to: &out, limit: program.limits.outputBytes)
        }
        if let limit = metLimit(out) { return limit }
      case .call(let call):
        guard returns.count < program.limits.componentDepth else { return .componentDepth }
        enter(unit.calls[call])
        unit = program.units[frames[frame].unit]
        step = 0
        continue
      case .slot(let slot, let end):
        if let fill = frames[frame].fills[slot] {
          guard returns.count < program.limits.componentDepth else { return .componentDepth }
          returns.append(Return(frame: frame, step: end, endsFrame: false))
          go(to: frames[frame].user)
          unit = program.units[frames[frame].unit]
          step = fill
          continue
        }
      case .end:
        guard let back = returns.popLast() else { return nil }
        if back.endsFrame, let last = frames.popLast() { slots.removeLast(slots.count - last.base) }
        go(to: back.frame)
        unit = program.units[frames[frame].unit]
        step = back.step
        continue
      }
      step += 1
    }
  }

  private func metLimit(_ out: borrowing Output) -> Limit? {
    if steps > program.limits.steps { return .steps }
    return out.count > program.limits.outputBytes ? .outputBytes : nil
  }

  private mutating func go(to frame: Int) {
    self.frame = frame
    base = frames[frame].base
  }

  private mutating func enter(_ call: Call) {
    let newBase = slots.count
    // The arguments are got while the user's variables are still at hand.
    for argument in call.arguments { slots.append(slot(for: argument)) }
    let missing = program.units[call.unit].slotCount - call.arguments.count
    if missing > 0 { slots.append(contentsOf: repeatElement(.nothing, count: missing)) }
    returns.append(Return(frame: frame, step: call.end, endsFrame: true))
    frames.append(Frame(unit: call.unit, base: newBase, user: frame, fills: call.fills))
    go(to: frames.count - 1)
  }

  private func slot(for argument: ArgumentCode) -> Slot {
    switch argument {
    case .value(let code): value(of: code).map(Slot.value) ?? .nothing
    case .record(let reference):
      record(at: reference).map { .element($0.list, $0.index) } ?? .nothing
    case .list(let reference): list(at: reference).map(Slot.list) ?? .nothing
    }
  }

  private mutating func begin(_ loop: Loop) -> Bool {
    guard let list = list(at: loop.list), list.count > 0 else { return false }
    slots[base + loop.slot] = .element(list, 0)
    if let slot = loop.loopSlot { slots[base + slot] = .loop(index: 0, count: list.count) }
    return true
  }

  private mutating func advance(_ loop: Loop) -> Bool {
    guard case .element(let list, let index) = slots[base + loop.slot] else { return false }
    guard index + 1 < list.count else {
      slots[base + loop.slot] = .nothing
      return false
    }
    slots[base + loop.slot] = .element(list, index + 1)
    if let slot = loop.loopSlot { slots[base + slot] = .loop(index: index + 1, count: list.count) }
    return true
  }
}
