// Following a way through the fields of records. Each function is generic over the record that it
// stands on, so a way through several records copies and boxes nothing. Ways have at most
// `Path.maximumSteps` steps, which bounds the recursion.

extension Fields {
  func text(_ root: Root, _ path: Path) -> String? {
    switch all[path.first].access {
    case .text(let get): get(root)
    case .record(let access): access.text(root, path.rest)
    case .value(let get): if case .text(let text) = get(root) { text } else { nil }
    case .list: nil
    }
  }

  /// The getter of the text at a path, for many records.
  func textGetter(_ path: Path) -> @Sendable (Root) -> String? {
    if path.count == 1, case .text(let get) = all[path.first].access { return get }
    return { text($0, path) }
  }

  func value(_ root: Root, _ path: Path) -> Value? {
    switch all[path.first].access {
    case .value(let get): get(root)
    case .text(let get): get(root).map(Value.text)
    case .record(let access): access.value(root, path.rest)
    case .list: nil
    }
  }

  func list(_ root: Root, _ path: Path) -> (any AnyList)? {
    switch all[path.first].access {
    case .list(let get): get(root)
    case .record(let access): access.list(root, path.rest)
    case .text, .value: nil
    }
  }

  func record(_ root: Root, _ path: Path) -> (any AnyList)? {
    switch all[path.first].access {
    case .record(let access): access.record(root, path.rest)
    case .list, .text, .value: nil
    }
  }
}

/// The getter of a record whose type is hidden.
protocol RecordAccess<Root>: Sendable {
  associatedtype Root: Sendable
  func text(_ root: Root, _ path: Path) -> String?
  func value(_ root: Root, _ path: Path) -> Value?
  func list(_ root: Root, _ path: Path) -> (any AnyList)?
  func record(_ root: Root, _ path: Path) -> (any AnyList)?
}

struct TypedRecordAccess<Root: Sendable, Record: View>: RecordAccess {
  let get: @Sendable (Root) -> Record?

  init(_ get: @escaping @Sendable (Root) -> Record?) { self.get = get }

  func text(_ root: Root, _ path: Path) -> String? {
    guard !path.isEmpty else { return nil }
    return get(root).flatMap { Record.fields.text($0, path) }
  }

  func value(_ root: Root, _ path: Path) -> Value? {
    guard !path.isEmpty else { return nil }
    return get(root).flatMap { Record.fields.value($0, path) }
  }

  func list(_ root: Root, _ path: Path) -> (any AnyList)? {
    guard !path.isEmpty else { return nil }
    return get(root).flatMap { Record.fields.list($0, path) }
  }

  func record(_ root: Root, _ path: Path) -> (any AnyList)? {
    guard let record = get(root) else { return nil }
    return path.isEmpty ? RecordList([record]) : Record.fields.record(record, path)
  }
}
