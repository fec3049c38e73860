internal import Diagnostics

/// The next revision as it is written, and from where each byte comes.
struct RevisionText {
  /// Bytes that take the place of others.
  struct Edit {
    let range: Range<Int>
    let bytes: [UInt8]
  }

  var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  /// The sections, by the arrangement's nodes, each with its first byte.
  private(set) var sections: [(node: Int, start: Int)] = []
  /// What changes wrote, in the order of the text; where something goes, an empty range.
  private(set) var written: [(range: Range<Int>, owner: Int)] = []

  mutating func begin(_ node: Int) { sections.append((node, bytes.count)) }

  /// - Parameter place: where it stands in the base.
  mutating func add(
    _ text: ArraySlice<UInt8>, at place: Int = 0, from origin: RevisionEditor.Origin? = nil
  ) {
    guard !text.isEmpty else { return }
    pieces.append(
      Piece(range: bytes.count..<bytes.count + text.count, place: place, origin: origin))
    bytes += text
  }

  /// - Parameters:
  ///   - change: that writes it, but not as its text.
  ///   - amended: the revision that its proposal amends.
  mutating func add(_ text: ArraySlice<UInt8>, by change: Change, _ amended: Concept?) {
    guard !text.isEmpty else { return }
    pieces.append(
      Piece(
        range: bytes.count..<bytes.count + text.count, place: 0, origin: nil, change: change.span,
        amended: amended))
    bytes += text
  }

  /// Takes what was written since a place for a change's.
  mutating func claim(from start: Int, _ owner: Int) {
    written.append((start..<bytes.count, owner))
  }

  /// Takes the white space at the end away.
  mutating func trim() {
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
  }

  /// Exchanges bytes; from where they come is no longer known then.
  ///
  /// - Parameter edits: in the order of the text; of two that overlap the first counts.
  mutating func apply(_ edits: [Edit]) {
    var result: [UInt8] = []
    var place = 0
    /// Behind what is exchanged, and how much longer the text is from there on.
    var growth: [(end: Int, bytes: Int)] = []
    for edit in edits where edit.range.lowerBound >= place {
      result += bytes[place..<edit.range.lowerBound]
      result += edit.bytes
      place = edit.range.upperBound
      growth.append((place, result.count - place))
    }
    result += bytes[place...]
    func moved(_ place: Int) -> Int {
      var (low, high) = (0, growth.count)
      while low < high {
        let middle = (low + high) / 2
        if growth[middle].end <= place { low = middle + 1 } else { high = middle }
      }
      return low == 0 ? place : place + growth[low - 1].bytes
    }
    sections = sections.map { ($0.node, moved($0.start)) }
    written = written.map { written in
      let start = moved(written.range.lowerBound)
      return (start..<max(start, moved(written.range.upperBound)), written.owner)
    }
    bytes = result
    pieces = []
  }

  /// The change that wrote a byte.
  func owner(of place: Int) -> Int? {
    let last = last(upTo: place)
    return last.flatMap { written[$0].range.contains(place) ? written[$0].owner : nil }
  }

  /// The change that wrote last before a place; the first of all where none did.
  func owner(before place: Int) -> Int? {
    (last(upTo: place) ?? written.indices.first).map { written[$0].owner }
  }

  /// The section that holds a byte, as its place among ``sections``.
  func section(at place: Int) -> Int {
    var (low, high) = (0, sections.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if sections[middle].start <= place { low = middle } else { high = middle }
    }
    return low
  }

  private func last(upTo place: Int) -> Int? {
    var (low, high) = (0, written.count)
    while low < high {
      let middle = (low + high) / 2
      if written[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}

/// A run of the new revision's bytes, and from where it comes.
struct Piece {
  let range: Range<Int>
  /// Of the base: where the run begins there.
  let place: Int
  /// Of a proposal: its text.
  let origin: RevisionEditor.Origin?
  /// Of a proposal, but not as text: a field or a title that it sets.
  var change: Span?
  /// The revision that this proposal amends.
  var amended: Concept?

  /// The revision whose numbers it knows.
  var home: Concept? { origin?.amended ?? amended }
}
