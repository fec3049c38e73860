public import Localization

extension Field {
  /// Another view. `of` is looked into only when a template needs it, so it may be this view
  /// itself.
  @inlinable
  public static func record<T: FieldResult>(
    _ name: String, of view: T.Wrapped.Type, _ documentation: String,
    _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped: View {
    Field(
      name, .of(.record(ViewType(view)), T.self), documentation,
      .record(RecordAccess { get($0).asOptional }))
  }

  @inlinable
  public static func picture<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == Picture {
    record(name, of: Picture.self, documentation, get)
  }

  @inlinable
  public static func list<Element: View>(
    _ name: String, of view: Element.Type, _ documentation: String,
    _ get: @escaping @Sendable (Root) -> [Element]
  ) -> Field {
    Field(
      name, .list(.record(ViewType(view))), documentation, .list { RecordList(get($0)) })
  }

  @inlinable
  public static func texts(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [String]
  ) -> Field {
    Field(name, .list(.text), documentation, .texts(get))
  }

  @inlinable
  public static func numbers(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [Number]
  ) -> Field {
    Field(name, .list(.number), documentation, .list { ValueList(get($0).map(Value.number)) })
  }

  @inlinable
  public static func dates(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [CalendarDate]
  ) -> Field {
    Field(name, .list(.date), documentation, .list { ValueList(get($0).map(Value.date)) })
  }

  @inlinable
  public static func contents(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [any Writable]
  ) -> Field {
    Field(
      name, .list(.content), documentation,
      .list { ValueList(get($0).map { .written(Written($0)) }) })
  }

  @inlinable
  public static func phrases(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [any Writable]
  ) -> Field {
    Field(
      name, .list(.phrase), documentation,
      .list { ValueList(get($0).map { .written(Written($0)) }) })
  }
}
