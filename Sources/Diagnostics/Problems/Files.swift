extension Problem {
  static let files: [Problem] = []
}
