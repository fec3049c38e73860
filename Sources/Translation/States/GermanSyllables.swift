/// Which consonants German puts together at the beginning and at the end of a syllable, compounds and
/// the common loan words included.
///
/// It is generous: what it allows need be no word, but what it does not allow is none. That alone tells
/// a typing error from another word without a dictionary („Anmledung“ can be none, „furchtbar“ for
/// „fruchtbar“ is one).
enum GermanSyllables {
  /// Whether a run of letters may be a German word. With letters of other languages it always may.
  static func allow(_ word: [Unicode.Scalar]) -> Bool {
    let letters = word.map { $0.properties.lowercaseMapping }
    guard letters.allSatisfy({ isVowel($0) || consonants.contains($0) }),
      letters.contains(where: isVowel)
    else { return true }
    var cluster = ""
    var previous: String?
    for letter in letters {
      guard isVowel(letter), !(letter == "u" && cluster.hasSuffix("q")) else {
        cluster += letter
        continue
      }
      if let previous {
        if cluster.isEmpty, letter == previous, !["a", "e", "o"].contains(letter) { return false }
        if !joins(cluster) { return false }
      } else if !onsets.contains(cluster) {
        return false
      }
      previous = letter
      cluster = ""
    }
    return codas.contains(cluster)
  }

  private static func isVowel(_ letter: String) -> Bool { vowels.contains(letter) }

  /// Whether the end of a syllable and the beginning of the next make up what stands between vowels.
  private static func joins(_ cluster: String) -> Bool {
    var place = cluster.startIndex
    while true {
      if codas.contains(String(cluster[..<place])), onsets.contains(String(cluster[place...])) {
        return true
      }
      if place == cluster.endIndex { return false }
      place = cluster.index(after: place)
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private static let vowels = Set("aeiouyäöü".map { String($0) })
  private static let consonants = Set("bcdfghjklmnpqrstvwxzß".map { String($0) })

  private static let onsets: Set<String> = Set(
    words(
      """
      b c d f g h j k l m n p r s t v w x z qu bh bl br ch chl chr cl cr dh dj dr dsch fj fl fr gh gl gn gr kh
      kl kn kr kw pf pfl pfr ph phl phr pl pn pr ps pt rh sc sch schl schm schn schp schr scht schw sf sh sk
      skl skr sl sm sn sp sph spl spr sr st sth str sv sw sz th thr tr ts tsch tw vl vr wl wr zl zw
      """) + [""])

  /// How a syllable ends before the endings and the linking sound that may stand behind that.
  private static let cores =
    words(
      """
      b c d f g h j k l m n p r s t v w x z ß bb ck dd ff gg kk ll mm nn pp rr ss tt zz ch sch tsch th ph tz
      pf ks ps lb ld lf lg lk lm ln lp ls lt lz lch lsch ltsch md mb mf mp mpf msch nd nf ng nk nx nz nch nsch
      ntsch rb rc rd rf rg rk rl rld rm rn rnd rp rpf rs rsch rrsch rt rth rtsch rtz rv rx rz rch hl hm hn hr
      sk sp st sth gd
      """) + [""]

  private static let codas: Set<String> = Set(
    cores.flatMap { core in ["", "s", "t", "st", "ts", "tst", "sts"].map { core + $0 } })
}
