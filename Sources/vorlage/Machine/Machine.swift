internal import Diagnostics
internal import FoundationEssentials
internal import Glibc
internal import Publishing
internal import Workspace

/// The process's surroundings: the one place where output, environment and clock are touched.
enum Machine {
  /// A variable of the environment. Foundation would copy and parse all of them for one.
  private static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// The language in which the program speaks: `--messages`, else the locale of the environment,
  /// German where nothing is said.
  static let language: MessageLanguage = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--messages", index + 1 < arguments.count,
        let language = MessageLanguage(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--messages="),
        let language = MessageLanguage(rawValue: String(argument.dropFirst(11)))
      {
        return language
      }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment)
      .first { !$0.isEmpty }
    guard let locale else { return .de }
    return locale.hasPrefix("de") ? .de : .en
  }()

  /// This year. Only commands that begin something may ask (DESIGN §3, "Time").
  static var year: Int {
    var now = time_t()
    var local = unsafe tm()
    unsafe time(&now)
    unsafe localtime_r(&now, &local)
    return unsafe Int(local.tm_year) + 1900
  }

  static func print(_ text: String) { write(Array((text + "\n").utf8)) }

  /// Results go to standard output. Where it takes no more, the program ends and says why: what its reader
  /// has would pass for the whole. A reader that has gone wants no more, and is told nothing.
  static func write(_ bytes: [UInt8]) {
    guard !OpenFile.write(bytes, to: 1), errno != EPIPE else { return }
    let finding = OutputFault(ofStream: errno).diagnostic(
      say(de: "Standardausgabe", en: "standard output"))
    Reporter(quiet: false).report([finding], in: SourceFiles())
    Glibc.exit(ExitStatus.machineFailed.rawValue)
  }

  /// Diagnostics and progress go to standard error.
  static func note(_ text: String) { OpenFile.write(Array((text + "\n").utf8), to: 2) }

  /// Progress, on a terminal only: one line that is written over.
  static func progress(_ text: String?) {
    guard isTerminal(2) else { return }
    let line = text.map { "\r\u{1B}[K" + $0 } ?? "\r\u{1B}[K"
    OpenFile.write(Array(line.utf8), to: 2)
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal on standard output; `nil` where that is none.
  static var width: Int? {
    guard isTerminal(1) else { return nil }
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return max(40, Int(size.ws_col))
  }

  /// Colour only on a terminal and never with `NO_COLOR` (no-color.org).
  static func hasColour(_ descriptor: Int32) -> Bool {
    isTerminal(descriptor) && environment("NO_COLOR").map(\.isEmpty) ?? true
      && environment("TERM") != "dumb"
  }

  /// - Parameter limit: how many bytes may be read at most.
  static func standardInput(limit: Int) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    guard OpenFile.read(0, into: &bytes, expecting: 0, limit: limit) else {
      throw errno == EISDIR ? .isFolder : .unreadable
    }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }
}

/// A sentence in both languages, of which the user's is taken.
func say(de: String, en: String) -> String { Machine.language == .de ? de : en }

/// How the program ends (DESIGN §7).
enum ExitStatus: Int32 {
  case fine = 0
  case findings = 1
  case wrongUse = 2
  case machineFailed = 3
}
