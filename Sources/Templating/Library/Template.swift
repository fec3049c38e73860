public import Diagnostics
public import Localization

/// A page that is checked and compiled, as ``TemplateLibrary/template(_:vocabulary:view:)`` gives it;
/// ``View`` has a whole example. Any number of threads may render it at once.
public struct Template<Root: View>: Sendable {
  let program: Program

  /// Appends a page to bytes, as UTF-8.
  ///
  /// - Returns: nothing, or the limit that was met (``TemplateLimits``), with the template or the use of
  ///   a component at which it was; then the bytes are not to be used.
  public func render(
    _ view: Root, in context: RenderContext, into bytes: inout [UInt8]
  ) -> Diagnostic? {
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
    guard let limit else { return nil }
    return Diagnostic(
      .renderLimit, at: renderer.place,
      ["limit": limit.rawValue, "amount": String(limit.amount(in: program.limits))])
  }

  /// - Returns: the page as UTF-8, or the limit that was met.
  public func render(
    _ view: Root, in context: RenderContext
  ) -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    var bytes: [UInt8] = []
    if let problem = render(view, in: context, into: &bytes) { return (nil, [problem]) }
    return (bytes, [])
  }
}

/// What a rendering needs besides the view.
public struct RenderContext: Sendable {
  /// Its language decides how dates and numbers look.
  public let catalogue: Catalogue

  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  public init(_ language: Language) { catalogue = Catalogue(language) }
}
