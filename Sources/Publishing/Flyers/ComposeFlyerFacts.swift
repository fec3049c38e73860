internal import Diagnostics
internal import Localization
internal import Templating
internal import Workspace
internal import YAMLReading

extension Composer {
  func department(_ facts: FlyerFacts) -> String {
    facts.department.map { words.actor($0, in: workspace).name } ?? ""
  }

  /// Whom to turn to: what the flyer says, else what the department says.
  func contact(_ facts: FlyerFacts) -> [FactView] {
    let actor = facts.department.flatMap { workspace.actor($0)?.contact }
    let own = facts.contact
    func value(_ get: (Contact) -> String?) -> String? { own.flatMap(get) ?? actor.flatMap(get) }
    var result: [FactView] = []
    func add(_ key: String, _ text: String?, _ make: (String) -> any Writable) {
      guard let text else { return }
      result.append(FactView(key: key, label: words("flyer.\(key)"), value: make(text)))
    }
    add("person", value(\.person)) { IsolatedText(plainText: words.set($0)) }
    add("address", value(\.address)) { IsolatedText(plainText: words.set(postal($0))) }
    add("room", value(\.room)) { IsolatedText(plainText: $0, isLeftToRight: true) }
    // What is no number or address is printed, but leads nowhere.
    add("phone", value(\.phone)) { number in
      LinkedText(
        url: telephoneDigits(number).flatMap { URLValue("tel:" + $0) },
        text: number.replacing(" ", with: "\u{A0}"))
    }
    add("email", value(\.email)) { address in
      LinkedText(
        url: isEmailAddress(address) ? URLValue("mailto:" + address) : nil, text: address)
    }
    return result
  }

  /// `99734 Nordhausen` stays on one line, and so does `Musterstraße 1`.
  private func postal(_ address: String) -> String {
    var words = address.split(separator: " ", omittingEmptySubsequences: false)
    for index in words.indices.dropLast().reversed()
    where words[index].utf8.count == 5 && words[index].utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      words[index] += "\u{A0}" + words.remove(at: index + 1)
    }
    for index in words.indices.dropFirst().reversed() where isHouseNumber(words[index]) {
      words[index - 1] += "\u{A0}" + words.remove(at: index)
    }
    return words.joined(separator: " ")
  }

  /// `1`, `12a`, with the comma behind it.
  private func isHouseNumber(_ word: Substring) -> Bool {
    let number = word.utf8.last == UInt8(ascii: ",") ? word.utf8.dropLast() : word.utf8[...]
    guard let last = number.last, number.count <= 4 else { return false }
    let isLetter = UInt8(ascii: "a")...UInt8(ascii: "z") ~= last | 0x20
    let digits = isLetter ? number.dropLast() : number
    return !digits.isEmpty && digits.allSatisfy { 0x30...0x39 ~= $0 }
  }

  func hours(_ hours: [OpeningHours]) -> [FlyerHoursView] {
    hours.map { entry in
      let days = entry.days.map { range in
        range.count == 1
          ? weekday(range.lowerBound)
          : words(
            "flyer.day-range",
            [
              "from": .text(weekday(range.lowerBound)), "to": .text(weekday(range.upperBound)),
            ])
      }
      let times = entry.times.map {
        words(
          "flyer.time-range",
          ["from": .text(time($0.lowerBound)), "to": .text(time($0.upperBound))])
      }
      return FlyerHoursView(
        days: days.joined(separator: language.listComma),
        times: TimesText(
          times: times, joint: language.listComma,
          pattern: words("flyer.times", ["times": .text("\u{0}")])))
    }
  }

  private func weekday(_ day: Int) -> String {
    // 1 January 2018 was a Monday.
    guard let date = CalendarDate(year: 2018, month: 1, day: day) else { return "" }
    let formats = language.isKnown ? words.catalogue.formats : Formats(.english)
    return formats.text { $0.appendWeekday(of: date, to: &$1) }
  }

  /// `9:00`: half hours and hours alike, so that they stand below each other.
  private func time(_ minutes: Int) -> String {
    words.catalogue.formats.text { $0.appendTime(minutes, to: &$1) }
  }

  func funders(_ funders: [Funder]) -> [FunderView] {
    funders.map { funder in
      let sentence = funder.sentence(in: language)
      let tag = sentence?.tag ?? ""
      let own = tag.isEmpty ? workspace.settings.officialLanguage : Language(tag) ?? language
      return FunderView(
        name: funder.name, sentence: sentence?.text ?? "", language: own,
        direction: own.direction.rawValue, logo: picture(funder.logoFile),
        width: funder.width ?? Number(30))
    }
  }

  func imprint(
    _ facts: FlyerFacts, _ own: FlyerText, _ setting: FlyerSetting
  ) -> [FactView] {
    guard let imprint = facts.imprint else { return [] }
    var result: [FactView] = []
    func add(_ key: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      result.append(
        FactView(
          key: key, label: words("flyer.\(key)"),
          value: IsolatedText(plainText: words.set(text))))
    }
    add("publisher", "\(imprint.publisher), \(postal(imprint.address))")
    add("responsible", imprint.responsible)
    add("printer", imprint.printer)
    add("credits", imprint.pictureCredits)
    add("translator", own.translator)
    add("tested", own.testedBy)
    add("run", imprint.printRun.map(words.number))
    add("state", imprint.state.map { stand($0.value) })
    add("valid-until", facts.validUntil.map { words.day($0.value) })
    return result
  }

  /// "September 2020", where only the month is given; the day otherwise.
  private func stand(_ date: LooseDate) -> String {
    guard date.vagueText != nil else { return words.day(date.last) }
    return words.catalogue.formats.text { formats, bytes in
      formats.appendMonth(of: date.last, to: &bytes)
      bytes.append(0x20)
      formats.appendYear(of: date.last, to: &bytes)
    }
  }

  func legalLinks(_ links: FlyerLinks) -> [NavigationView] {
    [
      ("flyer.legal-imprint", links.imprint), ("flyer.privacy", links.privacy),
      ("flyer.accessibility", links.accessibility),
    ].compactMap { key, address in
      address.flatMap { URLValue($0.value) }.map {
        NavigationView(label: words(key), url: $0, isCurrent: false)
      }
    }
  }
}

extension Funder {
  /// The sentence that it prescribes for a language, else for all, else its first.
  func sentence(in language: Language) -> (tag: String, text: String)? {
    let tags = [language.tag, language.base, ""]
    let found = tags.lazy.compactMap { tag in sentence.texts.first { $0.tag == tag } }.first
    return (found ?? sentence.texts.first).map { ($0.tag, $0.text) }
  }
}

/// A telephone number or address that leads where it says; runs from left to right in any text.
struct LinkedText: Writable {
  let url: URLValue?
  let text: String
  /// Behind what it may break in HTML.
  var joint: Character = "@"

  var plainText: String { text }
  var isEmpty: Bool { text.isEmpty }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    let inner = IsolatedText(plainText: text, isLeftToRight: true, joint: joint)
    guard let url else { return inner.write(as: vocabulary, into: &bytes) }
    let attribute = vocabulary == .html ? "<a class=\"address\" href=\"" : "<link xlink:href=\""
    bytes.append(contentsOf: attribute.utf8)
    appendEscaped(url.text, to: &bytes)
    bytes.append(contentsOf: "\">".utf8)
    inner.write(as: vocabulary, into: &bytes)
    bytes.append(contentsOf: (vocabulary == .html ? "</a>" : "</link>").utf8)
  }
}

/// Runs of hours, each of which is read in its own direction: from right to left in words, since a dash
/// would leave open which hour is the first.
struct TimesText: Writable {
  let times: [String]
  let joint: String
  /// With NUL where the times stand.
  let pattern: String

  var isEmpty: Bool { times.isEmpty }
  var plainText: String { pattern.replacing("\u{0}", with: times.joined(separator: joint)) }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    let parts = pattern.split(separator: "\u{0}", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 {
        for (number, time) in times.enumerated() {
          if number > 0 { appendEscaped(joint, to: &bytes) }
          IsolatedText(plainText: time).write(as: vocabulary, into: &bytes)
        }
      }
      appendEscaped(String(part), to: &bytes)
    }
  }
}
