import Foundation
import Testing

private let isAccepting = ProcessInfo.processInfo.environment["ACCEPT"] != nil

/// The papers of the example, byte by byte. `ACCEPT=1 swift test --filter Golden` writes what is now
/// made; then read the difference.
@Suite struct GoldenTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("goldens")

  /// Every paper that is made or was once accepted.
  static let paths: [String] = {
    let accepted = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let made = Example.output.files.keys.filter { !$0.hasPrefix(".") }
    return Set(made + (accepted ?? []).filter { $0.contains(".") }).sorted()
  }()

  @Test(.enabled(if: isAccepting)) func acceptsWhatIs() throws {
    for path in Self.paths {
      let url = Self.folder.appendingPathComponent(path)
      if let bytes = Example.output.read(path) {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
      } else {
        try FileManager.default.removeItem(at: url)
      }
    }
  }

  @Test(.disabled(if: isAccepting), arguments: paths) func isAsAccepted(_ path: String) {
    let made = Example.output.read(path)
    let accepted = (try? Data(contentsOf: Self.folder.appendingPathComponent(path))).map(Array.init)
    guard made != accepted else { return }
    Issue.record("\(Self.difference(made: made, accepted: accepted))")
  }

  /// The first line that is not as accepted.
  static func difference(made: [UInt8]?, accepted: [UInt8]?) -> String {
    guard let made else { return "is not made any more" }
    guard let accepted else { return "has not been accepted" }
    let left = accepted.split(separator: 0x0A, omittingEmptySubsequences: false)
    let right = made.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    guard let line else { return "has \(right.count) lines, accepted were \(left.count)" }
    func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    return "line \(line + 1)\naccepted: \(text(left[line]))\nmade:     \(text(right[line]))"
  }
}
