extension Problem {
  static let templating: [Problem] = []
}
