public import Diagnostics

/// A value as it stands in a YAML file: text, list or map, with its place.
///
/// A scalar stays the text that was written. What it means is decided by the field that holds it,
/// never by YAML's own guess, which makes `5.10` a float and `no` a boolean.
public struct YAMLValue: Sendable {
  public enum Content: Sendable {
    /// The text of a scalar, unquoted and unescaped.
    case scalar(String)
    case list([YAMLValue])
    case map([YAMLEntry])
    /// Nothing was written, or `~`.
    case null
  }

  public let content: Content
  /// From the first byte of the value to its last; for lists and maps to the end of the last value.
  public let span: Span

  public init(_ content: Content, span: Span) {
    self.content = content
    self.span = span
  }

  public var isNull: Bool {
    if case .null = content { true } else { false }
  }
}

/// A key of a map with its value.
public struct YAMLEntry: Sendable {
  public let key: String
  public let keySpan: Span
  public let value: YAMLValue
}

/// A value together with the place that it was read from, so that a later complaint can point at it.
public struct Located<Value: Sendable>: Sendable {
  public var value: Value
  public var span: Span

  public init(_ value: Value, _ span: Span) {
    self.value = value
    self.span = span
  }

  public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), span)
  }
}

extension Located: Equatable where Value: Equatable {}
