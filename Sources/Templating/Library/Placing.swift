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

  /// How a component comes to stand where it does, by the numbers of states and of the use. There may be
  /// very many.
  private struct Use {
    let used: Int32
    let user: Int32
    let site: Int32
  }

  /// Something that stands where it must not.
  private struct Fault {
    /// The number of the state.
    let state: Int
    /// Its number among what its component places.
    let number: Int
    let problem: Problem
    let arguments: [String: String]
  }

  /// While a page is checked.
  private var components: [Component] = []
  private let depth: Int
  private var states: [State] = []
  private var numbers: [State: Int] = [:]
  /// How many of the states were visited.
  private var visited = 0
  private var slots: [SlotState: [Surroundings]] = [:]
  /// Every use, also of what was met before.
  private var uses: [Use] = []
  private var faults: [Fault] = []
  private static let mostLooks = 100_000
  /// Templates may be made so that faults have very many causes; when so many were looked at, the nearest
  /// use is told.
  private var looks = Self.mostLooks
  private var findings: [(component: Int, diagnostic: Diagnostic)] = []

  init(depth: Int) { self.depth = depth }

  /// - Returns: what is wrong on a page, and again what was wrong on earlier ones.
  mutating func check(
    _ page: Int, of components: [Component]
  ) -> [(component: Int, diagnostic: Diagnostic)] {
    self.components = components
    defer { self.components = [] }
    _ = number(of: State(component: page, top: .page))
    while visited < states.count {
      visit(visited)
      visited += 1
    }
    guard !faults.isEmpty else { return [] }
    (looks, findings) = (Self.mostLooks, [])
    let users = Dictionary(grouping: uses) { Int($0.used) }
    for fault in faults { blame(fault, users) }
    return findings
  }

  private mutating func number(of state: State) -> Int {
    if let known = numbers[state] { return known }
    numbers[state] = states.count
    states.append(state)
    return states.count - 1
  }

  private mutating func visit(_ number: Int) {
    let state = states[number]
    let component = components[state.component]
    // What stands at the top is told at the use, and there once.
    var told: Set<String> = []
    for (index, (placed, place, _)) in component.placed.enumerated() {
      var found: (problem: Problem, arguments: [String: String])?
      forEachSurroundings(of: place, in: state) { _, surroundings in
        if found == nil { found = placed.problem(in: surroundings) }
      }
      guard let (problem, arguments) = found else { continue }
      if place.base != .top || told.insert(problem.slug).inserted {
        faults.append(
          Fault(state: number, number: index, problem: problem, arguments: arguments))
      }
    }
    for (index, site) in component.useSites.enumerated() {
      forEachSurroundings(of: site.place, in: state) { placing, surroundings in
        let used = placing.number(of: State(component: site.number, top: surroundings))
        placing.uses.append(Use(used: Int32(used), user: Int32(number), site: Int32(index)))
      }
    }
  }

  // MARK: Who is at fault

  /// Reports a fault at its causes: whoever fills a slot or uses a component where what that holds must
  /// not stand, wherever its own file is used. Who looks there sees the element around it.
  private mutating func blame(_ fault: Fault, _ users: [Int: [Use]]) {
    let component = states[fault.state].component
    let (_, place, span) = components[component].placed[fault.number]
    looks -= 1
    if place.base != .top,
      looks < 0 || isWrong(fault, [], State(component: component, top: .anywhere))
    {
      add(fault, component, span)
      return
    }
    var seen: Set<Int> = [fault.state]
    var waiting: [(state: Int, path: [Component.Site])] = [(fault.state, [])]
    while let (state, path) = waiting.popLast() {
      for use in users[state] ?? [] {
        let user = states[Int(use.user)]
        let site = components[user.component].useSites[Int(use.site)]
        if looks < 0 {
          add(fault, user.component, site.span)
          return
        }
        let path = [site] + path
        looks -= path.count
        let anywhere = State(component: user.component, top: .anywhere)
        if isWrong(fault, path, anywhere) {
          add(fault, user.component, site.span)
        } else if seen.insert(Int(use.user)).inserted {
          waiting.append((Int(use.user), path))
        }
      }
    }
  }

  /// Whether it stands where it must not if some uses, each in what the one before it uses, bring it from
  /// a component.
  private mutating func isWrong(
    _ fault: Fault, _ path: [Component.Site], _ start: State
  ) -> Bool {
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
    return tops.contains { top in
      surroundings(of: place, in: State(component: component, top: top), depth).contains {
        placed.problem(in: $0) != nil
      }
    }
  }

  private mutating func add(_ fault: Fault, _ component: Int, _ span: Span) {
    findings.append((component, Diagnostic(fault.problem, at: span, fault.arguments)))
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
