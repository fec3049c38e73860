extension ViewType {
  /// Every path that a template can use, with its type and its sentence, one a line; a view that
  /// occurs within itself or again is described once.
  public func description() -> String {
    ""
  }
}
