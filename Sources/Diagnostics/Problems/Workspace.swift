extension Problem {
  static let workspace: [Problem] = []
}
