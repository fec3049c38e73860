/// A parsed XML document, in one array in document order, free of libxml2.
public struct XMLTree: Sendable {
  public struct Attribute: Sendable, Hashable {
    public let name: String
    /// The namespace; empty where there is none.
    public let namespace: String
    public let value: String
  }

  public enum Content: Sendable {
    case element(name: String, namespace: String, attributes: [Attribute])
    /// Text or CDATA.
    case text(String)
  }

  public struct Node: Sendable {
    public let content: Content
    /// From 1; for an element the line on which its start tag ends.
    public let line: Int
    /// The index behind the node's last descendant, which is that of its next sibling if it has one.
    public internal(set) var end: Int
  }

  /// The root element is the first.
  public internal(set) var nodes: [Node] = []

  /// The children of a node, by index.
  public func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      result.append(child)
      child = nodes[child].end
    }
    return result
  }

  /// The text of a node and of all below it.
  public func text(of index: Int) -> String {
    var result = ""
    for node in nodes[index..<nodes[index].end] {
      if case .text(let text) = node.content { result += text }
    }
    return result
  }
}
