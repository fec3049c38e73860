extension Problem {
  static let templating =
    templateExpressions + templateDirectives + templateAttributes + templateComponents
}
