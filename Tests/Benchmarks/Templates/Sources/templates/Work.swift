import Diagnostics
import Localization
import Templating

/// One thing to render, ready to go.
struct Work {
  let run: () -> [UInt8]

  static let names = ["table", "table-loop", "table-mustache", "table-stencil", "page"]

  init?(named name: String) throws {
    switch name {
    case "table": run = try ourTable()
    case "table-loop": run = loopTable()
    case "table-mustache": run = try mustacheTable()
    case "table-stencil": run = try stencilTable()
    case "page": run = try ourPage()
    default: return nil
    }
  }
}

struct BenchmarkFault: Error {
  let message: String
}

/// A page of our engine from templates in memory; every finding is a fault.
func load<Root: View>(
  _ name: String, _ files: [String: String], _ view: Root.Type, _ catalogues: [Catalogue] = []
) throws -> Template<Root> {
  var library = TemplateLibrary(source: MemoryTemplates(files), catalogues: catalogues)
  let (template, problems) = library.template(name, vocabulary: .html, view: view)
  guard let template, problems.isEmpty else {
    throw BenchmarkFault(
      message: problems.map { "\($0.slug) \($0.arguments)" }.joined(separator: "\n"))
  }
  return template
}
