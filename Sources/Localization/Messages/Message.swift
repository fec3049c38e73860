public import Diagnostics

/// One message of a catalogue, taken apart: text with arguments, in one form or in several of
/// which a number chooses.
public struct Message: Sendable {
  public enum Piece: Sendable {
    case text([UInt8])
    /// An index into ``Message/arguments``.
    case argument(Int)
  }

  /// When a form is taken.
  public enum Selector: Sendable, Hashable {
    /// Exactly this number; goes before categories.
    case exactly(Number)
    case category(PluralCategory)
  }

  public struct Form: Sendable {
    public let selector: Selector
    public let pieces: [Piece]
  }

  /// The names of what must be handed in, in the order of their first use.
  public let arguments: [String]
  /// The argument by which a form is chosen; `nil` where there is one form.
  public let chooser: Int?
  /// Never empty; the form for `other` is the last.
  public let forms: [Form]
  /// Where the message is written; `nil` for one that no file holds.
  public let span: Span?

  /// The pieces of the form for a number.
  public func pieces(for number: Number?, by rules: PluralRules) -> [Piece] {
    if let number, forms.count > 1 {
      let category = rules.category(of: number)
      let form =
        forms.first { $0.selector == .exactly(number) }
        ?? forms.first { $0.selector == .category(category) }
      if let form { return form.pieces }
    }
    return forms.last?.pieces ?? []
  }
}

/// A value handed to a message outside a template.
public enum MessageArgument: Sendable {
  case text(String)
  case number(Number)
  case percentage(Percentage)
  case money(Money)
  case date(CalendarDate)
  case dateRange(DateRange)
}

extension Formats {
  func append(_ argument: MessageArgument, to bytes: inout [UInt8]) {
    switch argument {
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .number(let number): append(number, to: &bytes)
    case .percentage(let percentage): append(percentage, to: &bytes)
    case .money(let money): append(money, to: &bytes)
    case .date(let date): appendShort(date, to: &bytes)
    case .dateRange(let range): appendShort(range, to: &bytes)
    }
  }
}
