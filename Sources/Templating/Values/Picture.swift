/// Where a picture comes from: a link to a file, or the file itself as a `data` address. It may
/// stand in `src` of a picture and nowhere else; in a link a `data` address could be a page.
public struct PictureSource: Sendable, Hashable {
  public let text: String

  public enum MediaType: String, Sendable, CaseIterable {
    case png = "image/png"
    case jpeg = "image/jpeg"
    case gif = "image/gif"
    case webp = "image/webp"
    case svg = "image/svg+xml"
  }

  public init(_ url: URLValue) { text = url.text }

  /// Embeds a file's bytes.
  public init(_ type: MediaType, _ file: [UInt8]) {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var bytes = Array("data:\(type.rawValue);base64,".utf8)
    bytes.reserveCapacity(bytes.count + file.count * 4 / 3 + 4)
    var index = 0
    while index < file.count {
      let second = index + 1 < file.count ? file[index + 1] : 0
      let third = index + 2 < file.count ? file[index + 2] : 0
      bytes.append(digits[Int(file[index] >> 2)])
      bytes.append(digits[Int((file[index] & 3) << 4 | second >> 4)])
      let padding = UInt8(ascii: "=")
      bytes.append(index + 1 < file.count ? digits[Int((second & 15) << 2 | third >> 6)] : padding)
      bytes.append(index + 2 < file.count ? digits[Int(third & 63)] : padding)
      index += 3
    }
    text = String(decoding: bytes, as: UTF8.self)
  }
}

/// A picture with what those read who do not see it.
public struct Picture: View {
  public var source: PictureSource
  public var alternative: String
  /// In CSS pixels, where known.
  public var width: Int?
  public var height: Int?

  public init(
    source: PictureSource, alternative: String, width: Int? = nil, height: Int? = nil
  ) {
    self.source = source
    self.alternative = alternative
    self.width = width
    self.height = height
  }

  public static let typeName = "Picture"

  public static let fields: Fields<Self> = [
    .pictureSource("source", "Goes into src of img") { $0.source },
    .text("alternative", "The text alternative, for alt") { $0.alternative },
    .integer("width", "Width in pixels") { $0.width },
    .integer("height", "Height in pixels") { $0.height },
  ]
}
