internal import Diagnostics
internal import Localization

/// Reads one expression. From loose to tight: `or`, `and`, `not`, comparison, `|`, `??`, and then
/// paths, literals, messages and parentheses.
struct ExpressionParser {
  private var tokens: Tokenizer
  private var token: Token
  private var range: Range<Int>
  private var lastEnd = 0
  private let file: SourceFile
  private let maximumDepth: Int
  private var depth = 0
  private(set) var problem: Diagnostic?
  /// The names that a loop declares, as far as it was read.
  private(set) var loopNames: [Expression.Name] = []

  /// - Parameter bytes: the part of the text that is the expression.
  init(_ text: SourceText, _ bytes: Range<Int>, in file: SourceFile, maximumDepth: Int) {
    tokens = Tokenizer(text, bytes)
    (token, range) = tokens.next()
    self.file = file
    self.maximumDepth = maximumDepth
  }

  /// - Returns: `nil` with ``problem`` set where it is no expression.
  mutating func parse() -> Expression? {
    guard let result = parseOr(), problem == nil else { return nil }
    if !token.isEnd {
      fail(.expressionUnexpected)
      return nil
    }
    return checkedForFailure() ? result : nil
  }

  /// Reads `measure in measures` and `measure, loop in measures`.
  mutating func parseLoop() -> (
    variable: Expression.Name, loop: Expression.Name?, list: Expression
  )? {
    guard let variable = takeName() else { return fail(.loopSyntax) }
    loopNames.append(variable)
    var loop: Expression.Name?
    if take(.comma) {
      guard let name = takeName() else { return fail(.loopSyntax) }
      loop = name
      loopNames.append(name)
    }
    guard takeWord("in") else { return fail(.loopSyntax) }
    guard let list = parse() else { return nil }
    return (variable, loop, list)
  }

  private mutating func parseOr() -> Expression? {
    guard var left = parseAnd() else { return nil }
    while takeWord("or") {
      guard enter(), let right = parseAnd() else { return nil }
      left = .or(left, right)
    }
    return left
  }

  private mutating func parseAnd() -> Expression? {
    guard var left = parseNot() else { return nil }
    while takeWord("and") {
      guard enter(), let right = parseNot() else { return nil }
      left = .and(left, right)
    }
    return left
  }

  private mutating func parseNot() -> Expression? {
    let start = range.lowerBound
    guard takeWord("not") else { return parseComparison() }
    guard enter() else { return nil }
    defer { depth -= 1 }
    guard let value = parseNot() else { return nil }
    return .not(value, start..<value.range.upperBound)
  }

  private mutating func parseComparison() -> Expression? {
    guard let left = parsePipe() else { return nil }
    guard let comparison = takeComparison() else { return left }
    guard let right = parsePipe() else { return nil }
    return .comparison(comparison, left, right, left.range.lowerBound..<right.range.upperBound)
  }

  private mutating func parsePipe() -> Expression? {
    guard var value = parseFallback() else { return nil }
    while take(.pipe) {
      guard enter() else { return nil }
      guard let name = takeName() else { return fail(.expressionUnexpected) }
      var arguments: [Expression] = []
      if take(.open) {
        while !take(.close) {
          guard let argument = parseOr() else { return nil }
          arguments.append(argument)
          if !take(.comma), !token.is(.close) { return fail(.expressionUnexpected) }
        }
      }
      value = .filter(value, name, arguments)
    }
    return value
  }

  private mutating func parseFallback() -> Expression? {
    guard let value = parsePrimary() else { return nil }
    guard take(.fallback) else { return value }
    guard enter() else { return nil }
    defer { depth -= 1 }
    guard let other = parseFallback() else { return nil }
    return .fallback(value, other)
  }

  private mutating func parsePrimary() -> Expression? {
    let start = range
    switch token {
    case .text(let text):
      advance()
      return .text(text, start)
    case .number(let number):
      advance()
      return .number(number, start)
    case .name(let name) where name == "true" || name == "false":
      advance()
      return .boolean(name == "true", start)
    case .name(let name) where name.utf8.count > 5 || !Self.reserved.contains(name):
      return parsePath()
    case .sign(.number): return parseMessage()
    case .sign(.open):
      advance()
      guard enter() else { return nil }
      defer { depth -= 1 }
      guard let value = parseOr() else { return nil }
      return take(.close) ? value : fail(.expressionUnexpected)
    default: return fail(.expressionUnexpected)
    }
  }

  private mutating func parsePath() -> Expression? {
    var names: [Expression.Name] = []
    names.reserveCapacity(3)
    repeat {
      guard let name = takeName() else { return fail(.expressionUnexpected) }
      names.append(name)
    } while take(.point)
    return .path(names)
  }

  private mutating func parseMessage() -> Expression? {
    let start = range.lowerBound
    advance()
    guard case .path(let names) = parsePath() else { return nil }
    let key = Expression.Name(
      text: names.map(\.text).joined(separator: "."),
      range: (names.first?.range.lowerBound ?? start)..<lastEnd)
    var arguments: [Expression.Argument] = []
    if take(.open) {
      while !take(.close) {
        guard let name = takeName(), take(.colon) else { return fail(.expressionUnexpected) }
        guard let value = parseOr() else { return nil }
        arguments.append(Expression.Argument(name: name, value: value))
        if !take(.comma), !token.is(.close) { return fail(.expressionUnexpected) }
      }
    }
    return .message(key, arguments, start..<lastEnd)
  }

  static let reserved: Set<String> = [
    "and", "or", "not", "in", "lt", "le", "gt", "ge", "true", "false",
  ]

  // MARK: Tokens

  private mutating func advance() {
    lastEnd = range.upperBound
    (token, range) = tokens.next()
  }

  private mutating func take(_ sign: Sign) -> Bool {
    guard token.is(sign) else { return false }
    advance()
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard case .name(word) = token else { return false }
    advance()
    return true
  }

  private mutating func takeName() -> Expression.Name? {
    guard case .name(let name) = token else { return nil }
    let result = Expression.Name(text: name, range: range)
    advance()
    return result
  }

  private mutating func takeComparison() -> Comparison? {
    let comparison: Comparison
    switch token {
    case .sign(.equal): comparison = .equal
    case .sign(.notEqual): comparison = .notEqual
    case .name(let name):
      guard let order = Comparison(rawValue: name) else { return nil }
      comparison = order
    default: return nil
    }
    advance()
    return comparison
  }

  /// Counts what nests in the tree: parentheses and negations, and also the links of chains, which
  /// are not taken back.
  private mutating func enter() -> Bool {
    depth += 1
    if depth <= maximumDepth { return true }
    problem = Diagnostic(
      .expressionTooDeep, at: file.span(range.lowerBound, range.upperBound),
      ["limit": String(maximumDepth)])
    return false
  }

  private mutating func fail<T>(_ kind: Problem) -> T? {
    _ = checkedForFailure()
    if problem == nil {
      let end = max(range.upperBound, range.lowerBound)
      problem = Diagnostic(
        kind.slug == Problem.expressionUnexpected.slug && token.isEnd
          ? .expressionIncomplete : kind,
        at: file.span(range.lowerBound, end),
        ["text": token.isEnd ? "" : file.text(range)])
    }
    return nil
  }

  private mutating func fail(_ kind: Problem) { let _: Expression? = fail(kind) }

  /// The tokenizer's own complaint goes before the parser's.
  private mutating func checkedForFailure() -> Bool {
    guard problem == nil, let failure = tokens.failure else { return problem == nil }
    problem = Diagnostic(
      failure.isOpenText ? .expressionOpenText : .expressionUnexpected,
      at: file.span(failure.range.lowerBound, failure.range.upperBound),
      ["text": file.text(failure.range)])
    return false
  }
}
