internal import CFuzzer
internal import Foundation

/// Runs libFuzzer on one of the targets: `fuzzing TARGET [libFuzzer's options] CORPUS`.
@main
enum Main {
  /// What a target does with bytes; it traps where a promise is broken.
  typealias Target = @Sendable ([UInt8]) -> Void

  static let targets: [(name: String, run: Target)] = [
    ("markdown", fuzzMarkdown), ("yaml", fuzzYAML), ("data", fuzzDataBlock),
    ("workspace", fuzzWorkspace), ("proposal", fuzzProposal), ("docbook", fuzzDocBook),
    ("template", fuzzTemplate), ("comparison", fuzzComparison), ("xliff", fuzzExchange),
    ("po", fuzzExchange), ("record", fuzzRecord),
  ]

  static let chosen: Target? = {
    let name = CommandLine.arguments.dropFirst().first
    return targets.first { $0.name == name }?.run
  }()

  static func main() {
    guard chosen != nil else {
      print(targets.map(\.name).joined(separator: "\n"))
      exit(2)
    }
    var count = Int32(CommandLine.argc - 1)
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
      CommandLine.unsafeArgv + 1
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        Main.chosen?(data.map { Array(UnsafeBufferPointer(start: $0, count: size)) } ?? [])
        return 0
      })
  }
}
