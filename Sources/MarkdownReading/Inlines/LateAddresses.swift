import Diagnostics
import Markup

/// Mail addresses in the text (GFM 0.29, "Autolinks (extension)"), and web addresses where there are
/// brackets. They are looked for when all else is decided, since a mail address may hold what could have been
/// markup (`a_b@c.de`), and brackets may have become a link, which holds no other.
extension Reader {
  mutating func linkAddresses(_ text: Bytes, from first: Int) {
    let read = Array(nodes[first...])
    nodes.removeSubrange(first...)
    // Where what came before a node now stands; ends move with what they hold.
    var open: [(node: Int, end: Int)] = []
    var linkEnd = 0
    for (offset, node) in read.enumerated() {
      let old = first + offset
      while let last = open.last, old >= last.end {
        nodes[last.node].next = UInt32(nodes.count)
        open.removeLast()
      }
      if node.kind == .link { linkEnd = max(linkEnd, Int(node.next)) }
      if node.kind == .text, old >= linkEnd, Int(node.first) < file.bytes.count {
        splitAddresses(text, node)
      } else {
        open.append((nodes.count, Int(node.next)))
        nodes.append(node)
        nodes[nodes.count - 1].next = UInt32(nodes.count)
      }
    }
    for last in open { nodes[last.node].next = UInt32(nodes.count) }
    for last in open.reversed() where nodes[last.node].kind == .text {
      nodes[last.node].next = UInt32(last.node + 1)
    }
  }

  private mutating func splitAddresses(_ text: Bytes, _ node: Node) {
    var start = Int(node.first)
    let end = Int(node.second)
    var index = start
    while index < end {
      var prefix = ""
      var address: Range<Int>?
      switch text[index] {
      case UInt8(ascii: "@"):
        address = mailAddress(text, at: index, start, end)
        prefix = "mailto:"
      case UInt8(ascii: ":"): address = webAddress(text, at: index, start, end)
      case UInt8(ascii: "w"):
        address = wwwAddress(text, at: index, inline.start, end)
        prefix = "http://"
      default: break
      }
      guard let address else {
        index += 1
        continue
      }
      appendText(node, start, address.lowerBound)
      appendLink(address, prefix: prefix)
      start = address.upperBound
      index = start
    }
    appendText(node, start, end)
  }

  private mutating func appendText(_ node: Node, _ start: Int, _ end: Int) {
    guard start < end else { return }
    var part = node
    // An escape's backslash stays with the text behind it.
    part.start = start == Int(node.first) ? node.start : UInt32(start)
    part.end = UInt32(end)
    part.first = UInt32(start)
    part.second = UInt32(end)
    part.next = UInt32(nodes.count + 1)
    nodes.append(part)
  }

  private mutating func appendLink(_ address: Range<Int>, prefix: String) {
    let (start, end) = (UInt32(address.lowerBound), UInt32(address.upperBound))
    let destination = keep(Array(prefix.utf8) + bytesWithoutEscapedBars(address))
    let content = addressText(address.lowerBound, address.upperBound)
    nodes.append(
      Node(
        .link, start: start, end: end, flags: .bare, next: UInt32(nodes.count + 2),
        first: UInt32(links.count)))
    links.append(
      LinkRecord(destination: destination, form: .bare, sourceStart: start, sourceEnd: end))
    nodes.append(
      Node(
        .text, start: start, end: end, next: UInt32(nodes.count + 1), first: content.first,
        second: content.second))
  }

  /// The address around an `@`, between two bounds.
  private func mailAddress(_ text: Bytes, at sign: Int, _ start: Int, _ end: Int) -> Range<Int>? {
    var begin = sign
    while begin > start {
      let byte = text[begin - 1]
      guard
        byte.isAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      else { break }
      begin -= 1
    }
    guard begin < sign else { return nil }
    var index = sign + 1
    var dots = 0
    while index < end {
      let byte = text[index]
      if byte == UInt8(ascii: ".") {
        guard index + 1 < end, text[index + 1].isAlphanumeric else { break }
        dots += 1
      } else if !byte.isAlphanumeric, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        break
      }
      index += 1
    }
    guard dots > 0, index > sign + 3 else { return nil }
    let last = text[index - 1]
    guard last.isAlphanumeric, index == end || text[index] != UInt8(ascii: "@") else { return nil }
    return begin..<index
  }
}
