/// The elements of HTML and their attributes (HTML, "List of elements" and "List of attributes"), and
/// the elements of SVG 2 and MathML Core, which stand in HTML without a namespace.
enum HTMLElements {
  static let sorted: [String] = words(
    """
    a abbr address area article aside audio b bdi bdo blockquote body br button canvas caption cite
    code col colgroup data datalist dd del details dfn dialog div dl dt em fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i img input ins kbd label legend li link
    main map mark menu meta meter nav ol optgroup option output p picture pre progress q rp rt ruby s
    samp search section select slot small source span strong style sub summary sup table tbody td
    textarea tfoot th thead time title tr track u ul var video wbr svg math
    """)

  /// The elements of SVG 2 and of MathML Core.
  static let foreignSorted: [String] = words(
    """
    a svg style title circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
    feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA
    feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter foreignObject g image line
    linearGradient marker mask metadata path pattern polygon polyline radialGradient rect stop switch
    symbol text textPath tspan use view
    math annotation annotation-xml maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded
    mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr
    munder munderover none semantics
    """)

  static let foreign = Set(foreignSorted)

  /// Whether an attribute stands where it has no meaning.
  static func isUnknown(attribute: AttributeName, of element: String) -> Bool {
    let name = attribute.text
    // What a custom element takes is its own affair.
    return !attribute.traits.contains(.everywhere) && !element.utf8.contains(UInt8(ascii: "-"))
      && !name.hasPrefix("aria-") && !name.hasPrefix("data-")
      && own[name]?.contains(element) != true
  }

  /// The attributes that an element can have, for suggestions.
  static func attributes(of element: String) -> [String] {
    everywhere + own.filter { $0.value.contains(element) }.keys.sorted()
  }

  /// What every element can have, sorted.
  static let everywhere = words(
    """
    accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint
    hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce popover role
    slot spellcheck style tabindex title translate writingsuggestions xml:lang xml:space
    """)

  /// The attributes of some elements only, each with these.
  private static let own: [String: [String]] = {
    var result: [String: [String]] = Dictionary(minimumCapacity: 128)
    for line in Array(table.utf8).split(separator: UInt8(ascii: "\n")) {
      let entry = words(line)
      if let attribute = entry.first { result[attribute] = Array(entry.dropFirst()) }
    }
    return result
  }()

  private static let table = """
    abbr th
    accept input
    accept-charset form
    action form
    alt area img input
    as link
    autocomplete form input select textarea
    autoplay audio video
    blocking link style
    charset meta
    checked input
    cite blockquote del ins q
    closedby dialog
    color link
    cols textarea
    colspan td th
    command button
    commandfor button
    content meta
    controls audio video
    coords area
    crossorigin audio img link video
    datetime del ins time
    decoding img
    default track
    dirname input textarea
    disabled button fieldset input optgroup option select textarea link
    download a area
    enctype form
    fetchpriority img link
    for label output
    form button fieldset input output select textarea
    formaction input button
    formenctype input button
    formmethod input button
    formnovalidate input button
    formtarget input button
    headers td th
    height canvas img input source video
    high meter
    href a area link
    hreflang a link
    imagesizes link
    imagesrcset link
    integrity link
    ismap img
    kind track
    label optgroup option track
    list input
    loading img
    loop audio video
    low meter
    max input meter progress
    maxlength input textarea
    media link meta source style
    method form
    min input meter
    minlength input textarea
    multiple input select
    muted audio video
    name button details fieldset form input map meta output select slot textarea
    novalidate form
    open details dialog
    optimum meter
    pattern input
    ping a area
    placeholder input textarea
    playsinline video
    popovertarget button input
    popovertargetaction button input
    poster video
    preload audio video
    property meta
    readonly input textarea
    referrerpolicy a area img link
    rel a area form link
    required input select textarea
    reversed ol
    rows textarea
    rowspan td th
    scope th
    selected option
    shape area
    size input select
    sizes img source link
    span col colgroup
    src audio img input source track video
    srclang track
    srcset img source
    start ol
    step input
    target a area form
    type a button input link ol source style
    usemap img
    value button option data input li meter progress
    width canvas img input source video
    wrap textarea
    """
}
