import Localization
import Templating

/// The classic big table: 1,000 rows of 10 cells, each of which needs escapes; 549 KB.
let rows: [[String]] = (0..<1000).map { row in
  (0..<10).map { "<b>Reihe \(row) & Spalte \($0)</b> ." }
}

struct TableView: View {
  var rows: [RowView]

  static let typeName = "Table"
  static let fields: Fields<Self> = [
    .list("rows", of: RowView.self, "The rows") { $0.rows }
  ]
}

struct RowView: View {
  var cells: [String]

  static let typeName = "Row"
  static let fields: Fields<Self> = [.texts("cells", "The cells") { $0.cells }]
}

func ourTable() throws -> () -> [UInt8] {
  let template = try load(
    "table",
    [
      "table.html.xml": """
      <table xmlns:v="urn:vorlage:template">
      <tr v:for="row in rows"><td v:for="cell in row.cells">{cell}</td></tr>
      </table>
      """
    ], TableView.self)
  let view = TableView(rows: rows.map(RowView.init))
  let context = RenderContext(.german)
  return { template.render(view, in: context).bytes ?? [] }
}

/// What the engine is held against: the same bytes by a loop over bytes, written for this one page
/// and with pointers, as somebody would who wants it to be fast.
func loopTable() -> () -> [UInt8] {
  {
    [UInt8](unsafeUninitializedCapacity: 700_000) { target, count in
      guard var place = target.baseAddress else { return }
      let start = place
      put("<!DOCTYPE html>\n<table>\n", &place)
      for row in rows {
        put("<tr>", &place)
        for var cell in row {
          put("<td>", &place)
          cell.withUTF8 { source in
            for byte in source {
              switch byte {
              case UInt8(ascii: "<"): put("&lt;", &place)
              case UInt8(ascii: ">"): put("&gt;", &place)
              case UInt8(ascii: "&"): put("&amp;", &place)
              default:
                place.pointee = byte
                place += 1
              }
            }
          }
          put("</td>", &place)
        }
        put("</tr>\n", &place)
      }
      put("</table>\n", &place)
      count = place - start
    }
  }
}

@inline(__always)
private func put(_ text: StaticString, _ place: inout UnsafeMutablePointer<UInt8>) {
  place.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
  place += text.utf8CodeUnitCount
}
