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
      let isWhole = address.lowerBound == Int(node.first) && start == address.lowerBound
      let before = isWhole && prefix == "mailto:" ? takeNameBefore(Int(node.start)) : []
      appendLink(address, prefix: prefix, behind: before)
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

  /// Takes the texts directly before a place off again as far as they belong to a mail address: in
  /// `max\_muster@kreis.de` the escape has parted them.
  private mutating func takeNameBefore(_ place: Int) -> [Node] {
    var taken: [Node] = []
    var place = place
    while let last = nodes.last, last.kind == .text, Int(last.end) == place,
      Int(last.first) < file.bytes.count, !nodes[nodes.count - 2].flags.contains(.bare)
    {
      var begin = Int(last.second)
      while begin > Int(last.first), file.bytes[begin - 1].isMailNameByte { begin -= 1 }
      if begin == Int(last.second) { break }
      nodes.removeLast()
      var part = last
      if begin > Int(last.first) {
        appendText(last, Int(last.first), begin)
        part.start = UInt32(begin)
        part.first = UInt32(begin)
      }
      taken.insert(part, at: 0)
      place = Int(part.start)
      if begin > Int(last.first) { break }
    }
    return taken
  }

  private mutating func appendLink(_ address: Range<Int>, prefix: String, behind: [Node] = []) {
    let (start, end) = (UInt32(address.lowerBound), UInt32(address.upperBound))
    var bytes = Array(prefix.utf8)
    for part in behind { bytes += file.bytes[Int(part.first)..<Int(part.second)] }
    let destination = keep(bytes + bytesWithoutEscapedBars(address))
    let content = addressText(address.lowerBound, address.upperBound)
    let link = nodes.count
    // An escape's backslash stays with the text behind it.
    let textStart = behind.isEmpty ? start : behind[behind.count - 1].end
    nodes.append(
      Node(
        .link, start: behind.first?.start ?? start, end: end, flags: .bare,
        first: UInt32(links.count)))
    links.append(
      LinkRecord(
        destination: destination, form: .bare, sourceStart: behind.first?.start ?? start,
        sourceEnd: end))
    for part in behind {
      nodes.append(part)
      nodes[nodes.count - 1].next = UInt32(nodes.count)
    }
    nodes.append(
      Node(
        .text, start: textStart, end: end, next: UInt32(nodes.count + 1), first: content.first,
        second: content.second))
    nodes[link].next = UInt32(nodes.count)
  }

  /// The address around an `@`, between two bounds.
  private func mailAddress(_ text: Bytes, at sign: Int, _ start: Int, _ end: Int) -> Range<Int>? {
    var begin = sign
    while begin > start {
      guard text[begin - 1].isMailNameByte else { break }
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

extension UInt8 {
  /// What may stand before the `@` of a mail address in the text.
  var isMailNameByte: Bool {
    isAlphanumeric || self == UInt8(ascii: ".") || self == UInt8(ascii: "+")
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
