public import Diagnostics
public import Localization

/// A page that is checked and compiled, as ``TemplateLibrary/template(_:vocabulary:view:)`` gives it;
/// ``View`` has a whole example. Any number of threads may render it at once.
public struct Template<Root: View>: Sendable {
  let program: Program

  /// Appends a page to bytes, as UTF-8.
  ///
  /// - Returns: an error where a limit was met (``TemplateLimits``), with the template or the use of a
  ///   component at which it was; then the bytes are not to be used. A warning for each attribute from
  ///   which an address outside was left out, since a browser would get something from it.
  public func render(
    _ view: Root, in context: RenderContext, into bytes: inout [UInt8]
  ) -> [Diagnostic] {
    var renderer = Renderer(program, context.catalogue)
    let start = bytes.count
    // What stands there already is no page of ours.
    let (room, isEndless) = start.addingReportingOverflow(program.limits.outputBytes)
    var output = Output(
      bytes, expected: program.size.expected, limit: isEndless ? .max : room)
    bytes = []
    let limit = renderer.run(root: RecordBox(view, Root.fields.follower), into: &output)
    program.size.remember(output.count - start)
    bytes = output.finish()
    if let limit {
      return [
        Diagnostic(
          .renderLimit, at: renderer.place,
          ["limit": limit.rawValue, "amount": String(limit.amount(in: program.limits))])
      ]
    }
    return renderer.leftOut.sorted { ($0.key.file, $0.key.start) < ($1.key.file, $1.key.start) }.map
    {
      Diagnostic(.addressLeftOut, at: $0.key, ["address": $0.value])
    }
  }

  /// - Returns: the page as UTF-8, unless a limit was met, and what the other form returns.
  public func render(
    _ view: Root, in context: RenderContext
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    var bytes: [UInt8] = []
    let found = render(view, in: context, into: &bytes)
    return (found.contains { $0.severity == .error } ? nil : bytes, found)
  }
}

/// What a rendering needs besides the view.
public struct RenderContext: Sendable {
  /// Its language decides how dates and numbers look.
  public let catalogue: Catalogue

  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  public init(_ language: Language) { catalogue = Catalogue(language) }
}
