/// The names that an expression can use, and what is known of their values at its place.
struct Scope {
  enum Variable {
    case value(slot: Int, ValueType)
    /// `loop`, with its fields.
    case loop(slot: Int)
    /// A name whose declaration is wrong: that is reported once, and not at every use.
    case unknown
  }

  /// Innermost last.
  private var variables: [(name: String, variable: Variable)] = []
  /// The view of a page, whose fields are names of their own; `nil` in a component.
  var root: ViewType?
  /// A loop around the place declares names that could not be read.
  var hasUnknownNames = false
  /// Paths of optional values that a condition around the place has found present.
  private var present: Set<String> = []
  /// Conditions around one place; what more of them say is not remembered, so that a long chain
  /// of branches does not copy a longer and longer list.
  private static let rememberedPaths = 500

  func variable(_ name: String) -> Variable? { variables.last { $0.name == name }?.variable }

  mutating func declare(_ name: String, _ variable: Variable) {
    variables.append((name, variable))
    present = present.filter { $0 != name && !$0.hasPrefix(name + ".") }
  }

  mutating func declareUnknown(_ name: String) { declare(name, .unknown) }

  /// Every name that can begin a path, for suggestions.
  var names: [String] { variables.map(\.name) + (root?.fields.map(\.name) ?? []) }

  func isPresent(_ path: String) -> Bool { present.contains(path) }

  /// Takes what a condition says about optional values.
  mutating func learn(from condition: Expression, holds: Bool) {
    switch (condition, holds) {
    case (.path(let names), true) where present.count < Self.rememberedPaths:
      for count in 1...max(names.count, 1) {
        present.insert(names.prefix(count).map(\.text).joined(separator: "."))
      }
    case (.and(let left, let right), true), (.or(let left, let right), false):
      learn(from: left, holds: holds)
      learn(from: right, holds: holds)
    case (.not(let inner, _), _): learn(from: inner, holds: !holds)
    case (.comparison(let comparison, let left, let right, _), true) where comparison != .notEqual:
      // What equals a literal or is ordered with one is there.
      if right.isLiteral, case .path = left { learn(from: left, holds: true) }
      if left.isLiteral, case .path = right { learn(from: right, holds: true) }
    default: break
    }
  }
}

extension Expression {
  fileprivate var isLiteral: Bool {
    switch self {
    case .text, .number, .boolean: true
    default: false
    }
  }
}
