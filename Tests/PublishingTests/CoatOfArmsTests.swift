import Publishing
import Testing

/// What comes of a county's coat of arms, whoever drew it.
@Suite struct CoatOfArmsTests {
  @Test func nothingIsLeftThatRunsOrFetches() {
    let drawing = #"""
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 1 1"
        onload="x"><script>x</script><style>@import '//example.org'</style><image href="//example.org/1"/>
        <use x:href="//example.org#a"/><g fill="url(//example.org#b)" stroke="UR\4C(//example.org#c)"
        clip-path="url(#d)"><path d="M0 0" fill="u\rl( //example.org )" style="fill: url(//example.org)"
        onclick="x" x:href="//example.org"/></g></svg>
      """#
    let output = MemoryOutput()
    var options = BuildOptions()
    options.types = [.index]
    BuildSample().with("vorlage.yaml") { $0?.replacing("kurz: LKM", with: "wappen: arms.svg") }
      .with("arms.svg") { _ in drawing }.build(to: output, options)
    let page = output.read("de/index.html").map { String(decoding: $0, as: UTF8.self) } ?? ""
    let expected = #"<g clip-path="url(#d)"><path d="M0 0"></path></g></svg>"#
    #expect(page.contains(expected), "\(page.prefix(3000))")
    #expect(!page.contains("example.org"))
  }
}
