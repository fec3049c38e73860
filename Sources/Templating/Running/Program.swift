internal import Synchronization

/// A page with all the components that it can reach.
struct Program: Sendable {
  var vocabulary: Vocabulary
  /// The number of the page's unit.
  var page: Int
  /// All units of the library at the time; only those that the page reaches are used.
  var units: [Unit]
  /// The library's namespaces and prefixes by their numbers.
  var namespaces: [String]
  var prefixes: [Prefix]
  /// Those that the document's first element declares, by name.
  var sharedPrefixes: [Prefix] { prefixes.filter(\.isShared).sorted { $0.name < $1.name } }
  var messageKeys: [String]
  var limits: TemplateLimits
  /// About how large a page gets.
  let size = ExpectedSize()
}

extension Program {
  struct Prefix: Sendable {
    var name: String
    var namespace: String
    /// The document's first element declares it.
    var isShared: Bool
    /// No template uses it; whether content does, is known when all is written.
    var isForContent: Bool
  }
}

/// How large the last page was, so that memory for the next is asked for once. It decides nothing
/// but that.
final class ExpectedSize: Sendable {
  private let last = Atomic(4096)
  /// More than this is not asked for in advance.
  private static let most = 1 << 22

  var expected: Int { last.load(ordering: .relaxed) }

  /// With an eighth for what may differ.
  func remember(_ count: Int) {
    last.store(min(count + count / 8 + 1024, Self.most), ordering: .relaxed)
  }
}
