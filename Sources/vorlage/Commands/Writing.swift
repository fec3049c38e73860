internal import Diagnostics
internal import FoundationEssentials
internal import Glibc
internal import Publishing

extension DiskOutput {
  /// Writes a file of a command, which ends where the machine does not let it.
  ///
  /// - Parameter shown: the path as the user knows it.
  func write(_ path: String, _ bytes: [UInt8], as shown: String, _ reporter: Reporter) throws {
    do throws(OutputFault) {
      try write(path, bytes)
    } catch {
      reporter.report([error.diagnostic(shown)], in: SourceFiles())
      throw Ending(status: .machineFailed)
    }
  }
}

/// A file that `--output` names.
struct NamedOutput: Sendable {
  /// As the user named it.
  let path: String

  /// - Parameter output: `nil` and `-` mean standard output.
  /// - Returns: `nil` for standard output.
  init?(_ output: String?) {
    guard let output, output != "-" else { return nil }
    path = output
  }

  /// What speaks against writing there: it is a folder, or one of the files that the command reads.
  func fault(inputs: [String]) -> Diagnostic? {
    let status = OpenFile.Status(path: path)
    if path.hasSuffix("/") || status?.kind == S_IFDIR {
      return Diagnostic(.fileIsFolder, path: path)
    }
    guard let status, status.kind == S_IFREG,
      inputs.contains(where: { OpenFile.Status(path: $0)?.isSameFile(as: status) == true })
    else { return nil }
    return Diagnostic(.outputIsInput, path: path)
  }

  /// A file whole or not at all, also behind a symbolic link, which stays; into anything else as it is:
  /// a device or a pipe would be gone if a file took its place.
  func write(_ bytes: [UInt8]) throws(OutputFault) {
    if let status = OpenFile.Status(path: path) {
      if OpenFile.Status(stream: 1)?.isSameFile(as: status) == true {
        return Machine.write(bytes)
      }
      if status.kind != S_IFREG {
        guard let file = OpenFile.writing(path) else { throw OutputFault(ofStream: errno) }
        guard file.write(bytes) || errno == EPIPE else { throw OutputFault(ofStream: errno) }
        return
      }
    }
    let url = URL(fileURLWithPath: target)
    try DiskOutput(url.deletingLastPathComponent().path).write(url.lastPathComponent, bytes)
  }

  /// Where the symbolic links lead that the path names, also if nothing is there yet.
  private var target: String {
    var target = path
    // As many as the system follows (path_resolution(7)).
    for _ in 0..<40 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target) else {
        break
      }
      let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
      target = next.hasPrefix("/") ? next : folder + "/" + next
    }
    return target
  }
}

/// Writes a result to a file, or to standard output.
///
/// - Parameter inputs: paths of what the command reads, which it does not write over.
func write(
  _ bytes: [UInt8], to output: String?, inputs: [String], _ reporter: Reporter
) throws {
  guard let file = NamedOutput(output) else { return Machine.write(bytes) }
  if let fault = file.fault(inputs: inputs) {
    reporter.report([fault], in: SourceFiles())
    throw Ending(status: .wrongUse)
  }
  do throws(OutputFault) {
    try file.write(bytes)
  } catch {
    reporter.report([error.diagnostic(file.path)], in: SourceFiles())
    throw Ending(status: .machineFailed)
  }
}

extension DiskFiles {
  /// The paths of files of the workspace that were read.
  func paths(of sources: SourceFiles) -> [String] {
    sources.files.map { root.path + "/" + $0.path }
  }
}
