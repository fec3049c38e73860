import Diagnostics
import Markup

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
    var forms = Forms(expecting: bytes / 64)
    (self.old, oldTokens) = SideReader.read(old, &forms)
    (self.new, newTokens) = SideReader.read(new, &forms)
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
