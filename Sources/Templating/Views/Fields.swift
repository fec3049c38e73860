/// The fields of a view, in the order in which they are documented.
public struct Fields<Root: Sendable>: Sendable, ExpressibleByArrayLiteral {
  public let all: [Field<Root>]

  public init(arrayLiteral fields: Field<Root>...) { all = fields }

  public init(_ fields: [Field<Root>]) { all = fields }
}

/// One field: its name in templates, its type, a sentence for whoever writes templates, and how to
/// get its value.
public struct Field<Root: Sendable>: Sendable {
  public let name: String
  public let type: ValueType
  public let documentation: String
  let access: Access<Root>

  init(_ name: String, _ type: ValueType, _ documentation: String, _ access: Access<Root>) {
    self.name = name
    self.type = type
    self.documentation = documentation
    self.access = access
  }
}

/// How to get a field's value. Texts are apart, since most values are texts and they need no
/// wrapping.
enum Access<Root: Sendable>: Sendable {
  case text(@Sendable (Root) -> String?)
  case value(@Sendable (Root) -> Value?)
  case list(@Sendable (Root) -> (any AnyList)?)
  case record(any RecordAccess<Root>)
}

/// What is known of a field without its view's type.
public struct FieldDescription: Sendable {
  public let name: String
  public let type: ValueType
  public let documentation: String
}

extension View {
  /// The fields without their getters.
  public static var fieldDescriptions: [FieldDescription] {
    fields.all.map {
      FieldDescription(name: $0.name, type: $0.type, documentation: $0.documentation)
    }
  }
}
