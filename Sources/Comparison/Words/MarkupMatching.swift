import Diagnostics
import Markup

/// Finds which words that are the same on both sides are marked up differently.
struct MarkupMatching {
  let texts: Texts
  /// Which sections are the same, for links to them.
  private let found: Pairs
  /// Whether a definition of a link's address may stand away from the link.
  private let hasReferences: Bool
  /// Whether a number by which links name a section has become that of another section.
  private let hasStrayingLinks: Bool
  private lazy var oldNames = LinkedSections(texts.old.document)
  private lazy var newNames = LinkedSections(texts.new.document)

  /// What was found in the units that were compared last.
  private(set) var changes: MarkupChanges = []
  private(set) var detail = MarkupDetail()
  /// How many words of it are marked up differently.
  private(set) var words = 0

  init(_ texts: Texts, _ found: Pairs) {
    self.texts = texts
    self.found = found
    hasReferences = [texts.old, texts.new].contains { side in
      side.document.nodes.indices.contains {
        side.document.linkRecord(of: $0)?.form == .reference
      }
    }
    hasStrayingLinks = Self.strays(texts, found)
  }

  private static func strays(_ texts: Texts, _ found: Pairs) -> Bool {
    let document = texts.old.document
    let addresses = document.nodes.indices.lazy.compactMap { document.linkRecord(of: $0) }
      .map { document.bytes($0.destination) }.filter { $0.first == UInt8(ascii: "#") }
    if addresses.isEmpty { return false }
    let (old, new) = (LinkedSections(document), LinkedSections(texts.new.document))
    return addresses.contains { address in
      guard let mine = old[address], let yours = new[address] else { return false }
      return !isSame(mine, yours, texts, found)
    }
  }

  /// Whether a section of the old side is one of the new side.
  private static func isSame(_ mine: Int, _ yours: Int, _ texts: Texts, _ found: Pairs) -> Bool {
    if found.newSections[yours] == mine { return true }
    guard let id = texts.old.document.sections[mine].id else { return false }
    return texts.new.document.sections[yours].id == id
  }

  /// Compares as what two units stand.
  mutating func begin(_ old: Unit, _ new: Unit) {
    (changes, detail, words) = ([], MarkupDetail(), 0)
    if old.kind != .title, !texts.old.isHeld(old, likewise: new, in: texts.new) {
      changes.insert(.form)
    }
  }

  /// Whether there is anything in two units that could be marked up differently.
  func mayDiffer(_ old: Unit, _ new: Unit) -> Bool {
    guard old.node != 0, new.node != 0 else { return false }
    let (left, right) = (texts.old.document, texts.new.document)
    if !hasReferences, !hasStrayingLinks {
      // What is the same to the byte is marked up the same.
      let (from, to) = (left.range(of: old.node), right.range(of: new.node))
      if from.count == to.count,
        left.source.bytes[from].elementsEqual(right.source.bytes[to])
      {
        return false
      }
    }
    return isMarkedUp(old, left) || isMarkedUp(new, right)
  }

  private func isMarkedUp(_ unit: Unit, _ document: Document) -> Bool {
    document.descendants(of: unit.node).contains { id in
      switch document.kind(id) {
      case .emphasis, .strong, .code, .link, .image, .hardBreak: true
      default: false
      }
    }
  }

  /// Leaves out of matches the words that are marked up differently; `nil` where there are none.
  mutating func part(_ matches: [Match], _ old: Unit, _ new: Unit) -> [Match]? {
    let mine = WordMarkup(old, texts.old, texts.oldTokens)
    let yours = WordMarkup(new, texts.new, texts.newTokens)
    compareWordless(mine.wordless, yours.wordless)
    var parted: [Match] = []
    var isParted = false
    var known: Set<MarkupDetail.AddressChange> = []
    for match in matches {
      var rest = 0
      var isBroken = false
      for offset in 0..<match.length {
        let a = match.old + offset - old.tokens.lowerBound
        let b = match.new + offset - new.tokens.lowerBound
        var differs = isBroken
        isBroken = false
        if mine.breaks[a] != yours.breaks[b], a + 1 < old.tokens.count, b + 1 < new.tokens.count {
          changes.insert(.breaks)
          // A break is shown with the words on both sides of it.
          isBroken = offset + 1 < match.length
          differs = differs || isBroken
        }
        if mine.emphasis[a] != yours.emphasis[b] || mine.parts[a] != yours.parts[b] {
          changes.insert(.emphasis)
          let change = MarkupDetail.EmphasisChange(old: mine.emphasis[a], new: yours.emphasis[b])
          if !detail.emphasis.contains(change) { detail.emphasis.append(change) }
          differs = true
        }
        for (here, there, kind) in [
          (mine.links[a], yours.links[b], MarkupChanges.links),
          (mine.images[a], yours.images[b], .images),
        ] where !areSame(here, there) {
          changes.insert(kind)
          let change = MarkupDetail.AddressChange(old: here, new: there)
          if known.insert(change).inserted { detail.addresses.append(change) }
          differs = true
        }
        guard differs else { continue }
        isParted = true
        if offset > rest {
          parted.append(
            Match(old: match.old + rest, new: match.new + rest, length: offset - rest))
        }
        rest = offset + 1
        if texts.forms.isWord[Int(texts.oldTokens.forms[match.old + offset])] { words += 1 }
      }
      if rest < match.length {
        parted.append(
          Match(old: match.old + rest, new: match.new + rest, length: match.length - rest))
      }
    }
    return isParted ? parted : nil
  }

  /// Links and images without words stand for themselves.
  private mutating func compareWordless(_ old: [NodeID], _ new: [NodeID]) {
    for place in 0..<max(old.count, new.count) {
      let here = place < old.count ? old[place] : nil
      let there = place < new.count ? new[place] : nil
      if areSame(here, there) { continue }
      let isImage =
        here.map { texts.old.document.kind($0) == .image }
        ?? there.map { texts.new.document.kind($0) == .image } ?? false
      changes.insert(isImage ? .images : .links)
      detail.addresses.append(MarkupDetail.AddressChange(old: here, new: there))
    }
  }

  /// Whether two links or images lead to the same.
  private mutating func areSame(_ old: NodeID?, _ new: NodeID?) -> Bool {
    guard let old, let new else { return old == nil && new == nil }
    let (left, right) = (texts.old.document, texts.new.document)
    guard left.kind(old) == right.kind(new), let here = left.linkRecord(of: old),
      let there = right.linkRecord(of: new)
    else { return false }
    // What is its own address has its change in its words.
    if isOwnAddress(old, here, left), isOwnAddress(new, there, right) { return true }
    guard left.bytes(here.title) == right.bytes(there.title) else { return false }
    let (address, other) = (left.bytes(here.destination), right.bytes(there.destination))
    // Which figure a number is, is asked by the check alone: another number says for itself that it is another.
    let figure = "stat:".utf8
    if address.starts(with: figure), other.starts(with: figure),
      text(of: old, left) != text(of: new, right)
    {
      return true
    }
    // A section that has another number is the same section; another that has its number is not.
    guard let mine = oldNames[address], let yours = newNames[other] else {
      return address == other
    }
    return Self.isSame(mine, yours, texts, found)
  }

  private func text(of id: NodeID, _ document: Document) -> [UInt8] {
    document.descendants(of: id).flatMap { leaf in
      let isText = document.kind(leaf) == .text || document.kind(leaf) == .code
      return isText ? document.bytes(document.nodes[leaf].content) : []
    }
  }

  private func isOwnAddress(_ id: NodeID, _ record: LinkRecord, _ document: Document) -> Bool {
    switch record.form {
    case .bare, .angle: return true
    case .inline, .reference:
      let leaves = document.descendants(of: id)
      guard leaves.count == 1, document.kind(leaves.lowerBound) == .text else { return false }
      return document.bytes(document.nodes[leaves.lowerBound].content)
        == document.bytes(record.destination)
    }
  }
}
