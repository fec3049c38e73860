internal import Localization

extension Renderer {
  func write(_ run: Run, _ unit: Unit, to out: inout Output) {
    let slot = slots[base + run.slot]
    if let list = slot.list {
      write(list, slot.index, run, unit, to: &out)
      return
    }
    // What stands around the texts of a record that is absent is written even so.
    let value = values[base + run.slot]
    for number in run.first..<run.end {
      if out.isFull { return }
      let part = unit.parts[number]
      out.write(unit.bytes, Int(part.start)..<Int(part.end))
      if let value { write(value, for: .text, to: &out) }
    }
    out.write(unit.bytes, run.tail..<run.tailEnd)
  }

  /// Writes a run of one element.
  func write(
    _ list: any AnyList, _ index: Int, _ run: Run, _ unit: Unit, to out: inout Output
  ) {
    // Got once, so that no part of the run counts a reference.
    let (bytes, parts) = (unit.bytes, unit.parts)
    for number in run.first..<run.end {
      if out.isFull { return }
      let part = parts[number]
      let before = Int(part.start)..<Int(part.end)
      let isLast = number == run.end - 1
      let behind = isLast ? run.tail..<run.tailEnd : 0..<0
      if let text = list.text(index, part.path) {
        out.write(bytes, before, text, behind)
      } else {
        out.write(bytes, before)
        out.write(bytes, behind)
      }
    }
  }

  /// Blocks. The line feed at their end is left out, since the template's own follows.
  func write(content node: Int32, _ unit: Unit, to out: inout Output) {
    let start = out.count
    write(node, unit, for: .markup, to: &out)
    if out.count > start, out.last == UInt8(ascii: "\n") { out.removeLast(1) }
  }

  func writeAttribute(_ unit: Unit, _ prefix: Range<Int>, _ node: Int32, to out: inout Output) {
    let start = out.count
    out.write(unit.bytes, prefix)
    if write(node, unit, for: .attribute, to: &out) {
      out.write(UInt8(ascii: "\""))
    } else {
      out.removeLast(out.count - start)
    }
  }

  /// An address that a browser gets along with the page: one that leads outside is left out.
  mutating func write(_ attribute: FetchedAttribute, _ unit: Unit, to out: inout Output) {
    guard let value = value(of: attribute.node, unit) else { return }
    let address = text(of: value)
    guard !Fetching.isOutside(address) else {
      if leftOut[attribute.span] == nil { leftOut[attribute.span] = address }
      return
    }
    out.write(unit.bytes, attribute.prefix)
    out.write(address, escapedFor: .attribute)
    out.write(UInt8(ascii: "\""))
  }

  func writeProperty(_ unit: Unit, _ prefix: Range<Int>, _ node: Int32, to out: inout Output) {
    guard let value = value(of: node, unit) else { return }
    out.write(unit.bytes, prefix)
    switch value {
    case .colour(let colour): out.write(colour.text)
    case .number(let number): out.write { $0.append(cssNumber: number) }
    case .percentage(let percentage):
      out.write { $0.append(cssNumber: percentage.number) }
      out.write(UInt8(ascii: "%"))
    default: out.write { $0.append(cssString: text(of: value)) }
    }
    out.write(UInt8(ascii: ";"))
  }

  mutating func writeNamespaces(_ own: Int32, to out: inout Output) {
    if own >= 0, own != namespace {
      out.write(" xmlns=\"")
      out.write(setting.program.namespaces[Int(own)], escapedFor: .attribute)
      out.write(UInt8(ascii: "\""))
    }
    guard !hasRoot else { return }
    hasRoot = true
    for prefix in setting.program.sharedPrefixes {
      let start = out.count
      write(prefix, to: &out)
      if prefix.isForContent { linkDeclaration = start..<out.count }
    }
  }

  func write(_ prefix: Program.Prefix, to out: inout Output) {
    out.write(" xmlns:\(prefix.name)=\"")
    out.write(prefix.namespace, escapedFor: .attribute)
    out.write(UInt8(ascii: "\""))
  }

  mutating func writeLineBreak(_ bytes: [UInt8], _ range: Range<Int>, to out: inout Output) {
    if lastBreak.upperBound == out.count { out.removeLast(lastBreak.count) }
    let start = out.count
    out.write(bytes, range)
    lastBreak = start..<out.count
  }
}

extension [UInt8] {
  /// A number as CSS writes it: with a point, without grouping.
  fileprivate mutating func append(cssNumber number: Number) {
    var digits = String(number.mantissa.magnitude)
    while digits.utf8.count <= number.places { digits = "0" + digits }
    if number.isNegative { append(UInt8(ascii: "-")) }
    append(contentsOf: digits.utf8.dropLast(number.places))
    if number.places > 0 {
      append(UInt8(ascii: "."))
      append(contentsOf: digits.utf8.suffix(number.places))
    }
  }
}
