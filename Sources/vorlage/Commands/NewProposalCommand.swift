public import ArgumentParser
internal import Diagnostics
internal import FoundationEssentials
internal import Glibc
internal import Markup
public import Workspace
internal import YAMLReading

struct NewProposalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proposal",
    abstract: say(
      de: "Legt einen Vorschlag an, der den geltenden Text schon enthält.",
      en: "Begins a proposal that already holds the current text."),
    discussion: say(
      de: """
        Der Text unter „Änderung“ wird so geändert, wie er lauten soll.

        Beispiel:
          vorlage new proposal --for mehrsprachige-flyer --kind Konkretisierung

        Mit --from steht, was sich ändern soll, in einer bearbeiteten Kopie des ganzen Konzepts:
          cp concept/2020.md neu.md
          vorlage new proposal --from neu.md
        """,
      en: """
        Edit the text below "Änderung" until it reads as it should.

        Example:
          vorlage new proposal --for mehrsprachige-flyer --kind specification

        With --from, what is to change stands in an edited copy of the whole concept:
          cp concept/2020.md new.md
          vorlage new proposal --from new.md
        """)
  ).ofVorlage

  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say(
        de: "Der Abschnitt, der sich ändern soll: Kennung, Nummer oder Titel; „kopf“ für den Kopf.",
        en: "The section that is to change: id, number or title; \"head\" for the front matter."),
      valueName: say(de: "abschnitt", en: "section")))
  var section: String?

  @Option(
    help: ArgumentHelp(
      say(
        de: "Leitet die Vorschläge aus einer bearbeiteten Kopie des Konzepts ab.",
        en: "Derives the proposals from an edited copy of the concept."),
      valueName: say(de: "datei", en: "file")))
  var from: String?

  @Option(
    help: ArgumentHelp(
      say(de: "Welche Art von Vorschlag.", en: "What kind of proposal."),
      valueName: ProposalKind.allCases.map { $0.words[0] }.joined(separator: "|")))
  var kind = ProposalKind.adaptation

  @Option(
    help: ArgumentHelp(
      say(de: "Das Jahr der Prüfung; ohne Angabe dieses.", en: "The year; by default this one."),
      valueName: say(de: "jahr", en: "year")))
  var year: Int?

  @OptionGroup var workspace: WorkspaceFolder

  func validate() throws {
    if (section == nil) == (from == nil) {
      throw ValidationError(
        say(de: "--for oder --from angeben, nicht beide.", en: "Give --for or --from, not both."))
    }
  }

  func run() throws {
    let files = try workspace.files()
    let read = workspace.read(files)
    let year = year ?? Machine.year
    guard let concept = read.concepts.last(where: { !$0.isExtract && $0.revision.year <= year })
    else {
      Reporter(quiet: false).report(
        [Diagnostic(.noConceptInForce, path: "concept", ["year": String(year)])],
        in: SourceFiles())
      throw Ending(status: .findings)
    }
    if let from { return try derive(from, concept, year, read, files) }
    let section = section ?? ""
    let number = read.nextProposalNumber(in: year)
    let meant = concept.sections(named: section).filter { $0.heading != nil }
    if meant.count > 1 {
      Reporter(quiet: false).report(
        [
          Diagnostic(
            .ambiguousSection, path: concept.source.path,
            ["name": section, "sections": meant.map { $0.id ?? $0.title }.joined(separator: ", ")])
        ], in: SourceFiles())
      throw Ending(status: .wrongUse)
    }
    let isHead = ["kopf", "head", "front-matter"].contains(folded(section))
    guard let target = meant.first ?? (isHead ? concept.document.sections.first : nil) else {
      let known = concept.document.sections.compactMap(\.id)
      Reporter(quiet: false).report(
        [
          Diagnostic(
            .unknownSection, path: concept.source.path, ["name": section],
            suggestion: nearest(to: section, among: known))
        ], in: SourceFiles())
      throw Ending(status: .wrongUse)
    }
    let text = read.newProposal(for: target, of: concept, kind: kind, number: number)
    // An id becomes part of a file's name only if it is a plain one.
    let id = (target.heading == nil ? "kopf" : target.id).flatMap { id in
      id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        ? "-" + id : nil
    }
    let new = try NewFile("proposals/\(number)\(id ?? "").md", in: files)
    try new.write(text, quiet: common.quiet)
  }

  private func derive(
    _ path: String, _ concept: Concept, _ year: Int, _ read: Workspace, _ files: DiskFiles
  ) throws {
    let reporter = Reporter(quiet: common.quiet)
    var sources = SourceFiles(behind: read.sources)
    let changed: SourceFile
    do throws(FileFault) {
      let bytes = try readNamed(path, limit: Limits.Files.documentBytes)
      changed = sources.add(path: path, bytes: bytes)
    } catch {
      reporter.report([error.diagnostic(path)], in: sources)
      throw Ending(status: .wrongUse)
    }
    let derived = read.newProposals(from: changed, of: concept, kind: kind, year: year)
    let isAllExpressed = derived.diagnostics.allSatisfy { $0.severity == .note }
    if derived.proposals.isEmpty, isAllExpressed {
      reporter.report(
        derived.diagnostics + [
          Diagnostic(
            .nothingToPropose, path: path, ["revision": String(concept.revision)])
        ], in: sources)
      throw Ending(status: .findings)
    }
    // All of them or none: a name that is taken is found before the first is written.
    let proposals = try derived.proposals.map { ($0, try NewFile($0.path, in: files)) }
    for (proposal, file) in proposals { try file.write(proposal.text, quiet: common.quiet) }
    reporter.report(derived.diagnostics, in: sources)
    if !isAllExpressed { throw Ending(status: .findings) }
  }
}

extension ProposalKind: ExpressibleByArgument {
  public init?(argument: String) {
    let kind = Self.allCases.first { kind in
      kind.words.contains { folded($0) == folded(argument) }
    }
    guard let kind else { return nil }
    self = kind
  }

  public static var allValueStrings: [String] { allCases.map { $0.words[0] } }
}
