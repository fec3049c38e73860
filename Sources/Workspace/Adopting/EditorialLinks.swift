internal import Markup

/// Which links an editorial change lets lead elsewhere: a correction of words leaves them where they are.
struct EditorialLinks {
  /// `#kurse → #flyer`, each once.
  private(set) var changed: [String] = []

  /// - Parameter isRenamed: whether a target is another name of one that goes.
  init(
    _ old: Document, _ new: Document, isRenamed: (_ new: String, _ gone: [String]) -> Bool
  ) {
    var (before, after) = (Self.links(of: old), Self.links(of: new))
    Self.drop(&before, &after)
    // Who changes so many does not correct.
    var left = Array(before.prefix(200))
    for link in after.prefix(200) {
      let gone = left.map(\.target)
      // The same words that led elsewhere, or else a target that no other words had.
      let other =
        left.firstIndex { $0.text == link.text }
        ?? left.firstIndex { Self.comparable($0.target) == Self.comparable(link.target) }
      if let other, Self.comparable(left[other].target) == Self.comparable(link.target) {
        left.remove(at: other)
        continue
      }
      if isRenamed(link.target, gone) { continue }
      let text = "\(other.map { left[$0].target } ?? "–") → \(link.target)"
      if let other { left.remove(at: other) }
      if !changed.contains(text) { changed.append(text) }
    }
  }

  private struct Target: Hashable {
    let text: String
    let target: String
  }

  /// Drops what both have.
  private static func drop(_ left: inout [Target], _ right: inout [Target]) {
    var counts: [Target: Int] = [:]
    for link in left { counts[link, default: 0] += 1 }
    var same: [Target: Int] = [:]
    right.removeAll { link in
      guard let count = counts[link], count > 0 else { return false }
      counts[link] = count - 1
      same[link, default: 0] += 1
      return true
    }
    left.removeAll { link in
      guard let count = same[link], count > 0 else { return false }
      same[link] = count - 1
      return true
    }
  }

  /// What links and definitions say and where they lead.
  private static func links(of document: Document) -> [Target] {
    let definitions = document.definitions.map { definition in
      Target(
        text: document.string(definition.label), target: document.string(definition.destination))
    }
    return definitions
      + document.nodes.indices.compactMap { node in
        guard [.link, .image].contains(document.kind(node)), let link = document.link(of: node)
        else {
          return nil
        }
        return Target(text: document.plainText(of: node), target: link.destination)
      }
  }

  /// A target for which it makes no difference whether the web is asked with encryption, and in which
  /// letters a host is written.
  private static func comparable(_ target: String) -> String {
    let parts = target.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, ["http", "https"].contains(parts[0].lowercased()) else { return target }
    let rest = parts[1]
    let host = rest.prefix { !"/?#".contains($0) }
    return "https://\(host.lowercased())\(rest.dropFirst(host.count))"
  }
}
