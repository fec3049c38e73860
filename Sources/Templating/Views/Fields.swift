/// The fields of a view, in the order in which they are documented.
public struct Fields<Root: Sendable>: Sendable, ExpressibleByArrayLiteral {
  public let all: [Field<Root>]
  /// Without the getters.
  public let descriptions: [FieldDescription]
  @usableFromInline let follower: Follower<Root>

  @inlinable
  public init(arrayLiteral fields: Field<Root>...) { self.init(fields) }

  @inlinable
  public init(_ fields: [Field<Root>]) {
    all = fields
    descriptions = fields.map {
      FieldDescription(name: $0.name, type: $0.type, documentation: $0.documentation)
    }
    follower = Follower(fields.map(\.access))
  }
}

/// One field: its name in templates, its type, a sentence for whoever writes templates, and how to
/// get its value.
public struct Field<Root: Sendable>: Sendable {
  public let name: String
  public let type: ValueType
  public let documentation: String
  @usableFromInline let access: Access<Root>

  @inlinable
  init(_ name: String, _ type: ValueType, _ documentation: String, _ access: Access<Root>) {
    self.name = name
    self.type = type
    self.documentation = documentation
    self.access = access
  }
}

/// What is known of a field without its view's type.
public struct FieldDescription: Sendable {
  public let name: String
  public let type: ValueType
  public let documentation: String

  @inlinable
  init(name: String, type: ValueType, documentation: String) {
    self.name = name
    self.type = type
    self.documentation = documentation
  }
}

extension View {
  /// The fields without their getters.
  public static var fieldDescriptions: [FieldDescription] { fields.descriptions }
}
