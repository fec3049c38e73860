/// A page with all the components that it can reach.
struct Program: Sendable {
  var vocabulary: Vocabulary
  /// The number of the page's unit.
  var page: Int
  /// All units of the library at the time; only those that the page reaches are used.
  var units: [Unit]
  /// The prefixes that the page and its components use.
  var namespaces: [(prefix: String, uri: String)]
  var messageKeys: [String]
  var limits: TemplateLimits
}
