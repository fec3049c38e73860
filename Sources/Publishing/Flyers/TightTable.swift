/// Whether the words of a table are too wide for the column of a flyer, so that they have to be divided.
///
/// A browser makes a column as wide as its longest word, and a table wider than its panel, where it is cut.
/// Letting every table divide its words would do so where none has to be.
enum TightTable {
  /// Letters that stand beside each other on a phone of 320 px and on a panel of 82 mm, with what parts columns.
  private static let letters = 34

  /// - Parameter start: where `<table>` begins in written HTML.
  static func begins(in written: [UInt8], at start: Int) -> Bool {
    var widest: [Int] = []
    var column = -1
    var word = 0
    func note() {
      if column >= 0, column < widest.count { widest[column] = max(widest[column], word) }
      word = 0
    }
    var index = start
    while index < written.count {
      let byte = written[index]
      switch byte {
      case UInt8(ascii: "<"):
        let end = written[index...].firstIndex(of: UInt8(ascii: ">")) ?? written.count - 1
        let tag = written[index...end]
        if tag.starts(with: "</table".utf8) { return widest.reduce(0, +) > letters }
        if tag.starts(with: "<td".utf8) || tag.starts(with: "<th".utf8),
          tag.count < 4 || !isName(tag)
        {
          note()
          column += 1
          if column == widest.count { widest.append(0) }
        } else if tag.starts(with: "<tr".utf8) {
          note()
          column = -1
        } else if tag.starts(with: "<br".utf8) || tag.starts(with: "</t".utf8) {
          note()
        }
        index = end + 1
      case 0x20, 0x0A, UInt8(ascii: "-"):
        note()
        index += 1
      case UInt8(ascii: "&"):
        word += 1
        index = (written[index...].firstIndex(of: UInt8(ascii: ";")) ?? index) + 1
      default:
        // Bytes that continue a letter are no letters.
        if byte & 0xC0 != 0x80 { word += 1 }
        index += 1
      }
    }
    return widest.reduce(0, +) > letters
  }

  /// Whether a tag that begins like a cell's is another, such as `<thead>`.
  private static func isName(_ tag: ArraySlice<UInt8>) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= tag[tag.startIndex + 3]
  }
}
