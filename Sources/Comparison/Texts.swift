import Diagnostics
import Markup
import Parallel

/// Both sides, cut into units and words, and what all the words' numbers mean.
struct Texts {
  private(set) var old: Side
  private(set) var new: Side
  private(set) var oldTokens: Tokens
  private(set) var newTokens: Tokens
  let forms: Forms
  /// By form: how rare it is in both texts, from 1 for what is everywhere; signs weigh 1.
  let weights: [Int32]
  private(set) var oldData: [Int: [DataField]]
  private(set) var newData: [Int: [DataField]]

  init(_ old: ComparedText, _ new: ComparedText) {
    let bytes = old.document.source.bytes.count + new.document.source.bytes.count
    // Below that a thread costs more than it saves.
    let read =
      bytes > 1 << 17
      ? inParallel([old, new], SideReader.read) : [old, new].map(SideReader.read)
    var forms = read[0].forms
    (self.old, oldTokens) = (read[0].side, read[0].tokens)
    self.new = read[1].side
    var tokens = read[1].tokens
    tokens.renumber(read[1].forms.numbers(in: &forms))
    newTokens = tokens
    oldData = old.data
    newData = new.data
    var counts = Array(repeating: Int32(0), count: forms.count)
    for form in oldTokens.forms { counts[Int(form)] += 1 }
    for form in newTokens.forms { counts[Int(form)] += 1 }
    let total = oldTokens.count + newTokens.count
    weights = counts.indices.map { form in
      guard forms.isWord[form] else { return 1 }
      // The logarithm of rarity, 2 at least.
      let ratio = UInt64(total) / UInt64(max(1, counts[form]))
      return 2 + Int32(truncatingIfNeeded: 64 - ratio.leadingZeroBitCount)
    }
    self.forms = forms
  }

  /// The same with the sides exchanged.
  var mirrored: Texts {
    var result = self
    (result.old, result.new) = (new, old)
    (result.oldTokens, result.newTokens) = (newTokens, oldTokens)
    (result.oldData, result.newData) = (newData, oldData)
    return result
  }
}
