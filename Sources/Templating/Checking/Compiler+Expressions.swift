internal import Diagnostics
internal import Localization

/// An expression that has been checked.
struct Typed {
  enum Form {
    case scalar(Code)
    case record(Reference)
    case list(Reference)
  }

  var form: Form
  var type: ValueType

  static func scalar(_ code: Code, _ type: ValueType) -> Typed {
    Typed(form: .scalar(code), type: type)
  }
}

/// A value that stands between tags.
struct TextValue {
  var code: Code
  var type: ValueType
  var range: Range<Int>
}

extension Compiler {
  /// The expression that is an attribute's whole value, without braces, as in `v:if`.
  mutating func expression(_ attribute: TemplateAttribute) -> Expression? {
    var parser = ExpressionParser(
      attribute.value, attribute.value.bytes.indices, in: file,
      maximumDepth: limits.expressionDepth)
    let result = parser.parse()
    if let problem = parser.problem { diagnostics.append(problem) }
    return result
  }

  /// Checks an expression.
  ///
  /// - Returns: `nil` where something is wrong with it, which is then reported.
  mutating func check(_ expression: Expression) -> Typed? {
    switch expression {
    case .path(let names): return resolve(names)
    case .text(let text, _): return .scalar(.constant(.text(text)), .text)
    case .number(let number, _): return .scalar(.constant(.number(number)), .number)
    case .boolean(let flag, _): return .scalar(.constant(.boolean(flag)), .boolean)
    case .and(let left, let right):
      return both(left, right, learning: true).map { .scalar(.and($0, $1), .boolean) }
    case .or(let left, let right):
      return both(left, right, learning: false).map { .scalar(.or($0, $1), .boolean) }
    case .not(let value, _): return condition(value).map { .scalar(.not($0), .boolean) }
    case .comparison(let comparison, let left, let right, let range):
      return compare(comparison, left, right, range)
    case .fallback(let value, let other): return fallback(value, other)
    case .filter(let value, let name, let arguments): return filter(value, name, arguments)
    case .message(let key, let arguments, _): return message(key, arguments)
    }
  }

  /// A value that stands for itself: no record, no list.
  mutating func value(_ expression: Expression) -> (code: Code, type: ValueType)? {
    guard let typed = check(expression) else { return nil }
    switch typed.form {
    case .scalar(let code): return (code, typed.type)
    case .record:
      let fields = typed.type.present.fieldNames.prefix(3).joined(separator: ", ")
      report(.recordAsValue, expression.range, ["type": typed.type.name, "fields": fields])
    case .list: report(.listAsValue, expression.range, ["type": typed.type.name])
    }
    return nil
  }

  /// A value in an attribute.
  mutating func scalar(
    _ expression: Expression, inAttribute name: String
  ) -> (code: Code, type: ValueType)? {
    guard let (code, type) = value(expression) else { return nil }
    guard type.present != .content, type.present != .phrase else {
      report(.contentInAttribute, expression.range, ["name": name, "type": type.name])
      return nil
    }
    return (code, type)
  }

  /// Writes a value between tags.
  mutating func write(_ value: TextValue, _ context: Context) {
    let (code, type) = (value.code, value.type)
    switch type.present {
    case .content: place(.content(type: type.name), value.range, context)
    case .phrase: place(.phrase(type: type.name), value.range, context)
    default: place(.text, value.range, context)
    }
    switch type.present {
    case .boolean: report(.booleanInText, value.range)
    case .pictureSource: report(.pictureInText, value.range)
    case .content, .phrase:
      component.writesContent = true
      builder.add(written: code, isBlocks: type.present == .content)
    case .text:
      if case .value(let reference) = code {
        builder.write(text: reference)
      } else if case .constant(.text(let text)) = code {
        builder.write(escaped(Array(text.utf8)[...], .text))
      } else {
        builder.add(value: code, .text)
      }
    default: builder.add(value: code, .text)
    }
  }

  /// Something that is true or not: a boolean, or whether an optional, a list or a text is there.
  mutating func condition(_ expression: Expression) -> Code? {
    guard let typed = check(expression) else { return nil }
    switch typed.form {
    case .record(let reference): return .isRecord(reference)
    case .list(let reference): return .isFilledList(reference)
    case .scalar(let code):
      switch typed.type {
      case .boolean: return code
      case .optional, .text, .content, .phrase: return .isPresent(code)
      case _ where isKnownPresent(expression):
        // A condition around this one has asked already; asking again is no mistake.
        return .isPresent(code)
      default:
        report(.conditionType, expression.range, ["type": typed.type.name])
        return nil
      }
    }
  }

  private func isKnownPresent(_ expression: Expression) -> Bool {
    guard case .path(let names) = expression else { return false }
    return scope.isPresent(names.map(\.text).joined(separator: "."))
  }

  private mutating func both(
    _ left: Expression, _ right: Expression, learning holds: Bool
  ) -> (Code, Code)? {
    let first = condition(left)
    let outer = scope.mark
    scope.learn(from: left, holds: holds)
    let second = condition(right)
    scope.reset(to: outer)
    guard let first, let second else { return nil }
    return (first, second)
  }

  private mutating func compare(
    _ comparison: Comparison, _ left: Expression, _ right: Expression, _ range: Range<Int>
  ) -> Typed? {
    let (first, second) = (value(left), value(right))
    guard let first, let second else { return nil }
    let (a, b) = (first.type.present, second.type.present)
    let numbers: Set<ValueType> = [.number, .percentage]
    let tags: Set<ValueType> = [.language, .text]
    let fits =
      (a == b && a.isComparable(comparison)) || (numbers.contains(a) && numbers.contains(b))
      || (tags.contains(a) && tags.contains(b) && !comparison.isOrder)
    guard fits else {
      report(
        .comparisonType, range,
        ["left": first.type.name, "right": second.type.name, "operator": comparison.rawValue])
      return nil
    }
    return .scalar(.comparison(comparison, first.code, second.code), .boolean)
  }

  private mutating func fallback(_ left: Expression, _ right: Expression) -> Typed? {
    let (first, second) = (value(left), value(right))
    guard let first, let second else { return nil }
    guard first.type.isOptional else {
      report(.fallbackUseless, left.range, ["type": first.type.name])
      return .scalar(first.code, first.type)
    }
    let code = Code.fallback(first.code, second.code)
    let (a, b) = (first.type.present, second.type.present)
    if a == b { return .scalar(code, second.type) }
    if a == .phrase, b == .text { return .scalar(code, second.type.isOptional ? .optional(a) : a) }
    // A date or else the word "open": together they are text.
    guard a.isTextual, b.isTextual else {
      report(
        .fallbackType, right.range, ["left": first.type.name, "right": second.type.name])
      return nil
    }
    return .scalar(.joined([code]), .text)
  }

  private mutating func filter(
    _ expression: Expression, _ name: Expression.Name, _ arguments: [Expression]
  ) -> Typed? {
    guard let filter = Filter(rawValue: name.text) else {
      _ = check(expression)
      for argument in arguments { _ = check(argument) }
      report(
        .filterUnknown, name.range, ["name": name.text],
        suggestion: near(to: name.text, among: Filter.allCases.map(\.rawValue)))
      return nil
    }
    let codes = filterArguments(filter, name, arguments)
    return apply(filter, name, codes, to: expression)
  }

  /// - Parameter codes: the arguments; `nil` where something is wrong with them.
  private mutating func apply(
    _ filter: Filter, _ name: Expression.Name, _ codes: [Code]?, to expression: Expression
  ) -> Typed? {
    // In `due ?? end ?? 'open' | date` the filter is for the dates; the text stays as it is.
    if case .fallback(let left, let right) = expression, !filter.signature.takes.contains(.text),
      right.endsInText
    {
      let first = apply(filter, name, codes, to: left)
      let second: Typed? =
        if case .text = right { check(right) } else { apply(filter, name, codes, to: right) }
      guard let first, let second, case .scalar(let code) = first.form,
        case .scalar(let other) = second.form
      else { return nil }
      return .scalar(.fallback(code, other), .text)
    }
    guard let typed = check(expression) else { return nil }
    if case .list(let reference) = typed.form, filter == .count || filter == .join {
      guard let codes else { return nil }
      if filter == .count { return .scalar(.count(reference), .number) }
      guard case .list(let element) = typed.type.present, element.isTextual || element == .phrase
      else { return wrongFilter(filter, name, typed) }
      return .scalar(
        .join(reference, separator: codes.first ?? .constant(.text(", "))), .text)
    }
    guard case .scalar(let code) = typed.form, filter.signature.takes.contains(typed.type.present)
    else { return wrongFilter(filter, name, typed) }
    guard let codes else { return nil }
    let gives = filter.signature.gives
    return .scalar(
      .filter(filter, code, codes), typed.type.isOptional ? .optional(gives) : gives)
  }

  private mutating func wrongFilter(
    _ filter: Filter, _ name: Expression.Name, _ typed: Typed
  ) -> Typed? {
    let takes =
      filter == .count || filter == .join
      ? "[Text]" : filter.signature.takes.map(\.name).joined(separator: ", ")
    report(
      .filterType, name.range, ["name": name.text, "type": typed.type.name, "takes": takes])
    return nil
  }

  private mutating func filterArguments(
    _ filter: Filter, _ name: Expression.Name, _ arguments: [Expression]
  ) -> [Code]? {
    let expected = filter.signature.arguments
    guard (filter.signature.required...expected.count).contains(arguments.count) else {
      report(
        .filterArguments, name.range, ["name": name.text, "count": String(expected.count)])
      return nil
    }
    var codes: [Code] = []
    for (argument, type) in zip(arguments, expected) {
      guard let given = value(argument) else { return nil }
      guard given.type.present == type else {
        report(
          .filterArgumentType, argument.range,
          ["name": name.text, "type": type.name, "given": given.type.name])
        return nil
      }
      if filter == .date, case .text(let style, let range) = argument,
        !["long", "short", "iso"].contains(style)
      {
        report(
          .filterStyle, range, ["name": style],
          suggestion: near(to: style, among: ["long", "short", "iso"]))
        return nil
      }
      if [.number, .percent].contains(filter), case .number(let places, let range) = argument,
        places.whole.map({ !(0...Number.maximumPlaces).contains($0) }) ?? true
      {
        report(.filterPlaces, range, ["limit": String(Number.maximumPlaces)])
        return nil
      }
      codes.append(given.code)
    }
    return codes
  }
}

extension Expression {
  /// Whether it is a text, or a chain of defaults the last of which is one.
  fileprivate var endsInText: Bool {
    switch self {
    case .text: true
    case .fallback(_, let last): last.endsInText
    default: false
    }
  }
}

extension ValueType {
  func isComparable(_ comparison: Comparison) -> Bool {
    switch self {
    case .text, .number, .percentage, .money, .date: true
    case .boolean, .language: !comparison.isOrder
    default: false
    }
  }

  var fieldNames: [String] {
    if case .record(let view) = self { view.fields.map(\.name) } else { [] }
  }
}
