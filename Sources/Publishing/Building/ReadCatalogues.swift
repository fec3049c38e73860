internal import Diagnostics
internal import Localization
internal import Synchronization

/// Built-in catalogues that were read, each once.
final class ReadCatalogues: Sendable {
  private let known = Mutex<[String: Catalogue]>([:])

  func catalogue(_ file: SourceFile, _ language: Language) -> Catalogue {
    let key = "\(language.tag) \(file.path)"
    if let read = known.withLock({ $0[key] }) { return read }
    let read = Catalogue.read(file, language: language).catalogue
    known.withLock { $0[key] = read }
    return read
  }
}
