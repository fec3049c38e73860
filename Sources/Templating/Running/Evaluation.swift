internal import Localization

/// What expressions are run against: the variables of the component at hand, the language and the
/// messages. Expressions nest at most as deep as the parser allowed.
extension Renderer {
  func value(of code: Code) -> Value? {
    switch code {
    case .constant(let value): value
    case .value(let reference): value(at: reference)
    case .loop(let slot, let field): loopValue(slot, field)
    case .isRecord, .isFilledList, .isPresent, .comparison, .and, .or, .not:
      .boolean(isTrue(code))
    case .fallback(let first, let second): value(of: first) ?? value(of: second)
    case .filter(let filter, let argument, let arguments):
      value(of: argument).flatMap { apply(filter, to: $0, arguments) }
    case .count(let reference): .number(Number(list(at: reference)?.count ?? 0))
    case .join(let reference, let separator): join(reference, separator)
    case .message(let key, let arguments): messageValue(key, arguments)
    case .joined(let codes): .text(text(of: codes))
    case .absent: nil
    }
  }

  func isTrue(_ code: Code) -> Bool {
    switch code {
    case .and(let left, let right): isTrue(left) && isTrue(right)
    case .or(let left, let right): isTrue(left) || isTrue(right)
    case .not(let inner): !isTrue(inner)
    case .isRecord(let reference): record(at: reference) != nil
    case .isFilledList(let reference): list(at: reference).map { $0.count > 0 } ?? false
    case .isPresent(let inner): isFilled(value(of: inner))
    case .comparison(let comparison, let left, let right):
      compare(value(of: left), value(of: right), comparison)
    default: if case .boolean(let flag) = value(of: code) { flag } else { false }
    }
  }

  private func isFilled(_ value: Value?) -> Bool {
    switch value {
    case nil: false
    case .boolean(let flag): flag
    case .text(let text): !text.isEmpty
    case .written(let writable): !writable.isEmpty
    default: true
    }
  }

  private func loopValue(_ slot: Int, _ field: LoopField) -> Value? {
    guard case .loop(let index, let count) = slots[base + slot] else { return nil }
    switch field {
    case .index: return .number(Number(index))
    case .number: return .number(Number(index + 1))
    case .first: return .boolean(index == 0)
    case .last: return .boolean(index + 1 == count)
    }
  }

  private func join(_ reference: Reference, _ separator: Code) -> Value? {
    guard let list = list(at: reference) else { return nil }
    let separator = value(of: separator).map { text(of: $0) } ?? ", "
    var bytes: [UInt8] = []
    for index in 0..<list.count {
      if index > 0 { bytes.append(contentsOf: separator.utf8) }
      if let value = list.value(index, Path()) { appendPlain(value, to: &bytes) }
    }
    return .text(String(decoding: bytes, as: UTF8.self))
  }

  private func compare(_ left: Value?, _ right: Value?, _ comparison: Comparison) -> Bool {
    guard let left, let right else {
      return (left == nil && right == nil) == (comparison == .equal) && !comparison.isOrder
    }
    switch (left, right) {
    case (.text(let a), .text(let b)): return holds(a, b, comparison)
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
