public import Diagnostics

/// Where a link or image leads.
public struct Link: Sendable {
  /// With entities and escapes resolved; not percent-encoded.
  public let destination: String
  public let title: String?
  /// The exact bytes of the destination; with a reference those of its definition.
  public let destinationSpan: Span
  public let form: LinkForm
}

/// A list's marker and spacing.
public struct ListInfo: Sendable {
  public let isOrdered: Bool
  /// The first item's number; 1 with bullets.
  public let start: Int
  public let isTight: Bool
  /// `-`, `+`, `*`, `.` or `)`.
  public let marker: UInt8
}

/// A code block's info string and place.
public struct CodeBlock: Sendable {
  public let info: String
  /// The first word of the info string.
  public let language: String
  public let isFenced: Bool
  /// The content's lines in the source.
  public let sourceRange: Range<Int>
}

public enum TaskState: Sendable {
  case open
  case done
}

extension Document {
  /// Where a link or image leads; `nil` for other nodes.
  public func link(of id: NodeID) -> Link? {
    guard let record = linkRecord(of: id) else { return nil }
    return Link(
      destination: string(record.destination),
      title: record.hasTitle ? string(record.title) : nil,
      destinationSpan: span(Int(record.sourceStart)..<Int(record.sourceEnd)), form: record.form)
  }

  public func linkRecord(of id: NodeID) -> LinkRecord? {
    let node = nodes[id]
    guard node.kind == .link || node.kind == .image else { return nil }
    return links[Int(node.first)]
  }

  public func list(of id: NodeID) -> ListInfo? {
    let node = nodes[id]
    guard node.kind == .bulletList || node.kind == .orderedList else { return nil }
    let isOrdered = node.kind == .orderedList
    return ListInfo(
      isOrdered: isOrdered, start: isOrdered ? Int(node.first) : 1,
      isTight: node.flags.contains(.tight), marker: UInt8(truncatingIfNeeded: node.value))
  }

  public func codeBlock(of id: NodeID) -> CodeBlock? {
    guard nodes[id].kind == .codeBlock else { return nil }
    let record = codeBlocks[Int(nodes[id].first)]
    let info = bytes(record.info)
    return CodeBlock(
      info: String(decoding: info, as: UTF8.self),
      language: String(decoding: info.prefix { $0 != 0x20 && $0 != 0x09 }, as: UTF8.self),
      isFenced: record.isFenced, sourceRange: Int(record.sourceStart)..<Int(record.sourceEnd))
  }

  /// Whether a list item is a task, and whether it is done.
  public func taskState(of id: NodeID) -> TaskState? {
    let flags = nodes[id].flags
    guard nodes[id].kind == .listItem, flags.contains(.task) else { return nil }
    return flags.contains(.done) ? .done : .open
  }

  public func headingLevel(of id: NodeID) -> Int {
    nodes[id].kind == .heading ? Int(nodes[id].value) : 0
  }

  /// A heading's `{#id .class}`, as places in the source.
  public func attributes(of id: NodeID) -> AttributeRecord? {
    let node = nodes[id]
    guard node.kind == .heading, node.first > 0 else { return nil }
    return attributes[Int(node.first) - 1]
  }

  /// A table's columns.
  public func columns(of id: NodeID) -> ArraySlice<ColumnAlignment> {
    let node = nodes[id]
    guard node.kind == .table else { return [] }
    return alignments[Int(node.first)..<Int(node.second)]
  }

  public func isHeaderRow(_ id: NodeID) -> Bool { nodes[id].flags.contains(.header) }

  /// A table cell's alignment.
  public func alignment(of id: NodeID) -> ColumnAlignment {
    nodes[id].kind == .tableCell
      ? ColumnAlignment(rawValue: UInt8(nodes[id].value)) ?? .none : .none
  }
}
