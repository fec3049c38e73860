internal import Diagnostics

/// The bounds within which templates are loaded and run. All of them are generous; who meets one
/// is told which.
public struct TemplateLimits: Sendable {
  /// Bytes of one template.
  public var templateBytes = Limits.Templates.bytes
  /// Elements within elements.
  public var elementDepth = Limits.Templates.elementDepth
  /// Attributes of one element, declared prefixes among them.
  public var attributes = Limits.Templates.attributes
  /// Parentheses within parentheses and links of chains in one expression.
  public var expressionDepth = Limits.Templates.expressionDepth
  /// Parameters, and slots, of one component: every use of it has a place for each.
  public var interfaceNames = Limits.Templates.interfaceNames
  /// Bytes of the assets that one file inlines.
  public var assetBytes = Limits.Templates.assetBytes
  /// Components within components at run time.
  public var componentDepth = Limits.Templates.componentDepth
  /// Steps of one rendering: static pieces, values, rounds of loops; what filters, comparisons and
  /// messages handle and what is written counts by its bytes, so that this bounds the time.
  public var steps = Limits.Templates.steps
  /// Bytes of one rendering.
  public var outputBytes = Limits.Templates.outputBytes

  public init() {}
}
