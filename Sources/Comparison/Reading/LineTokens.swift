/// Code is compared by lines, each a token with its line end; spaces at its end do not count.
enum LineTokens {
  static func read(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, into tokens: inout Tokens,
    _ forms: inout Forms
  ) {
    var index = start
    while index < end {
      var stop = index
      while stop < end, text[stop] != 0x0A { stop += 1 }
      var last = stop
      while last > index, text[last - 1] == 0x20 || text[last - 1] == 0x09 || text[last - 1] == 0x0D
      {
        last -= 1
      }
      var hash = Forms.seed
      for at in index..<last { hash = Forms.add(text[at], to: hash) }
      tokens.append(
        forms.number(of: text, index, last, hash: hash, isWord: true), index, last)
      index = stop + 1
    }
  }
}
