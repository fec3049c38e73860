internal import Diagnostics
internal import Localization
internal import Translation
internal import Workspace
internal import YAMLReading

/// How large contact, notices and small print are set on the back of a folded flyer, and whether they fit
/// it, estimated from the length of what they say (the same reckoning as ``PanelFit``; css/flyer-print.css
/// sets them).
struct BackFit {
  /// Of the contact, in points, in quarters.
  let size: Double
  /// How much too high all is at the smallest size, in per cent.
  let excess: Int

  private static let sizes = 10.5...12.5
  /// Leichte Sprache wants large type here, too; its labels stand beside the signs.
  private static let simpleSizes = 9.5...14.0

  /// - Parameters:
  ///   - composed: the text as it is printed, of which notices may have to be said.
  ///   - workspace: whose department's contact stands in for the flyer's own.
  init(_ flyer: Flyer, _ text: FlyerText, _ composed: ComposedText, in workspace: Workspace) {
    let facts = flyer.facts
    let width = facts.fold == .half ? 122.0 : 82.0
    let isSimple = text.language.isSimple
    let isCyrillic = ["uk", "ru", "bg"].contains(text.language.base)
    let isRightToLeft = text.language.direction == .rightToLeft
    // Names and addresses stay in Latin script, whatever the language.
    let letter = isCyrillic ? 0.56 : 0.51
    let leading = isRightToLeft ? 1.55 : 1.4
    func height(_ letters: Int, _ size: Double, _ width: Double) -> Double {
      let inLine = max(1, width / (letter * size * Self.point))
      return (Double(letters) / inLine).rounded(.up) * size * Self.point * leading
    }
    let department = facts.department.flatMap { workspace.actor($0)?.contact }
    let email = facts.contact?.email ?? department?.email
    let contact = [
      facts.contact?.person ?? department?.person, facts.contact?.address ?? department?.address,
      facts.contact?.room ?? department?.room, facts.contact?.phone ?? department?.phone, email,
    ].compactMap(\.self)
    let hasAddress = facts.web != nil || text.web != nil || workspace.settings.flyers.web != nil

    // `9:00 Uhr bis 12:00 Uhr`, with the half of the day behind each time and in words from when to when,
    // or `9:00–12:00`.
    let hasHalfDays = Formats(text.language).hasHalfDays
    let time = isSimple ? 26 : hasHalfDays ? 24 : isRightToLeft ? 19 : 14

    /// What stands beside a value: its sign, in Leichte Sprache its label.
    func beside(_ size: Double) -> Double { size * Self.point * (isSimple ? 7.35 : 1.65) }
    func contactHeight(_ size: Double) -> Double {
      // The heading, the department's name and the distance to the small print.
      var total = 16 * size / 10.5
      for value in contact { total += height(value.count, size, width - beside(size)) + 0.6 }
      if !facts.hours.isEmpty { total += 8 * size / 10.5 }
      for hours in facts.hours {
        total += height(10 * hours.days.count + time * hours.times.count, size, width) + 0.6
      }
      if let note = text.text(.hoursNote) { total += height(note.count, size * 0.82, width) + 2 }
      return total + (hasAddress ? 30 : 0)
    }

    var smallPrint = 0.0
    // Notices of some seventy letters, bold; in Leichte Sprache of three sentences.
    let isTranslation = text.language != flyer.source.language
    let notices = [
      isTranslation && facts.isBinding, composed.machineShare != .none, composed.hasSourceText,
      composed.hasOldText,
    ].count { $0 }
    smallPrint +=
      Double(notices) * (isSimple ? height(190, 9.5, width - 2) : height(75, 7.5, width - 2))
    for funder in facts.funders { smallPrint += Self.height(of: funder, text, width, height) + 1.5 }
    if let imprint = facts.imprint {
      let said = [
        imprint.publisher, imprint.address, imprint.responsible, imprint.printer ?? "",
        imprint.pictureCredits ?? "", text.translator ?? "", text.testedBy ?? "",
      ].filter { !$0.isEmpty }
      // Each with its label; and date, print run, validity, that it is free.
      let (rest, label) = isSimple ? (170, 17) : (110, 13)
      smallPrint += height(said.reduce(rest) { $0 + $1.count + label }, 7.5, width)
    }

    // Something less than there is: an estimate too small would say nothing.
    let room = (209.5 - 22 - 4) * 0.97
    /// Mail addresses, of wide letters, stay on one line where they can.
    func isWhole(_ size: Double) -> Bool {
      isSimple || Double(email?.count ?? 0) * 0.57 * size * Self.point <= width - beside(size)
    }
    let sizes = isSimple ? Self.simpleSizes : Self.sizes
    var size = sizes.upperBound
    while size > sizes.lowerBound,
      contactHeight(size) + smallPrint > room || !isWhole(size)
    {
      size -= 0.25
    }
    self.size = size
    excess = max(0, Int(((contactHeight(sizes.lowerBound) + smallPrint) / room - 1) * 100))
  }

  func findings(_ text: FlyerText) -> [Diagnostic] {
    guard excess > 0 else { return [] }
    return [Diagnostic(.backOverflow, at: text.start, ["percent": String(excess)])]
  }

  /// In millimetres.
  private static let point = 0.3528

  /// A funder's logo, of a usual shape, and its sentence beside it, or below where it is too narrow there.
  private static func height(
    of funder: Funder, _ text: FlyerText, _ width: Double,
    _ height: (_ letters: Int, _ size: Double, _ width: Double) -> Double
  ) -> Double {
    let letters = funder.sentence(in: text.language)?.text.count ?? 0
    guard funder.logo != nil else { return height(letters, 7.5, width) }
    let logo = min(width, Double(funder.width?.rounded(to: 0).whole ?? 30))
    let beside = width - logo - 2.4
    let narrowest = 12 * 7.5 * point
    return beside < narrowest
      ? logo * 0.35 + 0.8 + height(letters, 7.5, width)
      : max(logo * 0.35, height(letters, 7.5, beside))
  }
}
