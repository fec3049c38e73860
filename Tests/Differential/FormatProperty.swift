import Diagnostics
import Formatting
import MarkdownReading
import Markup
import Foundation

extension Differential {
  /// 2 where formatting changes the tree or is not done at once, 1 where it kept a block as it was, else 0.
  static func verdict(_ bytes: [UInt8]) -> Int {
    let document = readMarkdown(SourceFile(path: "", bytes: bytes)).document
    let formatted = formatMarkdown(document)
    let again = readMarkdown(SourceFile(path: "", bytes: formatted.bytes)).document
    let isSame = document.firstDifference(from: again) == nil
    guard isSame, formatMarkdown(again).bytes == formatted.bytes else { return 2 }
    return formatted.keptBlocks.isEmpty ? 0 : 1
  }

  /// Reading a formatted document gives the same tree, and formatting it again the same bytes.
  static func format(_ documents: [ArraySlice<UInt8>]) {
    var (failures, kept, whole) = (0, 0, 0)
    for bytes in documents {
      let document = readMarkdown(SourceFile(path: "", bytes: Array(bytes))).document
      let formatted = formatMarkdown(document)
      let again = readMarkdown(SourceFile(path: "", bytes: formatted.bytes)).document
      let twice = formatMarkdown(again).bytes
      if !formatted.keptBlocks.isEmpty {
        kept += 1
        if formatted.bytes == document.source.bytes { whole += 1 }
        if ProcessInfo.processInfo.environment["SHOW_KEPT"] != nil, kept < 30 {
          print("=== kept " + String(decoding: bytes, as: UTF8.self).debugDescription)
        }
      }
      let difference = document.firstDifference(from: again)
      if difference == nil, twice == formatted.bytes { continue }
      failures += 1
      guard failures <= 20 else { continue }
      print("=== " + String(decoding: bytes, as: UTF8.self).debugDescription)
      print("once  " + String(decoding: formatted.bytes, as: UTF8.self).debugDescription)
      print("twice " + String(decoding: twice, as: UTF8.self).debugDescription)
      if let difference { print("node \(difference)\n" + dump(document) + dump(again)) }
    }
    print("\(documents.count) documents, \(failures) failed, \(kept) kept in part, \(whole) whole")
    if failures > 0 { exit(1) }
  }
}
