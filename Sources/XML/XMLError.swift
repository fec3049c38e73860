internal import Diagnostics
internal import CLibXML2
internal import CLibXML2Loader

/// One complaint of libxml2.
public struct XMLComplaint: Sendable, Hashable {
  /// From 1; 0 where libxml2 names none.
  public let line: Int
  /// libxml2's column, from 1 and in bytes; near the place, not on it. 0 where it names none.
  public let column: Int
  /// libxml2's wording, in English.
  public let message: String
  /// libxml2's own number for the kind of complaint (`xmlParserErrors`).
  public let code: Int
  /// The element that it is about and those around it, outermost first, where libxml2 names one.
  public let path: [PathStep]

  /// An element on the way to a complaint.
  public struct PathStep: Sendable, Hashable {
    public let name: String
    /// Its `xml:id` or `id`.
    public let id: String?
  }
}

/// Where libxml2's callbacks put what they find. It is used by one parse or validation on one
/// thread.
final class Collector {
  private(set) var complaints: [XMLComplaint] = []
  var metDoctype = false

  func add(_ error: XMLComplaint) {
    if complaints.count < Limits.XML.complaints { complaints.append(error) }
  }
}

extension XMLComplaint {
  /// Copies libxml2's error, which lives only during the callback.
  init(_ error: xmlError) {
    line = Int(unsafe error.line)
    column = Int(unsafe error.int2)
    code = Int(unsafe error.code)
    var wording = unsafe error.message.map { unsafe String(cString: $0) } ?? ""
    while let last = wording.last, last == "\n" || last == " " { wording.removeLast() }
    message = wording
    path =
      unsafe error.node.map {
        unsafe Self.path(to: $0.assumingMemoryBound(to: xmlNode.self))
      } ?? []
  }

  private static func path(to node: UnsafeMutablePointer<xmlNode>) -> [PathStep] {
    var steps: [PathStep] = []
    var next = unsafe Optional(node)
    while let current = unsafe next {
      if unsafe current.pointee.type == XML_ELEMENT_NODE, unsafe !Gathering.made(current) {
        let id = unsafe attribute("id", of: current)
        steps.append(PathStep(name: unsafe copied(current.pointee.name) ?? "", id: id))
      }
      unsafe next = current.pointee.parent
    }
    return steps.reversed()
  }

  /// By local name, so that `id` finds `xml:id` too.
  private static func attribute(
    _ name: String, of node: UnsafeMutablePointer<xmlNode>
  ) -> String? {
    guard let value = unsafe xmlGetProp(node, name) else { return nil }
    defer { unsafe vorlage_xml_free(value) }
    return unsafe String(cString: value)
  }
}
