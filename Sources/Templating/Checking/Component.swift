internal import Diagnostics

/// A page or component that the library has loaded.
struct Component {
  struct Parameter {
    var name: String
    var type: ValueType
    /// The value where the user gives none; `nil` where it must be given.
    var fallback: Code?
  }

  /// Below the template folder, wherever its file comes from.
  let path: String
  let file: SourceFile
  /// `nil` where the file cannot be read as XML.
  var root: TemplateElement?
  var parameters: [Parameter] = []
  /// The slots by name; the one without a name is "".
  var slots: [String] = []
  var unit = Unit.empty
  /// The components that it uses, and those that it uses whatever the data.
  var uses: Set<Int> = []
  var alwaysUses: [(component: Int, span: Span)] = []
  /// Prefixes with the namespaces that they stand for.
  private(set) var namespaces: [(prefix: String, uri: String)] = []
  private var knownNamespaces: [String: Set<String>] = [:]
  /// Content is written somewhere, which in DocBook has links with the prefix `xlink`.
  var writesContent = false
  var hasErrors = false
  /// The style sheets and pictures that it inlines.
  var assets: [String] = []

  init(path: String, file: SourceFile, root: TemplateElement?) {
    self.path = path
    self.file = file
    self.root = root
  }

  mutating func use(_ namespace: String, as prefix: String) {
    guard knownNamespaces[prefix, default: []].insert(namespace).inserted else { return }
    namespaces.append((prefix, namespace))
  }
}
