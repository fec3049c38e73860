public import Diagnostics

extension Document {
  public func kind(_ id: NodeID) -> NodeKind { nodes[id].kind }

  /// The node's bytes in ``source``, from its first to behind its last.
  public func range(of id: NodeID) -> Range<Int> {
    Int(nodes[id].start)..<Int(nodes[id].end)
  }

  /// The node's place, as a diagnostic wants it.
  public func span(of id: NodeID) -> Span {
    span(range(of: id))
  }

  /// The place of some bytes of ``source``.
  public func span(_ range: Range<Int>) -> Span {
    origin ?? source.span(range.lowerBound, range.upperBound)
  }

  /// The bytes of a text range, wherever they stand.
  public func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
    if range.isEmpty { return [] }
    let length = source.bytes.count
    if Int(range.start) >= length {
      return side[Int(range.start) - length..<Int(range.end) - length]
    }
    return source.bytes[Int(range.start)..<Int(range.end)]
  }

  public func string(_ range: TextRange) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }
}
