internal import Dispatch
internal import Synchronization

/// Does the same with each of several items on all cores at once.
///
/// The one place in the program where anything runs in parallel. Items are whole documents or files:
/// each of them costs far more than handing it to a thread.
///
/// - Returns: the results in the order of the items, however many cores there are.
public func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ body: @Sendable (Item) -> Result
) -> [Result] {
  guard items.count > 1 else { return items.map(body) }
  let results = Mutex<[Result?]>(Array(repeating: nil, count: items.count))
  DispatchQueue.concurrentPerform(iterations: items.count) { index in
    let result = body(items[index])
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
