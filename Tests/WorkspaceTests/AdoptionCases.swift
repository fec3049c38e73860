import Diagnostics
import Foundation
import Testing
import Workspace

/// What adopting makes of small workspaces, case by case.
@Suite struct AdoptionCases {
  @Test(
    .disabled(if: ProcessInfo.processInfo.environment["ACCEPT"] != nil),
    arguments: WorkspaceCase.all.filter { $0.blocks.contains(where: \.isAdoption) })
  func adopts(_ example: WorkspaceCase) {
    for block in example.blocks where block.isAdoption {
      let found = example.adopted(block)
      guard found != block.text else { continue }
      Issue.record(
        "\(block.info)\nfound:\n\(found)expected:\n\(block.text)",
        sourceLocation: example.location)
    }
  }
}

extension WorkspaceCase {
  /// What an `adopt` block has to say.
  func adopted(_ block: Block) -> String {
    let words = block.info.split(separator: " ").map(String.init)
    guard words.count > 1, let year = Int(words[1]) else { return "no year\n" }
    var purpose = AdoptionPurpose.revision
    if words.contains("draft") { purpose = .draft }
    if words.contains("recommended") { purpose = .recommendedDraft }
    let workspace = readWorkspace(name: "test", files: files)
    guard let adoption = workspace.adoption(of: year, for: purpose) else { return "no proposals\n" }
    let language: MessageLanguage = words.contains("de") ? .de : .en
    let findings = Self.text(
      adoption.diagnostics.sorted(in: workspace.sources), in: workspace.sources, language)
    guard let bytes = adoption.bytes, let base = workspace.concept(adoption.base) else {
      return findings
    }
    let later = adoption.later.map { ", later \($0)" }.joined()
    return findings + "\(adoption.base) → \(adoption.revision)\(later)\n"
      + Self.difference(of: String(decoding: bytes, as: UTF8.self), from: base.source.bytes)
  }

  /// The lines that went, with `-`, and those that came, with `+`, in their order.
  private static func difference(of new: String, from old: [UInt8]) -> String {
    let old = String(decoding: old, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): inserted.insert(place)
      }
    }
    var lines: [String] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        lines.append("-\(old[left])")
        left += 1
      } else if inserted.contains(right) {
        lines.append("+\(new[right])")
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
