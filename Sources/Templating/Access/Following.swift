// Following a way through the fields of records. Everything here is made where a view declares its
// fields, so that the compiler knows the record's type: what is left at run time are calls of
// closures, without generic code, copies of records or boxes. Ways have at most `Path.maximumSteps`
// steps, which bounds the recursion.

/// How to get a field's value. Texts are apart, since most values are texts and they need no
/// wrapping.
@usableFromInline
enum Access<Root: Sendable>: Sendable {
  case text(@Sendable (Root) -> String?)
  case value(@Sendable (Root) -> Value?)
  /// A list of texts, apart from other lists for the same reason.
  case texts(@Sendable (Root) -> [String])
  case list(@Sendable (Root) -> (any AnyList)?)
  case record(RecordAccess<Root>)
}

/// The getter of a record whose type is hidden.
@usableFromInline
final class RecordAccess<Root: Sendable>: Sendable {
  @usableFromInline let text: @Sendable (Root, Path) -> String?
  @usableFromInline let value: @Sendable (Root, Path) -> Value?
  @usableFromInline let texts: @Sendable (Root, Path) -> [String]?
  @usableFromInline let list: @Sendable (Root, Path) -> (any AnyList)?
  @usableFromInline let record: @Sendable (Root, Path) -> (any AnyList)?

  @inlinable
  init<Record: View>(_ get: @escaping @Sendable (Root) -> Record?) {
    text = { root, path in
      guard !path.isEmpty, let record = get(root) else { return nil }
      return followText(Record.fields.follower.accesses, record, path)
    }
    value = { root, path in
      guard !path.isEmpty, let record = get(root) else { return nil }
      return followValue(Record.fields.follower.accesses, record, path)
    }
    texts = { root, path in
      guard !path.isEmpty, let record = get(root) else { return nil }
      return followTexts(Record.fields.follower.accesses, record, path)
    }
    list = { root, path in
      guard !path.isEmpty, let record = get(root) else { return nil }
      return followList(Record.fields.follower.accesses, record, path)
    }
    record = { root, path in
      guard let record = get(root) else { return nil }
      return path.isEmpty
        ? RecordBox(record, Record.fields.follower)
        : followRecord(Record.fields.follower.accesses, record, path)
    }
  }
}

/// The ways from a record, and from one of a list's.
@usableFromInline
final class Follower<Root: Sendable>: Sendable {
  @usableFromInline let accesses: [Access<Root>]
  @usableFromInline let text: @Sendable (Root, Path) -> String?
  @usableFromInline let value: @Sendable (Root, Path) -> Value?
  @usableFromInline let texts: @Sendable (Root, Path) -> [String]?
  @usableFromInline let list: @Sendable (Root, Path) -> (any AnyList)?
  @usableFromInline let record: @Sendable (Root, Path) -> (any AnyList)?
  @usableFromInline let textAt: @Sendable ([Root], Int, Path) -> String?
  @usableFromInline let valueAt: @Sendable ([Root], Int, Path) -> Value?
  @usableFromInline let textsAt: @Sendable ([Root], Int, Path) -> [String]?
  @usableFromInline let listAt: @Sendable ([Root], Int, Path) -> (any AnyList)?
  @usableFromInline let recordAt: @Sendable ([Root], Int, Path) -> (any AnyList)?
  @usableFromInline let box: @Sendable ([Root], Int, Follower<Root>) -> any AnyList

  @inlinable
  init(_ accesses: [Access<Root>]) {
    self.accesses = accesses
    text = { followText(accesses, $0, $1) }
    value = { followValue(accesses, $0, $1) }
    texts = { followTexts(accesses, $0, $1) }
    list = { followList(accesses, $0, $1) }
    record = { followRecord(accesses, $0, $1) }
    textAt = { followText(accesses, $0.span[$1], $2) }
    valueAt = { followValue(accesses, $0.span[$1], $2) }
    textsAt = { followTexts(accesses, $0.span[$1], $2) }
    listAt = { followList(accesses, $0.span[$1], $2) }
    recordAt = { followRecord(accesses, $0.span[$1], $2) }
    box = { RecordBox($0[$1], $2) }
  }
}

@inlinable
func followText<Root>(_ accesses: [Access<Root>], _ root: Root, _ path: Path) -> String? {
  switch accesses[path.first] {
  case .text(let get): get(root)
  case .record(let access): access.text(root, path.rest)
  case .value(let get): if case .text(let text) = get(root) { text } else { nil }
  case .texts, .list: nil
  }
}

@inlinable
func followValue<Root>(_ accesses: [Access<Root>], _ root: Root, _ path: Path) -> Value? {
  switch accesses[path.first] {
  case .value(let get): get(root)
  case .text(let get): get(root).map(Value.text)
  case .record(let access): access.value(root, path.rest)
  case .texts, .list: nil
  }
}

@inlinable
func followTexts<Root>(_ accesses: [Access<Root>], _ root: Root, _ path: Path) -> [String]? {
  switch accesses[path.first] {
  case .texts(let get): get(root)
  case .record(let access): access.texts(root, path.rest)
  case .list, .text, .value: nil
  }
}

@inlinable
func followList<Root>(
  _ accesses: [Access<Root>], _ root: Root, _ path: Path
) -> (any AnyList)? {
  switch accesses[path.first] {
  case .list(let get): get(root)
  case .texts(let get): TextList(get(root))
  case .record(let access): access.list(root, path.rest)
  case .text, .value: nil
  }
}

@inlinable
func followRecord<Root>(
  _ accesses: [Access<Root>], _ root: Root, _ path: Path
) -> (any AnyList)? {
  switch accesses[path.first] {
  case .record(let access): access.record(root, path.rest)
  case .texts, .list, .text, .value: nil
  }
}
