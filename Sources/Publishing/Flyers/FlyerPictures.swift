internal import Diagnostics
internal import Localization
internal import MarkupWriting
internal import Templating
internal import Translation
internal import Workspace
internal import YAMLReading

/// The pictures of a flyer's text, which the paper brings along.
struct FlyerPictures: PictureEmbedding {
  private let all: [String: PictureSource]

  init() { all = [:] }

  init(_ flyer: Flyer) { all = flyer.pictures.compactMapValues { PictureSource(file: $0) } }

  func embedded(_ destination: String) -> String? { all[destination]?.text }
}

extension PictureSource {
  /// - Returns: `nil` for a file that is no picture of a kind that browsers show.
  init?(file: SourceFile) {
    guard let kind = PictureKind(file.bytes) else { return nil }
    let type: MediaType =
      switch kind {
      case .png: .png
      case .jpeg: .jpeg
      case .webp: .webp
      case .svg: .svg
      }
    self.init(type, file.bytes)
  }
}

extension Composer {
  func picture(_ file: SourceFile?) -> PictureSource? { file.flatMap { PictureSource(file: $0) } }

  func qrCode(_ address: String?) -> (any Writable)? {
    guard let address, let modules = qrMaker?.modules(of: address) else { return nil }
    return QRCodePicture(
      modules: modules, plainText: words("flyer.qr", ["address": .text(address)]),
      language: words.catalogue.borrowed)
  }

  /// The translation's own page, else the flyer's, else its place below the workspace's address.
  func webAddress(_ edition: FlyerEdition, _ own: FlyerText) -> String? {
    if let web = own.web { return web.value }
    if own.language == edition.flyer.source.language, let web = edition.flyer.facts.web {
      return web.value
    }
    guard var base = workspace.settings.flyers.web?.value else { return nil }
    while base.hasSuffix("/") { base.removeLast() }
    return "\(base)/\(own.language.tag)/\(edition.flyer.paperName).html"
  }

  /// An address as people read it.
  func shown(_ address: String?) -> String {
    guard let address else { return "" }
    for scheme in ["https://www.", "http://www.", "https://", "http://"]
    where address.hasPrefix(scheme) {
      return String(address.dropFirst(scheme.utf8.count))
    }
    return address
  }
}
