/// A list of values of any type, or a single record, which is a list of one. A loop makes one object
/// however many rows there are.
///
/// Each method takes the index of an element and the way from it to a value. The checker has seen
/// to it that index and way fit; where they do not, the value is absent.
@usableFromInline
protocol AnyList: AnyObject, Sendable {
  var count: Int { get }
  func text(_ index: Int, _ path: Path) -> String?
  func value(_ index: Int, _ path: Path) -> Value?
  func list(_ index: Int, _ path: Path) -> (any AnyList)?
  func record(_ index: Int, _ path: Path) -> (list: any AnyList, index: Int)?
  /// A list of texts, without an object for it.
  func texts(_ index: Int, _ path: Path) -> [String]?
  /// An element by itself, for when many of its values are wanted: looking into a record that stands
  /// in an array copies it.
  func element(_ index: Int) -> (list: any AnyList, index: Int)
}

extension AnyList {
  @usableFromInline
  func texts(_ index: Int, _ path: Path) -> [String]? { nil }

  @usableFromInline
  func element(_ index: Int) -> (list: any AnyList, index: Int) { (self, index) }

  @usableFromInline
  func list(_ index: Int, _ path: Path) -> (any AnyList)? { nil }

  @usableFromInline
  func record(_ index: Int, _ path: Path) -> (list: any AnyList, index: Int)? { nil }
}

@usableFromInline
final class TextList: AnyList {
  let items: [String]

  @usableFromInline
  init(_ items: [String]) { self.items = items }

  @usableFromInline var count: Int { items.count }

  @usableFromInline
  func text(_ index: Int, _ path: Path) -> String? { items[index] }

  @usableFromInline
  func value(_ index: Int, _ path: Path) -> Value? { .text(items[index]) }
}

@usableFromInline
final class ValueList: AnyList {
  let items: [Value]

  @usableFromInline
  init(_ items: [Value]) { self.items = items }

  @usableFromInline var count: Int { items.count }

  @usableFromInline
  func value(_ index: Int, _ path: Path) -> Value? { items[index] }

  @usableFromInline
  func text(_ index: Int, _ path: Path) -> String? {
    if case .text(let text) = items[index] { text } else { nil }
  }
}

@usableFromInline
final class RecordList<Element: View>: AnyList {
  let items: [Element]
  let follower: Follower<Element>

  @usableFromInline
  init(_ items: [Element]) {
    self.items = items
    follower = Element.fields.follower
  }

  @usableFromInline var count: Int { items.count }

  @usableFromInline
  func element(_ index: Int) -> (list: any AnyList, index: Int) {
    (follower.box(items, index, follower), 0)
  }

  @usableFromInline
  func text(_ index: Int, _ path: Path) -> String? { follower.textAt(items, index, path) }

  @usableFromInline
  func value(_ index: Int, _ path: Path) -> Value? { follower.valueAt(items, index, path) }

  @usableFromInline
  func texts(_ index: Int, _ path: Path) -> [String]? { follower.textsAt(items, index, path) }

  @usableFromInline
  func list(_ index: Int, _ path: Path) -> (any AnyList)? { follower.listAt(items, index, path) }

  @usableFromInline
  func record(_ index: Int, _ path: Path) -> (list: any AnyList, index: Int)? {
    if path.isEmpty { return (self, index) }
    return follower.recordAt(items, index, path).map { ($0, 0) }
  }
}

/// One record; its index is always 0.
@usableFromInline
final class RecordBox<Record: Sendable>: AnyList {
  @usableFromInline let item: Record
  @usableFromInline let follower: Follower<Record>

  @inlinable
  init(_ item: Record, _ follower: Follower<Record>) {
    self.item = item
    self.follower = follower
  }

  @usableFromInline var count: Int { 1 }

  @usableFromInline
  func text(_ index: Int, _ path: Path) -> String? { follower.text(item, path) }

  @usableFromInline
  func value(_ index: Int, _ path: Path) -> Value? { follower.value(item, path) }

  @usableFromInline
  func texts(_ index: Int, _ path: Path) -> [String]? { follower.texts(item, path) }

  @usableFromInline
  func list(_ index: Int, _ path: Path) -> (any AnyList)? { follower.list(item, path) }

  @usableFromInline
  func record(_ index: Int, _ path: Path) -> (list: any AnyList, index: Int)? {
    if path.isEmpty { return (self, 0) }
    return follower.record(item, path).map { ($0, 0) }
  }
}
