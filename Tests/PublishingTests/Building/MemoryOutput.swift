import Publishing
import Synchronization

/// An output folder in memory, which can be made to fail.
final class MemoryOutput: OutputFiles {
  private struct State {
    var files: [String: [UInt8]] = [:]
    var written: [String] = []
    var left = Int.max
    var fault = OutputFault.noSpace
  }

  private let state = Mutex(State())

  init(_ files: [String: [UInt8]] = [:]) { state.withLock { $0.files = files } }

  var files: [String: [UInt8]] { state.withLock { $0.files } }

  /// The papers alone.
  var papers: [String: [UInt8]] { files.filter { $0.key != ".vorlage.json" } }

  /// What was written, in its order.
  var written: [String] { state.withLock { $0.written } }

  /// From the next write but so many on, nothing can be written any more.
  func fail(after writes: Int, _ fault: OutputFault = .noSpace) {
    state.withLock {
      $0.left = writes
      $0.fault = fault
    }
  }

  func size(of path: String) -> Int? { state.withLock { $0.files[path]?.count } }

  func read(_ path: String) -> [UInt8]? { state.withLock { $0.files[path] } }

  func write(_ path: String, _ bytes: [UInt8]) throws(OutputFault) {
    let fault = state.withLock { state -> OutputFault? in
      guard state.left > 0 else { return state.fault }
      state.left -= 1
      state.files[path] = bytes
      state.written.append(path)
      return nil
    }
    if let fault { throw fault }
  }

  func remove(_ path: String) { state.withLock { $0.files[path] = nil } }
}
