public import Localization

// A getter may return the type itself or an optional of it; what it returns decides whether the
// field is optional for the templates.

extension Field {
  @inlinable
  public static func text<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == String {
    Field(name, .of(.text, T.self), documentation, .text { get($0).asOptional })
  }

  @inlinable
  public static func boolean<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == Bool {
    Field(
      name, .of(.boolean, T.self), documentation, .value { get($0).asOptional.map(Value.boolean) })
  }

  @inlinable
  public static func number<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == Number {
    Field(
      name, .of(.number, T.self), documentation, .value { get($0).asOptional.map(Value.number) })
  }

  /// A whole number; for templates a number like any other.
  @inlinable
  public static func integer<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == Int {
    Field(
      name, .of(.number, T.self), documentation,
      .value { get($0).asOptional.map { .number(Number($0)) } })
  }

  @inlinable
  public static func percentage<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == Percentage {
    Field(
      name, .of(.percentage, T.self), documentation,
      .value { get($0).asOptional.map(Value.percentage) })
  }

  @inlinable
  public static func money<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == Money {
    Field(name, .of(.money, T.self), documentation, .value { get($0).asOptional.map(Value.money) })
  }

  @inlinable
  public static func date<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == CalendarDate {
    Field(name, .of(.date, T.self), documentation, .value { get($0).asOptional.map(Value.date) })
  }

  @inlinable
  public static func dateRange<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == DateRange {
    Field(
      name, .of(.dateRange, T.self), documentation,
      .value { get($0).asOptional.map(Value.dateRange) })
  }

  @inlinable
  public static func language<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == Language {
    Field(
      name, .of(.language, T.self), documentation,
      .value { get($0).asOptional.map(Value.language) })
  }

  @inlinable
  public static func url<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == URLValue {
    Field(name, .of(.url, T.self), documentation, .value { get($0).asOptional.map(Value.url) })
  }

  @inlinable
  public static func pictureSource<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == PictureSource {
    Field(
      name, .of(.pictureSource, T.self), documentation,
      .value { get($0).asOptional.map(Value.pictureSource) })
  }

  @inlinable
  public static func colour<T: FieldResult>(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> T
  ) -> Field where T.Wrapped == Colour {
    Field(
      name, .of(.colour, T.self), documentation, .value { get($0).asOptional.map(Value.colour) })
  }

  /// Blocks: paragraphs, lists, tables, pictures. Nothing and empty content are the same.
  @inlinable
  public static func content(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> (any Writable)?
  ) -> Field {
    Field(name, .content, documentation, .value { get($0).map { .written(Written($0)) } })
  }

  /// Inline content: text with emphasis, links and the like. Nothing and empty are the same.
  @inlinable
  public static func phrase(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> (any Writable)?
  ) -> Field {
    Field(name, .phrase, documentation, .value { get($0).map { .written(Written($0)) } })
  }
}
