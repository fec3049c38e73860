public import Localization

extension Field {
  /// Another view. `of` is looked into only when a template needs it, so it may be this view
  /// itself.
  public static func record<T: FieldResult>(
    _ name: String, of view: T.Wrapped.Type, _ documentation: String,
    _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped: View {
    Field(
      name, .of(.record(ViewType(view)), T.self), documentation,
      .record(TypedRecordAccess<Root, T.Wrapped> { get($0).asOptional }))
  }

  public static func picture<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == Picture {
    record(name, of: Picture.self, documentation, get)
  }

  public static func list<Element: View>(
    _ name: String, of view: Element.Type, _ documentation: String,
    _ get: @escaping @Sendable (Root) -> [Element]
  ) -> Field {
    Field(
      name, .list(.record(ViewType(view))), documentation, .list { RecordList(get($0)) })
  }

  public static func texts(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [String]
  ) -> Field {
    Field(name, .list(.text), documentation, .list { TextList(get($0)) })
  }

  public static func numbers(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [Number]
  ) -> Field {
    Field(name, .list(.number), documentation, .list { ValueList(get($0).map(Value.number)) })
  }

  public static func dates(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [CalendarDate]
  ) -> Field {
    Field(name, .list(.date), documentation, .list { ValueList(get($0).map(Value.date)) })
  }

  public static func contents(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [any Writable]
  ) -> Field {
    Field(name, .list(.content), documentation, .list { ValueList(get($0).map(Value.written)) })
  }

  public static func phrases(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [any Writable]
  ) -> Field {
    Field(name, .list(.phrase), documentation, .list { ValueList(get($0).map(Value.written)) })
  }
}
