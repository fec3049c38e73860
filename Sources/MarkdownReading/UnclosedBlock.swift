import Diagnostics
public import Markup

/// A block that nothing closes, so that it runs to the document's end: a fence, a comment, other HTML that
/// goes over empty lines. Whatever is written behind it becomes part of it.
public struct UnclosedBlock: Sendable {
  public let node: NodeID
  /// What would close it, such as "```" or "-->".
  public let end: String
}

extension Document {
  /// The document's last block, if nothing closes it. One in a list or a quotation ends with that.
  public var unclosedBlock: UnclosedBlock? {
    var last: NodeID?
    for node in children(of: root) { last = node }
    guard let last else { return nil }
    let text = source.bytes[range(of: last)]
    let end: String? =
      switch kind(last) {
      case .codeBlock: fence(of: last)
      case .htmlBlock: htmlEnd(text)
      default: nil
      }
    return end.map { UnclosedBlock(node: last, end: $0) }
  }

  /// The fence that a code block lacks.
  private func fence(of node: NodeID) -> String? {
    let range = range(of: node)
    // A fence that closes stands behind the content.
    guard let code = codeBlock(of: node), code.isFenced,
      range.upperBound <= code.sourceRange.upperBound
    else { return nil }
    let opening = source.bytes[range].prefix { $0 == source.bytes[range.lowerBound] }
    return String(decoding: opening, as: UTF8.self)
  }

  /// What ends an HTML block of the kinds 1 to 5 (CommonMark 0.31.2, §4.6), where it is missing.
  private func htmlEnd(_ text: ArraySlice<UInt8>) -> String? {
    let small = text.map(\.lowercased)
    func begins(_ word: String) -> Bool { small.starts(with: word.utf8) }
    func holds(_ word: String) -> Bool {
      let wanted = Array(word.utf8)
      guard small.count >= wanted.count else { return false }
      return (0...(small.count - wanted.count)).contains { place in
        small[place] == wanted[0] && small[place..<place + wanted.count].elementsEqual(wanted)
      }
    }
    if begins("<?") { return holds("?>") ? nil : "?>" }
    if begins("<!--") { return holds("-->") ? nil : "-->" }
    if begins("<![cdata[") { return holds("]]>") ? nil : "]]>" }
    if begins("<!") { return holds(">") ? nil : ">" }
    let name = small.dropFirst().prefix { $0.isAlphanumeric }
    let tag = String(decoding: name, as: UTF8.self)
    guard verbatimTags.contains(tag), !verbatimTags.contains(where: { holds("</\($0)>") }) else {
      return nil
    }
    return "</\(tag)>"
  }
}
