import ArgumentParser
import Yams

@main
struct Empty: ParsableCommand {
  static let configuration = CommandConfiguration(version: "1")

  @Option var text = ""

  func run() throws {
    // Never asked for; it keeps the library in the program.
    if let node = try Yams.compose(yaml: text) { print(node) }
  }
}
