import Diagnostics
import Foundation
import XML

/// What the grammar of DocBook says of the contents of its elements, read from its RELAX NG schema, as
/// far as the tests of gathering need it.
final class Grammar {
  /// An element pattern, by the place of its node; `text` for text.
  typealias Symbol = Int
  static let text: Symbol = -1

  /// A symbol in the content of an element, and all that the loops directly around it repeat; `nil`
  /// where it is in none, or where more than a choice of symbols is repeated.
  struct Occurrence {
    let symbol: Symbol
    let loop: Set<Symbol>?
  }

  private let tree: XMLTree
  private var defines: [String: [Int]] = [:]
  private var elements: [String: [Symbol]] = [:]
  private var known: [Symbol: [Occurrence]] = [:]

  init?() {
    let path = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"
    guard let data = FileManager.default.contents(atPath: path),
      let tree = parseXML(SourceFile(path: path, bytes: Array(data))).tree
    else { return nil }
    self.tree = tree
    for index in tree.nodes.indices {
      switch kind(index) {
      case "define": defines[attribute("name", index), default: []].append(index)
      case "element": elements[attribute("name", index), default: []].append(index)
      default: break
      }
    }
  }

  /// The patterns for elements of a name.
  func patterns(_ name: String) -> [Symbol] { elements[name] ?? [] }

  /// Empty for text and where a class of names is matched.
  func name(_ symbol: Symbol) -> String {
    symbol == Self.text ? "" : attribute("name", symbol)
  }

  func content(_ symbol: Symbol) -> [Occurrence] {
    if let occurrences = known[symbol] { return occurrences }
    var occurrences: [Occurrence] = []
    for child in parts(symbol) { walk(child, in: nil, &occurrences) }
    known[symbol] = occurrences
    return occurrences
  }

  /// The patterns for elements of a name in the content of an element.
  func patterns(_ name: String, in symbol: Symbol) -> Set<Symbol> {
    Set(content(symbol).map(\.symbol).filter { self.name($0) == name })
  }

  /// Whether the content of an element may be any row of these, without anything else.
  func takes(_ row: Set<Symbol>, _ symbol: Symbol) -> Bool {
    content(symbol).contains { $0.loop.map(row.isSubset) ?? false }
      && parts(symbol).allSatisfy { isEmpty($0, but: row) }
  }

  // MARK: - Reading it

  /// The name of a node of RELAX NG; empty for annotations and text.
  private func kind(_ index: Int) -> String {
    guard
      case .element(let name, "http://relaxng.org/ns/structure/1.0", _) =
        tree.nodes[index].content
    else { return "" }
    return name
  }

  private func attribute(_ wanted: String, _ index: Int) -> String {
    guard case .element(_, _, let attributes) = tree.nodes[index].content else { return "" }
    return attributes.first { $0.name == wanted }?.value ?? ""
  }

  /// The patterns in a pattern; the class of names of an element is none.
  private func parts(_ index: Int) -> [Int] {
    let children = tree.children(of: index).filter { !kind($0).isEmpty }
    let isClass = kind(index) == "element" && attribute("name", index).isEmpty
    return Array(children.dropFirst(isClass ? 1 : 0))
  }

  /// What a reference stands for.
  private func referred(_ index: Int) -> [Int] {
    (defines[attribute("name", index)] ?? []).flatMap(parts)
  }

  private func walk(_ index: Int, in loop: Set<Symbol>?, _ found: inout [Occurrence]) {
    // Several patterns in a row are a group.
    func walk(all children: [Int], _ inner: Set<Symbol>?) {
      let loop = children.count == 1 ? inner : nil
      for child in children { self.walk(child, in: loop, &found) }
    }
    switch kind(index) {
    case "element": found.append(Occurrence(symbol: index, loop: loop))
    case "text": found.append(Occurrence(symbol: Self.text, loop: loop))
    case "ref": walk(all: referred(index), loop)
    case "optional": walk(all: parts(index), loop)
    case "zeroOrMore", "oneOrMore":
      walk(all: parts(index), (loop ?? []).union(alternatives(parts(index))))
    case "choice": for child in parts(index) { self.walk(child, in: loop, &found) }
    case "group", "interleave", "mixed":
      for child in parts(index) { self.walk(child, in: nil, &found) }
      if kind(index) == "mixed" { found.append(Occurrence(symbol: Self.text, loop: nil)) }
    default: break
    }
  }

  /// The symbols that are alone an alternative.
  private func alternatives(_ patterns: [Int]) -> Set<Symbol> {
    guard patterns.count == 1, let index = patterns.first else { return [] }
    switch kind(index) {
    case "element": return [index]
    case "text": return [Self.text]
    case "ref": return alternatives(referred(index))
    case "optional", "zeroOrMore", "oneOrMore": return alternatives(parts(index))
    case "choice": return parts(index).reduce(into: []) { $0.formUnion(alternatives([$1])) }
    default: return []
    }
  }

  /// Whether a pattern matches nothing at all, or else is the loop that takes a row.
  private func isEmpty(_ index: Int, but row: Set<Symbol>) -> Bool {
    switch kind(index) {
    case "zeroOrMore", "optional", "empty", "text": true
    case "oneOrMore":
      row.isSubset(of: alternatives(parts(index)))
        || parts(index).allSatisfy { isEmpty($0, but: row) }
    case "ref": referred(index).allSatisfy { isEmpty($0, but: row) }
    case "choice": parts(index).contains { isEmpty($0, but: row) }
    case "group", "interleave", "mixed": parts(index).allSatisfy { isEmpty($0, but: row) }
    default: false
    }
  }
}
