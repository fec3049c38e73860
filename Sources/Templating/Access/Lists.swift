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
}

extension AnyList {
  func list(_ index: Int, _ path: Path) -> (any AnyList)? { nil }
  func record(_ index: Int, _ path: Path) -> (list: any AnyList, index: Int)? { nil }
}

final class TextList: AnyList {
  let items: [String]

  init(_ items: [String]) { self.items = items }

  var count: Int { items.count }
  func text(_ index: Int, _ path: Path) -> String? { items[index] }
  func value(_ index: Int, _ path: Path) -> Value? { .text(items[index]) }
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

  func list(_ index: Int, _ path: Path) -> (any AnyList)? {
    fields.list(items[index], path)
  }

  func record(_ index: Int, _ path: Path) -> (list: any AnyList, index: Int)? {
    if path.isEmpty { return (self, index) }
    return fields.record(items[index], path).map { ($0, 0) }
  }
}
