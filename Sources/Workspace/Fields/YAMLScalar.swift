/// A text as a YAML scalar that reads back as itself.
///
/// - Parameter inList: whether it stands between brackets, where a comma ends it.
func yamlScalar(_ text: String, inList: Bool = false) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || " ./-–§„“()".unicodeScalars.contains(scalar) || (scalar == "," && !inList)
  }
  let first = text.unicodeScalars.first
  if isPlain, let first, first.properties.isAlphabetic || ("0"..."9").contains(first) {
    return text
  }
  // Control characters cannot stand in YAML as they are; in double quotes they can be named.
  if text.unicodeScalars.contains(where: { isControl($0) }) {
    return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }
  return "'"
    + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    + "'"
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    || (0xFFFE...0xFFFF).contains(scalar.value)
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  if "\"\\".unicodeScalars.contains(scalar) { return "\\\(scalar)" }
  guard isControl(scalar) else { return String(scalar) }
  let digits = String(scalar.value, radix: 16)
  return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
