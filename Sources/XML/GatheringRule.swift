/// Which elements may be put into a group with others of their kind, and where.
///
/// For each of these places the grammar of DocBook 5.0 says that a row with groups is valid exactly
/// where the row without them is:
///
/// - What the group may hold of the row, the place may hold as well, any number of it in any order,
///   since all of it stands in one choice that is repeated. So taking the group away keeps a
///   valid document valid.
/// - What the place may hold of the row, the group may hold as well, and nothing else has to be in
///   the group. So making the group does, too.
///
/// `GatheringRuleTests` derives both from the schema. They do not hold everywhere: a `biblioentry` may
/// hold a `phrase` with a `link` in it, and yet no `link`.
package struct GatheringRule: Sendable {
  /// The elements of a row.
  package let members: Set<String>
  /// The elements that the group is made of, outermost first; the last one takes the row.
  package let group: [String]
  /// The elements in which such a row is gathered.
  package let parents: Set<String>
  /// What has to stand around a parent, leaving out those of the parent's own name, where that name
  /// alone does not say which of several patterns of the grammar it matches.
  package let around: Set<String>?

  private init(
    _ members: Set<String>, in parents: Set<String>, around: Set<String>? = nil,
    group: [String]
  ) {
    self.members = members
    self.group = group
    self.parents = parents
    self.around = around
  }

  private static let lists: Set<String> = ["itemizedlist", "orderedlist"]

  package static let all: [GatheringRule] = [
    GatheringRule(
      [
        "emphasis", "link", "phrase", "code", "superscript", "footnote", "footnoteref",
        "inlinemediaobject",
      ],
      in: [
        "para", "title", "subtitle", "bridgehead", "term", "entry", "phrase", "link", "code",
        "superscript", "programlisting", "attribution", "caption", "releaseinfo",
      ], group: ["phrase"]),
    // In a `mathphrase` an emphasis holds less.
    GatheringRule(
      [
        "emphasis", "link", "phrase", "code", "superscript", "footnote", "footnoteref",
        "inlinemediaobject",
      ],
      in: ["emphasis"],
      around: [
        "para", "title", "subtitle", "bridgehead", "term", "entry", "phrase", "link", "caption",
      ], group: ["phrase"]),
    GatheringRule(
      [
        "para", "blockquote", "programlisting", "itemizedlist", "orderedlist", "variablelist",
        "informaltable", "table", "bridgehead", "note",
      ],
      in: [
        "article", "section", "appendix", "chapter", "preface", "blockquote", "listitem",
        "footnote", "entry", "note", "caption", "legalnotice",
      ], group: ["blockquote"]),
    GatheringRule(
      ["section"], in: ["article", "section", "appendix", "chapter", "preface"],
      group: ["section"]),
    GatheringRule(["listitem"], in: ["itemizedlist"], group: ["listitem", "itemizedlist"]),
    GatheringRule(["listitem"], in: ["orderedlist"], group: ["listitem", "orderedlist"]),
    GatheringRule(
      ["varlistentry"], in: ["variablelist"],
      group: ["varlistentry", "listitem", "variablelist"]),
    GatheringRule(
      ["row"], in: ["thead", "tbody", "tfoot"], around: ["tgroup"],
      group: ["row", "entry", "informaltable", "tgroup", "tbody"]),
  ]

  /// The elements that groups are made of, with what they cannot be without.
  static let names: Set<String> = all.reduce(into: ["title", "term"]) { $0.formUnion($1.group) }
}
