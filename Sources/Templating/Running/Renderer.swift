internal import Diagnostics
internal import Localization

/// What does not change while a program runs. An object, so that a ``Renderer`` is small: the compiler
/// copies it where it hands it on.
final class Setting: Sendable {
  let program: Program
  let catalogue: Catalogue
  let formats: Formats

  init(_ program: Program, _ catalogue: Catalogue) {
    self.program = program
    self.catalogue = catalogue
    formats = catalogue.formats
  }
}

/// Runs a program. The program is flat and the stacks are its own, so that nothing a template does
/// reaches the machine's stack.
struct Renderer {
  /// A component at work.
  struct Frame {
    var unit: Int
    /// Where its variables begin.
    var base: Int
    /// The frame in which what was put into its slots is run.
    var user: Int
    /// The use of it in the user's unit, which knows what was put into the slots; -1 for the page.
    var call: Int
  }

  /// Where to go on.
  struct Return {
    var frame: Int
    var step: Int
    /// Whether the frame above ends with it; not so for the content of a slot.
    var endsFrame: Bool
    /// The default namespace there.
    var namespace: Int32
  }

  enum Limit: String {
    case steps
    case componentDepth
    case outputBytes

    func amount(in limits: TemplateLimits) -> Int {
      switch self {
      case .steps: limits.steps
      case .componentDepth: limits.componentDepth
      case .outputBytes: limits.outputBytes
      }
    }
  }

  let setting: Setting
  let messages: UsedMessages
  let meter: Meter
  /// The variables of all components at work, each one's behind its user's; they keep their room
  /// when a component ends.
  var slots: [Slot] = []
  /// What those slots hold that are values.
  var values: [Value?] = []
  var base = 0
  /// How many of them are in use.
  private var top = 0
  private var frames: [Frame] = []
  private var returns: [Return] = []
  private var frame = 0
  private var steps = 0
  /// The use of a component that went too deep.
  private var lastUse: Span?
  /// Beyond so many bytes the limits are asked for before their turn.
  private var nextCheck = 0
  /// Where the white space that was last written before a directive begins and ends.
  var lastBreak = 0..<0
  var hasRoot = false
  /// Addresses outside that were left out where a browser would have got something from them; of each
  /// attribute of a template the first.
  var leftOut: [Span: String] = [:]
  /// The default namespace around what is at work, by its number.
  var namespace: Int32 = 0
  /// Where the prefix of content's links is declared for the case that there are any.
  var linkDeclaration = 0..<0

  init(_ program: Program, _ catalogue: Catalogue) {
    setting = Setting(program, catalogue)
    messages = UsedMessages(count: program.messageKeys.count)
    meter = Meter(program.limits.steps)
  }

  // MARK: Running

  /// - Returns: the limit that was met, if one was.
  mutating func run(root: any AnyList, into out: inout Output) -> Limit? {
    frames = [Frame(unit: setting.program.page, base: 0, user: 0, call: -1)]
    let units = setting.program.units
    var unit = units[setting.program.page]
    top = unit.slotCount
    makeRoom()
    slots[0].list = root
    nextCheck = out.count + Self.bytesBetweenChecks
    // Kept apart from the unit, so that taking a step counts no reference.
    var ops = unit.ops
    var bytes = unit.bytes
    var step = 0
    while true {
      steps += 1
      if steps & 255 == 0, let limit = metLimit(out) { return limit }
      switch ops[step] {
      case .bytes(let start, let end): out.write(bytes, Int(start)..<Int(end))
      case .run(let number):
        let run = unit.runs[Int(number)]
        meter.add(run.end - run.first)
        write(run, unit, to: &out)
        if isDue(out), let limit = metLimit(out) { return limit }
      case .value(let node, let escape):
        write(node, unit, for: escape, to: &out)
        if isDue(out), let limit = metLimit(out) { return limit }
      case .content(let node):
        write(content: node, unit, to: &out)
        if isDue(out), let limit = metLimit(out) { return limit }
      case .attribute(let start, let end, let node):
        writeAttribute(unit, Int(start)..<Int(end), node, to: &out)
        if isDue(out), let limit = metLimit(out) { return limit }
      case .fetched(let number):
        write(unit.fetched[Int(number)], unit, to: &out)
        if isDue(out), let limit = metLimit(out) { return limit }
      case .flag(let start, let end, let node):
        if isTrue(node, unit) { out.write(bytes, Int(start)..<Int(end)) }
      case .property(let start, let end, let node):
        writeProperty(unit, Int(start)..<Int(end), node, to: &out)
        if isDue(out), let limit = metLimit(out) { return limit }
      case .namespaces(let own): writeNamespaces(own, to: &out)
      case .prefix(let number):
        let prefix = setting.program.prefixes[Int(number)]
        if !prefix.isShared { write(prefix, to: &out) }
      case .lineBreak(let start, let end):
        writeLineBreak(bytes, Int(start)..<Int(end), to: &out)
      case .space(let start, let end):
        if lastBreak.isEmpty || lastBreak.upperBound != out.count {
          writeLineBreak(bytes, Int(start)..<Int(end), to: &out)
        }
      case .jump(let target):
        step = Int(target)
        continue
      case .jumpUnless(let node, let target):
        let holds = isTrue(node, unit)
        if meter.isDue, let limit = metLimit(out) { return limit }
        if !holds {
          step = Int(target)
          continue
        }
      case .loop(let loop, let end):
        if !begin(unit.loops[Int(loop)]) {
          step = Int(end)
          continue
        }
      case .next(let loop, let start):
        if advance(unit.loops[Int(loop)]) {
          step = Int(start)
          continue
        }
      case .loopRun(let loop, let run):
        writeAll(unit.loops[Int(loop)].list, unit.runs[Int(run)], unit, to: &out)
        if let limit = metLimit(out) { return limit }
      case .call(let call):
        guard returns.count < setting.program.limits.componentDepth else {
          lastUse = unit.calls[Int(call)].span
          return .componentDepth
        }
        enter(Int(call), unit, of: units)
        if meter.isDue, let limit = metLimit(out) { return limit }
        unit = units[frames[frame].unit]
        ops = unit.ops
        bytes = unit.bytes
        step = 0
        continue
      case .slot(let slot, let end, let namespace):
        if let fill = fill(Int(slot)) {
          guard returns.count < setting.program.limits.componentDepth else {
            return .componentDepth
          }
          returns.append(
            Return(frame: frame, step: Int(end), endsFrame: false, namespace: self.namespace))
          if namespace >= 0 { self.namespace = namespace }
          go(to: frames[frame].user)
          unit = units[frames[frame].unit]
          ops = unit.ops
          bytes = unit.bytes
          step = fill
          continue
        }
      case .end:
        guard let back = returns.popLast() else {
          if !out.hasLinks { out.remove(linkDeclaration) }
          return nil
        }
        namespace = back.namespace
        if back.endsFrame, let last = frames.popLast() { leave(last) }
        go(to: back.frame)
        unit = units[frames[frame].unit]
        ops = unit.ops
        bytes = unit.bytes
        step = back.step
        continue
      }
      step += 1
    }
  }

  /// Where a limit was met: the use of a component, or the file at work.
  var place: Span { lastUse ?? setting.program.units[frames[frame].unit].span }

  private static let bytesBetweenChecks = 1 << 20

  @inline(__always)
  private func isDue(_ out: borrowing Output) -> Bool { meter.isDue || out.count > nextCheck }

  /// Sixteen bytes take about as long as a step.
  private mutating func metLimit(_ out: borrowing Output) -> Limit? {
    steps += meter.take()
    nextCheck = out.count + Self.bytesBetweenChecks
    let done = steps + out.count / 16
    meter.left = setting.program.limits.steps - done
    if done > setting.program.limits.steps { return .steps }
    return out.isFull ? .outputBytes : nil
  }

  private mutating func go(to frame: Int) {
    self.frame = frame
    base = frames[frame].base
  }

  /// Where what was put into a slot of the component at work begins.
  private func fill(_ slot: Int) -> Int? {
    let here = frames[frame]
    guard here.call >= 0 else { return nil }
    return setting.program.units[frames[here.user].unit].calls[here.call].fills[slot]
  }

  private mutating func enter(_ number: Int, _ unit: Unit, of units: [Unit]) {
    let calls = unit.calls
    let arguments = calls[number].arguments
    let newBase = top
    let slotCount = units[calls[number].unit].slotCount
    top += slotCount
    // They are emptied when the component ends.
    meter.add(slotCount / 8)
    if top > slots.count { makeRoom() }
    // The arguments are got while the user's variables are still the ones at hand.
    for index in arguments.indices {
      switch arguments[index] {
      case .value(let node): values[newBase + index] = value(of: node, unit)
      case .record(let reference):
        guard let record = record(at: reference) else { continue }
        slots[newBase + index] = Slot(list: record.list, index: record.index)
      case .list(let reference):
        slots[newBase + index] = Slot(list: list(at: reference), isList: true)
      }
    }
    returns.append(
      Return(frame: frame, step: calls[number].end, endsFrame: true, namespace: namespace))
    if calls[number].namespace >= 0 { namespace = calls[number].namespace }
    frames.append(Frame(unit: calls[number].unit, base: newBase, user: frame, call: number))
    go(to: frames.count - 1)
  }

  private mutating func makeRoom() {
    while slots.count < top {
      slots.append(Slot())
      values.append(nil)
    }
  }

  private mutating func leave(_ last: Frame) {
    for index in last.base..<top {
      slots[index] = Slot()
      if values[index] != nil { values[index] = nil }
    }
    top = last.base
  }

  private mutating func begin(_ loop: Loop) -> Bool {
    guard let list = list(at: loop.list), list.count > 0 else { return false }
    slots[base + loop.cursor].list = list
    slots[base + loop.cursor].index = 0
    let first = loop.isLight ? (list: list, index: 0) : list.element(0)
    slots[base + loop.slot].list = first.list
    slots[base + loop.slot].index = first.index
    return true
  }

  private mutating func advance(_ loop: Loop) -> Bool {
    let index = slots[base + loop.cursor].index + 1
    guard let list = slots[base + loop.cursor].list, index < list.count else {
      slots[base + loop.cursor].list = nil
      slots[base + loop.slot].list = nil
      return false
    }
    slots[base + loop.cursor].index = index
    let next = loop.isLight ? (list: list, index: index) : list.element(index)
    slots[base + loop.slot].list = next.list
    slots[base + loop.slot].index = next.index
    return true
  }

  /// Writes a run of every element of a list, as long as the output is not larger than the limit.
  private mutating func writeAll(
    _ reference: Reference, _ run: Run, _ unit: Unit, to out: inout Output
  ) {
    if run.end - run.first == 1, let texts = texts(at: reference) {
      steps += texts.count
      let part = unit.parts[run.first]
      out.write(unit.bytes, Int(part.start)..<Int(part.end), texts, run.tail..<run.tailEnd)
      return
    }
    guard let list = list(at: reference) else { return }
    let count = list.count
    steps += count * max(run.end - run.first, 1)
    for index in 0..<count {
      if out.isFull { return }
      if run.end - run.first > 1 {
        let (record, place) = list.element(index)
        write(record, place, run, unit, to: &out)
      } else {
        write(list, index, run, unit, to: &out)
      }
    }
  }
}
