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
  return "'"
    + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    + "'"
}
