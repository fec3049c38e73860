internal import Diagnostics
internal import Localization
internal import Synchronization

/// Built-in catalogues that were read, each once.
final class ReadCatalogues: Sendable {
  private let known = Mutex<[String: Catalogue]>([:])

  /// - Parameter language: that of the file, or a variant of it.
  func catalogue(_ file: SourceFile, _ language: Language) -> Catalogue {
    if let read = known.withLock({ $0[file.path] }) {
      return read.language == language ? read : read.spoken(by: language)
    }
    let read = Catalogue.read(file, language: language).catalogue
    known.withLock { $0[file.path] = read }
    return read
  }
}
