/// The type of a value as the checker sees it.
public indirect enum ValueType: Sendable, Hashable {
  case text
  case number
  case percentage
  case money
  case boolean
  case date
  case dateRange
  case language
  case url
  case pictureSource
  case colour
  /// Blocks.
  case content
  /// Inline content.
  case phrase
  case record(ViewType)
  case list(ValueType)
  case optional(ValueType)

  /// A field's type, optional where its getter's result is.
  @inlinable
  static func of<T: FieldResult>(_ type: ValueType, _ result: T.Type) -> ValueType {
    T.isOptional ? .optional(type) : type
  }

  /// As `v:param` writes it: `Text?`, `[Measure]`.
  public var name: String {
    switch self {
    case .record(let view): view.name
    case .list(let element): "[\(element.name)]"
    case .optional(let wrapped): "\(wrapped.name)?"
    default: Self.named.first { $0.type == self }?.name ?? ""
    }
  }

  public var isOptional: Bool {
    if case .optional = self { true } else { false }
  }

  /// Without the optional around it.
  public var present: ValueType {
    if case .optional(let wrapped) = self { wrapped } else { self }
  }

  /// The types that have a name of their own.
  static let named: [(name: String, type: ValueType)] = [
    ("Text", .text), ("Number", .number), ("Percentage", .percentage), ("Money", .money),
    ("Boolean", .boolean), ("Date", .date), ("DateRange", .dateRange), ("Language", .language),
    ("URL", .url), ("PictureSource", .pictureSource), ("Colour", .colour), ("Content", .content),
    ("Phrase", .phrase),
  ]
}

/// A view's type without its generic clothes.
public struct ViewType: Sendable, Hashable {
  public let type: any View.Type

  @inlinable
  public init(_ type: any View.Type) { self.type = type }

  public var name: String { type.typeName }

  public var fields: [FieldDescription] { type.fieldDescriptions }

  public static func == (left: ViewType, right: ViewType) -> Bool {
    ObjectIdentifier(left.type) == ObjectIdentifier(right.type)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
}
