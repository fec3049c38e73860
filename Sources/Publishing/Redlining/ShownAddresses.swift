internal import Comparison
internal import Markup

/// The links and images of a unit that lead elsewhere than before, though their words stayed: beside each its
/// address is shown, struck out or new as they are.
struct ShownAddresses {
  /// A link or image of one side.
  struct Link: Hashable {
    let isOld: Bool
    let node: NodeID
  }

  /// In the order of the text.
  private var all: [Link] = []
  private var waiting: Set<Link> = []

  init() {}

  init(_ detail: MarkupDetail, _ content: RedlineContent, only: RevisionKind?) {
    for change in detail.addresses {
      if let old = change.old, content != .new, only != .inserted {
        all.append(Link(isOld: true, node: old))
      }
      if let new = change.new, content != .old, only != .deleted {
        all.append(Link(isOld: false, node: new))
      }
    }
    waiting = Set(all)
  }

  /// Whether the address of a link is still to be shown; it is then no longer.
  mutating func take(_ link: Link) -> Bool { waiting.remove(link) != nil }

  /// All that were not shown yet.
  mutating func takeAll() -> [Link] {
    if waiting.isEmpty { return [] }
    return all.filter { waiting.remove($0) != nil }
  }
}

extension RedlineBuilder {
  /// Writes the address of a link that was written just now.
  mutating func writeAddress(_ link: ShownAddresses.Link, isMarked: Bool) {
    let side = link.isOld ? comparison.old : comparison.new
    guard let record = side.document.linkRecord(of: link.node) else { return }
    let mark: NodeKind = link.isOld ? .deleted : .inserted
    if !isMarked { tree.begin(mark) }
    tree.leaf(.text, " (".utf8)
    let address = side.document.bytes(record.destination)
    if let name = sectionName(linkedBy: address, isOld: link.isOld) {
      tree.leaf(.text, name.utf8)
    } else {
      tree.leaf(.code, address)
    }
    if !record.title.isEmpty {
      tree.leaf(.text, ", ".utf8)
      tree.leaf(.text, side.document.bytes(record.title))
    }
    tree.leaf(.text, ")".utf8)
    if !isMarked { tree.end() }
  }

  /// Writes the addresses of links and images without words, which stand nowhere else.
  mutating func writeWaitingAddresses() {
    for link in addresses.takeAll() { writeAddress(link, isMarked: false) }
  }

  /// "5.2.4 Sprachkurse" for a link to a section, which readers know by its name.
  private mutating func sectionName(linkedBy address: ArraySlice<UInt8>, isOld: Bool) -> String? {
    guard address.first == UInt8(ascii: "#") else { return nil }
    let side = (isOld ? comparison.old : comparison.new).document
    return section(linkedBy: address, in: side, isOld ? .old : .new)
      ?? context.flatMap { section(linkedBy: address, in: $0, .context) }
  }

  private mutating func section(
    linkedBy address: ArraySlice<UInt8>, in document: Document, _ side: LinkedSide
  ) -> String? {
    let sections = linkedSections[side] ?? LinkedSections(document)
    linkedSections[side] = sections
    guard let place = sections[address] else { return nil }
    let section = document.sections[place]
    return [section.number?.label, section.title].compactMap(\.self).joined(separator: " ")
  }
}

/// Where the section is to which a link leads.
enum LinkedSide { case old, new, context }
