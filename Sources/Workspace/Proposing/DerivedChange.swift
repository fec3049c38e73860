internal import Diagnostics
internal import Markup

/// One change that was derived, before it is written.
struct DerivedChange {
  /// What depends on each other and belongs into one proposal.
  enum Key: Hashable {
    case old(Int)
    case new(Int)
    /// The sections below one of the base's.
    case below(Int)
  }

  /// The base's section; absent where sections are inserted.
  let target: Int?
  let heading: String
  /// The place in the copy, by which changes are ordered.
  var position = 0
  var inserted: [Int] = []
  /// Lines of the data block below `ändert`.
  var fields: [String] = []
  /// The data that change: lines below `daten-bisher` and `daten`, with these keys.
  var data: [String] = []
  /// What the section said, where its text changes or goes; empty where that cannot stand in a proposal.
  var record: [UInt8] = []
  /// Of ``record``, with the heading and the data.
  var checksum: String?
  var text: [UInt8] = []
  var isMove = false
  var isDropped = false

  init(target: Int?, heading: String) {
    self.target = target
    self.heading = heading
  }

  /// The text below the data block.
  var body: String {
    var parts: [String] = []
    func add(_ heading: String?, _ text: [UInt8]) {
      if let heading { parts.append("## \(heading)") }
      if !text.isEmpty { parts.append(String(decoding: text.filter { $0 != 0x0D }, as: UTF8.self)) }
    }
    if !record.isEmpty {
      add("Bisher", record)
      if !isDropped { add("Neu", text) }
    } else {
      add(nil, text)
    }
    return parts.map { $0 + "\n\n" }.joined()
  }

  var key: Key { target.map { .old($0) } ?? .new(position) }
}

/// The changes of one proposal.
struct DerivedGroup {
  let changes: [DerivedChange]
  /// What each changes; nothing where sections are inserted.
  let targets: [String?]

  /// The changes as a proposal has them.
  func changeText(in workspace: Workspace) -> String {
    zip(changes, targets).enumerated().map { index, pair in
      let (change, target) = pair
      var block = target.map { ["ändert: \(yamlScalar($0))"] } ?? []
      if let checksum = change.checksum { block.append("prüfsumme: \(yamlScalar(checksum))") }
      block += change.fields + change.data
      let heading = workspace.plainHeading(change.heading)
      let lines =
        ["# Änderung \(index + 1): \(heading)", ""] + workspace.fenced(block) + ["", ""]
      return lines.joined(separator: "\n") + change.body
    }.joined()
  }

  func proposal(
    _ number: String, kind: ProposalKind, amending concept: Concept, in workspace: Workspace
  ) -> DerivedProposal {
    let title = changes[0].heading + (changes.count > 1 ? " u. a." : "")
    let head = workspace.head(
      title: yamlScalar(title), kind: kind, number: number, revision: concept.revision)
    let parts = [
      "# Begründung", "", "# Stellungnahme der Verwaltung", "", "# Finanzielle Auswirkungen", "",
      "",
    ]
    let target = changes.lazy.compactMap(\.target).first
    let id = target.flatMap { $0 == 0 ? Reference.head : concept.document.sections[$0].id }
    return DerivedProposal(
      number: number, path: "proposals/\(number)\(id.flatMap(Self.fileName) ?? "").md",
      title: title,
      text: (head + parts).joined(separator: "\n") + changeText(in: workspace))
  }

  /// An id becomes part of a file's name only if it is a plain one.
  static func fileName(_ id: String) -> String? {
    let isPlain = id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    return isPlain ? "-" + id : nil
  }
}

extension ProposalDeriver {
  /// The changes as proposals: those that depend on each other together, in the order of the copy.
  func groups() -> [DerivedGroup] {
    var parents: [DerivedChange.Key: DerivedChange.Key] = [:]
    func root(_ key: DerivedChange.Key) -> DerivedChange.Key {
      var key = key
      while let parent = parents[key], parent != key { key = parent }
      return key
    }
    for (left, right) in joins {
      let (a, b) = (root(left), root(right))
      if a != b { parents[a] = b }
    }
    let ordered = changes.enumerated().sorted { left, right in
      (left.element.position, left.offset) < (right.element.position, right.offset)
    }.map(\.element)
    var order: [DerivedChange.Key] = []
    var members: [DerivedChange.Key: [DerivedChange]] = [:]
    for change in ordered {
      let key = root(change.key)
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(change)
    }
    return order.compactMap { key in
      let changes = (members[key] ?? []).filter { change in
        change.target.map { name($0) != nil } ?? true
      }
      guard !changes.isEmpty else { return nil }
      return DerivedGroup(
        changes: changes,
        targets: changes.map { change in change.target.map { name($0) ?? "" } })
    }
  }
}
