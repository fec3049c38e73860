/// Every limit of a comparison, in one place. Beyond them the answer is still right (accepting every
/// change gives the new text), but coarser than a person's.
public enum ComparisonLimits {
  /// Differences that the search for the fewest follows before it settles for a good division of the two
  /// sequences (``Aligner``): so many, fewer in long sequences, so that all searches together take some
  /// ``searchSteps``, and never less than ``leastSearchDepth``.
  public static let searchDepth = 512
  public static let leastSearchDepth = 64
  public static let searchSteps = 1 << 26
  /// How often such a sequence is divided at what stands once in both, before it is divided where the
  /// search came furthest.
  public static let anchorLevels = 3
  /// Words and signs of the shortest text that is ever called moved.
  public static let movedTokens = 10
  /// How much two units must have in common to be taken for one, in thousandths: the mean of their
  /// common words' share in both together and in the shorter one, words weighted by rarity.
  public static let similarUnits = 400
  /// How much must speak for a pair of sections, in thousandths: the share of what their texts have in common,
  /// and up to 400 for title, number and the sections beside.
  public static let similarSections = 400
  /// How many times as long as the other a text may be to be looked at for likeness.
  public static let growth = 16
}
