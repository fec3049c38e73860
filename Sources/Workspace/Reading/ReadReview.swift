internal import Diagnostics
internal import MarkdownReading
internal import Markup
internal import YAMLReading

/// Reads one `proposals/YEAR-pruefung.md`.
func readReview(_ file: SourceFile, year: Int, findings: Findings) -> Review {
  let (document, diagnostics) = readMarkdown(file)
  findings.add(contentsOf: diagnostics)
  let fields = frontMatter(of: document, findings: findings)
  let title = fields.text("titel", "title")
  if title == nil { fields.missing("titel") }
  let concept = fields.revision("konzept", "concept")
  if concept == nil { fields.missing("konzept") }
  let result = fields.choice("ergebnis", "result", as: Review.Result.self)
  if result == nil { fields.missing("ergebnis") }
  var parts: [ReviewPart] = []
  for section in document.sections where section.heading != nil {
    if let kind = ReviewPart.Kind.allCases.first(where: { section.isCalled($0.words) }) {
      parts.append(ReviewPart(kind: kind, section: section.index))
    }
  }
  for kind in [ReviewPart.Kind.legal, .social] where !parts.contains(where: { $0.kind == kind }) {
    findings.add(
      Diagnostic(.reviewWithoutPart, at: file.span(0, 3), ["part": kind.words[0]]))
  }
  let paper = fields.map("vorlage", "paper").map(readCouncilPaper)
  let ofPaper: [ReportPart.Kind] = [.resolution, .reasons, .alternatives]
  let paperParts = document.sections.dropFirst().compactMap { section -> ReportPart? in
    guard paper != nil else { return nil }
    return ofPaper.first { section.isCalled($0.words) }
      .map { ReportPart(kind: $0, section: section.index) }
  }
  let review = Review(
    year: year, document: document, title: title?.value ?? "", concept: concept,
    date: fields.day("datum", "date"), body: fields.text("gremium", "body"), result: result,
    yes: fields.count("ja", "yes")?.value, no: fields.count("nein", "no")?.value,
    abstentions: fields.count("enthaltung", "abstentions")?.value,
    resolution: fields.text("beschluss", "resolution")?.value, parts: parts,
    paper: paper, paperParts: paperParts)
  fields.finish()
  return review
}
