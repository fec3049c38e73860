internal import Diagnostics

/// Looks at what stands at the top of components and in slots, wherever that comes to stand on a page.
/// What it has seen on one page it does not look at again on the next.
struct Placing {
  /// A component and what is around it.
  private struct State: Hashable {
    var component: Int
    var top: Surroundings
  }

  private struct SlotState: Hashable {
    var component: Int
    var slot: Int
    var top: Surroundings
  }

  /// How a component comes to stand where it does.
  private struct Use {
    let state: State
    let user: State
    let site: Component.Site
  }

  /// Something that stands where it must not.
  private struct Fault {
    let state: State
    /// Its number among what its component places.
    let number: Int
  }

  /// While a page is checked.
  private var components: [Component] = []
  private let depth: Int
  private var seen: Set<State> = []
  private var slots: [SlotState: [Surroundings]] = [:]
  private var waiting: [State] = []
  /// Every use, also of what is seen already.
  private var uses: [Use] = []
  private var faults: [Fault] = []
  private static let mostLooks = 10_000
  /// Templates may be made so that a fault has very many causes; who needs more looks is told the nearest.
  private var looks = Self.mostLooks
  private var findings: [(component: Int, diagnostic: Diagnostic)] = []

  init(depth: Int) { self.depth = depth }

  /// - Returns: what is wrong on a page, and again what was wrong on earlier ones.
  mutating func check(
    _ page: Int, of components: [Component]
  ) -> [(component: Int, diagnostic: Diagnostic)] {
    self.components = components
    defer { self.components = [] }
    visit(State(component: page, top: .page))
    while let state = waiting.popLast() { visit(state) }
    guard !faults.isEmpty else { return [] }
    (looks, findings) = (Self.mostLooks, [])
    let users = Dictionary(grouping: uses, by: \.state)
    for fault in faults { blame(fault, users) }
    return findings
  }

  private mutating func visit(_ state: State) {
    let component = components[state.component]
    for (number, (placed, place, _)) in component.placed.enumerated() {
      var isFault = false
      forEachSurroundings(of: place, in: state) { _, surroundings in
        isFault = isFault || placed.problem(in: surroundings) != nil
      }
      if isFault { faults.append(Fault(state: state, number: number)) }
    }
    for site in component.useSites {
      forEachSurroundings(of: site.place, in: state) { placing, surroundings in
        let next = State(component: site.number, top: surroundings)
        placing.uses.append(Use(state: next, user: state, site: site))
        if placing.seen.insert(next).inserted { placing.waiting.append(next) }
      }
    }
  }

  // MARK: Who is at fault

  /// Reports a fault at its causes: whoever fills a slot or uses a component where what that holds must
  /// not stand, wherever its own file is used. Who looks there sees the element around it.
  private mutating func blame(_ fault: Fault, _ users: [State: [Use]]) {
    let (_, place, span) = components[fault.state.component].placed[fault.number]
    if place.base != .top,
      let problem = problem(of: fault, [], State(component: fault.state.component, top: .anywhere))
    {
      add(problem, fault.state.component, span)
      return
    }
    var seen: Set<State> = [fault.state]
    var waiting: [(state: State, path: [Component.Site])] = [(fault.state, [])]
    while let (state, path) = waiting.popLast() {
      for use in users[state] ?? [] {
        let path = [use.site] + path
        looks -= path.count
        let anywhere = State(component: use.user.component, top: .anywhere)
        if let problem = problem(of: fault, path, anywhere) {
          add(problem, use.user.component, use.site.span)
        } else if looks < 0 || users[use.user] == nil {
          if let problem = problem(of: fault, path, use.user) {
            add(problem, use.user.component, use.site.span)
          }
        } else if seen.insert(use.user).inserted {
          waiting.append((use.user, path))
        }
      }
    }
  }

  /// What is wrong where some uses, each in what the one before it uses, bring it from a component.
  private mutating func problem(
    of fault: Fault, _ path: [Component.Site], _ start: State
  ) -> (Problem, [String: String])? {
    var component = start.component
    var tops = [start.top]
    for site in path {
      tops = unique(
        tops.flatMap {
          surroundings(of: site.place, in: State(component: component, top: $0), depth)
        })
      component = site.number
    }
    let (placed, place, _) = components[component].placed[fault.number]
    for top in tops {
      let state = State(component: component, top: top)
      for surroundings in surroundings(of: place, in: state, depth) {
        if let problem = placed.problem(in: surroundings) { return problem }
      }
    }
    return nil
  }

  private mutating func add(_ problem: (Problem, [String: String]), _ component: Int, _ span: Span)
  {
    findings.append((component, Diagnostic(problem.0, at: span, problem.1)))
  }

  private mutating func forEachSurroundings(
    of place: Place, in state: State, _ body: (inout Placing, Surroundings) -> Void
  ) {
    switch place.base {
    case .page: body(&self, place.surroundings(in: .page))
    case .top: body(&self, place.surroundings(in: state.top))
    case .unknown, .fill:
      for surroundings in surroundings(of: place, in: state, depth) { body(&self, surroundings) }
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
