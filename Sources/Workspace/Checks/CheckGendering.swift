internal import Diagnostics
internal import Markup

extension Checker {
  /// Hints at words that are gendered in another form than the house's. Only forms made by a sign
  /// within a word can be told from the letters; pairs and neutral words cannot.
  func checkGendering(_ document: Document) {
    guard let form = workspace.settings.gendering else { return }
    for node in 0..<document.nodes.count where document.kind(node) == .text {
      for (found, range) in genderedWords(document.source.bytes, in: document.range(of: node))
      where found != form {
        report(
          .mixedGendering, document.span(range),
          ["word": document.source.text(range), "form": form.words[0]])
      }
    }
  }
}

/// Words such as `Bürger/innen`, `Bürger:innen`, `Bürger*innen`, `Bürger_innen`, `BürgerInnen`, with
/// the form they follow.
func genderedWords(_ bytes: [UInt8], in range: Range<Int>) -> [(Gendering, Range<Int>)] {
  var result: [(Gendering, Range<Int>)] = []
  var index = range.lowerBound
  while index + 1 < range.upperBound {
    defer { index += 1 }
    guard index > range.lowerBound, isLetter(bytes[index - 1]) else { continue }
    let form: Gendering
    var ending = index + 1
    switch bytes[index] {
    case UInt8(ascii: "/"):
      form = .slash
      if bytes[ending] == UInt8(ascii: "-") { ending += 1 }
    case UInt8(ascii: ":"): form = .colon
    case UInt8(ascii: "*"): form = .star
    case UInt8(ascii: "_"): form = .underscore
    case UInt8(ascii: "I"):
      guard bytes[index - 1] >= 0x61 else { continue }
      form = .innerI
      ending = index
    default: continue
    }
    guard let end = genderedEnding(bytes, from: ending, to: range.upperBound) else { continue }
    var start = index
    while start > range.lowerBound, isLetter(bytes[start - 1]) { start -= 1 }
    result.append((form, start..<end))
  }
  return result
}

/// `in` or `innen` with no letter behind it.
private func genderedEnding(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
  for ending in ["innen", "in"] {
    let letters = Array(ending.utf8)
    let end = start + letters.count
    guard end <= limit, zip(bytes[start..<end], letters).allSatisfy({ $0 | 0x20 == $1 }),
      end == limit || !isLetter(bytes[end])
    else { continue }
    return end
  }
  return nil
}

private func isLetter(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
  default: false
  }
}
