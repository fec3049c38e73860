import Publishing
import Synchronization

/// An output folder in memory, which can run out of space.
final class MemoryOutput: OutputFiles {
  private struct State {
    var files: [String: [UInt8]] = [:]
    var writes: [String] = []
    var removals: [String] = []
    var room = Int.max
  }
  private let state: Mutex<State>

  /// - Parameter room: how many files can be written before the disk is full.
  init(_ files: [String: [UInt8]] = [:], room: Int = .max) {
    state = Mutex(State(files: files, room: room))
  }

  var files: [String: [UInt8]] { state.withLock(\.files) }
  /// The paths written and removed, in their order.
  var writes: [String] { state.withLock(\.writes) }
  /// The paths written, each once, in alphabetical order: the list is written before and after the
  /// papers.
  var written: [String] { Set(writes).sorted() }
  var removals: [String] { state.withLock(\.removals) }

  /// The same files, with nothing written yet.
  func copy(room: Int = .max) -> MemoryOutput { MemoryOutput(files, room: room) }

  func text(_ path: String) -> String? { read(path).map { String(decoding: $0, as: UTF8.self) } }

  func size(of path: String) -> Int? { files[path]?.count }
  func read(_ path: String) -> [UInt8]? { files[path] }

  func write(_ path: String, _ bytes: [UInt8]) throws(OutputFault) {
    let isWritten = state.withLock { state in
      guard state.writes.count < state.room else { return false }
      state.writes.append(path)
      state.files[path] = bytes
      return true
    }
    if !isWritten { throw .noSpace }
  }

  func remove(_ path: String) {
    state.withLock { state in
      state.files[path] = nil
      state.removals.append(path)
    }
  }
}
