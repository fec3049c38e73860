/// What a unit said when it was sent out, so that what comes back can be told apart from what was
/// changed here meanwhile. It travels in XLIFF as `extradata`, in PO as a comment; tools that drop it
/// do no harm.
struct ExchangeStamp: Sendable, Equatable {
  /// The digest of the source with its markup.
  let source: UInt32
  /// The digest of the target, where there was one.
  let target: UInt32?
  /// Whether that was taken for right.
  let isDone: Bool
  /// What the codes stood for, from 1 on (``Code/digest``).
  let codes: [String]

  /// - Parameters:
  ///   - own: the source's codes.
  ///   - all: these and those that only the translation has.
  init(source: Segment, target: CodedText?, isDone: Bool, own: CodeTable, all: CodeTable) {
    self.source = TextHash(source.meaning).digest
    self.isDone = isDone
    self.target = target.map(Self.digest)
    codes = all.codes.keys.sorted().map { (own.codes[$0] ?? all.codes[$0])?.digest ?? "" }
  }

  /// Reads what ``text`` wrote.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let source = UInt32(parts[0], radix: 16) else {
      return nil
    }
    self.source = source
    isDone = !parts[1].hasSuffix("?")
    target = UInt32(isDone ? parts[1] : parts[1].dropLast(), radix: 16)
    codes = parts.count == 3 ? parts[2].split(separator: ".").map { String($0) } : []
  }

  var text: String {
    hexadecimal(source) + "-" + (target.map(hexadecimal) ?? "")
      + (target == nil || isDone ? "" : "?")
      + (codes.isEmpty ? "" : "-" + codes.joined(separator: "."))
  }

  static func digest(_ target: CodedText) -> UInt32 { TextHash(tagged(target)).digest }

  /// Which number each code has in another numbering: that of the same code, else of the only other
  /// one of its kind that is left. What is not there has none.
  static func numbers(from old: [String], to new: [(id: Int, digests: [String])]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    var left = new
    for (index, digest) in old.enumerated() {
      guard let place = left.firstIndex(where: { $0.digests.contains(digest) }) else { continue }
      result[index + 1] = left.remove(at: place).id
    }
    let rest = old.indices.filter { result[$0 + 1] == nil }
    for index in rest {
      let kind = old[index].prefix(2)
      let same = left.filter { $0.digests.contains { $0.prefix(2) == kind } }
      guard same.count == 1, rest.count(where: { old[$0].prefix(2) == kind }) == 1 else { continue }
      result[index + 1] = same[0].id
    }
    return result
  }
}
