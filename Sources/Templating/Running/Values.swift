internal import Localization

extension Renderer {
  /// Writes what an expression gives. Messages, filters and texts in a row are written as they come;
  /// a value is made only where there is one already.
  ///
  /// - Returns: whether there was anything: `false` where it is absent, and in an attribute where it
  ///   is false.
  @discardableResult
  func write(_ node: Int32, _ unit: Unit, for escape: Escape, to out: inout Output) -> Bool {
    switch unit.nodes[Int(node)] {
    case .constant(let number): return write(unit.constants[Int(number)], for: escape, to: &out)
    case .value(let reference):
      guard let value = value(at: reference) else { return false }
      return write(value, for: escape, to: &out)
    case .fallback(let first, let second):
      return write(first, unit, for: escape, to: &out)
        || write(second, unit, for: escape, to: &out)
    case .filter(let filter, let inner, let argument):
      return write(filter, inner, argument, unit, for: escape, to: &out)
    case .join(let reference, let separator):
      return write(joined: reference, separator, unit, for: escape, to: &out)
    case .joined(let first, let end):
      for index in Int(first)..<Int(end) {
        guard goesOn(out) else { return true }
        write(unit.arguments[index].node, unit, for: escape, to: &out)
      }
      return true
    case .message(let key, let first, let end):
      return write(message: Int(key), Int(first)..<Int(end), unit, for: escape, to: &out)
    default:
      guard let value = value(of: node, unit) else { return false }
      return write(value, for: escape, to: &out)
    }
  }

  /// A value escaped for its place. What formats write needs no escaping.
  @discardableResult
  func write(_ value: consuming Value, for escape: Escape, to out: inout Output) -> Bool {
    switch value {
    case .text(let text): out.write(text, escapedFor: escape)
    case .url(let url): out.write(url.text, escapedFor: escape)
    case .pictureSource(let source): out.write(source.text, escapedFor: escape)
    case .written(let written):
      if escape == .markup {
        out.write(written, as: setting.program.vocabulary)
      } else {
        out.write(plainText(of: written), escapedFor: escape)
      }
    case .boolean(false) where escape == .attribute: return false
    case .number(let number): out.write { setting.formats.append(number, to: &$0) }
    case .percentage(let share): out.write { setting.formats.append(share, to: &$0) }
    case .money(let money): out.write { setting.formats.append(money, to: &$0) }
    case .date(let date): out.write { setting.formats.appendShort(date, to: &$0) }
    case .dateRange(let range): out.write { setting.formats.appendShort(range, to: &$0) }
    case .boolean(let flag): out.write(flag ? "true" : "false")
    case .colour(let colour): out.write(colour.text)
    case .language(let language): out.write(language.tag)
    }
    return true
  }

  private func write(
    joined reference: Reference, _ separator: Int32, _ unit: Unit, for escape: Escape,
    to out: inout Output
  ) -> Bool {
    if let texts = texts(at: reference) {
      for index in texts.indices {
        guard goesOn(out) else { return true }
        if index > 0 { write(separator, unit, for: escape, to: &out) }
        out.write(texts[index], escapedFor: escape)
      }
      return true
    }
    guard let list = list(at: reference) else { return false }
    for index in 0..<list.count {
      guard goesOn(out) else { return true }
      if index > 0 { write(separator, unit, for: escape, to: &out) }
      if let value = list.value(index, Path()) { write(value, for: escape, to: &out) }
    }
    return true
  }

  /// Counts a piece of what is written in many, and asks whether there is to be another: pieces may
  /// hold pieces, and all that they give is one step.
  func goesOn(_ out: borrowing Output) -> Bool {
    meter.add(1)
    return !out.isFull && !meter.isOver
  }

  /// A value as text without markup and not escaped.
  func text(of value: Value) -> String {
    if case .text(let text) = value { return text }
    var bytes: [UInt8] = []
    appendPlain(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of content, as much of it as may still be made.
  func plainText(of written: Written) -> String {
    guard let phrase = written.composed else {
      let text = written.writable.plainText
      meter.add(text.utf8.count)
      return text
    }
    var bytes: [UInt8] = []
    for part in phrase.parts where bytes.count <= meter.rest {
      switch part {
      case .text(let text): bytes += text
      case .written(let writable): bytes.append(contentsOf: writable.plainText.utf8)
      }
    }
    meter.add(bytes.count)
    return String(decoding: bytes, as: UTF8.self)
  }

  func appendPlain(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .url(let url): bytes.append(contentsOf: url.text.utf8)
    case .pictureSource(let source): bytes.append(contentsOf: source.text.utf8)
    case .colour(let colour): bytes.append(contentsOf: colour.text.utf8)
    case .written(let written): bytes.append(contentsOf: plainText(of: written).utf8)
    case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): setting.formats.append(number, to: &bytes)
    case .percentage(let percentage): setting.formats.append(percentage, to: &bytes)
    case .money(let money): setting.formats.append(money, to: &bytes)
    case .date(let date): setting.formats.appendShort(date, to: &bytes)
    case .dateRange(let range): setting.formats.appendShort(range, to: &bytes)
    case .language(let language): bytes.append(contentsOf: language.tag.utf8)
    }
  }
}
