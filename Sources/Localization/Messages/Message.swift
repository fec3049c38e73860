public import Diagnostics

/// One message of a catalogue, taken apart: text with arguments, in one form or in several of
/// which a number chooses. An object, so that handing one on costs one count.
public final class Message: Sendable {
  public enum Piece: Sendable {
    /// A range of ``Message/bytes``.
    case text(start: Int, end: Int)
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
    /// A range of ``Message/pieces``.
    public let pieces: Range<Int>
  }

  /// The names of what must be handed in, in the order of their first use.
  public let arguments: [String]
  /// The argument by which a form is chosen; `nil` where there is one form.
  public let chooser: Int?
  /// The forms that a number can choose, each before the general one; empty where there is one form.
  public let choices: [Form]
  /// The form for `other`: a range of ``pieces``.
  public let other: Range<Int>
  /// Pieces, and the text in them as UTF-8, with a word of zeros behind it, so that it can be copied a word
  /// at a time. All messages of a file share them.
  public let pieces: [Piece]
  public let bytes: [UInt8]
  /// Where the message is written; `nil` for one that no file holds.
  public let span: Span?

  init(
    arguments: [String], chooser: Int?, choices: [Form], other: Range<Int>, in text: MessageText,
    span: Span?
  ) {
    self.arguments = arguments
    self.chooser = chooser
    self.choices = choices
    self.other = other
    pieces = text.pieces
    bytes = text.bytes
    self.span = span
  }

  /// The pieces of the form for a number: a range of ``pieces``.
  public func pieces(for number: Number?, by rules: PluralRules) -> Range<Int> {
    guard !choices.isEmpty, let number else { return other }
    let category = rules.category(of: number)
    var chosen = other
    for form in choices {
      switch form.selector {
      case .exactly(let wanted) where wanted == number: return form.pieces
      case .category(category): chosen = form.pieces
      default: continue
      }
    }
    return chosen
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
