extension CodedText {
  /// Without space at its beginning and end, and with what stands at the beginning and end of what codes
  /// surround outside of them: `** a**` is no emphasis.
  var trimmed: CodedText {
    var result: [Piece] = []
    // Forwards, space behind an opening code goes before it; backwards, space before a closing one behind it.
    for isForward in [true, false] {
      let input = isForward ? pieces : result.reversed()
      result = []
      var owed = ""
      var isFirst = true
      for piece in input {
        switch piece {
        case .text(var text):
          let isInside = result.last.map { isForward ? $0.isOpen : $0.isClose } ?? false
          if isFirst || isInside {
            let cut = isForward ? Self.leading(text) : Self.trailing(text)
            if !isFirst { owed = cut.space }
            text = cut.rest
          }
          if !owed.isEmpty {
            // Before all the codes that begin here.
            var place = result.count
            while place > 0, isForward ? result[place - 1].isOpen : result[place - 1].isClose {
              place -= 1
            }
            result.insert(.text(owed), at: place)
            owed = ""
          }
          if !text.isEmpty {
            result.append(.text(text))
            isFirst = false
          }
        case .open: result.append(piece)
        case .close: result.append(piece)
        case .single:
          result.append(piece)
          isFirst = false
        }
      }
      if !isForward { result.reverse() }
    }
    var joined = CodedText()
    for piece in result {
      if case .text(let text) = piece { joined.append(text) } else { joined.pieces.append(piece) }
    }
    return joined
  }

  private static func leading(_ text: String) -> (space: String, rest: String) {
    let scalars = text.unicodeScalars
    let space = scalars.prefix { $0.properties.isWhitespace }
    return (String(space), String(scalars[space.endIndex...]))
  }

  private static func trailing(_ text: String) -> (space: String, rest: String) {
    let scalars = text.unicodeScalars
    var end = scalars.endIndex
    while end > scalars.startIndex {
      let before = scalars.index(before: end)
      guard scalars[before].properties.isWhitespace else { break }
      end = before
    }
    return (String(scalars[end...]), String(scalars[..<end]))
  }

  /// Whether there is nothing to read in it.
  var isBlank: Bool { codes.isEmpty && comparable(plain).isEmpty }
}

extension CodedText.Piece {
  fileprivate var isOpen: Bool {
    if case .open = self { true } else { false }
  }

  fileprivate var isClose: Bool {
    if case .close = self { true } else { false }
  }
}
