/// The elements of HTML (index of elements), and those of SVG and MathML that stand in HTML without
/// a namespace.
enum HTMLElements {
  static let names = Set(sorted)

  static let sorted: [String] = words(
    """
    a abbr address area article aside audio b bdi bdo blockquote body br button canvas caption cite
    code col colgroup data datalist dd del details dfn dialog div dl dt em fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i img input ins kbd label legend li link
    main map mark menu meta meter nav ol optgroup option output p picture pre progress q rp rt ruby s
    samp search section select slot small source span strong style sub summary sup table tbody td
    textarea tfoot th thead time title tr track u ul var video wbr
    svg circle clipPath defs desc ellipse feBlend feColorMatrix feFlood feGaussianBlur feMerge
    feMergeNode feOffset filter foreignObject g image line linearGradient marker mask metadata path
    pattern polygon polyline radialGradient rect stop switch symbol text textPath tspan use view
    math mfrac mi mn mo mover mpadded mphantom mroot mrow ms mspace msqrt mstyle msub msubsup msup
    mtable mtd mtext mtr munder munderover semantics
    """)

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
