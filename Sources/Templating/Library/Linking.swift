internal import Diagnostics

extension Loader {
  /// Every component that a page can reach, itself included.
  func reached(from page: Int) -> Set<Int> {
    var found: Set<Int> = [page]
    var waiting = [page]
    while let number = waiting.popLast() {
      for next in components[number].uses where found.insert(next).inserted { waiting.append(next) }
    }
    return found
  }

  /// Puts a page and its components together.
  ///
  /// - Returns: `nil` where one of them has an error.
  func program(_ page: Int, _ vocabulary: Vocabulary) -> Program? {
    let reached = reached(from: page).sorted()
    guard !reached.contains(where: { components[$0].hasErrors }) else { return nil }
    var namespaces: [(prefix: String, uri: String)] = []
    var known: [String: String] = [:]
    for number in reached {
      for entry in components[number].namespaces {
        guard let uri = known[entry.prefix] else {
          known[entry.prefix] = entry.uri
          namespaces.append(entry)
          continue
        }
        guard uri == entry.uri else {
          let file = components[number].file
          reject(
            number,
            Diagnostic(.prefixTwice, at: file.span(0, 0), ["prefix": entry.prefix]))
          return nil
        }
      }
    }
    if vocabulary == .docbook, reached.contains(where: { components[$0].writesContent }),
      known["xlink"] == nil
    {
      namespaces.append(("xlink", "http://www.w3.org/1999/xlink"))
    }
    return Program(
      vocabulary: vocabulary, page: page, units: components.map(\.unit), namespaces: namespaces,
      messageKeys: messageKeys, limits: limits)
  }

  /// Reports components that use themselves whatever the data, so that they can never end.
  func checkRecursion(from page: Int) {
    // A walk with its own stack: each entry is a component and how many of its uses are seen.
    var state: [Int: Bool] = [page: true]
    var stack = [(component: page, next: 0)]
    while let top = stack.last {
      let uses = components[top.component].alwaysUses
      guard top.next < uses.count else {
        state[top.component] = false
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let use = uses[top.next]
      switch state[use.component] {
      case true?:
        if !components[top.component].hasErrors {
          reject(top.component, Diagnostic(.componentEndless, at: use.span))
        }
      case false?: break
      case nil:
        state[use.component] = true
        stack.append((use.component, 0))
      }
    }
  }
}
