internal import ArgumentParser
public import Diagnostics
internal import FoundationEssentials
internal import Glibc
internal import Publishing

/// The command line. Parses, runs one command, and ends with the status that DESIGN §7 names.
@main
struct Vorlage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vorlage",
    abstract: say(
      de: "Macht aus Markdown und YAML die Papiere, über die ein Kreistag berät.",
      en: "Makes the papers that a county council debates from Markdown and YAML."),
    discussion: say(
      de: """
        Beispiele:
          vorlage build Examples/nordhausen      alle Papiere eines Ordners
          vorlage check Examples/nordhausen      was daran nicht stimmt
          vorlage diff 2018 2020                 was sich am Konzept geändert hat
          vorlage new report 2020                den nächsten Jahresbericht beginnen
          vorlage adopt 2020                     die nächste Fassung aus den Beschlüssen machen
          vorlage render bericht.md              eine einzelne Datei als HTML
        """,
      en: """
        Examples:
          vorlage build Examples/nordhausen      all papers of a folder
          vorlage check Examples/nordhausen      what is wrong in it
          vorlage diff 2018 2020                 what changed in the concept
          vorlage new report 2020                begin the next annual report
          vorlage adopt 2020                     make the next revision from the resolutions
          vorlage render report.md               a single file as HTML
        """),
    version: "vorlage \(Version.current)",
    subcommands: [
      BuildCommand.self, CheckCommand.self, RenderCommand.self, NewCommand.self, FormatCommand.self,
      DiffCommand.self, HistoryCommand.self, AdoptCommand.self, TranslateCommand.self,
      TemplatesCommand.self,
      DumpCommand.self,
    ])

  static func main() {
    do {
      var command = try command(Arguments.current.parsed)
      try command.run()
    } catch let status as Ending {
      Glibc.exit(status.status.rawValue)
    } catch {
      let message = fullMessage(for: error)
      if exitCode(for: error) == .success {
        Machine.print(message)
        return
      }
      Machine.note(message)
      Glibc.exit(ExitStatus.wrongUse.rawValue)
    }
  }
}

extension Vorlage {
  /// The command that the arguments call.
  ///
  /// Where its name stands first (`build`, `translate update`), it reads its own arguments, which spares
  /// every start half of what parsing takes. Whatever it cannot read (and a wish for help), the whole
  /// program is asked, which knows how to say so.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    var called: any ParsableCommand.Type = Self.self
    var rest = arguments[...]
    while let name = rest.first,
      let next = called.configuration.subcommands.first(where: {
        $0.configuration.commandName == name
      })
    {
      called = next
      rest.removeFirst()
    }
    if called.configuration._superCommandName != nil,
      let command = try? called.parseAsRoot(Array(rest)), type(of: command) == called
    {
      return command
    }
    return try parseAsRoot(arguments)
  }
}

extension CommandConfiguration {
  /// Of a command that reads its own arguments (``Vorlage/command(_:)``). Without the name of the program
  /// it would be asked first, at every start, whether it is to write a script for the shell's completion,
  /// which is for the whole program to do.
  var ofVorlage: CommandConfiguration {
    var configuration = self
    configuration._superCommandName = "vorlage"
    return configuration
  }
}

/// Ends the program with a status.
struct Ending: Error {
  let status: ExitStatus
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(de: "Sprache der Meldungen.", en: "Language of messages."), valueName: "de|en"))
  var messages: MessageLanguage?

  @Flag(help: ArgumentHelp(say(de: "Nur Fehler melden.", en: "Report errors only.")))
  var quiet = false
}

extension MessageLanguage: Choice {}

/// Writes findings to standard error, and says how the command ends because of them.
struct Reporter {
  let quiet: Bool
  var strict = false

  func report(_ diagnostics: [Diagnostic], in files: SourceFiles) {
    let rendering = TextRendering(language: Machine.language, colour: Machine.hasColour(2))
    for diagnostic in diagnostics.shown(in: files) where !quiet || diagnostic.severity == .error {
      Machine.note(String(rendering.render(diagnostic, in: files).dropLast()))
    }
  }

  func status(of diagnostics: [Diagnostic]) -> ExitStatus {
    let limit: Severity = strict ? .warning : .error
    return diagnostics.contains { $0.severity >= limit } ? .findings : .fine
  }

  /// "2 Fehler, 3 Warnungen"
  func summary(of diagnostics: [Diagnostic]) -> String? {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      switch severity {
      case .error: return say(de: "\(count) Fehler", en: count == 1 ? "1 error" : "\(count) errors")
      case .warning:
        return say(
          de: count == 1 ? "1 Warnung" : "\(count) Warnungen",
          en: count == 1 ? "1 warning" : "\(count) warnings")
      case .note:
        return say(
          de: count == 1 ? "1 Hinweis" : "\(count) Hinweise",
          en: count == 1 ? "1 note" : "\(count) notes")
      }
    }
    return counts.isEmpty ? nil : counts.joined(separator: ", ")
  }
}
