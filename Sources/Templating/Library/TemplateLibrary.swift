public import Diagnostics
public import Localization

/// Templates by name: loaded, checked and compiled when they are first used, and once.
///
/// A library belongs to one thread; the templates that it gives out may go to any.
public struct TemplateLibrary {
  private let loader: Loader

  /// - Parameter catalogues: one for each language in which papers are made; a message that a
  ///   template uses must be in all of them. Without any, messages are not checked.
  public init(
    source: any TemplateSource, catalogues: [Catalogue] = [],
    limits: TemplateLimits = TemplateLimits()
  ) {
    loader = Loader(source, catalogues, limits)
  }

  /// The page of a name in a vocabulary, made for a view.
  ///
  /// - Returns: the template unless it or a component that it uses has an error, and everything
  ///   found in them that was not already reported for an earlier template.
  public mutating func template<Root: View>(
    _ name: String, vocabulary: Vocabulary, view: Root.Type
  ) -> (template: Template<Root>?, diagnostics: [Diagnostic]) {
    let page = loader.page(name, vocabulary, ViewType(view))
    guard let page else { return (nil, loader.takeDiagnostics()) }
    loader.checkRecursion(from: page)
    loader.checkPlaces(from: page)
    let program = loader.program(page, vocabulary)
    return (program.map { Template(program: $0) }, loader.takeDiagnostics())
  }

  /// Loads a page and its components only to see what is wrong in them.
  public mutating func check(
    _ name: String, vocabulary: Vocabulary, view: ViewType
  ) -> [Diagnostic] {
    if let page = loader.page(name, vocabulary, view) {
      loader.checkRecursion(from: page)
      loader.checkPlaces(from: page)
      _ = loader.program(page, vocabulary)
    }
    return loader.takeDiagnostics()
  }

  /// The files that a page is made of, with its components, style sheets and pictures, in the order in which they were found;
  /// for lists of what comes from where.
  public mutating func files(
    of name: String, vocabulary: Vocabulary, view: any View.Type
  ) -> [String] {
    guard let page = loader.page(name, vocabulary, ViewType(view)) else { return [] }
    var paths: [String] = []
    var seen: Set<String> = []
    let others = loader.reached(from: page).subtracting([page]).sorted()
    for number in [page] + others {
      let component = loader.components[number]
      if seen.insert(component.path).inserted { paths.append(component.path) }
      for path in component.assets where seen.insert(path).inserted { paths.append(path) }
    }
    return paths
  }

  /// The keys of the messages that the templates loaded so far use, sorted.
  public var usedMessages: [String] { loader.messageKeys.sorted() }
}
