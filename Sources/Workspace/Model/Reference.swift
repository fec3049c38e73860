public import YAMLReading

/// A name by which a file refers to something: an id, a full name, a short form, a number. Resolved
/// when all files have been read.
public typealias Reference = Located<String>

extension Located where Value == String {
  /// The name without the differences that do not count.
  var key: String { folded(value) }
}

extension Reference {
  /// The name of the front matter among those of sections.
  public static var head: String { "kopf" }
}
