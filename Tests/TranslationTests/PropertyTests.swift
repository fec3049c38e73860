import Foundation
import Testing
import Workspace

@testable import Translation

/// Any sequence of edits of the source, edits of the translation and exchanges ends in states that agree
/// with what a model remembers of each text.
@Suite struct TranslationPropertyTests {
  /// `VORLAGE_SEQUENCES` asks for more.
  @Test func everySequenceEndsInTheStatesThatItShould() {
    let count =
      ProcessInfo.processInfo.environment["VORLAGE_SEQUENCES"].flatMap { UInt64($0) } ?? 40
    for seed in 0..<count {
      let faults = Self.run(seed)
      #expect(faults.isEmpty, "sequence \(seed): \(faults.joined(separator: "\n"))")
      if !faults.isEmpty { return }
    }
  }

  static func run(_ seed: UInt64) -> [String] {
    var history = History(seed: seed)
    var sent: [History.Sent] = []
    var log: [String] = []
    for _ in 0..<(5 + history.random.below(25)) {
      let place = history.random.below(history.units.count)
      let id = history.units.isEmpty ? -1 : history.units[place]
      var faults: [String] = []
      let choice = history.random.below(12)
      log.append("\(choice) \(id)")
      switch choice {
      case 0, 1: history.editSource(id)
      case 2:
        if let unit = history.known[id], unit.mistyped.isEmpty, unit.from != nil {
          history.known[id]?.mistyped = [history.random.below(10)]
        } else {
          history.known[id]?.mistyped = []
        }
      case 3: history.known[id]?.isWrapped.toggle()
      case 4:
        history.units.remove(at: place)
        history.units.insert(id, at: history.random.below(history.units.count + 1))
      case 5: history.add(at: history.random.below(history.units.count + 1))
      case 6:
        // A translation of one's own, and the record that goes with it. Of which of several gaps it is,
        // or which of its neighbours has been edited, nobody could know.
        let missing = history.units.filter { history.known[$0]?.translation == nil }
        if history.known[id]?.translation != nil || missing == [id] {
          history.update(confirming: false)
          history.write(id)
          history.update(confirming: false)
        }
      case 7:
        if history.known[id]?.translation != nil { history.write(id) }
      case 8: history.update(confirming: history.random.below(3) == 0)
      case 9 where history.units.count > 2:
        history.units.remove(at: place)
        history.translated.removeAll { $0 == id }
        history.update(confirming: false)
      case 10: sent.append(history.sent(history.random.below(2) == 0 ? .xliff : .po))
      default:
        if !sent.isEmpty {
          faults = history.takeIn(sent.remove(at: history.random.below(sent.count)))
        }
      }
      faults += disagreements(history)
      if !faults.isEmpty { return log.suffix(12) + faults }
    }
    return []
  }

  /// Where the program, from the files alone, says something else than the model.
  static func disagreements(_ history: History) -> [String] {
    let pair = history.pair
    let state = pair.state()
    let expected = history.units.compactMap { history.known[$0] }
    var faults: [String] = []
    for (segment, unit) in zip(state.segments.dropFirst(), expected) {
      if segment.status != unit.status
        || comparable(segment.translation?.text ?? "") != (unit.translation ?? "")
      {
        faults.append(
          "\(unit.source): \(segment.status), should be \(unit.status); from "
            + "\(segment.translatedFrom ?? "–"); \(segment.translation?.text ?? "–")")
      }
    }
    if state.segments.count != expected.count + 1 { faults.append("other segments") }
    if !state.surplus.isEmpty { faults.append("surplus \(state.surplus)") }
    // What goes out unchanged changes nothing.
    for format in ExchangeFormat.allCases {
      let result = ExchangeTests.imported(ExchangeTests.exported(format, of: pair), into: pair)
      if !result.files.isEmpty || !result.diagnostics.isEmpty {
        faults.append("\(format) is no round trip: \(ExchangeTests.slugs(result))")
      }
    }
    return faults
  }
}
