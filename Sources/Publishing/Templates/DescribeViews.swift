internal import Diagnostics
internal import Localization
internal import Templating

/// In what form `vorlage templates describe` writes.
public enum DescriptionForm: String, Sendable, CaseIterable {
  case text, json, html
}

/// Every name that a template of a kind can use, with its type and a sentence, and the filters.
public func describe(_ kind: PageKind, as form: DescriptionForm) -> String {
  switch form {
  case .text: kind.view.describe() + "\n" + ViewType.filters
  case .json: json(kind).text + "\n"
  case .html: html(kind)
  }
}

/// The kinds that there are, each with its view. As HTML they are a list, too.
public func list(_ kinds: [PageKind], as form: DescriptionForm) -> String {
  switch form {
  case .text: kinds.map { "\($0.name) (\($0.viewName))\n" }.joined()
  case .json:
    JSON.object([
      ("format", .string("vorlage-kinds/1")),
      (
        "kinds",
        .array(
          kinds.map {
            .object([
              ("kind", .string($0.name)), ("view", .string($0.viewName)),
              ("forms", .array($0.vocabularies.map { .string($0.rawValue) })),
            ])
          })
      ),
    ]).text + "\n"
  case .html: listPage(kinds)
  }
}

/// The view and all that can be reached from it, each once.
private func views(of kind: PageKind) -> [ViewType] {
  var result: [ViewType] = []
  var waiting = [kind.view][...]
  while let view = waiting.popFirst() {
    guard !result.contains(view) else { continue }
    result.append(view)
    for field in view.fields {
      switch field.type.present {
      case .record(let next), .list(.record(let next)): waiting.append(next)
      default: continue
      }
    }
  }
  return result
}

private func json(_ kind: PageKind) -> JSON {
  .object([
    ("format", .string("vorlage-view/1")), ("kind", .string(kind.name)),
    ("view", .string(kind.view.name)),
    (
      "types",
      .array(
        views(of: kind).map { view in
          .object([
            ("name", .string(view.name)),
            (
              "fields",
              .array(
                view.fields.map {
                  .object([
                    ("name", .string($0.name)), ("type", .string($0.type.name)),
                    ("documentation", .string($0.documentation)),
                  ])
                })
            ),
          ])
        })
    ),
    (
      "filters",
      .array(
        ViewType.filterDescriptions.map {
          .object([
            ("name", .string($0.name)), ("takes", .string($0.takes)),
            ("documentation", .string($0.documentation)),
          ])
        })
    ),
  ])
}

// MARK: HTML

/// The page is made by the engine itself.
private func html(_ kind: PageKind) -> String {
  let template = """
    <html xmlns:v="urn:vorlage:template" lang="en">
      <head>
        <meta charset="utf-8"/>
        <title>{name}</title>
        <style>
          body { font-family: system-ui, sans-serif; margin: 2rem auto; max-width: 60rem }
          table { border-collapse: collapse; width: 100% }
          th, td { border-bottom: 1px solid #767676; padding: .3rem .8rem .3rem 0; text-align: left }
        </style>
      </head>
      <body>
        <h1>{name}</h1>
        <v:group v:for="type in types">
          <h2 id="{type.id}">{type.name}</h2>
          <table>
            <tr><th>name</th><th>type</th><th></th></tr>
            <tr v:for="field in type.fields">
              <td><code>{field.name}</code></td>
              <td><a v:if="field.link" href="{field.link}">{field.type}</a><v:group v:else="">{field.type}</v:group></td>
              <td>{field.sentence}</td>
            </tr>
          </table>
        </v:group>
      </body>
    </html>
    """
  var library = TemplateLibrary(source: MemoryTemplates(["view.html.xml": template]))
  let (page, _) = library.template("view", vocabulary: .html, view: DescribedKind.self)
  let view = DescribedKind(name: kind.name, types: views(of: kind).map(DescribedType.init))
  let bytes = page?.render(view, in: RenderContext(.english)).bytes ?? []
  return String(decoding: bytes, as: UTF8.self)
}

private func listPage(_ kinds: [PageKind]) -> String {
  let template = """
    <html xmlns:v="urn:vorlage:template" lang="en">
      <head>
        <meta charset="utf-8"/>
        <title>{name}</title>
      </head>
      <body>
        <h1>{name}</h1>
        <ul>
          <li v:for="kind in kinds"><code>{kind.name}</code> ({kind.sentence})</li>
        </ul>
      </body>
    </html>
    """
  var library = TemplateLibrary(source: MemoryTemplates(["list.html.xml": template]))
  let (page, _) = library.template("list", vocabulary: .html, view: DescribedKinds.self)
  let bytes = page?.render(DescribedKinds(kinds: kinds), in: RenderContext(.english)).bytes ?? []
  return String(decoding: bytes, as: UTF8.self)
}

private struct DescribedKinds: View {
  var kinds: [PageKind]

  static let typeName = "Kinds"
  static let fields: Fields<Self> = [
    .text("name", "The page's title") { _ in "vorlage templates describe" },
    .list("kinds", of: DescribedField.self, "The kinds") {
      $0.kinds.map { DescribedField(name: $0.name, sentence: $0.viewName) }
    },
  ]
}

private struct DescribedKind: View {
  var name: String
  var types: [DescribedType]

  static let typeName = "Kind"
  static let fields: Fields<Self> = [
    .text("name", "The kind's name") { $0.name },
    .list("types", of: DescribedType.self, "Its view and all that it leads to") { $0.types },
  ]
}

private struct DescribedType: View {
  var name: String
  var described: [DescribedField]

  init(_ view: ViewType) {
    name = view.name
    described = view.fields.map(DescribedField.init)
  }

  static let typeName = "Type"
  static let fields: Fields<Self> = [
    .text("id", "For links") { "type-\($0.name)" },
    .text("name", "The type's name") { $0.name },
    .list("fields", of: DescribedField.self, "Its fields") { $0.described },
  ]
}

private struct DescribedField: View {
  var name: String
  var type: String
  var sentence: String
  var link: URLValue?

  init(name: String, sentence: String) {
    (self.name, self.sentence, type) = (name, sentence, "")
  }

  init(_ field: FieldDescription) {
    name = field.name
    type = field.type.name
    sentence = field.documentation
    switch field.type.present {
    case .record(let view), .list(.record(let view)):
      link = URLValue(fragment: "type-\(view.name)")
    default: link = nil
    }
  }

  static let typeName = "Field"
  static let fields: Fields<Self> = [
    .text("name", "The field's name") { $0.name },
    .text("type", "The field's type") { $0.type },
    .text("sentence", "What it is") { $0.sentence },
    .url("link", "The type's description") { $0.link },
  ]
}
