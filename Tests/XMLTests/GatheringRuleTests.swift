import Testing
import XML

/// What ``GatheringRule`` says of the grammar of DocBook, asked of the grammar itself.
@Suite struct GatheringRuleTests {
  static let isThere = RelaxNGSchema.docBook().schema != nil

  /// The patterns that a rule's parents may match where the rule counts.
  private func patterns(_ rule: GatheringRule, _ parent: String, _ grammar: Grammar) -> Set<Int> {
    guard let around = rule.around else { return Set(grammar.patterns(parent)) }
    var found: Set<Int> = []
    for name in around {
      for pattern in grammar.patterns(name) {
        found.formUnion(grammar.patterns(parent, in: pattern))
      }
    }
    // One in another of its name.
    while case let more = found.union(found.flatMap { grammar.patterns(parent, in: $0) }),
      more != found
    {
      found = more
    }
    return found
  }

  /// What a group may hold of a row, the place may hold as well.
  @Test(
    .enabled(if: isThere, "the package docbook5-xml is not installed"),
    arguments: GatheringRule.all.indices)
  func takingGroupsAwayKeepsWhatIsValid(_ index: Int) throws {
    let grammar = try #require(Grammar())
    let rule = GatheringRule.all[index]
    for parent in rule.parents {
      let patterns = patterns(rule, parent, grammar)
      #expect(!patterns.isEmpty || rule.around != nil, "\(parent)")
      for pattern in patterns {
        for outer in grammar.content(pattern) where grammar.name(outer.symbol) == rule.group[0] {
          // Down the group to the patterns that its last element can match.
          var last: Set<Int> = [outer.symbol]
          for name in rule.group.dropFirst() {
            last = last.reduce(into: []) { $0.formUnion(grammar.patterns(name, in: $1)) }
          }
          let held = last.flatMap { grammar.content($0).map(\.symbol) }.filter {
            // Text counts among inlines; among others it is space, which may stand anywhere.
            grammar.name($0).isEmpty || rule.members.contains(grammar.name($0))
          }
          let loop = try #require(outer.loop, "\(rule.group[0]) is not repeated in \(parent)")
          #expect(loop.isSuperset(of: held), "\(rule.group[0]) in \(parent)")
        }
      }
    }
  }

  /// What the place may hold of a row, the group may hold as well, and need not hold more.
  @Test(
    .enabled(if: isThere, "the package docbook5-xml is not installed"),
    arguments: GatheringRule.all.indices.filter {
      ["phrase", "blockquote"].contains(GatheringRule.all[$0].group[0])
    })
  func makingGroupsKeepsWhatIsValid(_ index: Int) throws {
    let grammar = try #require(Grammar())
    let rule = GatheringRule.all[index]
    for parent in rule.parents {
      for pattern in patterns(rule, parent, grammar) {
        let rows = grammar.content(pattern).filter {
          rule.members.contains(grammar.name($0.symbol))
        }
        guard let first = rows.first else { continue }
        let loop = try #require(first.loop, "a row is not repeated in \(parent)")
        #expect(rows.allSatisfy { $0.loop == loop }, "\(parent) has rows of several kinds")
        let row = loop.filter {
          $0 == Grammar.text || rule.members.contains(grammar.name($0))
        }
        let groups = loop.filter { grammar.name($0) == rule.group[0] }
        #expect(groups.contains { grammar.takes(row, $0) }, "\(parent)")
      }
    }
  }

  /// It is not so everywhere, and the tests above would say so.
  @Test(.enabled(if: isThere, "the package docbook5-xml is not installed"))
  func elsewhereItWouldBeWrong() throws {
    let grammar = try #require(Grammar())
    let pattern = try #require(grammar.patterns("biblioentry").first)
    let group = try #require(
      grammar.content(pattern).first { grammar.name($0.symbol) == "phrase" })
    let links = grammar.patterns("link", in: group.symbol)
    #expect(!links.isEmpty && group.loop?.isDisjoint(with: links) == true)
  }
}
