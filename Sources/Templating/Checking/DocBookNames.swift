/// The elements of DocBook 5.0 and their attributes, as its RELAX NG schema has them
/// (`docbook.rng`): for each group of elements with the same attributes these, then the elements.
/// What every element may have stands in ``everywhere``.
enum DocBookNames {
  static let everywhere = Set(
    words(
      """
      annotations arch audience condition conformance dir os remap revision revisionflag
      security userlevel vendor version wordsize xml:base xml:id xml:lang xreflabel
      """))

  private static let groups = """
    LINK > abbrev abstract accel acronym affiliation answer artpagenums attribution audioobject \
    author authorgroup authorinitials biblioentry bibliolist bibliomisc bibliomixed blockquote \
    calloutlist caution citation citerefentry city classname collab command computeroutput \
    confdates confgroup confnum confsponsor conftitle constraint constraintdef contractnum \
    contractsponsor contrib copyright country cover date edition editor email emphasis envar \
    epigraph errorcode errorname errortext errortype exceptionname fax firstname foreignphrase \
    formalpara funcdef funcparams funcprototype function glosslist guibutton guiicon guilabel \
    guimenu guimenuitem guisubmenu hardware holder honorific imageobject imageobjectco important \
    indexentry informalequation initializer inlineequation inlinemediaobject interfacename \
    issuenum itermset jobtitle keycode keysym keyword keywordset label legalnotice lhs lineage \
    lineannotation literal manvolnum markup mathphrase mediaobject member menuchoice methodname \
    mousebutton msg msgaud msgentry msgexplan msginfo msglevel msgmain msgorig msgrel msgset \
    msgsub msgtext note ooclass ooexception oointerface option optional org orgdiv otheraddr \
    othername package pagenums para person personblurb personname phone phrase pob postcode \
    printhistory procedure production productionrecap productionset productnumber programlistingco \
    prompt property pubdate publisher publishername qandadiv qandaentry question quote refclass \
    refdescriptor refentrytitle refmeta refname refnamediv refpurpose refsynopsisdiv releaseinfo \
    remark returnvalue revdescription revhistory revision revnumber revremark rhs screenco \
    screenshot see seealso seg seglistitem segmentedlist segtitle seriesvolnums shortaffil sidebar \
    simpara state street subjectterm subscript subtitle superscript surname synopfragment task \
    taskprerequisites taskrelated tasksummary term textobject tip title titleabbrev toc token type \
    userinput varargs varlistentry varname videoobject void volumenum warning wordasword year
    LINK label status > acknowledgements appendix bibliodiv bibliography book chapter colophon \
    dedication glossary glossdiv indexdiv part partintro preface refentry reference refsect1 \
    refsect2 refsect3 refsection sect1 sect2 sect3 sect4 sect5 section set simplesect
    LINK class > application constant database parameter productname replaceable symbol systemitem \
    trademark
    LINK class otherclass > biblioid bibliosource citebiblioid orgname othercredit refmiscinfo
    LINK language > code constructorsynopsis destructorsynopsis fieldsynopsis funcsynopsis \
    methodsynopsis
    role > alt anchor info sbr
    LINK sortas > glossentry primary secondary tertiary
    linkends role > primaryie secondaryie seealsoie tertiaryie
    LINK continuation language linenumbering startinglinenumber xml:space > address \
    classsynopsisinfo funcsynopsisinfo
    LINK choice rep > arg group methodparam
    LINK floatstyle label pgwide > equation figure informalfigure
    LINK performance > step stepalternatives substeps
    LINK align char charoff class lang style title valign > tbody tfoot thead
    LINK relation > bibliomset biblioset
    align char charoff class lang span style title valign width > col colgroup
    label linkend role > coref footnoteref
    LINK baseform > firstterm glossterm
    LINK otherterm > glosssee glossseealso
    align contentdepth contentwidth depth entityref fileref format role scale scalefit valign \
    width > imagedata videodata
    LINK label status type > index setindex
    LINK action otheraction > keycombo shortcut
    LINK endterm xrefstyle > link xref
    LINK continuation language linenumbering startinglinenumber width xml:space > programlisting \
    screen
    linkend role > seeie synopfragmentref
    abbr align axis char charoff class colspan headers lang rowspan scope style title valign > td \
    th
    linkend pagenum role > tocdiv tocentry
    annotates role > annotation
    role xlink:actuate xlink:arcrole xlink:from xlink:show xlink:title xlink:to xlink:type > arc
    coords label linkends otherunits role units xlink:actuate xlink:arcrole xlink:href xlink:role \
    xlink:show xlink:title xlink:type > area
    label linkends otherunits role units xlink:actuate xlink:arcrole xlink:href xlink:role \
    xlink:show xlink:title xlink:type > areaset
    LINK otherunits units > areaspec
    LINK class label status > article
    entityref fileref format role > audiodata
    LINK otherspatial othertemporal spatial temporal > bibliocoverage
    LINK begin end endterm units xrefstyle > biblioref
    LINK class otherclass othertype type > bibliorelation
    LINK otherrenderas renderas > bridgehead
    arearefs role > callout
    LINK class lang style title > caption
    LINK pubwork > citetitle
    LINK class language > classsynopsis
    LINK cmdlength label sepchar > cmdsynopsis
    label linkends role > co
    LINK align char charoff colname colnum colsep colwidth rowsep > colspec
    LINK align char charoff colname colsep morerows nameend namest rotate rowsep spanname valign > \
    entry
    LINK align char charoff colname cols colsep nameend namest rowsep spanname tgroupstyle > \
    entrytbl
    LINK floatstyle label pgwide width > example
    role xlink:role xlink:title xlink:type > extendedlink
    LINK class path > filename
    LINK label > footnote
    LINK subject > glossdef
    LINK class pagenum scope significance startref type zone > indexterm
    LINK floatstyle width > informalexample
    LINK border cellpadding cellspacing class colsep floatstyle frame lang orient pgwide rowheader \
    rowsep rules style summary tabstyle title width > informaltable
    LINK mark spacing > itemizedlist
    LINK function otherfunction > keycap
    LINK override > listitem
    LINK class continuation language linenumbering startinglinenumber xml:space > literallayout
    role xlink:href xlink:label xlink:role xlink:title xlink:type > locator
    LINK xml:space > modifier
    LINK def > nonterminal
    localinfo role targetdoc targetptr type xrefstyle > olink
    LINK continuation inheritnum numeration spacing startingnumber > orderedlist
    LINK choice > paramdef
    LINK defaultlabel > qandaset
    LINK rowsep valign > row
    LINK columns type > simplelist
    LINK msgaud msglevel msgorig > simplemsgentry
    LINK align char charoff colsep nameend namest rowsep spanname > spanspec
    LINK weight > subject
    LINK scheme > subjectset
    LINK continuation label language linenumbering startinglinenumber xml:space > synopsis
    LINK border cellpadding cellspacing class colsep floatstyle frame label lang orient pgwide \
    rowheader rowsep rules shortentry style summary tabstyle title tocentry width > table
    LINK class namespace > tag
    LINK baseform sortas > termdef
    encoding entityref fileref format role > textdata
    LINK align char charoff cols colsep rowsep tgroupstyle > tgroup
    align char charoff class lang style title valign > tr
    LINK type > uri
    LINK spacing termlength > variablelist
    """

  /// `LINK` in the table: the attributes of everything that can be a link, and `role`.
  private static let link = words(
    """
    role linkend xlink:type xlink:title xlink:role xlink:show xlink:href xlink:actuate \
    xlink:arcrole
    """)

  /// The attributes of each element besides those of all. Elements of a group share theirs.
  static let attributes: [String: [String]] = {
    var result: [String: [String]] = Dictionary(minimumCapacity: 400)
    for line in Array(groups.utf8).split(separator: UInt8(ascii: "\n")) {
      guard let sign = line.firstIndex(of: UInt8(ascii: ">")) else { continue }
      var names = words(line[..<sign])
      if names.first == "LINK" { names = link + names.dropFirst() }
      for element in words(line[(sign + 1)...]) { result[element] = names }
    }
    return result
  }()

  static let elements = attributes.keys.sorted()
}

/// The words of a text that line breaks and spaces separate.
func words(_ text: String) -> [String] { words(Array(text.utf8)[...]) }

func words(_ text: ArraySlice<UInt8>) -> [String] {
  var words: [String] = []
  var start = text.startIndex
  while start < text.endIndex {
    let end = text[start...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? text.endIndex
    if end > start { words.append(String(decoding: text[start..<end], as: UTF8.self)) }
    start = end + 1
  }
  return words
}
