internal import Diagnostics

/// Checks one page or component and compiles it. Everything that is wrong is reported; the result
/// counts only where nothing was an error.
///
/// Recursion follows the nesting of elements and expressions, both of which are limited.
struct Compiler {
  let loader: Loader
  let file: SourceFile
  let vocabulary: Vocabulary
  let limits: TemplateLimits
  var component: Component
  var scope = Scope()
  var builder = Builder()
  var slotCount = 0
  /// Of the assets inlined so far.
  var assetBytes = 0
  var diagnostics: [Diagnostic] = []
  /// Whether what is compiled now is written whatever the data when its region is run.
  var isUnconditional = true
  var region = Region.body

  /// What surrounds a node.
  struct Context {
    /// The element that the output has around it; `nil` at the top of a component or slot.
    var parent: ElementKind?
    /// The default namespace of XML at this place; `nil` at the top of a component or slot, where it is
    /// whatever stands around.
    var namespace: String?
    /// The namespaces of the prefixes that the elements around it, as far as they are known, declare.
    var prefixes: [String: String] = [:]
    /// In HTML what an element without a namespace is.
    var inner = Dialect.html
    var place = Place(base: .top)
    /// The node stands directly in a directive, so that white space at its edges may go.
    var inDirective = false
    /// White space is kept as it is.
    var isVerbatim = false
    /// What is written is the top of the document, of a component or of a slot's content.
    var isTop = false
  }

  init(_ component: Component, _ loader: Loader, _ vocabulary: Vocabulary) {
    self.component = component
    self.loader = loader
    self.vocabulary = vocabulary
    file = component.file
    limits = loader.limits
  }

  mutating func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  mutating func report(
    _ problem: Problem, _ range: Range<Int>, _ arguments: [String: String] = [:],
    suggestion: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        problem, at: file.span(range.lowerBound, range.upperBound), arguments,
        suggestion: suggestion))
  }

  /// The known name that a mistyped one probably stands for. Looking for it costs more than all else,
  /// and nobody reads so many findings: behind the hundredth of a file there are no suggestions.
  func near<Names: Sequence<String>>(
    to name: String, among known: @autoclosure () -> Names
  ) -> String? {
    diagnostics.count < 100 ? nearest(to: name, among: known()) : nil
  }

  /// Compiles something whose names and conditions end with it.
  mutating func inner(conditional: Bool = false, _ body: (inout Compiler) -> Void) {
    let (outer, wasUnconditional) = (scope.mark, isUnconditional)
    if conditional { isUnconditional = false }
    body(&self)
    scope.reset(to: outer)
    isUnconditional = wasUnconditional
  }
}
