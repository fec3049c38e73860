/// Which sections and units of the two sides are the same, and which of them stand elsewhere.
struct Pairs {
  /// By section and by unit: the partner on the other side, or -1.
  var oldSections: [Int]
  var newSections: [Int]
  var oldUnits: [Int32]
  var newUnits: [Int32]
  /// By new section and by new unit.
  var movedSections: [Bool]
  var movedUnits: [Bool]
  private(set) var coarse: [Coarse]

  init(sections: SectionMatching, moved: [Bool], units: BlockMatching) {
    oldSections = sections.oldPartner
    newSections = sections.newPartner
    oldUnits = units.oldPartner
    newUnits = units.newPartner
    movedSections = moved
    movedUnits = units.moved
    coarse = (sections.isCoarse ? [Coarse(reason: .sections, section: nil)] : []) + units.coarse
  }

  /// The same with the sides exchanged.
  var mirrored: Pairs {
    var result = self
    (result.oldSections, result.newSections) = (newSections, oldSections)
    (result.oldUnits, result.newUnits) = (newUnits, oldUnits)
    result.movedSections = oldSections.map { $0 >= 0 && movedSections[$0] }
    result.movedUnits = oldUnits.map { $0 >= 0 && movedUnits[Int($0)] }
    result.coarse = coarse.map { coarse in
      Coarse(
        reason: coarse.reason,
        section: coarse.section.flatMap { newSections[$0] < 0 ? nil : newSections[$0] })
    }
    return result
  }
}
