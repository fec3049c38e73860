internal import Diagnostics

/// Where something stands, as far as its own file says.
struct Place: Sendable, Hashable {
  /// What the outermost elements of a file stand in.
  enum Base: Sendable, Hashable {
    /// Nothing: it is a page.
    case page
    /// What a component is used in.
    case top
    /// What a slot stands in, by the number of the use in its component.
    case fill(use: Int, slot: Int)
    /// It is not known and asked for no more, since something is wrong.
    case unknown
  }

  /// An element around it, as far as it decides what may stand directly in it.
  struct Parent: Sendable, Hashable {
    let name: String
    let holding: Holding

    /// Elements that no rule tells apart are one, since all that components hold is looked at for each of
    /// those that they stand in, and a template may make up any number of names.
    init(_ kind: ElementKind, _ holding: Holding) {
      self.holding = holding
      switch kind.dialect {
      case .svg, .mathML:
        let root = kind.dialect == .svg ? "svg" : "math"
        name = HTMLElements.foreign.contains(kind.written) ? kind.name : root
      case .html, .docBook, .other:
        name = holding != .blocks || kind.traits.contains(.closing) ? kind.name : "*"
      }
    }
  }

  var base: Base
  /// `nil` at the top of a page, a component or a slot's content.
  var parent: Parent?
  /// What is open because of elements of the same file.
  var open: OpenElements = []
  /// What else is open here if it is around the file.
  var passed: OpenElements = .all

  /// The place in an element that stands here.
  func inside(_ parent: Parent, _ rule: ParsingRule) -> Place {
    Place(
      base: base, parent: parent, open: open.subtracting(rule.hides).union(rule.opens),
      passed: passed.subtracting(rule.hides).subtracting(rule.opens))
  }

  /// What is around it, given what is around the file.
  func surroundings(in outer: Surroundings) -> Surroundings {
    Surroundings(
      name: parent?.name ?? outer.name, holding: parent?.holding ?? outer.holding,
      open: open.union(outer.open.intersection(passed)))
  }
}

/// What is around a node.
struct Surroundings: Sendable, Hashable {
  /// The element that it stands directly in; empty around a page.
  var name: String
  var holding: Holding
  var open: OpenElements

  static let page = Surroundings(name: "", holding: .blocks, open: .page)
  /// Of a file of which it does not matter where it is used.
  static let anywhere = Surroundings(name: "?", holding: .blocks, open: [])
}

/// What the element that it stands in must allow.
enum Placed: Sendable {
  case text
  case phrase(type: String)
  case content(type: String)
  case element(String, excludes: OpenElements)

  /// What must not be open around it. Content and phrases may hold links.
  var excludes: OpenElements {
    switch self {
    case .text: []
    case .phrase: OpenElements.foreign.union(.link)
    case .content: OpenElements.foreign.union([.link, .paragraph])
    case .element(_, let excludes): excludes
    }
  }

  /// What is wrong with it in some surroundings.
  func problem(in surroundings: Surroundings) -> (Problem, [String: String])? {
    let element = surroundings.name
    switch self {
    case .element(let name, _):
      if element != Surroundings.anywhere.name, surroundings.open.isDisjoint(with: .foreign) {
        let traits = MarkupNames.traits[name] ?? []
        if traits.contains(.bound), let parents = MarkupNames.parents[name],
          !parents.contains(element)
        {
          let names = parents.filter { !$0.isEmpty }.map { "<\($0)>" }.joined(separator: ", ")
          return (.elementParent, ["name": name, "parents": names])
        }
        if let known = MarkupNames.elements(in: surroundings), !known.contains(name) {
          return (.elementMisplaced, ["name": name, "element": element])
        }
        if traits.contains(.closing), MarkupNames.closes(name, element) {
          return (.elementNested, ["name": name, "element": element])
        }
      }
    case .text, .phrase, .content:
      if surroundings.holding == .elements { return (.textMisplaced, ["element": element]) }
    }
    switch self {
    case .phrase(let type) where surroundings.holding == .text,
      .content(let type) where surroundings.holding == .text:
      return (.phraseInText, ["element": element, "type": type])
    case .content where surroundings.holding == .phrases:
      return (.contentInInline, ["element": element])
    default: return problem(within: surroundings.open.intersection(excludes))
    }
  }

  /// What is wrong with it where something is open that must not be.
  private func problem(within open: OpenElements) -> (Problem, [String: String])? {
    guard !open.isEmpty else { return nil }
    let element = open.names
    switch self {
    case .text: return nil
    case .element(let name, _):
      if open.contains(.page) { return (.elementOutsidePicture, ["name": name]) }
      let isForeign = !open.isDisjoint(with: .foreign)
      return (isForeign ? .elementEndsPicture : .elementNested, ["name": name, "element": element])
    case .phrase(let type), .content(let type):
      if !open.isDisjoint(with: .foreign) {
        return (.phraseInText, ["element": element, "type": type])
      }
      return open.contains(.paragraph)
        ? (.contentInInline, ["element": element]) : (.phraseInLink, ["type": type])
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
  /// Checks what stands somewhere; what depends on where its file is used is kept for when all uses are
  /// known.
  mutating func place(_ placed: Placed, _ range: Range<Int>, _ context: Context) {
    let place = context.place
    switch place.base {
    case .unknown where place.parent == nil: return
    case .page, .unknown:
      check(placed, range, in: place.surroundings(in: place.base == .page ? .page : .anywhere))
    case .top, .fill:
      if place.parent != nil {
        if check(placed, range, in: place.surroundings(in: .anywhere)) { return }
        // One element of a file that must not stand in another is enough to say so.
        let wanted = placed.excludes.intersection(place.passed)
        guard !wanted.isEmpty, !wanted.isSubset(of: component.excluded[place.base] ?? []) else {
          return
        }
        component.excluded[place.base, default: []].formUnion(wanted)
      }
      component.placed.append((placed, place, file.span(range.lowerBound, range.upperBound)))
    }
  }

  @discardableResult
  private mutating func check(
    _ placed: Placed, _ range: Range<Int>, in surroundings: Surroundings
  ) -> Bool {
    guard let (problem, arguments) = placed.problem(in: surroundings) else { return false }
    report(problem, range, arguments)
    return true
  }

  func site(_ number: Int, _ context: Context, _ range: Range<Int>) -> Component.Site {
    Component.Site(
      number: number, place: context.place, region: region, isUnconditional: isUnconditional,
      span: file.span(range.lowerBound, range.upperBound))
  }

  /// Compiles a part that is run when something asks for it.
  mutating func inner(_ region: Region, _ body: (inout Compiler) -> Void) {
    let outer = (scope: scope.mark, isUnconditional, self.region)
    (isUnconditional, self.region) = (true, region)
    body(&self)
    scope.reset(to: outer.scope)
    (isUnconditional, self.region) = (outer.1, outer.2)
  }
}
