/// In which script a language is written, as far as that says its direction: CLDR, `likelySubtags` and
/// `scriptMetadata`.
enum LikelyScript {
  /// Whether a tag's language is written from right to left: by its script where the tag names one
  /// (RFC 5646 section 2.2.3), else by the script that is likely in its region, else in its language.
  static func isRightToLeft(_ tag: String) -> Bool {
    // The languages of nearly every text, without the tables.
    if tag == "de" || tag == "en" { return false }
    let subtags = main(tag)
    if let script = script(subtags) { return isAmong(rightToLeft, script) }
    return subtags.first.map { isAmong(languages, $0) } ?? false
  }

  /// Whether a tag's language is written in Hebrew script, by its tag or by its likely script.
  static func isHebrew(_ tag: String) -> Bool {
    let subtags = main(tag)
    if let script = script(subtags) { return script == "Hebr" }
    return subtags.first.map { isAmong(hebrew, $0) } ?? false
  }

  private static let hebrew = words(
    "he heb hbo iw yi yid ji yih lad jrb jpr jye yhd ajt aju yud itk")

  /// The script that a tag names, or that its region has instead of its language's usual one; `nil` for
  /// the usual one.
  static func script(of tag: String) -> String? { script(main(tag)) }

  /// Without extensions and private use: a single letter or digit begins them.
  private static func main(_ tag: String) -> ArraySlice<Substring> {
    let subtags = tag.split(separator: "-")
    return subtags.prefix { $0.utf8.count > 1 }
  }

  private static func script(_ subtags: ArraySlice<Substring>) -> String? {
    guard let base = subtags.first else { return nil }
    let rest = subtags.dropFirst()
    // A variant of four begins with a digit.
    if let script = rest.first(where: { $0.utf8.count == 4 && $0.utf8.allSatisfy(isLetter) }) {
      return String(script)
    }
    let region = rest.first { $0.utf8.count == 2 && $0.utf8.allSatisfy(isLetter) }
    return region.flatMap { regional["\(base)-\($0)"] }
  }

  /// The scripts that run from right to left.
  private static let rightToLeft = words(
    """
    Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Lydi Mand Mani Mend Merc Mero Narb
    Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Syre Syrj Syrn
    Thaa Todr Yezi
    """)

  /// The languages whose likely script is one of them, by every code that they have.
  private static let languages = words(
    """
    aao abh abv acm acq acw acx adf ae aeb aec aee aeq afb aib aii aij aiq ajp ajt aju amw
    apc apd ar ara arb arc arq ars ary arz ask atn auj auz avd ave avl ayh ayl ayn ayp azb
    bal bcc bdz bej bft bgn bgp bhe bhm bhn bjf bjm bqi brh brk bsh bsk chg cja ckb cld clh
    czk dcc def deh dgl div dmk dml drw dv ecy esh fa fas fay faz fia fub gbz ggg gha ghr gig
    gjk gju glh glk grr gwc gwf gwt gzi hac haz hbo he heb hkh hnd hno hoh hrt hrz hss huy
    isk itk iw jad jat jbe jbn jdg ji jnd jog jpa jpr jrb jye kas kbu kby kcy kfm khw klj kmz
    kqd ks ktl kvx kxp kzh lad lah lhs lki lrc lrk lrl lsa lsd lss luv luz mby mde mey mfa
    mfi mhj mid mki mnj mve mvy myz mzb mzn nli nlm nqo ntz nyq oar obm odk omy oru ota otk
    oui pal pbt pbu per pes phl phn phr phv plk pmu pnb prc prd prs prx ps psh psi pst pus
    qxq rdb rhg rmt sam sbn scl sd sdb sdf sdg sdh sds sgl sgr sgy shd shm shu shv siy siz
    skr smp smy snd sog sqo sqt srh srz ssh sts swb syc syn syr tjo tks tmr tnf tov tra trg
    trm trw ug uig ur urd ush uzs vaf vgr vmh wbk wne wni wsv xco xhe xka xkc xkj xkp xld xly
    xmn xmr xna xpr xsa xsd xvi ydd ydg yhd yi yid yih yud zba zdj zrp zum
    """)

  /// Where a region writes the other way.
  private static let regional: [String: String] = [
    "az-IQ": "Arab", "az-IR": "Arab", "ha-CM": "Arab", "ha-SD": "Arab", "kk-AF": "Arab",
    "kk-CN": "Arab", "kk-IR": "Arab", "kk-MN": "Arab", "ku-IQ": "Arab", "ku-IR": "Arab",
    "ku-LB": "Arab", "ky-CN": "Arab", "mey-SN": "Latn", "ms-CC": "Arab", "pa-PK": "Arab",
    "sd-IN": "Deva", "tg-PK": "Arab", "ug-KZ": "Cyrl", "ug-MN": "Cyrl", "uz-AF": "Arab",
  ]

  /// Words of at most four letters as numbers, in the order of these: made in no time at each start, for
  /// the few that are asked for.
  private static func words(_ text: String) -> [UInt32] {
    Array(text.utf8).split { $0 == 0x20 || $0 == 0x0A }.compactMap(number).sorted()
  }

  private static func number(_ word: some Collection<UInt8>) -> UInt32? {
    guard word.count <= 4 else { return nil }
    return word.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func isAmong(_ words: [UInt32], _ word: some StringProtocol) -> Bool {
    guard let wanted = number(word.utf8) else { return false }
    var rest = words.indices
    while let middle = rest.dropFirst(rest.count / 2).first {
      if words[middle] == wanted { return true }
      rest = words[middle] < wanted ? middle + 1..<rest.upperBound : rest.lowerBound..<middle
    }
    return false
  }
}
