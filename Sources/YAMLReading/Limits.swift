/// What a YAML text may hold at most. Generous: the largest file of a workspace has some thousand
/// values.
public enum YAMLLimits {
  /// Values in one file or block.
  public static let nodes = 200_000
  /// Lists and maps inside each other.
  public static let depth = 64
}
