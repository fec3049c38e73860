public import Markup

/// As what a text stands: in which lists and quotations, the outermost first, and what it is itself.
///
/// A table shows itself and is left out.
public struct UnitForm: Sendable, Equatable {
  public enum Container: Sendable, Equatable {
    case quotation, bulletList, definitionList, footnote
    case orderedList(start: Int)
  }

  public let containers: [Container]
  public let kind: UnitKind
  /// Of a heading inside of a list or a quotation, from 1; 0 for anything else.
  public let level: Int
  /// Of a table's head, how its columns are aligned; empty for anything else, and where none is.
  public let alignments: [ColumnAlignment]
  /// Of code, the language that it names; empty for anything else.
  public let language: String

  /// Whether it is the same kind of text in the same lists and quotations, however its columns are aligned and
  /// whatever its language.
  public func isLike(_ other: UnitForm) -> Bool {
    containers == other.containers && kind == other.kind && level == other.level
  }

  /// The levels as the JSON names them: `["quotation", "ordered-list 3", "paragraph"]`.
  public var names: [String] {
    let outer = containers.map { container in
      switch container {
      case .quotation: "quotation"
      case .bulletList: "bullet-list"
      case .definitionList: "definition-list"
      case .footnote: "footnote"
      case .orderedList(let start): start == 1 ? "ordered-list" : "ordered-list \(start)"
      }
    }
    let own =
      switch kind {
      case .title, .heading: "heading \(level)"
      case .paragraph: "paragraph"
      case .row: "row"
      case .headerRow:
        (["header-row"] + alignments.map { "\($0)" }).joined(separator: " ")
      case .code: language.isEmpty ? "code" : "code \(language)"
      case .html: "html"
      case .rule: "rule"
      }
    return outer + [own]
  }
}

extension Side {
  /// As what a unit stands.
  public func form(of unit: Unit) -> UnitForm {
    var containers: [UnitForm.Container] = []
    var next = unit.container
    while let place = next {
      let container = self.containers[place]
      switch document.kind(container.node) {
      case .blockQuote: containers.append(.quotation)
      case .bulletList: containers.append(.bulletList)
      case .orderedList:
        containers.append(.orderedList(start: document.list(of: container.node)?.start ?? 1))
      case .definitionList: containers.append(.definitionList)
      case .footnoteDefinition: containers.append(.footnote)
      default: break
      }
      next = container.parent
    }
    let columns = columns(of: unit)
    return UnitForm(
      containers: containers.reversed(), kind: unit.kind, level: level(of: unit),
      alignments: columns.allSatisfy { $0 == .left } ? [] : columns,
      language: language(of: unit))
  }

  private func level(of unit: Unit) -> Int {
    unit.kind == .heading ? Int(document.nodes[unit.node].value) : 0
  }

  /// A column of which nothing is said stands as one that is said to begin at the left.
  private func columns(of unit: Unit) -> [ColumnAlignment] {
    guard unit.kind == .headerRow, let table = unit.container else { return [] }
    return document.columns(of: containers[table].node).map { $0 == .none ? .left : $0 }
  }

  private func language(of unit: Unit) -> String {
    unit.kind == .code ? document.codeBlock(of: unit.node)?.language ?? "" : ""
  }

  /// Whether two units are the same kind of text (a table's head with its columns aligned as before, code in
  /// the same language) and stand in the same kinds of lists and quotations, as deep in them; an item of a numbered list under the same number, unless another number only comes of
  /// items before it.
  func isHeld(_ unit: Unit, likewise other: Unit, in side: Side) -> Bool {
    guard unit.kind == other.kind, level(of: unit) == side.level(of: other),
      language(of: unit) == side.language(of: other)
    else { return false }
    // Columns that came or went say so in every row.
    let (aligned, alignedOther) = (columns(of: unit), side.columns(of: other))
    if aligned.count == alignedOther.count, aligned != alignedOther { return false }
    var (mine, yours) = (unit.container, other.container)
    var (item, otherItem) = (0, 0)
    while true {
      while let here = mine, document.kind(containers[here].node) == .table {
        mine = containers[here].parent
      }
      while let there = yours, side.document.kind(side.containers[there].node) == .table {
        yours = side.containers[there].parent
      }
      guard let here = mine, let there = yours else { return mine == yours }
      let (left, right) = (containers[here], side.containers[there])
      let (node, otherNode) = (document.nodes[left.node], side.document.nodes[right.node])
      guard node.kind == otherNode.kind else { return false }
      if node.kind == .orderedList, node.first != otherNode.first,
        Int(node.first) + item != Int(otherNode.first) + otherItem
      {
        return false
      }
      (item, otherItem) = (left.ordinal, right.ordinal)
      (mine, yours) = (left.parent, right.parent)
    }
  }

  /// With what the list of a unit's item is marked.
  func listMarker(of unit: Unit) -> UInt8? {
    guard let item = unit.container, let list = containers[item].parent else { return nil }
    return document.list(of: containers[list].node)?.marker
  }
}
