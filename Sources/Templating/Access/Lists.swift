/// A list of values of any type. A single record is a list of one, so that records need no class of
/// their own; a loop makes one object however many rows there are.
///
/// Each method takes the index of an element and the way from it to a value. The checker has seen
/// to it that index and way fit; where they do not, the value is absent.
protocol AnyList: AnyObject, Sendable {
  var count: Int { get }
  func text(_ index: Int, _ path: Path) -> String?
  func value(_ index: Int, _ path: Path) -> Value?
  func list(_ index: Int, _ path: Path) -> (any AnyList)?
  func record(_ index: Int, _ path: Path) -> (list: any AnyList, index: Int)?
  /// Writes a run of an element.
  func write(_ index: Int, _ run: Run, to out: inout Output)
  /// Writes a run of every element, as long as the output is not larger than the limit.
  func writeAll(_ run: Run, to out: inout Output, limit: Int)
}

extension AnyList {
  func list(_ index: Int, _ path: Path) -> (any AnyList)? { nil }
  func record(_ index: Int, _ path: Path) -> (list: any AnyList, index: Int)? { nil }

  func write(_ index: Int, _ run: Run, to out: inout Output) {
    for part in run.parts {
      out.write(run.bytes, Int(part.start)..<Int(part.end))
      if let text = text(index, part.path) { out.write(text, escapedFor: .text) }
    }
    out.write(run.bytes, run.tail..<run.bytes.count)
  }

  func writeAll(_ run: Run, to out: inout Output, limit: Int) {
    for index in 0..<count where out.count <= limit { write(index, run, to: &out) }
  }
}

final class TextList: AnyList {
  let items: [String]

  init(_ items: [String]) { self.items = items }

  var count: Int { items.count }
  func text(_ index: Int, _ path: Path) -> String? { items[index] }
  func value(_ index: Int, _ path: Path) -> Value? { .text(items[index]) }

  func writeAll(_ run: Run, to out: inout Output, limit: Int) {
    for item in items where out.count <= limit {
      for part in run.parts {
        out.write(run.bytes, Int(part.start)..<Int(part.end), item, escapedFor: .text)
      }
      out.write(run.bytes, run.tail..<run.bytes.count)
    }
  }
}

final class ValueList: AnyList {
  let items: [Value]

  init(_ items: [Value]) { self.items = items }

  var count: Int { items.count }
  func value(_ index: Int, _ path: Path) -> Value? { items[index] }
  func text(_ index: Int, _ path: Path) -> String? {
    if case .text(let text) = items[index] { text } else { nil }
  }
}

final class RecordList<Element: View>: AnyList {
  let items: [Element]
  let fields: Fields<Element>

  init(_ items: [Element]) {
    self.items = items
    fields = Element.fields
  }

  var count: Int { items.count }

  func text(_ index: Int, _ path: Path) -> String? {
    fields.text(items[index], path)
  }

  func value(_ index: Int, _ path: Path) -> Value? {
    fields.value(items[index], path)
  }

  func write(_ index: Int, _ run: Run, to out: inout Output) {
    let item = items[index]
    for part in run.parts {
      if let text = fields.text(item, part.path) {
        out.write(run.bytes, Int(part.start)..<Int(part.end), text, escapedFor: .text)
      } else {
        out.write(run.bytes, Int(part.start)..<Int(part.end))
      }
    }
    out.write(run.bytes, run.tail..<run.bytes.count)
  }

  func writeAll(_ run: Run, to out: inout Output, limit: Int) {
    // Taken from the fields once, and not for each element.
    let getters = run.parts.map { fields.textGetter($0.path) }
    for item in items where out.count <= limit {
      for index in run.parts.indices {
        let part = run.parts[index]
        if let text = getters[index](item) {
          out.write(run.bytes, Int(part.start)..<Int(part.end), text, escapedFor: .text)
        } else {
          out.write(run.bytes, Int(part.start)..<Int(part.end))
        }
      }
      out.write(run.bytes, run.tail..<run.bytes.count)
    }
  }

  func list(_ index: Int, _ path: Path) -> (any AnyList)? {
    fields.list(items[index], path)
  }

  func record(_ index: Int, _ path: Path) -> (list: any AnyList, index: Int)? {
    if path.isEmpty { return (self, index) }
    return fields.record(items[index], path).map { ($0, 0) }
  }
}
