public import Diagnostics

/// Why a file could not be had.
public enum FileFault: Error, Sendable, Equatable {
  case missing
  /// Leads out of the workspace through a symbolic link or `..`.
  case outside
  /// Larger than a file of its kind may be.
  case tooLarge(limit: Int)
  case isFolder
  case denied
  case unreadable
  /// Written by somebody else again and again while it is being read.
  case changing
}

extension FileFault {
  /// What the user is told.
  public func diagnostic(_ path: String) -> Diagnostic {
    switch self {
    case .missing: Diagnostic(.fileMissing, path: path)
    case .outside: Diagnostic(.fileOutside, path: path)
    case .tooLarge(let limit):
      Diagnostic(.fileTooLarge, path: path, ["limit": String(limit >> 20)])
    case .isFolder: Diagnostic(.fileIsFolder, path: path)
    case .denied: Diagnostic(.fileDenied, path: path)
    case .unreadable: Diagnostic(.fileUnreadable, path: path)
    case .changing: Diagnostic(.fileChanging, path: path)
    }
  }
}

/// The files of one workspace: the only way in which the program below the command line meets a
/// disk. Paths are relative to the workspace, with `/` between names.
public protocol WorkspaceFiles: Sendable {
  /// The names in a folder in the order of their bytes; empty where there is no such folder.
  func names(in folder: String) -> [String]
  /// - Parameter limit: how many bytes the file may have.
  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8]
}

/// A workspace in memory: what tests build, and what is read from an archive.
public struct MemoryFiles: WorkspaceFiles {
  public var files: [String: [UInt8]]

  public init(_ files: [String: String]) {
    self.files = files.mapValues { Array($0.utf8) }
  }

  public func names(in folder: String) -> [String] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let names = files.keys.compactMap { path -> String? in
      guard path.hasPrefix(prefix) else { return nil }
      return path.dropFirst(prefix.count).split(separator: "/").first.map(String.init)
    }
    return Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    guard let bytes = files[path] else { throw .missing }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    return bytes
  }
}
