internal import Localization
internal import Templating
internal import Workspace

extension Composer {
  /// The states of all measures as one parted bar; the figures stand in a table beside it.
  func chart(_ counts: [StateCountView], on day: CalendarDate?) -> (any Writable)? {
    let total = counts.reduce(0) { $0 + $1.count }
    guard total > 0 else { return nil }
    let list = counts.filter { $0.count > 0 }.map { "\($0.count) \($0.state.label)" }
    return StateChart(
      counts: counts.map { ($0.state.key, $0.count) },
      title: words(
        "chart.title",
        ["count": .number(Number(total)), "date": .text(day.map(words.day) ?? "")]),
      description: words("chart.description", ["list": .text(list.joined(separator: ", "))]))
  }

  /// Progress in per cent, or the value that counts against the target; `nil` without either.
  func bar(progress: Percentage?, values: [IndicatorValue], target: Target?) -> (any Writable)? {
    if let progress {
      return ProgressBar(done: thousandths(progress.number, of: 100), goal: nil)
    }
    guard let target, target.bound != .atMost, target.value > 0,
      let value = values.first(where: \.isTargetValue)?.value
    else { return nil }
    // The longer of both is the whole bar, so that exceeding the target shows.
    let whole = value > target.value ? value : target.value
    return ProgressBar(
      done: thousandths(value, of: whole), goal: thousandths(target.value, of: whole))
  }

  /// A share in thousandths, from 0 to 1000, exact in integers so that it is the same everywhere.
  private func thousandths(_ part: Number, of whole: Number) -> Int {
    let places = max(part.places, whole.places)
    let (p, w) = (part.rounded(to: places).mantissa, whole.rounded(to: places).mantissa)
    guard w > 0, p > 0 else { return 0 }
    let (scaled, overflow) = p.multipliedReportingOverflow(by: 1000)
    return overflow ? 1000 : Int(min(1000, (scaled + w / 2) / w))
  }
}

/// `12,3 %` as SVG writes it.
private func percent(_ thousandths: Int) -> String {
  thousandths % 10 == 0 ? "\(thousandths / 10)%" : "\(thousandths / 10).\(thousandths % 10)%"
}

/// The parted bar of the states. Positions are in per cent, so that the text keeps its size on a
/// phone; tones and patterns come from the style sheet.
struct StateChart: Writable {
  let counts: [(key: String, count: Int)]
  let title: String
  let description: String

  var isEmpty: Bool { false }
  var plainText: String { description }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    guard vocabulary == .html else { return }
    let total = counts.reduce(0) { $0 + $1.count }
    func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
    add(
      "<svg role=\"img\" aria-labelledby=\"chart-title chart-description\">\n<title id=\"chart-title\">"
    )
    appendEscaped(title, to: &bytes)
    add("</title>\n<desc id=\"chart-description\">")
    appendEscaped(description, to: &bytes)
    add("</desc>\n\(Self.patterns)")
    var before = 0
    var labels = ""
    for (key, count) in counts where count > 0 {
      let start = before * 1000 / total
      let end = (before + count) * 1000 / total
      add(
        "<rect class=\"bar\" data-state=\"\(key)\" x=\"\(percent(start))\" y=\"0\" "
          + "width=\"\(percent(end - start))\" height=\"100%\"/>\n")
      labels +=
        "<text class=\"\(Self.textClass(key))\" x=\"\(percent((start + end) / 2))\" y=\"50%\">"
        + "\(count)</text>\n"
      before += count
    }
    add("<rect class=\"edge\" x=\"0\" y=\"0\" width=\"100%\" height=\"100%\"/>\n\(labels)</svg>\n")
  }

  /// Numbers on dark bars are light; on patterns they stand on a plate.
  private static func textClass(_ key: String) -> String {
    switch key {
    case "done": "on-dark"
    case "delayed": "plate on-dark"
    case "on-track", "no-occasion", "dropped": "plate"
    default: "plain"
    }
  }

  private static let patterns = """
    <defs>
    <pattern id="pattern-on-track" patternUnits="userSpaceOnUse" width="7" height="7" \
    patternTransform="rotate(45)"><rect width="7" height="7" fill="#fff"/>\
    <rect class="pattern-ink" width="2" height="7" stroke="none"/></pattern>
    <pattern id="pattern-delayed" patternUnits="userSpaceOnUse" width="6" height="6" \
    patternTransform="rotate(-45)"><rect width="6" height="6" fill="#1a1a1a"/>\
    <rect width="1" height="6" fill="#fff"/></pattern>
    <pattern id="pattern-no-occasion" patternUnits="userSpaceOnUse" width="5" height="5">\
    <rect width="5" height="5" fill="#fff"/><circle cx="2.5" cy="2.5" r=".9" fill="#1a1a1a"/>\
    </pattern>
    <pattern id="pattern-dropped" patternUnits="userSpaceOnUse" width="4" height="4">\
    <rect width="4" height="4" fill="#fff"/><rect width="4" height="1" fill="#555"/></pattern>
    </defs>

    """
}

/// How far a measure is. The figure stands beside it in words, so it is hidden from screen readers.
struct ProgressBar: Writable {
  /// In thousandths.
  let done: Int
  /// Where the target is, in thousandths.
  let goal: Int?

  var isEmpty: Bool { false }
  var plainText: String { "" }

  func write(as vocabulary: Vocabulary, into bytes: inout [UInt8]) {
    guard vocabulary == .html else { return }
    var svg = "<svg class=\"progress\" aria-hidden=\"true\" focusable=\"false\">"
    svg += "<rect class=\"track\" width=\"100%\" height=\"100%\"/>"
    svg += "<rect class=\"done\" width=\"\(percent(done))\" height=\"100%\"/>"
    if let goal {
      let x = percent(goal)
      svg += "<line class=\"goal\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"100%\"/>"
    }
    bytes.append(contentsOf: (svg + "</svg>").utf8)
  }
}
