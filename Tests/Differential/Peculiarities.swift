extension Peculiarity {
  static let emphases = [
    Peculiarity(name: "emphasis beside tildes", effect: .without(.strikethrough)) { facts in
      facts.runs(of: "~").contains { run in
        [facts.at(run.start - 1), facts.at(run.start + run.length)].contains { isEmphasis($0) }
      }
    },
    Peculiarity(name: "one tilde and two", effect: .without(.strikethrough)) { facts in
      guard facts.has("~") else { return false }
      return facts.paragraphs.contains { Set($0.runs(of: "~").map(\.length)).count > 1 }
    },
    Peculiarity(name: "symbols beside tildes", effect: .without(.strikethrough)) { facts in
      facts.has("~") && facts.hasSymbol
    },
    Peculiarity(name: "symbols beside emphasis", effect: .anyEmphasis) { facts in
      (facts.has("*") || facts.has("_")) && facts.hasSymbol
    },
    Peculiarity(name: "delimiters that open and close", effect: .anyEmphasis) { facts in
      facts.hasRuleOfThree("*") || facts.hasRuleOfThree("_")
    },
  ]

  static let addresses = [
    Peculiarity(name: "addresses behind a bracket", effect: .without(.bareLinks)) { facts in
      guard facts.has("[") else { return false }
      return facts.paragraphs.contains { $0.hasAddressInBrackets }
    },
    Peculiarity(name: "mail with escapes", effect: .without(.bareLinks)) { facts in
      facts.has("@") && facts.has("\\")
    },
    Peculiarity(name: "addresses in links", effect: .without(.bareLinks)) { facts in
      facts.has("@") && facts.has("[")
        && facts.paragraphs.contains { $0.hasAddressBehindAutolink }
    },
    Peculiarity(name: "hosts that are none", effect: .without(.bareLinks)) { $0.hasOddHost },
    Peculiarity(name: "hosts of mail that are none", effect: .without(.bareLinks)) {
      $0.hasOddMail
    },
    Peculiarity(name: "mail with its protocol", effect: .without(.bareLinks)) { facts in
      facts.has("mailto:") || facts.has("xmpp:")
    },
  ]

  static let extensions = [
    Peculiarity(name: "tasks that do not begin the line", effect: .without(.taskLists)) { facts in
      facts.hasOddTask
    },
    Peculiarity(name: "blank lines in notes", effect: .without(.footnotes)) { facts in
      facts.has("[^") && facts.has("]:")
        && facts.lines.contains { line in
          !line.isEmpty && line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
        }
    },
    Peculiarity(name: "labels that are none", effect: .without(.footnotes)) { $0.hasOddLabel },
    Peculiarity(name: "notes that begin with notes", effect: .without(.footnotes)) { facts in
      guard facts.has("[^") else { return false }
      var index = 0
      while let start = facts.find("]:", from: index) {
        index = start + 2
        let line = Facts(Array(facts.bytes[index...].prefix { $0 != 0x0A && $0 != 0x0D }))
        if let note = line.find("[^", from: 0), line.find("]:", from: note) != nil { return true }
      }
      if facts.hasNoteTwice { return true }
      return facts.lines.contains { line in
        let text = line.drop { $0 == 0x20 || $0 == 0x09 }
        return text.startIndex > line.startIndex && text.starts(with: "[^".utf8)
      }
    },
    Peculiarity(name: "images that look like notes", effect: .skipped) { $0.has("![^") },
    Peculiarity(name: "escaped bars before a table", effect: .without(.tables)) { facts in
      facts.has("\\|") && facts.has("-")
        && facts.lines.indices.contains { index in
          facts.lines[index].contains(0x5C)
            && facts.lines.dropFirst(index + 2).contains(where: Facts.mayBeDelimiterRow)
        }
    },
    Peculiarity(name: "a table's first row on a lazy line", effect: .without(.tables)) { facts in
      facts.lines.indices.dropFirst().contains { index in
        Facts.mayBeDelimiterRow(facts.lines[index])
          && (Facts.quotations(facts.lines[index - 1]) < Facts.quotations(facts.lines[index])
            || Facts.indentation(facts.lines[index - 1]) < Facts.indentation(facts.lines[index]))
      }
    },
    Peculiarity(name: "a row of one bar", effect: .without(.tables)) { facts in
      facts.hasLine { line in
        line.first == 0x7C && line.dropFirst().allSatisfy { $0 == 0x20 || $0 == 0x09 }
      }
    },
  ]

  static let definitions = [
    Peculiarity(name: "definitions before a table", effect: .without(.tables)) { facts in
      facts.hasDefinition(behindIt: 1...20) { line in
        line.contains(0x2D) && line.allSatisfy { [0x2D, 0x3A, 0x7C, 0x20, 0x09].contains($0) }
      }
    },
    Peculiarity(name: "definitions part blocks", effect: .anyTightness) { $0.has("]:") },
    Peculiarity(name: "items of definitions alone", effect: .skipped) { facts in
      facts.lines.indices.contains { index in
        let line = facts.lines[index]
        let content = Facts.withoutMarks(line)
        return content.first == 0x5B && content.startIndex > line.startIndex
          && (index..<min(index + 8, facts.lines.count - 1)).contains {
            Facts.withoutMarks(facts.lines[$0]).isEmpty
              && Facts.withoutMarks(facts.lines[$0 + 1]).isEmpty
          }
      }
    },
    Peculiarity(name: "definitions underlined", effect: .skipped) { facts in
      facts.hasDefinition(behindIt: 1...6) { line in
        line.contains(0x2D) && line.allSatisfy { $0 == 0x2D || $0 == 0x20 || $0 == 0x09 }
      }
    },
    Peculiarity(name: "titles with something behind", effect: .skipped) { facts in
      var index = 0
      while let start = facts.find("]:", from: index) {
        index = start + 2
        if Facts.hasTitleAndMore(facts.bytes[index...].prefix(200)) { return true }
      }
      return false
    },
    Peculiarity(name: "definitions on lazy lines", effect: .skipped) { facts in
      facts.lines.indices.dropFirst().contains { index in
        let line = facts.lines[index]
        return (line.first == 0x20 || line.first == 0x09 || line.first == 0x3E)
          && line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }.first == 0x5B
          && line.contains(0x3A) && facts.lines[..<index].contains { $0.contains(0x3A) }
      }
    },
    Peculiarity(name: "parentheses that are not paired", effect: .skipped) { $0.hasOddDestination },
  ]

  /// What CommonMark 0.31.2 says otherwise than 0.29, which cmark-gfm follows.
  static let versions = [
    Peculiarity(name: "comments and declarations", effect: .skipped) { facts in
      var index = 0
      while let start = facts.find("<!", from: index) {
        index = start + 2
        let next = facts.at(index)
        if next >= 0x61 && next <= 0x7A { return true }
        if next >= 0x41 && next <= 0x5A {
          // A name in capitals and a space behind it was asked for.
          let name = facts.bytes[index...].prefix { $0 >= 0x41 && $0 <= 0x5A }
          if facts.at(index + name.count) > 0x20 { return true }
        }
        guard next == 0x2D else { continue }
        let text = facts.bytes[min(facts.bytes.count, index + 2)...]
        if text.first == 0x3E || text.first == 0x2D { return true }
        // Two hyphens within.
        guard let end = facts.find("--", from: index + 2) else { continue }
        if facts.at(end + 2) != 0x3E { return true }
      }
      return false
    },
    Peculiarity(name: "textarea", effect: .skipped) { facts in
      facts.has("textarea") || facts.has("TEXTAREA")
    },
  ]

  static let others = [
    Peculiarity(name: "tables part blocks", effect: .anyTightness) { facts in
      facts.lines.contains(where: Facts.mayBeDelimiterRow)
    },
    Peculiarity(name: "breaks part blocks", effect: .anyTightness) { facts in
      facts.lines.contains { line in
        ([0x2D, 0x2A, 0x5F] as [UInt8]).contains { byte in
          line.reversed().prefix { $0 == byte || $0 == 0x20 || $0 == 0x09 }.count { $0 == byte }
            >= 3
        }
      }
    },
    Peculiarity(name: "backticks behind a lone one", effect: .skipped) { facts in
      facts.has("`") && facts.paragraphs.contains { $0.hasLoneBackticks }
    },
    Peculiarity(name: "tags behind a lazy line", effect: .skipped) { facts in
      facts.lines.indices.dropFirst().contains { index in
        let line = facts.lines[index].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
        // A marker alone may be text there.
        let before = facts.lines[index - 1].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
        return line.first == 0x3C && !before.isEmpty
          && facts.lines[..<index].contains {
            Facts.withoutMarks($0).startIndex > $0.startIndex || $0.first == 0x5B
          }
      }
    },
    Peculiarity(name: "spaces in angle brackets", effect: .skipped) { facts in
      facts.hasPaddedDestination
    },
    Peculiarity(name: "escaped references in addresses and info strings", effect: .skipped) {
      facts in
      facts.has("\\&")
        && (facts.has("](") || facts.has("]:") || facts.has("```") || facts.has("~~~"))
    },
    Peculiarity(name: "fences behind a tab", effect: .skipped) { facts in
      facts.lines.contains { line in
        guard let fence = line.firstIndex(where: { $0 == 0x60 || $0 == 0x7E }) else { return false }
        return line[..<fence].contains(0x09)
      }
    },
    Peculiarity(name: "instructions that end with two marks", effect: .skipped) { $0.has("??>") },
    Peculiarity(name: "titles that end with an escape", effect: .skipped) { facts in
      (facts.has("]:") || facts.has("]("))
        && (facts.has("\\'") || facts.has("\\\"") || facts.has("\\)"))
    },
    Peculiarity(name: "references of eight digits", effect: .skipped) { facts in
      var index = 0
      while let start = facts.find("&#", from: index) {
        index = start + 2
        if facts.bytes[index...].prefix(8).count(where: { $0 &- 0x30 < 10 }) == 8 { return true }
      }
      return false
    },
    Peculiarity(name: "items that begin with two blank lines", effect: .skipped) { facts in
      facts.lines.indices.dropFirst().contains { index in
        let line = facts.lines[index]
        let before = facts.lines[index - 1]
        return Facts.withoutMarks(line).isEmpty && !line.isEmpty
          && before.last.map { [0x2D, 0x2B, 0x2A, 0x2E, 0x29, 0x20, 0x09].contains($0) } == true
          && Facts.withoutMarks(before + [0x20]).isEmpty
      }
    },
  ]
}

func isEmphasis(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x5F }
