public import Diagnostics

/// Why something could not be written.
public enum OutputFault: Error, Sendable, Equatable {
  case noSpace
  case denied
  /// A folder is needed where a file stands, or the other way round.
  case inTheWay(String)
  case busy
  case failed(String)
}

extension OutputFault {
  /// What the user is told.
  public func diagnostic(_ path: String) -> Diagnostic {
    switch self {
    case .noSpace: Diagnostic(.diskFull, path: path)
    case .denied: Diagnostic(.outputDenied, path: path)
    case .inTheWay(let name): Diagnostic(.outputInTheWay, path: path, ["name": name])
    case .busy: Diagnostic(.outputBusy, path: path)
    case .failed(let reason): Diagnostic(.outputUnwritable, path: path, ["reason": reason])
    }
  }
}

/// The output folder of one workspace: `Output/nordhausen`. Paths are relative to it.
public protocol OutputFiles: Sendable {
  /// How many bytes a file has; `nil` where there is none.
  func size(of path: String) -> Int?
  func read(_ path: String) -> [UInt8]?
  /// Writes a file whole or not at all; what was there stays until then.
  func write(_ path: String, _ bytes: [UInt8]) throws(OutputFault)
  func remove(_ path: String)
}
