/// Where a word or sign stands in a side's text.
struct TokenPlace {
  let start: UInt32
  let end: UInt32
}

/// The words and signs of a side's texts, in their order: places in the text, numbers of forms.
struct Tokens {
  private(set) var places: [TokenPlace] = []
  private(set) var forms: [Int32] = []

  var count: Int { forms.count }

  mutating func reserve(_ count: Int) {
    places.reserveCapacity(count)
    forms.reserveCapacity(count)
  }

  @inline(__always)
  mutating func append(_ form: Int32, _ start: Int, _ end: Int) {
    places.append(
      TokenPlace(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)))
    forms.append(form)
  }

  func start(_ index: Int) -> Int { Int(places[index].start) }
  func end(_ index: Int) -> Int { Int(places[index].end) }

  mutating func setForm(_ form: Int32, at index: Int) { forms[index] = form }

  /// Gives each form the number that stands in its place.
  mutating func renumber(_ numbers: [Int32]) {
    for index in forms.indices { forms[index] = numbers[Int(forms[index])] }
  }
}
