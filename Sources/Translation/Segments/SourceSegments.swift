public import Localization
public import Markup
public import Workspace
internal import YAMLReading

/// What a flyer's source says, prepared once for all its translations.
public struct SourceSegments: Sendable {
  public let segments: [Segment]
  let hashes: [TextHash]
  let items: [Pairing.Item]
  /// By the text as it is now.
  let ids: [String]
  /// What defines footnotes and link labels.
  let documents: [Document]

  public init(_ segments: [Segment], in documents: [Document]) {
    self.segments = segments
    self.documents = documents
    hashes = segments.map { TextHash($0.meaning) }
    items = zip(segments, hashes).map { Pairing.Item(kind: $0.kind, hash: $1, text: $0.meaning) }
    ids = numbered(items.map(segmentID))
  }
}

/// A flyer's source for its translations and its adaptation.
public struct FlyerSource: Sendable {
  public let flyer: Flyer
  private let parallel: SourceSegments
  /// For Leichte Sprache, where there is one: by sections.
  private let bySections: SourceSegments?

  public init(_ flyer: Flyer) {
    self.flyer = flyer
    let parallel = SourceSegments(
      Translation.segments(of: flyer.source), in: [flyer.source.document])
    self.parallel = parallel
    bySections = flyer.translations.first { $0.language.isSimple }.map {
      SourceSegments(
        sourceSegments(of: flyer.source, for: $0.language), in: [flyer.source.document])
    }
  }

  public func segments(for language: Language) -> SourceSegments {
    language.isSimple ? bySections ?? parallel : parallel
  }
}

/// The kinds of segments that stand in the front matter, as plain text.
let fieldKinds = Set(FlyerField.allCases.map(\.name.de))

/// A front matter text's key; else what stays as long as the text does, wherever it is moved.
func segmentID(_ item: Pairing.Item) -> String {
  fieldKinds.contains(item.kind) ? item.kind : "s" + hexadecimal(item.hash.digest)
}

/// The same with a number behind those that stand there a second time.
func numbered(_ ids: [String]) -> [String] {
  var counts: [String: Int] = [:]
  return ids.map { id in
    let count = counts[id, default: 0] + 1
    counts[id] = count
    return count == 1 ? id : "\(id)-\(count)"
  }
}
