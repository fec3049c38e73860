internal import Diagnostics
internal import Localization
internal import Markup
internal import YAMLReading

extension Checker {
  /// Checks every link of a document.
  ///
  /// - Parameters:
  ///   - home: the concept in which `#id` is looked up besides the document itself.
  ///   - printsPictures: whether its papers show its pictures, which are checked elsewhere then.
  func checkLinks(_ document: Document, home: Concept?, printsPictures: Bool = false) {
    for node in 0..<document.nodes.count where document.kind(node) == .image && !printsPictures {
      report(.pictureUnprinted, document.origin ?? document.span(of: node))
    }
    for node in 0..<document.nodes.count where document.kind(node) == .link {
      guard let link = document.link(of: node) else { continue }
      checkDestination(
        link.destination, document.origin ?? link.destinationSpan,
        text: (document.plainText(of: node), document.span(of: node)), home: home,
        document: document)
    }
  }

  func checkLinks(_ text: InlineText, home: Concept?) {
    checkLinks(text.fragment.document, home: home)
  }

  func checkDestination(
    _ destination: String, _ span: Span, text: (String, Span)?, home: Concept?,
    document: Document? = nil
  ) {
    switch LinkTarget(destination) {
    case .section(let id):
      if home?.section(id) != nil { return }
      if let document, cache.lookup(document)[id] != nil { return }
      report(.unknownSection, span, ["name": "#\(id)"]) {
        let sections = (document?.sections ?? []) + (home?.document.sections ?? [])
        return nearest(to: id, among: sections.compactMap(\.id)).map { "#\($0)" }
      }
    case .concept(let revision, let section):
      links.add(revision, from: span.file)
      guard let concept = workspace.concept(revision) else {
        reportUnknownRevision(String(revision), span)
        return
      }
      guard let section, concept.section(section) == nil else { return }
      report(.unknownSection, span, ["name": destination]) {
        nearest(to: section, among: concept.document.sections.compactMap(\.id))
          .map { "concept:\(revision)#\($0)" }
      }
    case .actor(let name):
      checkActor(Located(name, span))
    case .figure(let name):
      checkFigure(name, span, text: text)
    case .web:
      break
    case .unknown:
      report(.unknownScheme, span, ["name": destination])
    }
  }

  /// The figure must exist, and the link's text must be what the data say.
  private func checkFigure(_ name: String, _ span: Span, text: (String, Span)?) {
    guard let figure = workspace.figure(name) else {
      report(.unknownFigure, span, ["name": name]) {
        let id = name.split(separator: "@").first.map(String.init) ?? ""
        let known = workspace.figures.map { "\($0.id)@\($0.dateKey)" }
        return nearest(to: name, among: known) ?? known.first { $0.hasPrefix(id + "@") }
      }
      return
    }
    guard let text, let value = figure.value else { return }
    let stated = FigureText(text.0)
    guard stated?.value != value || stated?.isPercentage != figure.isPercentage else { return }
    report(
      .figureDiffers, text.1,
      [
        "text": text.0, "value": figure.text,
        "file": workspace.sources[figure.span.file]?.path ?? "",
      ])
  }
}

/// Where a link of structured Markdown leads (DESIGN §2).
public enum LinkTarget: Sendable, Equatable {
  /// `#id`
  case section(String)
  /// `concept:2012#3.2`
  case concept(revision: RevisionName, section: String?)
  /// `actor:nimm`
  case actor(String)
  /// `stat:ID@DATE`
  case figure(String)
  /// `https:`, `http:`, `mailto:`, `tel:`
  case web(String)
  case unknown

  public init(_ destination: String) {
    func rest(_ prefix: String) -> String? {
      destination.hasPrefix(prefix) ? String(destination.dropFirst(prefix.utf8.count)) : nil
    }
    if let id = rest("#") {
      self = .section(id)
    } else if let name = rest("concept:") {
      let parts = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard let revision = parts.first.flatMap({ RevisionName($0) }) else {
        self = .unknown
        return
      }
      self = .concept(revision: revision, section: parts.count == 2 ? String(parts[1]) : nil)
    } else if let name = rest("actor:") {
      self = .actor(name)
    } else if let name = rest("stat:") {
      self = .figure(name)
    } else if ["https://", "http://", "mailto:", "tel:"].contains(
      where: destination.lowercased().hasPrefix)
    {
      self = .web(destination)
    } else {
      self = .unknown
    }
  }
}

/// A figure as a text states it: `6.553`, `7,6 %`, `ca. 85.400`, `mehr als 1.500`.
struct FigureText {
  let value: Number
  let isPercentage: Bool

  /// - Returns: `nil` where the text is not one number with words around it.
  init?(_ text: String) {
    var number = ""
    var ended = false
    var percent = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        if ended { return nil }
        number.unicodeScalars.append(scalar)
      case ".", ",":
        if !number.isEmpty, !ended { number.unicodeScalars.append(scalar) }
      case "%":
        percent = true
      default:
        if !number.isEmpty { ended = true }
      }
    }
    while let last = number.unicodeScalars.last, last == "." || last == "," { number.removeLast() }
    guard let value = readGermanNumber(number) else { return nil }
    self.value = value
    isPercentage = percent || text.contains("Prozent")
  }
}

extension Figure {
  /// The figure as a German text states it.
  public var text: String {
    guard let value else { return "–" }
    let words =
      switch precision {
      case .exact: ""
      case .approximate: "ca. "
      case .moreThan: "mehr als "
      case .atLeast: "mindestens "
      }
    let number = value.germanText
    return words + (isPercentage ? "\(number) %" : number)
  }
}
