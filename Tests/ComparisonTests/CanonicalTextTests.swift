import Comparison
import Testing

/// One form for what is stored in several.
@Suite struct CanonicalTextTests {
  @Test(arguments: [
    ("u\u{308}ber", "über"), ("U\u{308}", "Ü"), ("a\u{323}\u{302}", "ậ"), ("a\u{302}\u{323}", "ậ"),
    ("z.\u{A0}B.", "z. B."), ("1\u{202F}000", "1 000"), (" a \r\n\t\u{2003} b", "a b"),
    ("Flücht\u{AD}ling", "Flüchtling"), ("a\u{200B}b", "ab"), ("q\u{308}", "q\u{308}"),
  ]) func saysTheSame(_ stored: String, _ composed: String) {
    let text = CanonicalText(Array(stored.utf8)[...])
    #expect(text.bytes == Array(composed.utf8))
  }

  /// Every byte knows where in the source it comes from, the last of a composed letter where its mark ends.
  @Test func knowsItsPlaces() {
    let source = Array("  für u\u{308}ber\u{A0}\u{A0}all".utf8)
    let text = CanonicalText(source[...], keepsPlaces: true)
    #expect(text.bytes == Array("für über all".utf8))
    #expect(text.places == [2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 17, 18, 19])
  }

  /// A part of a longer text keeps the places of the whole.
  @Test func isOfAPart() {
    let source = Array("ab cd".utf8)
    #expect(CanonicalText(source[2...], keepsPlaces: true).places == [3, 4])
  }

  @Test(arguments: [
    ("„über  Nacht“ – z.\u{A0}B.", "\"u\u{308}ber Nacht\" - z. B."), ("‚a‘ ﬁn", "'a' fin"),
  ]) func isHeldEqual(_ left: String, _ right: String) {
    #expect(comparedForm(Array(left.utf8)[...]) == comparedForm(Array(right.utf8)[...]))
  }
}
