internal import ArgumentParser
internal import Diagnostics
internal import FoundationEssentials
internal import Glibc
internal import Localization
internal import Publishing
internal import Workspace

struct AdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: say(
      de: "Macht aus den angenommenen Vorschlägen eines Jahres die nächste Fassung.",
      en: "Makes the next revision from what was adopted of a year's proposals."),
    discussion: say(
      de: """
        Unberührter Text bleibt Byte für Byte, wie er ist. Widersprechen Vorschläge einander, passt einer
        nicht mehr zum Text oder fehlt eine Entscheidung, so wird nichts geschrieben.

        Beispiele:
          vorlage adopt 2020 --dry-run
          vorlage adopt 2020 Examples/nordhausen
          vorlage adopt 2020 --draft --output entwurf.md
          vorlage adopt 2020 --draft --as-recommended
        """,
      en: """
        Untouched text stays as it is, byte for byte. Where proposals contradict each other, one no
        longer fits the text or a decision is missing, nothing is written.

        Examples:
          vorlage adopt 2020 --dry-run
          vorlage adopt 2020 Examples/nordhausen
          vorlage adopt 2020 --draft --output draft.md
          vorlage adopt 2020 --draft --as-recommended
        """)
  ).ofVorlage

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      say(de: "Das Jahr der Vorschläge.", en: "The year of the proposals."),
      valueName: say(de: "jahr", en: "year")))
  var year: Int

  @OptionGroup var workspace: WorkspaceFolder

  @Flag(
    help: ArgumentHelp(
      say(
        de: "Zeigt nur, was sich ändern würde, und schreibt nichts.",
        en: "Only shows what would change, and writes nothing.")))
  var dryRun = false

  @Flag(
    help: ArgumentHelp(
      say(
        de:
          "Der Text, über den abgestimmt wird: alles, was nicht abgelehnt oder zurückgezogen ist.",
        en: "The text that is voted upon: all that was not rejected or withdrawn.")))
  var draft = false

  @Flag(
    help: ArgumentHelp(
      say(
        de: "Der Entwurf, wie die Ausschüsse ihn empfehlen, statt wie vorgeschlagen.",
        en: "The draft as the committees recommend it instead of as proposed.")))
  var asRecommended = false

  @Option(
    help: ArgumentHelp(
      say(
        de: "Den Entwurf in diese Datei statt auf die Standardausgabe.",
        en: "The draft to this file instead of standard output."),
      valueName: say(de: "datei", en: "file")))
  var output: String?

  func validate() throws {
    if output != nil, !draft {
      throw ValidationError(
        say(de: "--output gehört zu --draft.", en: "--output goes with --draft."))
    }
    if asRecommended, !draft {
      throw ValidationError(
        say(
          de: "--as-recommended gehört zu --draft.", en: "--as-recommended goes with --draft."))
    }
    if draft, dryRun {
      throw ValidationError(
        say(
          de: "--dry-run und --draft schließen einander aus.",
          en: "--dry-run and --draft exclude each other."))
    }
  }

  func run() throws {
    let files = try workspace.files()
    let read = workspace.read(files)
    let reporter = Reporter(quiet: common.quiet)
    let purpose: AdoptionPurpose =
      draft ? (asRecommended ? .recommendedDraft : .draft) : .revision
    guard let adoption = read.adoption(of: year, for: purpose, marksDraft: draft) else {
      // There may be proposals and none whose revision is there.
      let files = Set(read.proposals.filter { $0.year == year }.map(\.source.id))
      let faults = read.diagnostics.filter { finding in
        finding.severity == .error && finding.span.map { files.contains($0.file) } ?? false
      }
      guard faults.isEmpty else {
        reporter.report(faults, in: read.sources)
        throw Ending(status: .findings)
      }
      reporter.report(
        [Diagnostic(.unknownProposal, path: "proposals", ["year": String(year)])],
        in: read.sources)
      throw Ending(status: .wrongUse)
    }
    let (unreadable, doubtful) = findings(on: adoption, in: read)
    var said: Set<String> = []
    // What slipped into the revision that is amended would go on into the next.
    let slugs = [
      Problem.changedWithoutResolution, .notArrived, .arrivedDifferently,
    ].map(\.slug)
    let base = read.concept(adoption.base)?.source.id
    let inherited = read.diagnostics.filter { slugs.contains($0.slug) && $0.span?.file == base }
    let findings = (adoption.diagnostics + unreadable + doubtful + inherited).filter {
      said.insert("\($0.slug) \($0.span.map { "\($0)" } ?? $0.path ?? "")").inserted
    }
    reporter.report(findings, in: read.sources)
    guard let bytes = adoption.bytes, unreadable.isEmpty else { throw Ending(status: .findings) }
    if draft {
      return try write(bytes, to: output, inputs: files.paths(of: read.sources), reporter)
    }
    if dryRun { return show(adoption, read, files) }
    let path = "concept/\(adoption.revision).md"
    let folder = DiskOutput(files)
    if let there = folder.read(path), there == bytes {
      if !common.quiet {
        Machine.print(
          say(
            de: "\(path) entspricht schon genau dem, was beschlossen ist.",
            en: "\(path) is already exactly what was resolved."))
      }
      return
    }
    guard !folder.isTaken(path) else {
      reporter.report([Diagnostic(.alreadyThere, path: path)], in: SourceFiles())
      throw Ending(status: .wrongUse)
    }
    folder.removeDeadParts(in: "concept")
    try folder.write(path, bytes, as: path, reporter)
    if !common.quiet { list(adoption, read, path) }
  }

  /// What reading and checking found in the proposals of the years in question: what must be mended
  /// first, since otherwise something of them would be left out in silence, and what is to be known.
  private func findings(
    on adoption: Adoption, in read: Workspace
  ) -> (unreadable: [Diagnostic], doubtful: [Diagnostic]) {
    let years = Set(adoption.changes.map { read.proposals[$0.proposal].year }).union([year])
    let files = Set(read.proposals.filter { years.contains($0.year) }.map(\.source.id))
    var unreadable: [Diagnostic] = []
    var doubtful: [Diagnostic] = []
    // What would be wrong with the next revision is no fault of reading.
    let ofResult = Set(adoption.diagnostics.map { "\($0.slug) \($0.span.map { "\($0)" } ?? "")" })
    // What was resolved, and how, is no matter of what is voted upon.
    let ofDecisions = draft ? Set(Self.ofDecisions.map(\.slug)) : []
    for finding in read.diagnostics where !ofDecisions.contains(finding.slug) {
      if let file = finding.span?.file, files.contains(file) {
        if finding.severity == .error
          || [Problem.unknownKey, .unknownPart].map(\.slug).contains(finding.slug)
            && !ofResult.contains("\(finding.slug) \(finding.span.map { "\($0)" } ?? "")")
        {
          unreadable.append(finding.raised(to: .error))
        } else if finding.slug == Problem.votesAgainst.slug {
          doubtful.append(finding)
        }
      } else if finding.span == nil, isLost(finding, years) {
        unreadable.append(finding.raised(to: .error))
      }
    }
    return (unreadable, doubtful)
  }

  /// What can be wrong with decisions and leaves the text that was proposed as it is.
  private static let ofDecisions: [Problem] = [
    .changeUndecided, .amendedWithoutText, .amendedWithoutSaying, .resultContradicts, .noResolution,
    .noValidFrom, .validBeforeBase, .decidedBeforeBase,
  ]

  /// Whether a finding says that a file was not read which may hold a proposal of these years.
  private func isLost(_ finding: Diagnostic, _ years: Set<Int>) -> Bool {
    guard let path = finding.path, path.hasPrefix("proposals/") else { return false }
    if finding.slug == Problem.proposalName.slug {
      let name = path.dropFirst("proposals/".count).lowercased()
      return !name.hasPrefix("readme") && !name.hasPrefix("liesmich")
    }
    let isOfYear = years.contains { path.hasPrefix("proposals/\($0)-") }
    return isOfYear && (finding.severity == .error || finding.slug == Problem.emptyFile.slug)
  }

  /// What was taken over, and which references followed.
  private func list(_ adoption: Adoption, _ read: Workspace, _ path: String) {
    let effective = adoption.changes.filter(\.hasEffect)
    let (changes, proposals) = (effective.count, Set(effective.map(\.number)).count)
    Machine.print(
      say(
        de: "\(path): \(changes) \(changes == 1 ? "Änderung" : "Änderungen") aus \(proposals) "
          + "\(proposals == 1 ? "Vorschlag" : "Vorschlägen").",
        en: "\(path): \(changes) \(changes == 1 ? "change" : "changes") from \(proposals) "
          + "\(proposals == 1 ? "proposal" : "proposals")."))
    let without = adoption.changes.count - changes
    if without > 0 {
      Machine.print(
        say(
          de: without == 1
            ? "1 weitere Änderung lässt alles, wie es ist."
            : "\(without) weitere Änderungen lassen alles, wie es ist.",
          en: without == 1
            ? "1 more change leaves everything as it is."
            : "\(without) more changes leave everything as it is."))
    }
    // What was put off is resolved with the next year's proposals and goes into one revision with them.
    let others = Set(
      adoption.changes.filter { read.proposals[$0.proposal].year != year }.map(\.number)
    ).sorted()
    if !others.isEmpty {
      let list = others.joined(separator: ", ")
      Machine.print(
        say(
          de: "Am selben Tag beschlossen und mit übernommen: \(list).",
          en: "Resolved on the same day and taken along: \(list)."))
    }
    listReferences(adoption, read)
    if let next = adoption.later.first {
      Machine.print(
        say(
          de: "Danach steht noch die Fassung \(next) an: noch einmal vorlage adopt \(year).",
          en: "Next is the revision \(next): vorlage adopt \(year) once more."))
    }
  }

  private func listReferences(_ adoption: Adoption, _ read: Workspace) {
    for reference in adoption.followed {
      let file = read.sources[reference.span.file]
      let line = file.map { $0.lineColumn(at: Int(reference.span.start)).line } ?? 0
      Machine.print(
        say(
          de:
            "Verweis nachgezogen: \(file?.path ?? ""):\(line): \(reference.old) → \(reference.new)"
            + " (\(reference.id))",
          en: "reference followed: \(file?.path ?? ""):\(line): \(reference.old) → \(reference.new)"
            + " (\(reference.id))"))
    }
  }

  private func show(_ adoption: Adoption, _ read: Workspace, _ files: DiskFiles) {
    for change in adoption.changes {
      let proposal = read.proposals[change.proposal]
      Machine.print(
        "\(change.number): \(proposal.changes[change.change].title)"
          + " (\(change.sections.joined(separator: ", ")))"
          + (change.hasEffect ? "" : say(de: ": ohne Wirkung", en: ": without effect")))
    }
    listReferences(adoption, read)
    let differ = Differ(read, files: files, language: Language(Machine.language.rawValue))
    guard let new = adoption.concept else { return }
    let result = differ.diff(
      .revision(adoption.base), .unwritten(new), as: .terminal,
      terminal: TerminalStyle(hasColour: Machine.hasColour(1), width: Machine.width))
    Reporter(quiet: common.quiet).report(result.diagnostics, in: differ.publisher.sources)
    Machine.write(result.bytes ?? [])
  }
}
