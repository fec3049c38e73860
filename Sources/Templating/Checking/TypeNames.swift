extension ValueType {
  /// Reads a type as `v:param` writes it: `Text`, `Date?`, `Measure`, `[Measure]`, `List<Measure>`.
  ///
  /// - Returns: `nil` for a name that is neither built in nor a view's.
  init?(_ text: String, views: [String: ViewType]) {
    var text = Substring(text)
    var isOptional = false
    if text.hasSuffix("?") {
      text.removeLast()
      isOptional = true
    }
    var element: Substring?
    if text.hasPrefix("["), text.hasSuffix("]") {
      element = text.dropFirst().dropLast()
    } else if text.hasPrefix("List<"), text.hasSuffix(">") {
      element = text.dropFirst(5).dropLast()
    }
    let name = String(element ?? text)
    let simple = Self.named.first { $0.name == name }?.type ?? views[name].map(ValueType.record)
    guard let simple else { return nil }
    let type: ValueType = element == nil ? simple : .list(simple)
    self = isOptional ? .optional(type) : type
  }

  /// The names in a written type, for suggestions: without list and optional.
  static func bareName(_ text: String) -> String {
    var name = text
    if name.hasPrefix("List<") { name.removeFirst(5) }
    return name.filter { !"[]<>?".contains($0) }
  }

  /// Whether a value of this type may be handed over where another is declared. A text is also a
  /// phrase.
  func fits(_ declared: ValueType) -> Bool {
    if self == declared { return true }
    switch declared {
    case .optional(let wrapped): return present.fits(wrapped)
    case .phrase: return self == .text
    default: return false
    }
  }

  /// Whether a value of the type can stand in text or an attribute as text.
  var isTextual: Bool {
    switch self {
    case .text, .number, .percentage, .money, .date, .dateRange, .language, .url, .colour: true
    default: false
    }
  }
}

extension ViewType {
  /// Adds this view and all that can be reached from it to a table by name.
  func register(in views: inout [String: ViewType]) {
    var waiting = [self]
    while let view = waiting.popLast() {
      guard views[view.name] == nil else { continue }
      views[view.name] = view
      for field in view.fields {
        var type = field.type.present
        if case .list(let element) = type { type = element }
        if case .record(let next) = type { waiting.append(next) }
      }
    }
  }
}
