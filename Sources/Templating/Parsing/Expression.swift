internal import Localization

/// An expression as it is written; ranges are those of the file.
indirect enum Expression: Sendable {
  case path([Name])
  case text(String, Range<Int>)
  case number(Number, Range<Int>)
  case boolean(Bool, Range<Int>)
  case message(Name, [Argument], Range<Int>)
  case comparison(Comparison, Expression, Expression, Range<Int>)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case not(Expression, Range<Int>)
  case fallback(Expression, Expression)
  case filter(Expression, Name, [Expression])

  struct Name: Sendable {
    var text: String
    var range: Range<Int>
  }

  struct Argument: Sendable {
    var name: Name
    var value: Expression
  }

  var range: Range<Int> {
    switch self {
    case .path(let names):
      (names.first?.range.lowerBound ?? 0)..<(names.last?.range.upperBound ?? 0)
    case .text(_, let range), .number(_, let range), .boolean(_, let range),
      .message(_, _, let range), .comparison(_, _, _, let range), .not(_, let range):
      range
    case .and(let left, let right), .or(let left, let right), .fallback(let left, let right):
      left.range.lowerBound..<right.range.upperBound
    case .filter(let value, let name, _): value.range.lowerBound..<name.range.upperBound
    }
  }
}

enum Comparison: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "lt"
  case lessOrEqual = "le"
  case greater = "gt"
  case greaterOrEqual = "ge"

  var isOrder: Bool { self != .equal && self != .notEqual }
}
