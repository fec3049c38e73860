/// A colour as `#rrggbb`, the one form that reaches CSS.
public struct Colour: Sendable, Hashable {
  /// With `#` and six small hexadecimal digits.
  public let text: String

  /// - Returns: `nil` for anything but `#` and six hexadecimal digits.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[0] == UInt8(ascii: "#"),
      bytes.dropFirst().allSatisfy({
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
          || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 | 0x20
      })
    else { return nil }
    self.text = text.lowercased()
  }
}
