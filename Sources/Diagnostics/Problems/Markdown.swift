extension Problem {
  static let markdown: [Problem] = []
}
