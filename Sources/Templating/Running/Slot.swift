/// What a variable holds.
enum Slot {
  case nothing
  case value(Value)
  /// A record, or the element of a list at which a loop stands.
  case element(any AnyList, Int)
  case list(any AnyList)
  case loop(index: Int, count: Int)

  func value(_ path: Path) -> Value? {
    switch self {
    case .element(let list, let index): list.value(index, path)
    case .value(let value): value
    case .nothing, .list, .loop: nil
    }
  }

  func list(_ path: Path) -> (any AnyList)? {
    switch self {
    case .element(let list, let index): list.list(index, path)
    case .list(let list): list
    case .nothing, .value, .loop: nil
    }
  }

  func record(_ path: Path) -> (list: any AnyList, index: Int)? {
    guard case .element(let list, let index) = self else { return nil }
    return list.record(index, path)
  }

  /// Goes to a list's next element.
  ///
  /// - Returns: its index; `nil` at the end, where the slot becomes empty.
  mutating func advance() -> Int? {
    guard case .element(let list, let index) = self, index + 1 < list.count else {
      self = .nothing
      return nil
    }
    self = .element(list, index + 1)
    return index + 1
  }
}

extension Renderer {
  func value(at reference: Reference) -> Value? {
    slots[base + reference.slot].value(reference.path)
  }

  func list(at reference: Reference) -> (any AnyList)? {
    slots[base + reference.slot].list(reference.path)
  }

  func record(at reference: Reference) -> (list: any AnyList, index: Int)? {
    slots[base + reference.slot].record(reference.path)
  }
}
