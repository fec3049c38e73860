/// The arguments of the command line, with long lists of files kept from swift-argument-parser, which
/// takes quadratic time for them: a fifth of a second for 3,000 files.
struct Arguments {
  /// What is parsed.
  let parsed: [String]
  /// Further files, to be treated as if they stood behind the ones that were parsed.
  let further: [String]

  static let current = Arguments(Array(CommandLine.arguments.dropFirst()))

  /// Commands that take any number of files.
  private static let commands: Set<String> = ["render", "format"]
  /// How many arguments are parsed without further ado.
  private static let few = 64

  /// An argument is certainly a file if it stands behind one that is no option, nor the command: the
  /// value of an option stands behind the option, and one that follows it is a file again.
  init(_ arguments: [String]) {
    guard arguments.count > Self.few, let command = arguments.first,
      Self.commands.contains(command), !arguments.contains("--")
    else {
      parsed = arguments
      further = []
      return
    }
    var parsed = [command]
    var files: [String] = []
    for (index, argument) in arguments.enumerated().dropFirst() {
      let isFile = index > 1 && !argument.isOption && !arguments[index - 1].isOption
      if isFile { files.append(argument) } else { parsed.append(argument) }
    }
    // The parser must see one, or would say that there is none.
    if let first = files.first { parsed.append(first) }
    self.parsed = parsed
    further = Array(files.dropFirst())
  }
}

extension String {
  /// `-` alone is a file: the standard input.
  fileprivate var isOption: Bool { hasPrefix("-") && self != "-" }
}
