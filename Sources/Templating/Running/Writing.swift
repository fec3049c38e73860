internal import Localization

extension Renderer {
  func write(_ run: Run, to out: inout Output) {
    switch slots[base + run.slot] {
    case .element(let list, let index): list.write(index, run, to: &out)
    case .value(let value):
      for part in run.parts {
        out.write(run.bytes, Int(part.start)..<Int(part.end))
        write(value, for: .text, to: &out)
      }
      out.write(run.bytes, run.tail..<run.bytes.count)
    case .nothing, .list, .loop:
      // A record that is absent: what stands around its texts is written even so.
      out.write(run.bytes)
    }
  }

  func write(content code: Code, _ isBlocks: Bool, to out: inout Output) {
    switch value(of: code) {
    case .written(let writable):
      let vocabulary = program.vocabulary
      out.write { bytes in
        writable.write(as: vocabulary, into: &bytes)
        if isBlocks, bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
      }
    case .some(let value): write(value, for: .text, to: &out)
    case nil: break
    }
  }

  func writeAttribute(_ unit: Unit, _ prefix: Range<Int>, _ code: Code, to out: inout Output) {
    guard let value = value(of: code) else { return }
    if case .boolean(false) = value { return }
    out.write(unit.bytes, prefix)
    write(value, for: .attribute, to: &out)
    out.write(UInt8(ascii: "\""))
  }

  func writeProperty(_ unit: Unit, _ prefix: Range<Int>, _ code: Code, to out: inout Output) {
    guard let value = value(of: code) else { return }
    out.write(unit.bytes, prefix)
    out.write { bytes in
      switch value {
      case .colour(let colour): bytes.append(contentsOf: colour.text.utf8)
      case .number(let number): bytes.append(cssNumber: number)
      case .percentage(let percentage):
        bytes.append(cssNumber: percentage.number)
        bytes.append(UInt8(ascii: "%"))
      default: bytes.append(cssString: text(of: value))
      }
      bytes.append(UInt8(ascii: ";"))
    }
  }

  mutating func writeNamespaces(_ own: String?, _ isForeign: Bool, to out: inout Output) {
    if hasRoot, !isForeign { return }
    let prefixes = hasRoot ? [] : program.namespaces
    for (prefix, uri) in [("", own ?? "")] + prefixes where !uri.isEmpty || hasRoot {
      out.write(Array((prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"").utf8))
      out.write(uri, escapedFor: .attribute)
      out.write(UInt8(ascii: "\""))
    }
    hasRoot = true
  }

  mutating func writeLineBreak(_ unit: Unit, _ range: Range<Int>, to out: inout Output) {
    if lastBreak.upperBound == out.count { out.removeLast(lastBreak.count) }
    let start = out.count
    out.write(unit.bytes, range)
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
