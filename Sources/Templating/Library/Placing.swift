internal import Diagnostics

/// Looks at what stands at the top of components and in slots, wherever that comes to stand on a page.
struct Placing {
  private struct State: Hashable {
    var component: Int
    var top: Surroundings
  }

  private struct SlotState: Hashable {
    var component: Int
    var slot: Int
    var top: Surroundings
  }

  private let components: [Component]
  private let depth: Int
  private var seen: Set<State> = []
  private var slots: [SlotState: [Surroundings]] = [:]
  private var waiting: [(state: State, component: Int, use: Span)] = []
  private(set) var findings: [(component: Int, diagnostic: Diagnostic)] = []

  init(_ components: [Component], depth: Int) {
    self.components = components
    self.depth = depth
  }

  mutating func check(_ page: Int) {
    let root = components[page]
    visit(State(component: page, top: .page), page, root.file.span(0, 0))
    while let (state, component, use) = waiting.popLast() { visit(state, component, use) }
  }

  /// - Parameters:
  ///   - user: the component in which the use stands to which the surroundings are due.
  private mutating func visit(_ state: State, _ user: Int, _ use: Span) {
    let component = components[state.component]
    for (placed, place, span) in component.placed {
      // At the top of a component its user is at fault, in a slot whoever fills it.
      let (owner, span) = place.base == .top ? (user, use) : (state.component, span)
      for surroundings in surroundings(of: place, in: state, depth) {
        if let (problem, arguments) = placed.problem(in: surroundings) {
          findings.append((owner, Diagnostic(problem, at: span, arguments)))
        }
      }
    }
    for site in component.useSites {
      // In an element of its own its file is at fault.
      let isOutermost = site.place.base == .top && site.place.parent == nil
      let (owner, span) = isOutermost ? (user, use) : (state.component, site.span)
      for surroundings in surroundings(of: site.place, in: state, depth) {
        let next = State(component: site.number, top: surroundings)
        if seen.insert(next).inserted { waiting.append((next, owner, span)) }
      }
    }
  }

  private mutating func surroundings(
    of place: Place, in state: State, _ depth: Int
  ) -> [Surroundings] {
    switch place.base {
    case .page: return [place.surroundings(in: .page)]
    case .top: return [place.surroundings(in: state.top)]
    case .unknown: return []
    case .fill(let use, let slot):
      guard depth > 0 else { return [] }
      let site = components[state.component].useSites[use]
      return unique(
        surroundings(of: site.place, in: state, depth - 1).flatMap {
          surroundings(
            of: SlotState(component: site.number, slot: slot, top: $0), depth - 1)
        }.map { place.surroundings(in: $0) })
    }
  }

  private mutating func surroundings(of slot: SlotState, _ depth: Int) -> [Surroundings] {
    if let known = slots[slot] { return known }
    // While it is asked for, nothing is known of it.
    slots[slot] = []
    let state = State(component: slot.component, top: slot.top)
    let result = unique(
      components[slot.component].slotSites.filter { $0.number == slot.slot }.flatMap {
        surroundings(of: $0.place, in: state, depth)
      })
    slots[slot] = result
    return result
  }

  private func unique(_ list: [Surroundings]) -> [Surroundings] {
    var seen: Set<Surroundings> = []
    return list.filter { seen.insert($0).inserted }
  }
}

/// Looks for components that are run again and again whatever the data: by their own uses, by what a slot
/// holds, and by what is put into one.
struct Recursion {
  struct State: Hashable {
    var component: Int
    /// The slots that its user fills.
    var filled: Set<Int>
  }

  private let components: [Component]
  private var regions: [State: Set<Region>] = [:]

  init(_ components: [Component]) { self.components = components }

  /// The uses that come back to a component that is not at its end: each once.
  mutating func endless(from page: Int, depth: Int) -> [(component: Int, span: Span)] {
    var found: [(component: Int, span: Span)] = []
    // A walk with its own stack: each entry is a component and how many of its uses are seen.
    var isOpen: [State: Bool] = [:]
    var stack: [(state: State, uses: [Component.Site], next: Int)] = []
    func open(_ state: State, _ regions: Set<Region>) {
      isOpen[state] = true
      let uses = components[state.component].useSites.filter {
        $0.isUnconditional && regions.contains($0.region)
      }
      stack.append((state, uses, 0))
    }
    let start = State(component: page, filled: [])
    open(start, regions(of: start, depth))
    while let top = stack.last {
      guard top.next < top.uses.count else {
        isOpen[top.state] = false
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let use = top.uses[top.next]
      let state = State(component: use.number, filled: use.filled)
      switch isOpen[state] {
      case true?: found.append((top.state.component, use.span))
      case false?: break
      case nil: open(state, regions(of: state, depth))
      }
    }
    return found
  }

  /// The parts of a component that are run whatever the data.
  private mutating func regions(of state: State, _ depth: Int) -> Set<Region> {
    if let known = regions[state] { return known }
    // While it is asked for, its body alone is known.
    regions[state] = [.body]
    guard depth > 0 else { return [.body] }
    let component = components[state.component]
    var result: Set<Region> = [.body]
    var isNew = true
    while isNew {
      let before = result.count
      for site in component.slotSites
      where site.isUnconditional && result.contains(site.region)
        && !state.filled.contains(site.number)
      {
        result.insert(.content(slot: site.number))
      }
      for (number, use) in component.useSites.enumerated()
      where use.isUnconditional && result.contains(use.region) && !use.filled.isEmpty {
        let inner = regions(of: State(component: use.number, filled: use.filled), depth - 1)
        for site in components[use.number].slotSites
        where site.isUnconditional && inner.contains(site.region)
          && use.filled.contains(site.number)
        {
          result.insert(.fill(use: number, slot: site.number))
        }
      }
      isNew = result.count > before
    }
    regions[state] = result
    return result
  }
}
