/// What a unit said when it was sent out, so that what comes back can be told apart from what was
/// changed here meanwhile. It travels in XLIFF as `extradata`, in PO as a comment; tools that drop it
/// do no harm.
struct ExchangeStamp: Sendable, Equatable {
  /// The digest of the source with its markup.
  let source: UInt32
  /// The digest of the target, where there was one.
  let target: UInt32?

  init(source: Segment, target: CodedText?) {
    self.source = source.hash.digest
    self.target = target.map(Self.digest)
  }

  /// Reads what ``text`` wrote.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let source = UInt32(parts[0], radix: 16) else { return nil }
    self.source = source
    target = UInt32(parts[1], radix: 16)
  }

  var text: String { hexadecimal(source) + "-" + (target.map(hexadecimal) ?? "") }

  static func digest(_ target: CodedText) -> UInt32 { TextHash(tagged(target)).digest }
}
