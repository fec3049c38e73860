/// The bounds within which templates are loaded and run. All of them are generous; who meets one
/// is told which.
public struct TemplateLimits: Sendable {
  /// Bytes of one template.
  public var templateBytes = 1 << 20
  /// Elements within elements.
  public var elementDepth = 100
  /// Parentheses within parentheses and links of chains in one expression.
  public var expressionDepth = 100
  /// Parameters, and slots, of one component: every use of it has a place for each.
  public var interfaceNames = 100
  /// Bytes of the assets that one file inlines.
  public var assetBytes = 1 << 24
  /// Components within components at run time.
  public var componentDepth = 100
  /// Steps of one rendering: static pieces, values, rounds of loops.
  public var steps = 100_000_000
  /// Bytes of one rendering.
  public var outputBytes = 1 << 28

  public init() {}
}
