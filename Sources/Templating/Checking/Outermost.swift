internal import Diagnostics

/// What stands at the top of a page, a component or a slot's content, as far as it decides how many
/// outermost elements a document gets. XML demands exactly one (XML 1.0, production 1).
indirect enum Outermost: Sendable {
  case element
  case text
  /// One of several.
  case choice([[Outermost]])
  case repeated([Outermost])
  case use(component: Int, fills: [Int: [Outermost]])
  case slot(Int, [Outermost])
}

extension Compiler {
  /// Nests as deep as the elements do.
  mutating func outermost(_ nodes: [TemplateNode]) -> [Outermost] {
    var result: [Outermost] = []
    var branches: [[Outermost]]?
    for node in nodes {
      switch node {
      case .comment: continue
      case .text(let text), .literal(let text):
        guard !text.bytes.allSatisfy(isSpace) else { continue }
        result.append(.text)
      case .element(let element):
        let here = outermost(element)
        if let before = branches, element.directive("else-if") ?? element.directive("else") != nil {
          result.removeLast()
          branches = element.directive("else") == nil ? before + [here] : nil
          result.append(.choice(before + [here] + (branches == nil ? [] : [[]])))
          continue
        }
        if element.directive("if") != nil, element.directive("for") == nil {
          branches = [here]
          result.append(.choice([here, []]))
          continue
        }
        result += here
      }
      branches = nil
    }
    return result
  }

  private mutating func outermost(_ element: TemplateElement) -> [Outermost] {
    let here: [Outermost]
    switch element.isDirective ? element.name.local : "" {
    case "": here = [.element]
    case "group": here = outermost(element.children)
    case "asset": here = [.element]
    case "slot":
      let name = element.plain("name")?.value.string ?? ""
      guard let slot = component.slots.firstIndex(of: name) else { return [.element] }
      here = [.slot(slot, outermost(element.children))]
    case "use": here = outermost(use: element)
    case "param": here = []
    // What is wrong here is reported elsewhere.
    default: here = [.element]
    }
    return element.directive("for") == nil ? here : [.repeated(here)]
  }

  private mutating func outermost(use element: TemplateElement) -> [Outermost] {
    guard let name = element.plain("template")?.value.string,
      let number = loader.component(name, vocabulary).number
    else { return [.element] }
    let slots = loader.components[number].slots
    var fills: [Int: [Outermost]] = [:]
    var rest: [TemplateNode] = []
    for node in element.children {
      if case .element(let fill) = node, fill.isDirective("fill") {
        guard let slot = slots.firstIndex(of: fill.plain("slot")?.value.string ?? "") else {
          continue
        }
        fills[slot] = outermost(fill.children)
      } else {
        rest.append(node)
      }
    }
    if rest.contains(where: \.isContent), let slot = slots.firstIndex(of: "") {
      fills[slot] = outermost(rest)
    }
    return [.use(component: number, fills: fills)]
  }
}

/// Counts the outermost elements of a page.
struct OutermostCount {
  /// At least and at most so many; two stand for more.
  struct Range {
    var least = 0
    var most = 0
    var hasText = false
  }

  /// What was put into the slots of the component at work, and what holds for that.
  private final class Fills {
    let contents: [Int: [Outermost]]
    let outer: Fills?

    init(_ contents: [Int: [Outermost]], _ outer: Fills?) {
      self.contents = contents
      self.outer = outer
    }
  }

  let components: [Component]
  /// Components may use one another many times over; who needs more looks than this is believed.
  private var looks = 10_000
  private let depth: Int

  init(_ components: [Component], depth: Int) {
    self.components = components
    self.depth = depth
  }

  /// - Returns: whether a page has one outermost element and no text beside it.
  mutating func isSingle(_ page: Int) -> Bool {
    let count = count(components[page].outermost, nil, depth)
    return looks < 0 || (count.least == 1 && count.most == 1 && !count.hasText)
  }

  private mutating func count(_ nodes: [Outermost], _ fills: Fills?, _ depth: Int) -> Range {
    var sum = Range()
    for node in nodes {
      looks -= 1
      guard looks >= 0, depth > 0 else { return sum }
      let next: Range
      switch node {
      case .element: next = Range(least: 1, most: 1)
      case .text: next = Range(hasText: true)
      case .repeated(let inner):
        let once = count(inner, fills, depth)
        next = Range(least: 0, most: once.most * 2, hasText: once.hasText)
      case .choice(let branches):
        let counts = branches.map { count($0, fills, depth) }
        next = Range(
          least: counts.map(\.least).min() ?? 0, most: counts.map(\.most).max() ?? 0,
          hasText: counts.contains(where: \.hasText))
      case .use(let component, let own):
        next = count(components[component].outermost, Fills(own, fills), depth - 1)
      case .slot(let slot, let content):
        next =
          if let fill = fills?.contents[slot] {
            count(fill, fills?.outer, depth - 1)
          } else {
            count(content, fills, depth)
          }
      }
      sum.least = min(sum.least + next.least, 2)
      sum.most = min(sum.most + next.most, 2)
      sum.hasText = sum.hasText || next.hasText
    }
    return sum
  }
}
