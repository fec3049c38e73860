import Foundation
import Testing

/// The program as its users run it.
enum Program {
  /// What a run came to.
  struct Outcome {
    let status: Int32
    /// Whether it ended by a signal: a crash.
    let crashed: Bool
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    /// The slugs of the findings among the errors.
    var slugs: [String] { Self.slugs(errors) }

    static func slugs(_ text: String) -> [String] {
      text.split(separator: "\n").compactMap { line in
        for severity in ["error[", "warning[", "note["] {
          guard let start = line.range(of: severity),
            line[..<start.lowerBound].isEmpty || line[..<start.lowerBound].hasSuffix(": ")
          else { continue }
          return String(line[start.upperBound...].prefix { $0 != "]" })
        }
        return nil
      }
    }
  }

  /// Beside the tests, or where `VORLAGE` says.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["VORLAGE"] { return path }
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    let tests = URL(fileURLWithPath: own ?? CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("vorlage").path
  }()

  /// - Parameters:
  ///   - folder: where it runs.
  ///   - input: its standard input.
  @discardableResult
  static func run(
    _ arguments: String..., in folder: TemporaryFolder? = nil, input: String = ""
  ) throws -> Outcome {
    try run(list: arguments, in: folder, input: input)
  }

  /// - Parameters:
  ///   - inputPath: a file or folder that is its standard input, instead of a text.
  ///   - output: a device that is its standard output.
  static func run(
    list arguments: [String], in folder: TemporaryFolder? = nil, input: String = "",
    environment: [String: String] = ["LANG": "en_GB.UTF-8"], output: String? = nil,
    inputPath: String? = nil
  ) throws -> Outcome {
    let surroundings = try TemporaryFolder()
    surroundings.write(["in": input, "out": "", "err": ""])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    // What a sanitizer is told holds for the program, too.
    let options = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    process.environment = environment.merging(options) { own, _ in own }
    process.currentDirectoryURL = (folder ?? surroundings).url
    // Files and not pipes: a pipe that nobody empties stops the program.
    process.standardInput = FileHandle(forReadingAtPath: inputPath ?? surroundings.path("in"))
    process.standardOutput = FileHandle(
      forWritingAtPath: output ?? surroundings.path("out"))
    process.standardError = FileHandle(forWritingAtPath: surroundings.path("err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, crashed: process.terminationReason != .exit,
      output: surroundings.read("out") ?? [],
      errors: String(decoding: surroundings.read("err") ?? [], as: UTF8.self))
  }
}
