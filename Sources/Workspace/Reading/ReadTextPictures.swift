internal import Diagnostics
internal import Markup
internal import YAMLReading

extension WorkspaceReader {
  /// The files of the pictures in some texts, by the address that stands there.
  ///
  /// An address is one below the text's own folder, as Markdown editors show it, or else below the
  /// workspace's. What has a scheme is not ours (``Checker`` says so).
  mutating func textPictures(_ texts: [Document], folder: String) -> [String: SourceFile] {
    var pictures: [String: SourceFile] = [:]
    var missing: Set<String> = []
    for text in texts {
      for node in 0..<text.nodes.count where text.kind(node) == .image {
        guard let destination = text.imageAddress(of: node), pictures[destination] == nil,
          missing.insert(destination).inserted
        else { continue }
        pictures[destination] = textPicture(destination, folder, text.span(of: node))
      }
    }
    return pictures
  }

  private mutating func textPicture(
    _ address: String, _ folder: String, _ span: Span
  ) -> SourceFile? {
    let beside = joined(folder, address)
    var fault: FileFault?
    for path in [beside, address].compactMap(\.self) {
      do throws(FileFault) {
        return try pictureFile(path)
      } catch {
        if fault == nil || error != .missing { fault = error }
      }
    }
    if let fault {
      var finding = fault.diagnostic(address)
      finding.span = span
      findings.add(finding)
    }
    return nil
  }
}

extension Document {
  /// The address of a picture among the workspace's files; `nil` for one on the web.
  func imageAddress(of node: NodeID) -> String? {
    guard let record = linkRecord(of: node) else { return nil }
    let address = String(decoding: bytes(record.destination), as: UTF8.self)
    guard !address.isEmpty, !address.hasPrefix("/"), !address.contains(":") else { return nil }
    return address
  }
}

/// A path below a folder with `.` and `..` taken out; `nil` where it leads out of the workspace.
private func joined(_ folder: String, _ path: String) -> String? {
  var parts = folder.split(separator: "/")
  for part in path.split(separator: "/") {
    switch part {
    case ".": break
    case "..": if parts.popLast() == nil { return nil }
    default: parts.append(part)
    }
  }
  return parts.joined(separator: "/")
}
