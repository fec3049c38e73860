internal import Diagnostics
internal import YAMLReading

extension OpeningHours {
  /// Reads what stands on a door: `Montag bis Mittwoch 9–12 und 13–15.30 Uhr`, `Di, Do 14:00-18:00`.
  ///
  /// - Returns: `nil` where it names no day or no times, or something else.
  init?(_ text: String) {
    var days: [ClosedRange<Int>] = []
    var times: [ClosedRange<Int>] = []
    var minutes: [Int] = []
    var isRange = false
    var isTimeRange = false
    for piece in Self.pieces(text) {
      if let day = Self.day(piece) {
        guard minutes.isEmpty, times.isEmpty else { return nil }
        if isRange {
          guard let first = days.popLast()?.lowerBound, first < day else { return nil }
          days.append(first...day)
        } else {
          days.append(day...day)
        }
        isRange = false
      } else if let time = Self.time(piece) {
        guard !days.isEmpty, isTimeRange == (minutes.count == 1), !isRange else { return nil }
        minutes.append(time)
        if minutes.count == 2 {
          guard minutes[0] < minutes[1] else { return nil }
          times.append(minutes[0]...minutes[1])
          minutes = []
        }
        isTimeRange = false
      } else if ["-", "bis", "to", "until"].contains(piece) {
        if minutes.isEmpty {
          guard times.isEmpty, !days.isEmpty, !isRange else { return nil }
          isRange = true
        } else {
          isTimeRange = true
        }
      } else if !["uhr", "und", "and", "von", "from", ","].contains(piece) {
        return nil
      }
    }
    guard !times.isEmpty, minutes.isEmpty, !isRange, !isTimeRange else { return nil }
    self.days = days
    self.times = times
  }

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\u{A0}", "\u{202F}", ",", ";":
        if !word.isEmpty { pieces.append(folded(word)) }
        word = ""
      case "-", "–", "—":
        if !word.isEmpty { pieces.append(folded(word)) }
        word = ""
        pieces.append("-")
      default: word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { pieces.append(folded(word)) }
    return pieces
  }

  private static let names = [
    ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"],
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    ["", "", "", "", "", "sonnabend", ""],
  ]

  /// A weekday by its name, or the first two or three letters of it.
  private static func day(_ word: String) -> Int? {
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard bare.utf8.count >= 2, bare.utf8.first.map({ $0 > 0x39 }) ?? false else { return nil }
    for list in names {
      if let index = list.firstIndex(where: {
        $0 == bare || bare.utf8.count <= 3 && $0.hasPrefix(bare)
      }) {
        return index + 1
      }
    }
    return nil
  }

  /// `9`, `9:30`, `13.15`, as minutes.
  private static func time(_ word: String) -> Int? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (1...2).contains(parts.count), (1...2).contains(parts[0].utf8.count),
      let hours = Int(parts[0]), (0...24).contains(hours)
    else { return nil }
    guard parts.count == 2 else { return hours * 60 }
    guard parts[1].utf8.count == 2, let minutes = Int(parts[1]), (0...59).contains(minutes),
      hours < 24 || minutes == 0
    else { return nil }
    return hours * 60 + minutes
  }
}
