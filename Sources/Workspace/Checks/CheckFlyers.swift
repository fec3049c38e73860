internal import Diagnostics
internal import Localization
internal import Markup
internal import YAMLReading

extension Checker {
  func checkFlyers() {
    for flyer in workspace.flyers { check(flyer) }
  }

  private func check(_ flyer: Flyer) {
    let facts = flyer.facts
    if let department = facts.department {
      checkActor(department)
      let contact = facts.contact ?? workspace.actor(department)?.contact
      if contact?.phone == nil, contact?.email == nil, contact?.address == nil {
        report(.flyerWithoutContact, flyer.source.start)
      }
    }
    for link in facts.links.all + [facts.web].compactMap(\.self) { checkAddress(link) }
    if let until = facts.validUntil, let today = workspace.today, until.value < today {
      report(
        .flyerExpired, until.span,
        ["date": until.value.germanText, "today": today.germanText])
    }
    if let state = facts.imprint?.state {
      checkPast(state.map(\.first), "stand", state.value.vagueText)
    }
    checkSubjects(flyer)
    checkPicture(facts.picture, facts.pictureFile)
    checkFunders(flyer)
    if flyer.source.released == nil { report(.flyerNotReleased, flyer.source.start) }
    for text in flyer.texts { check(text, of: flyer) }
  }

  private func check(_ text: FlyerText, of flyer: Flyer) {
    checkLinks(text.document, home: workspace.concepts.last, printsPictures: true)
    if let web = text.web { checkAddress(web) }
    if let released = text.released?.by { checkActor(released) }
    if let day = text.released?.on { checkPast(day, "freigegeben") }
    if flyer.facts.picture != nil, text.text(.pictureText) == nil,
      text.language == flyer.source.language
    {
      report(.pictureWithoutText, flyer.facts.picture?.span)
    }
    for node in 0..<text.document.nodes.count where text.document.kind(node) == .image {
      check(text.document, picture: node, of: flyer)
    }
    guard text.language != flyer.source.language else { return }
    for field in FlyerField.allCases {
      guard let own = text.fields[field], flyer.source.fields[field] == nil else { continue }
      report(.flyerKeyAlone, own.span, ["key": field.name.de, "file": flyer.source.file.path])
    }
    if text.language.isSimple, text.testedBy == nil { report(.simpleUntested, text.start) }
    if text.isMachine, text.released == nil { report(.machineUnreleased, text.start) }
  }

  /// A day that has come, by the day that the user names; the newest paper's says nothing of a flyer's.
  private func checkPast(_ day: Located<CalendarDate>, _ key: String, _ text: String? = nil) {
    guard let today = workspace.settings.today, today < day.value else { return }
    report(
      .futureDate, day.span,
      ["key": key, "date": text ?? day.value.germanText, "today": today.germanText])
  }

  /// What is said of a number and a picture that are not there.
  private func checkSubjects(_ flyer: Flyer) {
    let subjects: [(FlyerField, subject: String, isThere: Bool)] = [
      (.figureText, "zahl", flyer.facts.figure != nil),
      (.pictureText, "bild", flyer.facts.picture != nil),
    ]
    for (field, subject, isThere) in subjects where !isThere {
      guard let text = flyer.source.fields[field] else { continue }
      report(.textWithoutSubject, text.span, ["key": field.name.de, "subject": subject])
    }
  }

  /// A picture in the text: it is brought along from the workspace, and described.
  private func check(_ text: Document, picture node: NodeID, of flyer: Flyer) {
    let span = text.span(of: node)
    if text.plainText(of: node).isEmpty { report(.pictureUndescribed, span) }
    guard let address = text.imageAddress(of: node) else {
      return report(.pictureElsewhere, span)
    }
    if let file = flyer.pictures[address], PictureKind(file.bytes) == nil {
      report(.badPicture, span, ["path": address])
    }
  }

  private func checkFunders(_ flyer: Flyer) {
    let facts = flyer.facts
    if facts.isFunded?.value == true, facts.funders.isEmpty {
      report(.fundersMissing, facts.isFunded?.span)
    }
    if facts.isFunded?.value == false, !facts.funders.isEmpty {
      report(.fundersDenied, facts.isFunded?.span)
    }
    for funder in facts.funders {
      checkPicture(funder.logo, funder.logoFile)
      if let until = funder.until, let today = workspace.today, until.last < today {
        report(.funderExpired, funder.span, ["name": funder.name])
      }
      for text in flyer.texts {
        let tags = [text.language.tag, text.language.base]
        if funder.sentence.texts.contains(where: { $0.tag.isEmpty || tags.contains($0.tag) }) {
          continue
        }
        report(
          .funderSentenceMissing, funder.span,
          ["name": funder.name, "language": text.language.ownName])
      }
    }
  }

  private func checkAddress(_ address: Located<String>) {
    let lower = address.value.lowercased()
    let scheme = ["https://", "http://"].first { lower.hasPrefix($0) }
    // What the address leads to: a name with letters or digits in it (RFC 3986, section 3.2.2).
    let host = scheme.map { lower.dropFirst($0.count).prefix { !"/?#".contains($0) } }
    let hasHost = host?.contains { $0.isLetter || $0.isNumber } ?? false
    if !hasHost || address.value.contains(where: { $0.isWhitespace || $0 == "\\" }) {
      report(.badAddress, address.span, ["text": address.value])
    }
  }

  private func checkPicture(_ path: Located<String>?, _ file: SourceFile?) {
    guard let path, let file, PictureKind(file.bytes) == nil else { return }
    report(.badPicture, path.span, ["path": path.value])
  }
}

/// What kind of picture a file is, by its first bytes.
public enum PictureKind: Sendable {
  case png, jpeg, webp, svg

  public init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else {
      let start = String(decoding: bytes.prefix(1_000), as: UTF8.self)
      guard start.contains("<svg") else { return nil }
      self = .svg
    }
  }
}
