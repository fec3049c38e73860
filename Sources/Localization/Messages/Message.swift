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
  /// Never empty; the form for `other` is the last.
  public let forms: [Form]
  /// The pieces of all forms, and the text in them as UTF-8, with a word of zeros behind it, so that
  /// it can be copied a word at a time.
  public let pieces: [Piece]
  public let bytes: [UInt8]
  /// Where the message is written; `nil` for one that no file holds.
  public let span: Span?

  init(
    arguments: [String], chooser: Int?, forms: [Form], pieces: [Piece], bytes: [UInt8], span: Span?
  ) {
    self.arguments = arguments
    self.chooser = chooser
    self.forms = forms
    self.pieces = pieces
    self.bytes = bytes + [0, 0, 0, 0, 0, 0, 0, 0]
    self.span = span
  }

  /// The pieces of the form for a number: a range of ``pieces``.
  public func pieces(for number: Number?, by rules: PluralRules) -> Range<Int> {
    guard forms.count > 1, let number else { return forms.last?.pieces ?? 0..<0 }
    let category = rules.category(of: number)
    var chosen = forms.count - 1
    for (index, form) in forms.enumerated() {
      switch form.selector {
      case .exactly(let wanted) where wanted == number: return form.pieces
      case .category(category): chosen = index
      default: continue
      }
    }
    return forms[chosen].pieces
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
