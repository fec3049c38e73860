extension CodedText {
  /// Whether placeholders stand in its words as they are written in files, which a program made of them that did not
  /// understand them: `<g id="1">`, `</g>`, `<x id="2"/>`, in PO `<g1>`.
  var hasWrittenCodes: Bool {
    pieces.contains { piece in
      guard case .text(let text) = piece else { return false }
      var rest = text.utf8[...]
      while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
        rest = rest[rest.index(after: open)...]
        let isEnd = rest.first == UInt8(ascii: "/")
        let name = isEnd ? rest.dropFirst() : rest
        guard name.first == UInt8(ascii: "g") || name.first == UInt8(ascii: "x") else { continue }
        let behind = name.dropFirst()
        if behind.first.map({ 0x30...0x39 ~= $0 }) == true || behind.starts(with: " id=".utf8)
          || isEnd && behind.first == UInt8(ascii: ">")
        {
          return true
        }
      }
      return false
    }
  }
}
