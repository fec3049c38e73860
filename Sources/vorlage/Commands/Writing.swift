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

/// Writes a result to a file, or to standard output.
func write(_ bytes: [UInt8], to output: String?, _ reporter: Reporter) throws {
  guard let output else { return Machine.write(bytes) }
  let url = URL(fileURLWithPath: output)
  try DiskOutput(url.deletingLastPathComponent().path)
    .write(url.lastPathComponent, bytes, as: output, reporter)
}
