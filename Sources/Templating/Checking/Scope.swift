/// The names that an expression can use, and what is known of their values at its place.
///
/// What begins with an element or a condition ends with it: whoever goes in takes a ``Mark`` and goes back
/// to it behind.
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
  /// What was put into ``present`` or taken out of it, in order.
  private var changes: [(path: String, isPresent: Bool)] = []
  /// Conditions around one place; what more of them say is not remembered, so that a long chain
  /// of branches does not copy a longer and longer list.
  private static let rememberedPaths = 500

  func variable(_ name: String) -> Variable? {
    variables.lastIndex { $0.name == name }.map { variables[$0].variable }
  }

  mutating func declare(_ name: String, _ variable: Variable) {
    variables.append((name, variable))
    if present.isEmpty { return }
    let hidden = present.filter { $0 == name || $0.hasPrefix(name + ".") }
    for path in hidden { change(path, false) }
  }

  private mutating func change(_ path: String, _ isPresent: Bool) {
    let changed = isPresent ? present.insert(path).inserted : present.remove(path) != nil
    if changed { changes.append((path, isPresent)) }
  }

  /// How much was known at a place.
  struct Mark {
    fileprivate let variables: Int
    fileprivate let changes: Int
    fileprivate let hasUnknownNames: Bool
  }

  var mark: Mark {
    Mark(variables: variables.count, changes: changes.count, hasUnknownNames: hasUnknownNames)
  }

  /// Forgets what was learned since.
  mutating func reset(to mark: Mark) {
    if variables.count > mark.variables { variables.removeSubrange(mark.variables...) }
    hasUnknownNames = mark.hasUnknownNames
    while changes.count > mark.changes, let (path, isPresent) = changes.popLast() {
      if isPresent { present.remove(path) } else { present.insert(path) }
    }
  }

  mutating func declareUnknown(_ name: String) { declare(name, .unknown) }

  /// Every name that can begin a path, for suggestions.
  var names: [String] { variables.map(\.name) + (root?.fields.map(\.name) ?? []) }

  /// Whether a condition around the place has found anything present.
  var hasPresent: Bool { !present.isEmpty }

  func isPresent(_ path: String) -> Bool { present.contains(path) }

  /// Takes what a condition says about optional values.
  mutating func learn(from condition: Expression, holds: Bool) {
    switch (condition, holds) {
    case (.path(let names), true) where present.count < Self.rememberedPaths:
      var path = ""
      for name in names {
        if !path.isEmpty { path += "." }
        path += name.text
        change(path, true)
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
