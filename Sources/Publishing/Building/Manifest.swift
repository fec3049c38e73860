internal import Diagnostics

/// The list of what a build made, in `.vorlage.json` of the output folder. Only what stands in it is
/// ever removed.
struct Manifest: Equatable {
  static let path = ".vorlage.json"
  static let format = "vorlage-output/1"

  struct Entry: Equatable {
    let path: String
    /// Of all that went into it, the program's version among them; empty while the file is being
    /// replaced, and after a build that was cut off there.
    var inputs: String
    let size: Int
    /// Whether it is valid by its schema; false where no schema was installed.
    var isChecked = true
  }

  private(set) var entries: [String: Entry] = [:]
  /// What the last build asked and found; `nil` where it was not complete.
  var last: LastBuild?

  subscript(path: String) -> Entry? { entries[path] }

  /// Sorted by path.
  var paths: [String] {
    entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  mutating func set(_ entry: Entry) { entries[entry.path] = entry }

  mutating func remove(_ path: String) { entries[path] = nil }

  /// JSON, sorted by path.
  var bytes: [UInt8] {
    let files = paths.compactMap { entries[$0] }.map { entry in
      var members: [(String, JSON)] = [
        ("path", .string(entry.path)), ("inputs", .string(entry.inputs)),
        ("size", .integer(entry.size)),
      ]
      if !entry.isChecked { members.append(("checked", .bool(false))) }
      return JSON.object(members)
    }
    var members: [(String, JSON)] = [("format", .string(Self.format)), ("files", .array(files))]
    if let last { members.append(("last", last.json)) }
    return Array((JSON.object(members).text + "\n").utf8)
  }

  /// - Returns: `nil` for what is no such list. A path that leads out of the folder is no part of
  ///   one.
  init?(_ bytes: [UInt8]) {
    guard let json = readJSON(bytes), json["format"]?.string == Self.format,
      let files = json["files"]?.array
    else { return nil }
    for file in files {
      guard let path = file["path"]?.string, let inputs = file["inputs"]?.string,
        let size = file["size"]?.integer, !path.isEmpty, !path.hasPrefix("/"),
        !path.split(separator: "/").contains("..")
      else { return nil }
      let isChecked = file["checked"]?.bool ?? true
      set(Entry(path: path, inputs: inputs, size: size, isChecked: isChecked))
    }
    last = json["last"].flatMap(LastBuild.init)
  }

  init() {}
}
