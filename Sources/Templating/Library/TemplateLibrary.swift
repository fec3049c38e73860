public import Diagnostics
public import Localization

/// Templates by name: loaded, checked and compiled when they are first used, and once.
///
/// A library belongs to one thread; the templates that it gives out may go to any.
public struct TemplateLibrary {
  let source: any TemplateSource
  let catalogues: [Catalogue]
  let limits: TemplateLimits

  /// - Parameter catalogues: one for each language in which papers are made; a message that a
  ///   template uses must be in all of them.
  public init(
    source: any TemplateSource, catalogues: [Catalogue] = [],
    limits: TemplateLimits = TemplateLimits()
  ) {
    self.source = source
    self.catalogues = catalogues
    self.limits = limits
  }

  /// The page of a name in a vocabulary, made for a view.
  ///
  /// - Returns: the template unless it or a component that it uses has an error, and everything
  ///   found in them that was not already reported for an earlier template.
  public mutating func template<Root: View>(
    _ name: String, vocabulary: Vocabulary, view: Root.Type
  ) -> (template: Template<Root>?, diagnostics: [Diagnostic]) {
    (nil, [])
  }
}

/// The bounds within which templates are loaded and run. All of them are generous; who meets one
/// is told which.
public struct TemplateLimits: Sendable {
  /// Bytes of one template.
  public var templateBytes = 1 << 20
  /// Elements within elements.
  public var elementDepth = 100
  /// Parts of an expression within parts.
  public var expressionDepth = 32
  /// Components within components at run time.
  public var componentDepth = 100
  /// Steps of one rendering: static pieces, values, rounds of loops.
  public var steps = 100_000_000
  /// Bytes of one rendering.
  public var outputBytes = 1 << 28

  public init() {}
}
