extension Problem {
  static let yaml: [Problem] = []
}
