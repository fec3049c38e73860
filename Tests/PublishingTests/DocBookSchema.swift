import XML

/// Whether DocBook can be validated on this machine.
enum DocBookSchema {
  static let isThere = RelaxNGSchema.docBook().schema != nil
}
