extension Problem {
  static let xml: [Problem] = []
}
