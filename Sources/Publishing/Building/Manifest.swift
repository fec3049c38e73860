internal import Diagnostics
internal import YAMLReading

/// The list of what a build made, in `.vorlage.json` of the output folder. Only what stands in it is
/// ever removed.
struct Manifest: Equatable {
  static let path = ".vorlage.json"
  static let format = "vorlage-output/1"

  struct Entry: Equatable {
    let path: String
    /// Of all that went into it, the program's version among them.
    let inputs: String
    let size: Int
  }

  var entries: [Entry] = []

  subscript(path: String) -> Entry? { entries.first { $0.path == path } }

  mutating func set(_ entry: Entry) {
    entries.removeAll { $0.path == entry.path }
    entries.append(entry)
  }

  /// JSON, sorted by path.
  var bytes: [UInt8] {
    let sorted = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let json: JSON = .object([
      ("format", .string(Self.format)),
      (
        "files",
        .array(
          sorted.map { entry in
            .object([
              ("path", .string(entry.path)), ("inputs", .string(entry.inputs)),
              ("size", .integer(entry.size)),
            ])
          })
      ),
    ])
    return Array((json.text + "\n").utf8)
  }

  /// - Returns: `nil` for what is no such list. A path that leads out of the folder is no part of
  ///   one.
  init?(_ bytes: [UInt8]) {
    // JSON is a part of YAML 1.2, and the reader of YAML is there.
    guard
      case .map(let members) = readYAML(SourceFile(path: Self.path, bytes: bytes)).value?.content,
      let format = members.first(where: { $0.key == "format" }),
      case .scalar(Self.format) = format.value.content,
      let files = members.first(where: { $0.key == "files" })
    else { return nil }
    guard case .list(let items) = files.value.content else { return nil }
    for item in items {
      guard case .map(let fields) = item.content else { return nil }
      func text(_ key: String) -> String? {
        guard case .scalar(let text) = fields.first(where: { $0.key == key })?.value.content else {
          return nil
        }
        return text
      }
      guard let path = text("path"), let inputs = text("inputs"),
        let size = text("size").flatMap({ Int($0) }), !path.hasPrefix("/"),
        !path.split(separator: "/").contains("..")
      else { return nil }
      entries.append(Entry(path: path, inputs: inputs, size: size))
    }
  }

  init() {}
}
