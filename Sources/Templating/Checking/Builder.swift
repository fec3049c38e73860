/// Collects the steps of a component; static bytes that follow one another become one step.
struct Builder {
  private(set) var ops: [Op] = []
  private var pending: [UInt8] = []

  /// The number of the next step, as a target for jumps.
  mutating func here() -> Int {
    flush()
    return ops.count
  }

  mutating func write(_ bytes: [UInt8]) { pending += bytes }

  mutating func write(_ text: String) { pending.append(contentsOf: text.utf8) }

  mutating func add(_ op: Op) {
    flush()
    ops.append(op)
  }

  /// Puts a step in now whose target comes later.
  mutating func reserve() -> Int {
    add(.end)
    return ops.count - 1
  }

  mutating func patch(_ index: Int, _ op: Op) { ops[index] = op }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    ops.append(.bytes(pending))
    pending = []
  }
}
