/// The nodes directly under one node, or a run of siblings, in order.
public struct Siblings: Sequence, IteratorProtocol, Sendable {
  private let nodes: [Node]
  private var current: NodeID
  private let end: NodeID

  init(_ nodes: [Node], _ range: Range<NodeID>) {
    self.nodes = nodes
    self.current = range.lowerBound
    self.end = range.upperBound
  }

  public mutating func next() -> NodeID? {
    guard current < end else { return nil }
    defer { current = Int(nodes[current].next) }
    return current
  }

  public var isEmpty: Bool { current >= end }
  public var first: NodeID? { isEmpty ? nil : current }
}

extension Document {
  /// The root.
  public var root: NodeID { 0 }

  /// The node's own children.
  public func children(of id: NodeID) -> Siblings {
    Siblings(nodes, id + 1..<Int(nodes[id].next))
  }

  /// All nodes under one, in document order.
  public func descendants(of id: NodeID) -> Range<NodeID> {
    id + 1..<Int(nodes[id].next)
  }

  /// The node behind this one and all it holds: its next sibling, if it has one.
  public func next(after id: NodeID) -> NodeID { Int(nodes[id].next) }

  public func hasChildren(_ id: NodeID) -> Bool { Int(nodes[id].next) > id + 1 }
}
