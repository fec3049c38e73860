/// The filters: what they take, what they give, in one table.
enum Filter: String, Sendable, CaseIterable {
  case date, weekday, month, year, number, percent, money, unit, upper, plain, count, join, name

  struct Signature: Sendable {
    /// The types that it takes; an optional value gives an optional result.
    var takes: [ValueType]
    var gives: ValueType
    var arguments: [ValueType] = []
    /// How many of the arguments must be there.
    var required = 0
    var documentation: String
  }

  var signature: Signature {
    switch self {
    case .date:
      Signature(
        takes: [.date, .dateRange], gives: .text, arguments: [.text],
        documentation:
          "A date in words, 12. November 2019; 'short' 12.11.2019; 'iso' 2019-11-12")
    case .weekday:
      Signature(takes: [.date], gives: .text, documentation: "The day of the week: Dienstag")
    case .month:
      Signature(takes: [.date], gives: .text, documentation: "The month's name: November")
    case .year: Signature(takes: [.date], gives: .text, documentation: "The year: 2019")
    case .number:
      Signature(
        takes: [.number], gives: .text, arguments: [.number],
        documentation: "A number with grouping; number(2) with so many places")
    case .percent:
      Signature(
        takes: [.percentage, .number], gives: .text, arguments: [.number],
        documentation: "A share: 7,6 %; percent(0) with so many places")
    case .money: Signature(takes: [.money], gives: .text, documentation: "A sum: 14.400 €")
    case .unit:
      Signature(
        takes: [.number], gives: .text, arguments: [.text], required: 1,
        documentation: "A number, a no-break space and its unit: 240 Personen")
    case .upper:
      Signature(takes: [.text], gives: .text, documentation: "In capitals")
    case .plain:
      Signature(
        takes: [.content, .phrase, .text], gives: .text,
        documentation: "The text of content without its markup")
    case .count:
      Signature(takes: [], gives: .number, documentation: "How many elements a list has")
    case .join:
      Signature(
        takes: [], gives: .text, arguments: [.text],
        documentation: "The texts of a list with a separator between, ', ' if none is given")
    case .name:
      Signature(
        takes: [.language], gives: .text,
        documentation: "What a language's own speakers call it: Deutsch")
    }
  }

  /// A table for the documentation: name, what it takes and what it does, one a line.
  static var table: String {
    allCases.map { "\($0.rawValue) (\($0.taken)): \($0.signature.documentation)\n" }.joined()
  }

  /// The types that it takes, in words.
  var taken: String {
    signature.takes.isEmpty ? "list" : signature.takes.map(\.name).joined(separator: ", ")
  }
}
