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
    if vocabulary != .html, let root = components[page].root {
      var count = OutermostCount(components, depth: limits.componentDepth)
      guard count.isSingle(page) else {
        let span = components[page].file.span(root.nameRange.lowerBound, root.nameRange.upperBound)
        reject(page, Diagnostic(.rootNotSingle, at: span))
        return nil
      }
    }
    let writesContent =
      vocabulary == .docbook && reached.contains { components[$0].writesContent }
    let links = writesContent ? prefixNumber("xlink", MarkupNames.xlinkNamespace) : nil
    let used = reached.reduce(into: Set<Int>()) { $0.formUnion(components[$1].prefixes) }
    let all = used.union(links.map { [$0] } ?? [])
    // Where a prefix stands for several namespaces, none of them is the document's.
    let shared = all.filter { number in
      number == links
        || !all.contains { $0 != number && prefixes[$0].prefix == prefixes[number].prefix }
    }
    return Program(
      vocabulary: vocabulary, page: page, units: components.map(\.unit), namespaces: namespaces,
      prefixes: prefixes.enumerated().map { number, entry in
        Program.Prefix(
          name: entry.prefix, namespace: namespaces[Int(entry.namespace)],
          isShared: shared.contains(number), isForContent: number == links && !used.contains(number)
        )
      },
      messageKeys: messageKeys, limits: limits)
  }

  /// Reports components that use themselves whatever the data, so that they can never end.
  func checkRecursion(from page: Int) {
    if isEndingEverywhere(from: page) { return }
    var recursion = Recursion(components)
    for (number, span) in recursion.endless(from: page, depth: limits.componentDepth)
    where !components[number].hasErrors {
      reject(number, Diagnostic(.componentEndless, at: span))
    }
  }

  /// Whether no component that a page reaches can come to use itself, with whatever is in slots, which
  /// stands in the file of a user. What was looked at for one page is known for the next.
  private func isEndingEverywhere(from page: Int) -> Bool {
    // A walk with its own stack: each entry is a component and what of its uses is not yet seen.
    var open: Set<Int> = [page]
    var stack = [(component: page, rest: Array(components[page].uses))]
    while let component = stack.last?.component {
      guard let next = stack[stack.count - 1].rest.popLast() else {
        stack.removeLast()
        open.remove(component)
        ending.insert(component)
        continue
      }
      if ending.contains(next) { continue }
      guard open.insert(next).inserted else { return false }
      stack.append((next, Array(components[next].uses)))
    }
    return true
  }

  /// Reports what a component or slot holds where it may not stand; each once, however many pages have it.
  func checkPlaces(from page: Int) {
    for (number, diagnostic) in placing.check(page, of: components)
    where misplaced.insert("\(diagnostic.slug) \(diagnostic.span.map { "\($0)" } ?? "")").inserted {
      reject(number, diagnostic)
    }
  }
}
