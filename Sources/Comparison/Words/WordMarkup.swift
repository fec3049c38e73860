import Markup

/// How the words of one unit are marked up.
struct WordMarkup {
  /// By word: how it is emphasised.
  private(set) var emphasis: [Emphasis]
  /// By word: 0, or which parts of it are emphasised and how, where that is not the same all through.
  private(set) var parts: [UInt32]
  /// By word: the innermost link and image that hold it.
  private(set) var links: [NodeID?]
  private(set) var images: [NodeID?]
  /// By word: whether a hard line break stands behind it.
  private(set) var breaks: [Bool]
  /// Links and images without words, in the order of the text.
  private(set) var wordless: [NodeID] = []

  /// What holds at a place of the text.
  private struct State {
    var emphasis: Emphasis = []
    var link: NodeID?
    var image: NodeID?
  }

  init(_ unit: Unit, _ side: Side, _ tokens: Tokens) {
    let (document, words) = (side.document, unit.tokens)
    emphasis = Array(repeating: [], count: words.count)
    parts = Array(repeating: 0, count: words.count)
    links = Array(repeating: nil, count: words.count)
    images = links
    breaks = Array(repeating: false, count: words.count)
    var isSeen = breaks
    var used: Set<NodeID> = []
    var met: [NodeID] = []
    var open: [(end: NodeID, outer: State)] = []
    var state = State()
    var piece = unit.pieces.lowerBound
    var word = 0
    for id in document.descendants(of: unit.node) {
      while let last = open.last, id >= last.end {
        state = last.outer
        open.removeLast()
      }
      let node = document.nodes[id]
      let outer = state
      switch node.kind {
      case .emphasis: state.emphasis.insert(.emphasis)
      case .strong: state.emphasis.insert(.strong)
      case .link:
        state.link = id
        met.append(id)
      case .image:
        state.image = id
        met.append(id)
      default: break
      }
      if node.kind.isInline, Int(node.next) > id + 1 { open.append((Int(node.next), outer)) }
      // A task's box stands outside of its paragraph.
      while piece < unit.pieces.upperBound, side.pieces[piece].leaf < id { piece += 1 }
      guard piece < unit.pieces.upperBound, side.pieces[piece].leaf == id else {
        if Int(node.next) == id + 1 { state = outer }
        continue
      }
      let start = side.pieces[piece].textStart
      let end =
        piece + 1 < unit.pieces.upperBound
        ? side.pieces[piece + 1].textStart : unit.text.upperBound
      while word < words.count, tokens.end(words.lowerBound + word) <= start { word += 1 }
      if node.kind == .hardBreak, word > 0 { breaks[word - 1] = true }
      let own = node.kind == .code ? state.emphasis.union(.code) : state.emphasis
      var next = word
      while next < words.count, tokens.start(words.lowerBound + next) < end {
        if !isSeen[next] {
          isSeen[next] = true
          emphasis[next] = own
          links[next] = state.link
          images[next] = state.image
        } else if emphasis[next] != own || parts[next] != 0 {
          // From which byte of the word on it is emphasised in another way.
          let from = start - tokens.start(words.lowerBound + next)
          parts[next] = (parts[next] &* 31 &+ UInt32(own.rawValue) + 1) &* 31 &+ UInt32(from)
          emphasis[next].formUnion(own)
        }
        if let link = state.link { used.insert(link) }
        if let image = state.image { used.insert(image) }
        next += 1
      }
      if Int(node.next) == id + 1 { state = outer }
    }
    wordless = met.filter { !used.contains($0) }
  }
}
