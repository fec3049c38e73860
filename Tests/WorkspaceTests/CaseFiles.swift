import Workspace

/// The files of a case: a workspace in memory, some of whose files cannot be had.
struct CaseFiles: WorkspaceFiles {
  var memory = MemoryFiles([:])
  var faults: [String: FileFault] = [:]

  func names(in folder: String) -> [String] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let faulty = faults.keys.filter { $0.hasPrefix(prefix) }
      .compactMap { $0.dropFirst(prefix.count).split(separator: "/").first.map(String.init) }
    return Set(memory.names(in: folder) + faulty).sorted()
  }

  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    if let fault = faults[path] {
      if fault == .tooLarge(limit: 0) { throw .tooLarge(limit: limit) }
      throw fault
    }
    return try memory.read(path, limit: limit)
  }

  /// Puts in what a block of a case file describes.
  ///
  /// - Returns: whether the block is one that describes a file.
  mutating func add(_ block: WorkspaceCase.Block) -> Bool {
    let words = block.info.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("file", 2):
      memory.files[words[1]] = Array(block.text.utf8)
    case ("bytes", 2):
      memory.files[words[1]] = Self.unescaped(block.text)
    case ("copies", 3):
      for number in 0..<(Int(words[1]) ?? 0) {
        let halves = words[2].split(separator: "%", omittingEmptySubsequences: false)
        memory.files[halves.joined(separator: String(number))] = Array(block.text.utf8)
      }
    case ("fault", 2):
      guard let fault = Self.faults[String(block.text.prefix { $0 != "\n" })] else { return false }
      faults[words[1]] = fault
    default:
      return false
    }
    return true
  }

  private static let faults: [String: FileFault] = [
    "missing": .missing, "outside": .outside, "too large": .tooLarge(limit: 0),
    "folder": .isFolder, "denied": .denied, "unreadable": .unreadable,
  ]

  /// The bytes of a text in which `\xE4` stands for the byte E4.
  private static func unescaped(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    let parts = text.split(separator: "\\x", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0, let byte = UInt8(part.prefix(2), radix: 16) {
        result.append(byte)
        result.append(contentsOf: part.dropFirst(2).utf8)
      } else {
        result.append(contentsOf: part.utf8)
      }
    }
    return result
  }
}
