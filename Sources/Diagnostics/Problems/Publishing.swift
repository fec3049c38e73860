extension Problem {
  static let publishing: [Problem] = []
}
