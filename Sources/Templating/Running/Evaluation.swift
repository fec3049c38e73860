internal import Localization

/// What expressions are run against: the variables of the component at hand, the language and the
/// messages. Expressions nest at most as deep as the parser allowed.
extension Renderer {
  func value(of node: Int32, _ unit: Unit) -> Value? {
    switch unit.nodes[Int(node)] {
    case .constant(let number): return unit.constants[Int(number)]
    case .value(let reference): return value(at: reference)
    case .loop(let slot, let field): return loopValue(Int(slot), field)
    case .isRecord, .isFilledList, .isPresent, .comparison, .and, .or, .not:
      return .boolean(isTrue(node, unit))
    case .fallback(let first, let second):
      return value(of: first, unit) ?? value(of: second, unit)
    case .filter(let filter, let inner, let argument):
      return filtered(filter, inner, argument, unit)
    case .count(let reference):
      let count = list(at: reference)?.count ?? 0
      meter.add(1 + count / 16)
      return .number(Number(count))
    case .join, .joined:
      // Text that is written in pieces, for where it is needed whole.
      guard !meter.isOver else { return nil }
      var out = Output([], limit: meter.rest)
      guard write(node, unit, for: .plain, to: &out) else { return nil }
      meter.add(1 + out.count)
      guard !out.isFull else { return nil }
      return .text(String(decoding: out.finish(), as: UTF8.self))
    case .message(let key, let first, let end):
      return value(ofMessage: Int(key), Int(first)..<Int(end), unit)
    case .absent: return nil
    }
  }

  func isTrue(_ node: Int32, _ unit: Unit) -> Bool {
    meter.add(1)
    return switch unit.nodes[Int(node)] {
    case .and(let left, let right): isTrue(left, unit) && isTrue(right, unit)
    case .or(let left, let right): isTrue(left, unit) || isTrue(right, unit)
    case .not(let inner): !isTrue(inner, unit)
    case .isRecord(let reference): record(at: reference) != nil
    case .isFilledList(let reference): isFilled(list(at: reference))
    case .isPresent(let inner): isFilled(value(of: inner, unit))
    case .comparison(let comparison, let left, let right):
      compare(value(of: left, unit), value(of: right, unit), comparison)
    default: if case .boolean(let flag) = value(of: node, unit) { flag } else { false }
    }
  }

  private func isFilled(_ list: (any AnyList)?) -> Bool {
    let count = list?.count ?? 0
    meter.add(1 + count / 16)
    return count > 0
  }

  private func isFilled(_ value: consuming Value?) -> Bool {
    switch consume value {
    case nil: false
    case .boolean(let flag): flag
    case .text(let text): !text.isEmpty
    case .written(let written): !written.writable.isEmpty
    default: true
    }
  }

  private func loopValue(_ slot: Int, _ field: LoopField) -> Value? {
    let index = slots[base + slot].index
    switch field {
    case .index: return .number(Number(index))
    case .number: return .number(Number(index + 1))
    case .first: return .boolean(index == 0)
    case .last: return .boolean(index + 1 == slots[base + slot].list?.count)
    }
  }

  private func compare(
    _ left: consuming Value?, _ right: consuming Value?, _ comparison: Comparison
  ) -> Bool {
    meter.add(1)
    guard let left, let right else {
      return (left == nil && right == nil) == (comparison == .equal) && !comparison.isOrder
    }
    switch (left, right) {
    case (.text(let a), .text(let b)):
      meter.add(min(a.utf8.count, b.utf8.count) / 8)
      return holds(a, b, comparison)
    case (.number(let a), .number(let b)): return holds(a, b, comparison)
    case (.percentage(let a), .percentage(let b)): return holds(a, b, comparison)
    case (.percentage(let a), .number(let b)): return holds(a.number, b, comparison)
    case (.number(let a), .percentage(let b)): return holds(a, b.number, comparison)
    case (.date(let a), .date(let b)): return holds(a, b, comparison)
    case (.money(let a), .money(let b)):
      return a.currency == b.currency
        ? holds(a.minorUnits, b.minorUnits, comparison) : comparison == .notEqual
    case (.boolean(let a), .boolean(let b)): return (a == b) == (comparison == .equal)
    case (.language(let a), .language(let b)): return (a == b) == (comparison == .equal)
    case (.language(let a), .text(let b)): return (a.tag == b) == (comparison == .equal)
    case (.text(let a), .language(let b)): return (a == b.tag) == (comparison == .equal)
    default: return comparison == .notEqual
    }
  }

  private func holds<T: Comparable>(_ a: T, _ b: T, _ comparison: Comparison) -> Bool {
    switch comparison {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
  }
}
