internal import Diagnostics
internal import Markup

/// A document's body with its segments and the blocks that hold them.
struct SegmentedBody {
  let document: Document
  let segments: [Segment]
  let blocks: [NodeID]
  private let parents: [NodeID]

  init(_ document: Document) {
    self.document = document
    var segments: [Segment] = []
    var blocks: [NodeID] = []
    forEachSegment(of: document, nodes: 1..<document.nodes.count) { segment, block in
      segments.append(segment)
      blocks.append(block)
    }
    self.segments = segments
    self.blocks = blocks
    var parents: [NodeID] = Array(repeating: 0, count: document.nodes.count)
    var open: [NodeID] = []
    for node in 1..<max(1, document.nodes.count) {
      while let last = open.last, document.next(after: last) <= node { open.removeLast() }
      parents[node] = open.last ?? 0
      open.append(node)
    }
    self.parents = parents
  }

  func parent(of node: NodeID) -> NodeID { parents[node] }

  /// From a child of the root down to a segment's block.
  func path(to segment: Int) -> [NodeID] {
    var path = [blocks[segment]]
    while let first = path.first, parents[first] != 0 { path.insert(parents[first], at: 0) }
    return path
  }

  /// The segments in a node.
  func segments(in node: NodeID) -> Range<Int> {
    let end = document.next(after: node)
    let first = blocks.firstIndex { $0 >= node } ?? blocks.count
    let last = blocks[first...].firstIndex { $0 >= end } ?? blocks.count
    return first..<last
  }

  /// A block's bytes from the beginning of its first line to the end of its last, without the line's end.
  func lines(of node: NodeID) -> Range<Int> {
    let bytes = document.source.bytes
    let range = document.range(of: node)
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    while end > start, [0x0A, 0x0D, 0x20, 0x09].contains(bytes[end - 1]) { end -= 1 }
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return start..<end
  }
}

/// What is put into a document.
struct Insertion {
  let range: Range<Int>
  let text: String
  /// The donor's segments that it holds.
  let segments: Range<Int>
}

/// Puts blocks of one document into another one of much the same structure: each behind what answers to
/// the text that stands before it at home.
struct Transplant {
  let donor: SegmentedBody
  let host: SegmentedBody
  /// By the donor's segments: those of the host.
  let places: [Int?]
  /// Whether what has no list or table to go to there becomes a paragraph, or is left out.
  let makesParagraphs: Bool

  /// - Parameters:
  ///   - strays: the donor's segments that nothing in the host answers to.
  ///   - wants: whether one of them is worth it that its block comes along.
  ///   - text: the Markdown that a segment gets; `nil` for its own.
  func insertions(
    of strays: Set<Int>, wants: (Int) -> Bool, text: (Int) -> String?
  ) -> [Insertion] {
    var result: [Insertion] = []
    var index = 0
    while index < donor.segments.count {
      guard strays.contains(index) else {
        index += 1
        continue
      }
      let path = donor.path(to: index)
      guard
        let depth = path.firstIndex(where: {
          donor.segments(in: $0).allSatisfy { strays.contains($0) }
        })
      else {
        index += 1
        continue
      }
      let block = path[depth]
      let group = donor.segments(in: block)
      defer { index = max(index + 1, group.upperBound) }
      guard group.contains(where: wants) else { continue }
      if let insertion = insertion(path, depth, group, text) {
        result.append(insertion)
      } else if makesParagraphs {
        result.append(paragraphs(group, text))
      }
    }
    return result
  }

  private var newline: String {
    host.document.source.bytes.contains(0x0D) ? "\r\n" : "\n"
  }

  private func insertion(
    _ path: [NodeID], _ depth: Int, _ group: Range<Int>, _ text: (Int) -> String?
  ) -> Insertion? {
    let block = path[depth]
    let kind = donor.document.kind(block)
    guard depth == 0 || depth == 1 && (kind == .listItem || kind == .tableRow) else { return nil }
    let siblings =
      depth == 0 ? donor.segments.indices : donor.segments(in: path[depth - 1])
    let before = siblings[..<group.lowerBound].last { places[$0] != nil }
    let after = siblings[group.upperBound...].first { places[$0] != nil }
    guard let near = before ?? after, let place = places[near] else {
      return depth == 0 ? first(bytes(of: block, group, text, like: nil), group) : nil
    }
    let there = host.path(to: place)
    guard there.count > depth,
      depth == 0
        || host.document.kind(there[0]) == donor.document.kind(path[0])
          && host.document.kind(there[1]) == kind
    else { return nil }
    let copy = bytes(of: block, group, text, like: depth == 1 ? there[0] : nil)
    if before == nil, depth == 0 { return first(copy, group) }
    let lines = host.lines(of: there[depth])
    let gap = depth == 0 ? newline + newline : newline
    return before != nil
      ? Insertion(
        range: lines.upperBound..<lines.upperBound, text: gap + copy, segments: group)
      : Insertion(
        range: lines.lowerBound..<lines.lowerBound, text: copy + gap, segments: group)
  }

  /// At the very beginning of the body.
  private func first(_ copy: String, _ group: Range<Int>) -> Insertion {
    guard let node = host.document.children(of: host.document.root).first else {
      let end = host.document.source.bytes.count
      return Insertion(range: end..<end, text: newline + copy + newline, segments: group)
    }
    let start = host.lines(of: node).lowerBound
    return Insertion(range: start..<start, text: copy + newline + newline, segments: group)
  }

  /// Behind the block at the top that holds what stands before.
  private func paragraphs(_ group: Range<Int>, _ text: (Int) -> String?) -> Insertion {
    let copy = group.map { text($0) ?? donor.segments[$0].text }.joined(
      separator: newline + newline)
    guard
      let before = donor.segments.indices[..<group.lowerBound].last(where: { places[$0] != nil }),
      let place = places[before], let top = host.path(to: place).first
    else { return first(copy, group) }
    let end = host.lines(of: top).upperBound
    return Insertion(range: end..<end, text: newline + newline + copy, segments: group)
  }

  /// A block's Markdown with other texts; a list's item gets the marker of the list that it goes to.
  private func bytes(
    of block: NodeID, _ group: Range<Int>, _ text: (Int) -> String?, like list: NodeID?
  ) -> String {
    let lines = donor.lines(of: block)
    let bytes = donor.document.source.bytes
    var result: [UInt8] = []
    var place = lines.lowerBound
    for index in group {
      let range = donor.segments[index].range
      guard range.lowerBound >= place, range.upperBound <= lines.upperBound else { continue }
      result += bytes[place..<range.lowerBound]
      result += (text(index) ?? String(decoding: bytes[range], as: UTF8.self)).utf8
      place = range.upperBound
    }
    result += bytes[place..<lines.upperBound]
    if let list, let marker = host.document.list(of: list)?.marker,
      let sign = result.firstIndex(where: { $0 != 0x20 && !(0x30...0x39).contains($0) }),
      "-+*.)".utf8.contains(result[sign])
    {
      result[sign] = marker
    }
    let written = String(decoding: result, as: UTF8.self).replacing("\r\n", with: "\n")
    return newline == "\n" ? written : written.replacing("\n", with: newline)
  }
}
