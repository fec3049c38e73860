/// The comments on and between the items of a list that a field of a map holds, one item a line, so that they
/// stay where the list is written anew.
///
/// A comment behind an item stays with the item, and goes with it. Comments on lines of their own stand before the
/// item that followed them, or the next one after it that is still there, else at the end.
struct ListComments {
  private struct Item {
    /// Without its comment.
    let text: [UInt8]
    /// With the white space before it.
    let comment: [UInt8]
    /// The lines before it that hold nothing else.
    let before: [[UInt8]]
  }

  private var items: [Item] = []
  private var behind: [[UInt8]] = []

  /// - Parameter lines: a field with its value, without its indentation.
  init(_ lines: [[UInt8]]) {
    var before: [[UInt8]] = []
    for line in lines.dropFirst() {
      let text = line.drop { $0 == 0x20 }
      if text.first == UInt8(ascii: "#") {
        before.append(line)
      } else if let (item, comment) = Self.item(line) {
        items.append(Item(text: item, comment: comment, before: before))
        before = []
      } else {
        // Items of several lines are no list of plain values.
        items = []
        behind = []
        return
      }
    }
    behind = items.isEmpty ? [] : before
  }

  /// The lines of the list anew, with those comments that they do not bring themselves.
  func kept(in lines: [[UInt8]]) -> [[UInt8]] {
    guard items.contains(where: { !$0.comment.isEmpty || !$0.before.isEmpty }) || !behind.isEmpty
    else {
      return lines
    }
    if lines.count == 1 { return lines + below(lines[0]) }
    guard lines.count > 1, lines.dropFirst().allSatisfy({ Self.item($0)?.comment.isEmpty == true })
    else { return lines }
    var rest = lines.dropFirst().compactMap { Self.item($0)?.text }
    let indent = lines[1].prefix { $0 == 0x20 }
    func indented(_ comment: [UInt8]) -> [UInt8] { indent + Array(comment.drop { $0 == 0x20 }) }
    var comments: [[UInt8]: [UInt8]] = [:]
    var before: [[UInt8]: [[UInt8]]] = [:]
    var waiting: [[UInt8]] = []
    for item in items {
      waiting += item.before
      guard rest.contains(item.text), comments[item.text] == nil else { continue }
      comments[item.text] = item.comment
      before[item.text] = waiting
      waiting = []
    }
    waiting += behind
    var result = [lines[0]]
    for line in lines.dropFirst() {
      let text = rest.removeFirst()
      result += (before.removeValue(forKey: text) ?? []).map(indented)
      result.append(line + (comments.removeValue(forKey: text) ?? []))
    }
    return result + waiting.map(indented)
  }

  /// The comments as lines of their own below a value that is now one line; without those behind items that
  /// are gone.
  private func below(_ line: [UInt8]) -> [[UInt8]] {
    let words = Set(
      line.split { " ,[]:\"'".utf8.contains($0) }.map(Array.init))
    var comments: [[UInt8]] = []
    for item in items {
      comments += item.before
      if !item.comment.isEmpty, words.contains(item.text) { comments.append(item.comment) }
    }
    return (comments + behind).map { [0x20, 0x20] + Array($0.drop { $0 == 0x20 }) }
  }

  /// An item on a line and the comment behind it.
  private static func item(_ line: [UInt8]) -> (text: [UInt8], comment: [UInt8])? {
    let text = line.drop { $0 == 0x20 }
    guard text.first == UInt8(ascii: "-"), text.dropFirst().first == 0x20 else { return nil }
    let value = Array(text.dropFirst(2).drop { $0 == 0x20 })
    var end = value.count
    var quote: UInt8?
    for place in value.indices {
      let byte = value[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if place == 0, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "#"), place == 0 || value[place - 1] == 0x20 {
        end = place
        break
      }
    }
    while end > 0, value[end - 1] <= 0x20 { end -= 1 }
    // A map in a list may go on in the next line.
    let item = Array(value[..<end])
    guard !item.isEmpty, "\"'[{".utf8.contains(item[0]) || !item.contains(UInt8(ascii: ":")) else {
      return nil
    }
    return (item, Array(value[end...]))
  }
}
