/// What a variable holds, but for values, which stand in ``Renderer/values`` under the same number.
struct Slot {
  /// A record with its index in the list; the list itself; the list that a loop goes through and
  /// where it stands. `nil` for values and where there is nothing.
  var list: (any AnyList)?
  var index = 0
  /// Whether it is the list that is meant, and not the record.
  var isList = false
}

extension Renderer {
  func value(at reference: Reference) -> Value? {
    let slot = base + reference.slot
    if let list = slots[slot].list { return list.value(slots[slot].index, reference.path) }
    return values[slot]
  }

  func list(at reference: Reference) -> (any AnyList)? {
    let slot = slots[base + reference.slot]
    return slot.isList ? slot.list : slot.list?.list(slot.index, reference.path)
  }

  /// A list of texts that is a field of a record.
  func texts(at reference: Reference) -> [String]? {
    let slot = slots[base + reference.slot]
    return slot.isList ? nil : slot.list?.texts(slot.index, reference.path)
  }

  func record(at reference: Reference) -> (list: any AnyList, index: Int)? {
    let slot = slots[base + reference.slot]
    return slot.isList ? nil : slot.list?.record(slot.index, reference.path)
  }
}
