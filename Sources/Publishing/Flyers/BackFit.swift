internal import Diagnostics
internal import Localization
internal import Workspace
internal import YAMLReading

/// Whether contact, notices and small print fit the back of a folded flyer, estimated from the length of
/// what they say (the same reckoning as ``PanelFit``; sizes of type as in css/flyer-print.css).
struct BackFit {
  /// How much too high they are, in per cent.
  let excess: Int

  /// - Parameter workspace: whose department's contact stands in for the flyer's own.
  init(_ flyer: Flyer, _ text: FlyerText, in workspace: Workspace) {
    let facts = flyer.facts
    let width = facts.fold == .half ? 122.0 : 82.0
    let isCyrillic = ["uk", "ru", "bg"].contains(text.language.base)
    let letter = text.language.direction == .rightToLeft ? 0.45 : isCyrillic ? 0.56 : 0.51
    func height(_ letters: Int, _ size: Double, _ width: Double) -> Double {
      let inLine = width / (letter * size * 0.3528)
      return (Double(letters) / inLine).rounded(.up) * size * 0.3528 * 1.4
    }
    let department = facts.department.flatMap { workspace.actor($0)?.contact }
    let contact = [
      facts.contact?.person ?? department?.person, facts.contact?.address ?? department?.address,
      facts.contact?.room ?? department?.room, facts.contact?.phone ?? department?.phone,
      facts.contact?.email ?? department?.email,
    ].compactMap(\.self)
    // The heading and the department's name.
    var total = 16.0
    for value in contact { total += height(value.count, 10.5, width - 8) + 0.6 }
    if !facts.hours.isEmpty { total += 8 }
    // Each time with the half of the day behind it, and in words from when to when.
    let range = Formats(text.language).hasHalfDays ? 24 : 14
    for hours in facts.hours {
      total += height(10 * hours.days.count + range * hours.times.count, 10.5, width) + 0.6
    }
    if let note = text.text(.hoursNote) { total += height(note.count, 8.6, width) + 2 }
    let hasAddress = facts.web != nil || text.web != nil || workspace.settings.flyers.web != nil
    if hasAddress { total += 30 }
    // Notices of some sixty letters, bold.
    let isTranslation = text.language != flyer.source.language
    let notices =
      (isTranslation && facts.isBinding ? 1 : 0) + (text.isMachine && text.released == nil ? 1 : 0)
    total += Double(notices) * height(75, 7.5, width)
    for funder in facts.funders {
      total += max(height(funder.name.count + 40, 7.5, width / 2), funder.logo == nil ? 0 : 11) + 2
    }
    if let imprint = facts.imprint {
      let said = [
        imprint.publisher, imprint.address, imprint.responsible, imprint.printer ?? "",
        imprint.pictureCredits ?? "", text.translator ?? "", text.testedBy ?? "",
      ].filter { !$0.isEmpty }
      // Each with its label; and date, print run, validity, that it is free.
      total += height(said.reduce(110) { $0 + $1.count + 13 }, 7.5, width)
    }
    let room = 209.5 - 22 - 4
    excess = max(0, Int((total / room - 1) * 100))
  }

  func findings(_ text: FlyerText) -> [Diagnostic] {
    guard excess > 0 else { return [] }
    return [Diagnostic(.backOverflow, at: text.start, ["percent": String(excess)])]
  }
}
