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

  /// What stands before the further lines of a block: `>` of quotations, and spaces for the rest of what
  /// stands before its first.
  func margin(of node: NodeID) -> String {
    let bytes = document.source.bytes
    let start = document.range(of: node).lowerBound
    return String(
      decoding: bytes[lines(of: node).lowerBound..<start].map {
        $0 == UInt8(ascii: ">") || $0 == 0x09 ? $0 : 0x20
      }, as: UTF8.self)
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
  /// Whether blocks within items and quotations, and items of lists within them, are put there, too.
  let nests: Bool

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
    let isPart = kind == .listItem || kind == .tableRow
    guard depth == 0 || depth == 1 && isPart || nests && mayStand(kind, in: path[depth - 1]) else {
      return nil
    }
    let siblings =
      depth == 0 ? donor.segments.indices : donor.segments(in: path[depth - 1])
    let before = siblings[..<group.lowerBound].last { places[$0] != nil }
    let after = siblings[group.upperBound...].first { places[$0] != nil }
    guard let near = before ?? after, let place = places[near] else {
      return depth == 0 ? first(bytes(of: block, group, text), group) : nil
    }
    let there = host.path(to: place)
    guard there.count > depth,
      zip(path[..<depth], there).allSatisfy({
        donor.document.kind($0) == host.document.kind($1)
      }), !isPart || host.document.kind(there[depth]) == kind
    else { return nil }
    if depth == 0 {
      let copy = bytes(of: block, group, text)
      guard before != nil else { return first(copy, group) }
      let end = host.lines(of: there[0]).upperBound
      return Insertion(range: end..<end, text: newline + newline + copy, segments: group)
    }
    let list = kind == .listItem ? there[depth - 1] : nil
    let margin = host.margin(of: there[depth])
    let copy = bytes(of: block, group, text, like: list, margin: margin)
    var blank = margin[...]
    while blank.last == " " { blank.removeLast() }
    let gap = isPart ? newline + margin : newline + blank + newline + margin
    let point =
      before != nil
      ? host.lines(of: there[depth]).upperBound
      : host.document.range(of: there[depth]).lowerBound
    return Insertion(
      range: point..<point, text: before != nil ? gap + copy : copy + gap, segments: group)
  }

  /// Whether blocks of a kind come and go in a container one by one.
  private func mayStand(_ kind: NodeKind, in container: NodeID) -> Bool {
    switch donor.document.kind(container) {
    case .bulletList, .orderedList: kind == .listItem
    case .table: kind == .tableRow
    case .listItem, .blockQuote: true
    default: false
    }
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
  ///
  /// - Parameter margin: what stands before each further line within the container that it goes to; `nil` at
  ///   the top, where it comes with its own indentation.
  private func bytes(
    of block: NodeID, _ group: Range<Int>, _ text: (Int) -> String?, like list: NodeID? = nil,
    margin: String? = nil
  ) -> String {
    let lines = donor.lines(of: block)
    let start = margin == nil ? lines.lowerBound : donor.document.range(of: block).lowerBound
    let bytes = donor.document.source.bytes
    var result: [UInt8] = []
    var place = start
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
    var written = String(decoding: result, as: UTF8.self).replacing("\r\n", with: "\n")
    if let margin { written = indented(written, by: margin, instead: start - lines.lowerBound) }
    return newline == "\n" ? written : written.replacing("\n", with: newline)
  }

  /// With another margin before all lines but the first.
  private func indented(_ text: String, by margin: String, instead width: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      guard index > 0 else { return String(line) }
      var rest = line
      var left = width
      while left > 0, let sign = rest.first, sign == " " || sign == ">" || sign == "\t" {
        rest.removeFirst()
        left -= 1
      }
      return margin + rest
    }.joined(separator: "\n")
  }
}
