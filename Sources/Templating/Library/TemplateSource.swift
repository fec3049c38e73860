public import Diagnostics

/// Where templates come from: files by their path under the template folder.
///
/// A page or component `NAME` in a vocabulary is the file `NAME.html.xml`, `NAME.docbook.xml` or
/// `NAME.xml.xml`: `report.html.xml`, `parts/measure.docbook.xml`. So `<v:use
/// template="parts/measure">` means the component of the user's own vocabulary. An asset is named
/// by its whole path: `css/paper.css`.
///
/// The source numbers the files that it gives out, so that places in them can be shown, and puts
/// a workspace's own files before the built-in ones.
public protocol TemplateSource {
  /// - Returns: `nil` where there is no such file. Never called with a path that is absolute or
  ///   holds `..`.
  func file(at path: String) -> SourceFile?
  /// Every path that there is, for suggestions; in a fixed order.
  var paths: [String] { get }
  /// Whether the file at a path has been read before, so that it is known to be well-formed and to mean
  /// to an XML parser what it means to this module: files that are part of a program, which its tests
  /// have read. Any other is read by libxml2 first. `false` where a source says nothing of it.
  func isKnown(_ path: String) -> Bool
}

extension TemplateSource {
  public func isKnown(_ path: String) -> Bool { false }
}

/// Templates in memory, for tests and programs without a folder.
public struct MemoryTemplates: TemplateSource {
  private let files: [SourceFile]

  public init(_ files: [SourceFile]) { self.files = files }

  /// Numbers the files in the order of their paths.
  public init(_ texts: [String: String]) {
    files = texts.sorted { $0.key < $1.key }.enumerated().map { index, entry in
      SourceFile(id: UInt32(index), path: entry.key, bytes: Array(entry.value.utf8))
    }
  }

  public func file(at path: String) -> SourceFile? { files.first { $0.path == path } }

  public var paths: [String] { files.map(\.path) }
}
