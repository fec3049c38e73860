import Mustache
import Stencil

func mustacheTable() throws -> () -> [UInt8] {
  let template = try MustacheTemplate(
    string: """
      <!DOCTYPE html>
      <table>
      {{#rows}}
      <tr>{{#.}}<td>{{.}}</td>{{/.}}</tr>
      {{/rows}}
      </table>

      """)
  return { Array(template.render(["rows": rows]).utf8) }
}

/// Stencil does not escape by itself; the filter does what ours does.
func stencilTable() throws -> () -> [UInt8] {
  let filters = Extension()
  filters.registerFilter("escape") { value in
    guard let text = value as? String else { return value }
    var result = ""
    for character in text {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }
  let environment = Environment(extensions: [filters])
  let template = Template(
    templateString: """
      <!DOCTYPE html>
      <table>
      {% for row in rows %}<tr>{% for cell in row %}<td>{{ cell|escape }}</td>{% endfor %}</tr>
      {% endfor %}</table>

      """, environment: environment)
  return { Array(((try? template.render(["rows": rows])) ?? "").utf8) }
}
