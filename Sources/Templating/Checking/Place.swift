internal import Diagnostics

/// Where something stands, as far as its own file says.
enum Place: Sendable, Hashable {
  /// Directly in an element, or at the top of the page.
  case element(Surroundings)
  /// At the top of a component: wherever that is used.
  case top
  /// In what is put into a slot, by the number of the use in its component: wherever the slot is.
  case fill(use: Int, slot: Int)
}

/// An element, as far as it decides what may stand directly in it.
struct Surroundings: Sendable, Hashable {
  /// Empty around a page.
  var name = ""
  var holding = Holding.blocks
}

/// What the element that it stands in must allow.
enum Placed: Sendable {
  case text
  case phrase(type: String)
  case content(type: String)
  case element(String)

  /// What is wrong with it in some surroundings.
  func problem(in surroundings: Surroundings) -> (Problem, [String: String])? {
    let element = surroundings.name
    switch self {
    case .element(let name):
      guard let known = MarkupNames.elements(in: surroundings), !known.contains(name) else {
        return nil
      }
      return (.elementMisplaced, ["name": name, "element": element])
    case .text, .phrase, .content:
      if surroundings.holding == .elements { return (.textMisplaced, ["element": element]) }
    }
    switch self {
    case .phrase(let type) where surroundings.holding == .text,
      .content(let type) where surroundings.holding == .text:
      return (.phraseInText, ["element": element, "type": type])
    case .content where surroundings.holding == .phrases:
      return (.contentInInline, ["element": element])
    default: return nil
    }
  }
}

/// A part of a component that is run only where something asks for it.
enum Region: Sendable, Hashable {
  case body
  /// What is put into a slot, by the number of the use.
  case fill(use: Int, slot: Int)
  /// What a slot holds itself.
  case content(slot: Int)
}

extension Component {
  /// A use of another component, or one of its own slots.
  struct Site: Sendable {
    /// The number of the component, or of the slot.
    var number: Int
    var place: Place
    var region: Region
    /// It is met whenever its region is run.
    var isUnconditional: Bool
    var span: Span
    /// The slots that a use fills.
    var filled: Set<Int> = []
  }
}

extension Compiler {
  /// Checks what stands in an element; at the top of a component or slot it is kept for when all uses
  /// are known.
  mutating func place(_ placed: Placed, _ range: Range<Int>, _ context: Context) {
    switch context.place {
    case .element(let surroundings):
      if let (problem, arguments) = placed.problem(in: surroundings) {
        report(problem, range, arguments)
      }
    case .top, .fill:
      component.placed.append(
        (placed, context.place, file.span(range.lowerBound, range.upperBound)))
    }
  }

  func site(_ number: Int, _ context: Context, _ range: Range<Int>) -> Component.Site {
    Component.Site(
      number: number, place: context.place, region: region, isUnconditional: isUnconditional,
      span: file.span(range.lowerBound, range.upperBound))
  }

  /// Compiles a part that is run when something asks for it.
  mutating func inner(_ region: Region, _ body: (inout Compiler) -> Void) {
    let outer = (scope, isUnconditional, self.region)
    (isUnconditional, self.region) = (true, region)
    body(&self)
    (scope, isUnconditional, self.region) = outer
  }
}
