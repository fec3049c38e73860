internal import CLibXML2
internal import CLibXML2Loader
internal import Diagnostics

/// Loads and prepares libxml2 once, before any thread uses it (libxml2, "Thread safety").
enum Library {
  /// Whether libxml2 is there. Nothing of it may be called where it is not.
  static let isReady: Bool = {
    guard vorlage_xml_load() == 1 else { return false }
    xmlInitParser()
    xmlInitializeCatalog()
    return true
  }()

  /// What to say where it is not.
  static var missing: Diagnostic { Diagnostic(.xmlReaderMissing, ["package": "libxml2"]) }

  /// The local file that the system's XML catalog has for an address.
  ///
  /// - Returns: `nil` where the catalog does not know the address or sends it anywhere but to a
  ///   local file.
  static func localFile(for address: String) -> String? {
    guard isReady, let found = unsafe xmlCatalogResolveURI(address) else { return nil }
    defer { unsafe vorlage_xml_free(found) }
    let text = unsafe String(cString: found)
    if text.hasPrefix("file://") { return String(text.dropFirst("file://".count)) }
    return text.hasPrefix("/") ? text : nil
  }

  /// Whether there is a file of this path.
  static func isFile(_ path: String) -> Bool {
    guard isReady else { return false }
    return unsafe xmlCheckFilename(path) == 1
  }
}

/// Text that libxml2 owns.
func copied(_ pointer: UnsafePointer<xmlChar>?) -> String? {
  guard let pointer = unsafe pointer else { return nil }
  return unsafe String(cString: pointer)
}
