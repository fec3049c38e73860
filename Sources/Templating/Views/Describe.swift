extension ViewType {
  /// Every name that a template for this view can use, for whoever writes one: the path from the
  /// view, its type and its sentence, one a line. The fields of a list's elements are shown under
  /// `[]`; a view that was already described is only named.
  public func describe() -> String {
    var result = ""
    var described: Set<ViewType> = []
    describe("", &described, &result)
    return result
  }

  /// Nests at most as deep as there are view types.
  private func describe(_ prefix: String, _ described: inout Set<ViewType>, _ result: inout String)
  {
    guard described.insert(self).inserted else { return }
    let fields = fields
    let width = fields.map { $0.name.utf8.count + $0.type.name.utf8.count }.max() ?? 0
    for field in fields {
      let type = field.type.name
      let used = field.name.utf8.count + type.utf8.count
      let gap = String(repeating: " ", count: max(width - used, 0) + 2)
      result += "\(prefix)\(field.name): \(type)\(gap)\(field.documentation)\n"
      switch field.type.present {
      case .record(let view): view.describe("\(prefix)\(field.name).", &described, &result)
      case .list(.record(let view)): view.describe("\(prefix)\(field.name)[].", &described, &result)
      default: break
      }
    }
  }

  /// The filters that a template can use, one a line.
  public static var filters: String { Filter.table }

  /// The filters by name, with the types that they take and a sentence.
  public static var filterDescriptions: [(name: String, takes: String, documentation: String)] {
    Filter.allCases.map { ($0.rawValue, $0.taken, $0.signature.documentation) }
  }
}
