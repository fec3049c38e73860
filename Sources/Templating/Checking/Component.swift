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
  /// The components that it uses.
  var uses: Set<Int> = []
  /// Each use, and each place of one of its slots.
  var useSites: [Site] = []
  var slotSites: [Site] = []
  /// What stands where its use or the slots of others decide whether it may.
  var placed: [(what: Placed, place: Place, span: Span)] = []
  /// What must not be open around it or a slot because of elements further in, each of which stands among
  /// those.
  var excluded: [Place.Base: OpenElements] = [:]
  /// The prefixes that it uses, by their numbers in the loader.
  var prefixes: Set<Int> = []
  /// Content is written somewhere, which in DocBook has links with the prefix `xlink`.
  var writesContent = false
  /// What stands at its top, where the output is XML.
  var outermost: [Outermost] = []
  var hasErrors = false
  /// The style sheets and pictures that it inlines.
  var assets: [String] = []

  init(path: String, file: SourceFile, root: TemplateElement?) {
    self.path = path
    self.file = file
    self.root = root
  }
}
