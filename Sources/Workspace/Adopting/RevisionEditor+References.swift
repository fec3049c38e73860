internal import Diagnostics
internal import Markup
internal import YAMLReading

extension RevisionEditor {
  /// Lets the links in the untouched text say the new numbers of the sections to which they lead.
  mutating func followReferences(
    _ numbers: [Int: (old: String, new: String)]
  ) -> [(reference: FollowedReference, edit: Edit)] {
    guard !numbers.isEmpty else { return [] }
    var followed: [(FollowedReference, Edit)] = []
    func follow(
      _ place: Range<Int>, _ text: [UInt8], _ section: Int, _ id: String, _ old: String,
      _ new: String
    ) {
      followed.append(
        (
          FollowedReference(
            span: document.source.span(place.lowerBound, place.upperBound), id: id, old: old,
            new: new),
          Edit(range: place, bytes: text, section: section, owner: nil)
        ))
    }
    for (node, link, name, section) in layout.sectionLinks() {
      guard let target = base.section(name), let (old, new) = numbers[target.index] else {
        continue
      }
      let text = LinkNumbers(
        of: node, in: document, target: old, title: target.title, isKnown: { _ in true },
        new: { self.newNumber(of: $0, numbers) })
      for (found, new, written) in text.followed {
        let id = base.sections(named: found.label).first?.name ?? target.name
        follow(found.range, written, section, id, found.label, new)
      }
      // The link may name its section by the number itself.
      guard target.id != name, link.form == .inline else { continue }
      for place in Self.labels(old, in: link.destinationSpan.range, of: bytes) {
        follow(place, Array(new.utf8), section, target.name, old, new)
      }
    }
    return followed.map { (reference: $0.0, edit: $0.1) }
  }

  /// The new number of the base's section of a number; `nil` where none or several have it.
  private func newNumber(
    of label: String, _ numbers: [Int: (old: String, new: String)]
  ) -> String? {
    let meant = base.sections(named: label)
    guard meant.count == 1, meant[0].number?.label == label else { return nil }
    return dropped[meant[0].index] == nil ? numbers[meant[0].index]?.new ?? label : nil
  }

  /// Lets the links in the text that proposals bring say the new numbers, too: it was written beside
  /// the old ones. Says which numbers in the text are no links and so stay as they are.
  ///
  /// - Parameter pieces: from where the bytes of the revision come.
  /// - Returns: what the revision says instead, in its order, and what followed; `nil` where nothing does.
  func followOwnReferences(
    _ numbers: [Int: (old: String, new: String)], in new: Document, _ pieces: [Piece]
  ) -> (edits: [RevisionText.Edit], followed: [FollowedReference])? {
    var renumbered = Renumbered(base: base, numbers: numbers)
    let amended = pieces.compactMap { $0.origin?.amended }
    if amended.contains(where: { $0.revision != base.revision }) { renumbered.read(new) }
    guard !renumbered.isEmpty else { return nil }
    let text = new.source.bytes
    var followed: [FollowedReference] = []
    var changes: [RevisionText.Edit] = []
    var mentions = Mentions(bytes: text)
    /// The link around what is being read, and the numbers that its section had and has.
    var linkEnd = 0
    var ofLink: (old: String, new: String)?
    /// Behind the heading that is being read, and where its title begins.
    var headingEnd = 0
    var titleStart = 0
    /// What a link's text says has been followed or reported.
    var handled: Set<Int> = []
    var doubtfulLabels: [(range: Range<Int>, label: String)] = []
    let headings = Dictionary(
      new.sections.compactMap { section in section.heading.map { ($0, section) } },
      uniquingKeysWith: { first, _ in first })
    for node in new.nodes.indices {
      let range = new.range(of: node)
      switch new.kind(node) {
      case .heading:
        headingEnd = range.upperBound
        // Its own number is none that somebody mentions.
        titleStart =
          headings[node].flatMap { HeadingParts($0, in: new) }?.title.lowerBound ?? headingEnd
      case .link:
        linkEnd = range.upperBound
        ofLink = nil
        guard let link = new.link(of: node), case .section(let name) = LinkTarget(link.destination),
          let piece = pieces.piece(at: range.lowerBound)
        else { continue }
        let home = piece.home ?? base
        guard let target = home.section(name), let (old, now) = renumbered[target, of: home] else {
          continue
        }
        ofLink = (old, now)
        let numbers = LinkNumbers(
          of: node, in: new, target: old, title: target.title,
          isKnown: { pieces.piece(at: $0.lowerBound) != nil },
          new: { renumbered.number($0, of: home) })
        var places = numbers.followed.map {
          (range: $0.found.range, bytes: $0.bytes, label: $0.found.label, now: $0.new)
        }
        // The link may name its section by the number itself.
        if target.id != name, link.form == .inline {
          places += Self.labels(old, in: link.destinationSpan.range, of: text).map {
            (range: $0, bytes: Array(now.utf8), label: old, now: now)
          }
        }
        for place in places {
          handled.insert(place.range.lowerBound)
          guard pieces.piece(at: place.range.lowerBound)?.origin != nil,
            let span = pieces.span(of: place.range, in: base.source)
          else { continue }
          changes.append(RevisionText.Edit(range: place.range, bytes: place.bytes))
          let id = home.sections(named: place.label).first?.name ?? target.name
          followed.append(
            FollowedReference(span: span, id: id, old: place.label, new: place.now))
        }
        for place in numbers.doubtful {
          handled.insert(place.range.lowerBound)
          doubtfulLabels.append((place.range, place.label))
        }
      case .text where range.upperBound > headingEnd || range.upperBound > titleStart:
        let isInLink = range.lowerBound < linkEnd
        if isInLink, ofLink == nil { continue }
        let start =
          range.lowerBound < headingEnd ? max(range.lowerBound, titleStart) : range.lowerBound
        mentions.read(start..<range.upperBound, apartFrom: isInLink ? ofLink : nil)
      default:
        break
      }
    }
    for data in [new.frontMatter].compactMap(\.self) + new.sections.compactMap(\.data?.range) {
      mentions.read(data, apartFrom: nil)
    }
    if tellsMentions {
      mentions.drop(handled)
      report(doubtfulLabels + mentions.labelled, pieces, renumbered)
    }
    guard !changes.isEmpty else { return nil }
    return (changes.sorted { $0.range.lowerBound < $1.range.lowerBound }, followed)
  }

  /// Somebody has to look at what names a section without linking to it: nobody can know for sure what
  /// it means.
  private func report(
    _ mentions: [(range: Range<Int>, label: String)], _ pieces: [Piece], _ renumbered: Renumbered
  ) {
    for (mention, label) in mentions {
      guard let piece = pieces.piece(at: mention.lowerBound),
        let span = pieces.span(of: mention, in: base.source)
      else { continue }
      let home = piece.home ?? base
      guard let target = home.sections(named: label).first, target.number?.label == label,
        let (old, new) = renumbered[target, of: home]
      else { continue }
      findings.add(
        Diagnostic(
          .referenceNotFollowed, at: span, ["number": old, "new": new, "section": target.name]))
    }
  }

  /// Where a number stands by itself and not as a part of another.
  private static func labels(
    _ label: String, in range: Range<Int>, of bytes: [UInt8]
  ) -> [Range<Int>] {
    let wanted = Array(label.utf8)
    guard !wanted.isEmpty, range.count >= wanted.count else { return [] }
    func isDigit(_ place: Int) -> Bool {
      range.contains(place) && (0x30...0x39).contains(bytes[place])
    }
    let dot = UInt8(ascii: ".")
    return (range.lowerBound...(range.upperBound - wanted.count)).compactMap { start in
      let end = start + wanted.count
      guard bytes[start..<end].elementsEqual(wanted), !isDigit(start - 1), !isDigit(end),
        !(start - 1 >= range.lowerBound && bytes[start - 1] == dot && isDigit(start - 2)),
        !(end < range.upperBound && bytes[end] == dot && isDigit(end + 1))
      else { return nil }
      return start..<end
    }
  }
}

extension [Piece] {
  /// The piece that holds a byte.
  func piece(at place: Int) -> Piece? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].range.contains(place) ? self[low] : nil
  }

  /// The place in the file from which a range comes.
  fileprivate func span(of range: Range<Int>, in base: SourceFile) -> Span? {
    guard let piece = piece(at: range.lowerBound) else { return nil }
    let offset = range.lowerBound - piece.range.lowerBound
    if let change = piece.change { return change }
    guard let origin = piece.origin else {
      return base.span(piece.place + offset, piece.place + offset + range.count)
    }
    guard let start = origin.place(of: offset) else { return nil }
    return origin.file.span(start, Swift.min(start + range.count, origin.file.bytes.count))
  }
}

/// The old and new numbers of the sections whose number is not what it was.
private struct Renumbered {
  let base: Concept
  /// By the places of the base's sections.
  let numbers: [Int: (old: String, new: String)]
  /// The numbers of the new revision by id; only where a proposal was written for an older revision.
  private var labels: [String: String]?

  init(base: Concept, numbers: [Int: (old: String, new: String)]) {
    self.base = base
    self.numbers = numbers
  }

  var isEmpty: Bool { numbers.isEmpty && labels == nil }

  mutating func read(_ new: Document) {
    labels = Dictionary(
      new.sections.compactMap { section in
        section.id.flatMap { id in section.number.map { (id, $0.label) } }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The new number of a section by its old one; `nil` where none or several have it, or nobody knows.
  func number(_ label: String, of home: Concept) -> String? {
    let meant = home.sections(named: label)
    guard meant.count == 1, meant[0].number?.label == label else { return nil }
    if let (_, new) = self[meant[0], of: home] { return new }
    if home.revision == base.revision { return label }
    return meant[0].id.flatMap { labels?[$0] } == label ? label : nil
  }

  subscript(section: Section, of home: Concept) -> (old: String, new: String)? {
    if home.revision == base.revision { return numbers[section.index] }
    guard let old = section.number?.label, let new = section.id.flatMap({ labels?[$0] }), old != new
    else { return nil }
    return (old, new)
  }
}

/// Numbers that a text gives as those of sections: "Abschnitt 3.2", "die Kapitel 2 und 3".
struct Mentions {
  let bytes: [UInt8]
  private(set) var found: [Range<Int>] = []
  /// Behind the last number that was one, and of how many parts that was.
  private var last = -1
  private var lastDepth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The numbers found, as they are written.
  var labelled: [(range: Range<Int>, label: String)] {
    found.map { ($0, String(decoding: bytes[$0], as: UTF8.self)) }
  }

  /// Leaves out what has been dealt with, by where it begins.
  mutating func drop(_ handled: Set<Int>) { found.removeAll { handled.contains($0.lowerBound) } }

  /// - Parameter known: numbers that have followed.
  mutating func read(_ range: Range<Int>, apartFrom known: (old: String, new: String)?) {
    var place = range.lowerBound
    while place < range.upperBound {
      guard isDigit(place), !isPart(place - 1) else {
        place += 1
        continue
      }
      let start = place
      var depth = 1
      while place < range.upperBound {
        if isDigit(place) {
          place += 1
        } else if bytes[place] == UInt8(ascii: "."), place + 1 < range.upperBound,
          isDigit(place + 1)
        {
          depth += 1
          place += 1
        } else {
          break
        }
      }
      guard isNamed(start, depth) || isNext(start, depth) else { continue }
      (last, lastDepth) = (place, depth)
      let label = String(decoding: bytes[start..<place], as: UTF8.self)
      if label != known?.old, label != known?.new { found.append(start..<place) }
    }
  }

  private func isDigit(_ place: Int) -> Bool {
    bytes.indices.contains(place) && (0x30...0x39).contains(bytes[place])
  }

  /// Whether a byte makes what follows part of another number or word.
  private func isPart(_ place: Int) -> Bool {
    guard bytes.indices.contains(place) else { return false }
    let byte = bytes[place]
    return isDigit(place) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
  }

  /// The words before a number that make it that of a section; of some only where it has several parts,
  /// since "Nummer 3" can be that of a paragraph of a law.
  private static let words: Set = [
    "abschnitt", "abschnitte", "abschnitten", "abschnitts", "kapitel", "kapiteln", "kapitels",
    "gliederungspunkt", "gliederungspunkte", "section", "sections", "chapter", "chapters", "kap.",
    "kap", "abschn.", "abschn", "sec.", "ch.", "chap.",
  ]
  private static let weakWords: Set = [
    "nummer", "nummern", "nr.", "nrn.", "ziffer", "ziffern", "punkt", "punkte", "punkten", "pkt.",
    "teil", "massnahme", "massnahmen", "siehe", "vgl.", "s.", "unter", "number", "no.", "point",
    "measure", "measures", "see", "under",
  ]

  private func isNamed(_ start: Int, _ depth: Int) -> Bool {
    Self.isNamed(start, depth: depth, in: bytes)
  }

  /// Whether the word before a place makes a number there that of a section.
  static func isNamed(_ start: Int, depth: Int, in bytes: [UInt8]) -> Bool {
    let word = Mentions(bytes: bytes).word(before: start)
    return words.contains(word) || depth > 1 && weakWords.contains(word)
  }

  /// The word before a place, folded; nothing where there is none.
  private func word(before place: Int) -> String {
    let end = withoutSpace(before: place)
    guard end < place else { return "" }
    var start = end
    // No word of interest is longer.
    while start > 0, end - start < 24, isLetter(bytes[start - 1]) { start -= 1 }
    return folded(String(decoding: bytes[start..<end], as: UTF8.self))
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: ".")
  }

  /// Behind the last byte before a place that is no white space; a space that does not break is one.
  private func withoutSpace(before place: Int) -> Int {
    var end = place
    while end > 0 {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end > 1, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether nothing but "and" and its like stands between the last number and this one; behind
  /// "Abschnitt 3.1" a number of one part can be that of anything.
  private func isNext(_ start: Int, _ depth: Int) -> Bool {
    guard last >= 0, last < start, start - last < 12, depth > 1 || lastDepth == 1 else {
      return false
    }
    let between = String(decoding: bytes[last..<start], as: UTF8.self)
    let word = between.filter { !$0.isWhitespace }.lowercased()
    return ["und", "oder", "sowie", "bis", ",", "–", "-", "/", "and", "or", "to"].contains(word)
  }
}
