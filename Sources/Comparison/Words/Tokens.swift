/// The words and signs of a side's texts, in their order: places in the text, numbers of forms.
struct Tokens {
  private(set) var starts: [UInt32] = []
  private(set) var ends: [UInt32] = []
  private(set) var forms: [Int32] = []

  var count: Int { forms.count }

  mutating func reserve(_ count: Int) {
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    forms.reserveCapacity(count)
  }

  mutating func append(_ form: Int32, _ start: Int, _ end: Int) {
    starts.append(UInt32(truncatingIfNeeded: start))
    ends.append(UInt32(truncatingIfNeeded: end))
    forms.append(form)
  }
}
