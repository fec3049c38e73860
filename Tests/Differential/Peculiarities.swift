extension Peculiarity {
  static let strikethroughs = [
    Peculiarity(name: "emphasis beside tildes", effect: .without(.strikethrough)) { facts in
      facts.runs(of: "~").contains { run in
        [facts.at(run.start - 1), facts.at(run.start + run.length)].contains {
          $0 == 0x2A || $0 == 0x5F
        }
      }
    },
    Peculiarity(name: "one tilde and two", effect: .without(.strikethrough)) { facts in
      Set(facts.runs(of: "~").map(\.length)).count > 1
    },
  ]

  static let addresses = [
    Peculiarity(name: "addresses behind a bracket", effect: .without(.bareLinks)) { facts in
      facts.has("[") && (facts.has("www.") || facts.has("://"))
    },
    Peculiarity(name: "hosts that are none", effect: .without(.bareLinks)) { facts in
      facts.hasOddHost
    },
    Peculiarity(name: "hosts of mail that are none", effect: .without(.bareLinks)) { facts in
      facts.hasOddMail
    },
  ]

  static let tasks = [
    Peculiarity(name: "tasks that do not begin the line", effect: .without(.taskLists)) { facts in
      facts.hasOddTask
    }
  ]

  static let others = [
    Peculiarity(name: "blank lines in notes", effect: .without(.footnotes)) { facts in
      facts.has("[^")
        && (facts.has(">")
          || facts.lines.contains { line in
            !line.isEmpty && line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
          })
    },
    Peculiarity(name: "a row of one bar", effect: .without(.tables)) { facts in
      facts.hasLine { line in
        line.first == 0x7C && line.dropFirst().allSatisfy { $0 == 0x20 || $0 == 0x09 }
      }
    },
    Peculiarity(name: "definitions before a table", effect: .without(.tables)) { facts in
      facts.has("]:") && facts.has("-")
    },
    Peculiarity(name: "definitions part blocks", effect: .anyTightness) { facts in facts.has("]:")
    },
    Peculiarity(name: "breaks part blocks", effect: .anyTightness) { facts in
      facts.lines.contains { line in
        ([0x2D, 0x2A, 0x5F] as [UInt8]).contains { byte in line.count { $0 == byte } >= 3 }
      }
    },
    Peculiarity(name: "definitions underlined", effect: .skipped) { facts in
      guard facts.has("]:") else { return false }
      return facts.hasLine { line in
        !line.isEmpty && line.allSatisfy { $0 == 0x2D || $0 == 0x20 || $0 == 0x09 }
      }
    },
    Peculiarity(name: "backticks behind a lone one", effect: .skipped) { facts in
      var counts: [Int: Int] = [:]
      for run in facts.runs(of: "`") { counts[run.length, default: 0] += 1 }
      return counts.count > 1 && counts.values.contains { $0 > 2 }
    },
  ]
}

extension Facts {
  /// A host with `_`, or that ends or begins with its point.
  fileprivate var hasOddHost: Bool {
    for (index, byte) in bytes.enumerated() {
      let isWWW = byte == 0x77 && bytes[index...].starts(with: "www.".utf8)
      let isWeb = byte == 0x3A && bytes[index...].starts(with: "://".utf8)
      guard isWWW || isWeb else { continue }
      let host = bytes[(index + (isWWW ? 4 : 3))...].prefix { byte in
        byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x5C || byte >= 0x80
          || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
      }
      if host.isEmpty || host.contains(0x5F) || host.contains(0x5C) || host.first == 0x2E
        || host.last == 0x2E || host.first == 0x2D
      {
        return true
      }
    }
    return false
  }

  /// A mail address whose host begins with a point or ends with a digit.
  fileprivate var hasOddMail: Bool {
    for (index, byte) in bytes.enumerated() where byte == 0x40 {
      let host = bytes[(index + 1)...].prefix { byte in
        byte == 0x2E || byte == 0x2D || byte == 0x5F || (byte | 0x20) &- 0x61 < 26
          || byte &- 0x30 < 10
      }
      if host.first == 0x2E || host.last.map({ $0 &- 0x30 < 10 }) == true { return true }
    }
    return false
  }

  /// A box that does not stand behind the line's first marker, or with nothing behind it.
  fileprivate var hasOddTask: Bool {
    for line in lines {
      guard
        let box = line.indices.first(where: { index in
          index + 2 < line.endIndex && line[index] == 0x5B && line[index + 2] == 0x5D
            && (line[index + 1] == 0x20 || line[index + 1] | 0x20 == 0x78)
        })
      else { continue }
      let behind = line[(box + 3)...]
      guard let first = behind.first, first == 0x20 || first == 0x09,
        behind.contains(where: { $0 != 0x20 && $0 != 0x09 })
      else { return true }
      let before = line[..<box].drop { $0 == 0x20 || $0 == 0x09 }
      let marker = before.prefix { $0 != 0x20 && $0 != 0x09 }
      let isOneMarker = before.dropFirst(marker.count).allSatisfy { $0 == 0x20 || $0 == 0x09 }
      let isMarker =
        marker.count == 1 && marker.first.map { $0 == 0x2D || $0 == 0x2B || $0 == 0x2A } == true
        || marker.dropLast().allSatisfy { $0 &- 0x30 < 10 } && marker.count > 1
      if !isOneMarker || !isMarker { return true }
    }
    return false
  }
}
