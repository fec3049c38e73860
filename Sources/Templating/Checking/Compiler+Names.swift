internal import Diagnostics
internal import Localization

extension Compiler {
  /// Follows a path from a variable or a field of the page's view.
  mutating func resolve(_ names: [Expression.Name]) -> Typed? {
    guard let first = names.first else { return nil }
    let rest = names.dropFirst()
    switch scope.variable(first.text) {
    case .unknown: return nil
    case .loop(let slot): return resolveLoop(slot, first, rest)
    case .value(let slot, let type):
      return follow(rest, from: type, Reference(slot: slot, path: Path()), first.text)
    case nil:
      guard let root = scope.root, root.fields.contains(where: { $0.name == first.text }) else {
        if scope.hasUnknownNames { return nil }
        report(
          .nameUnknown, first.range, ["name": first.text],
          suggestion: near(to: first.text, among: scope.names))
        return nil
      }
      return follow(names[...], from: .record(root), Reference(slot: 0, path: Path()), "")
    }
  }

  private mutating func follow(
    _ names: ArraySlice<Expression.Name>, from start: ValueType, _ variable: Reference,
    _ prefix: String
  ) -> Typed? {
    var (type, reference, path) = (start, variable, prefix)
    let asks = scope.hasPresent
    var mayBeAbsent = start.isOptional && !(asks && scope.isPresent(prefix))
    for name in names {
      guard case .record(let view) = type.present else {
        report(.nameOnValue, name.range, ["name": name.text, "type": type.name])
        return nil
      }
      let fields = view.fields
      guard let index = fields.firstIndex(where: { $0.name == name.text }) else {
        report(
          .fieldUnknown, name.range, ["name": name.text, "type": view.name],
          suggestion: near(to: name.text, among: fields.map(\.name)))
        return nil
      }
      guard let longer = reference.path.appending(index) else {
        report(.pathTooLong, name.range, ["limit": String(Path.maximumSteps)])
        return nil
      }
      reference.path = longer
      type = fields[index].type
      if asks {
        if !path.isEmpty { path += "." }
        path += name.text
      }
      if asks, scope.isPresent(path) {
        mayBeAbsent = false
      } else if type.isOptional {
        mayBeAbsent = true
      }
    }
    type = mayBeAbsent ? .optional(type.present) : type.present
    switch type.present {
    case .record: return Typed(form: .record(reference), type: type)
    case .list: return Typed(form: .list(reference), type: type)
    default: return .scalar(.value(reference), type)
    }
  }

  private mutating func resolveLoop(
    _ slot: Int, _ first: Expression.Name, _ rest: ArraySlice<Expression.Name>
  ) -> Typed? {
    guard let name = rest.first, rest.count == 1 else {
      report(.loopFieldMissing, first.range, ["name": first.text])
      return nil
    }
    guard let field = LoopField(rawValue: name.text) else {
      report(
        .fieldUnknown, name.range, ["name": name.text, "type": "loop"],
        suggestion: near(to: name.text, among: LoopField.allCases.map(\.rawValue)))
      return nil
    }
    let type: ValueType = field == .index || field == .number ? .number : .boolean
    return .scalar(.loop(slot: slot, field), type)
  }

  // MARK: Messages

  mutating func message(_ key: Expression.Name, _ arguments: [Expression.Argument]) -> Typed? {
    var codes: [(name: String, code: Code)] = []
    var types: [String: ValueType] = [:]
    var isComplete = true
    for argument in arguments {
      guard let (code, type) = value(argument.value) else {
        isComplete = false
        continue
      }
      if type.isOptional {
        report(
          .messageArgumentAbsent, argument.value.range,
          ["name": argument.name.text, "type": type.name])
      } else if type == .boolean || type == .pictureSource {
        report(
          .messageArgumentType, argument.value.range,
          ["name": argument.name.text, "type": type.name])
      }
      codes.append((argument.name.text, code))
      if types.updateValue(type, forKey: argument.name.text) != nil {
        report(.messageArgumentTwice, argument.name.range, ["name": argument.name.text])
      }
    }
    checkMessage(key, arguments, types)
    guard isComplete else { return nil }
    let type: ValueType =
      types.values.contains(.content) ? .content : types.values.contains(.phrase) ? .phrase : .text
    return .scalar(.message(loader.messageNumber(key.text), codes), type)
  }

  /// The message must be in every catalogue, and every argument that one of them uses handed in.
  private mutating func checkMessage(
    _ key: Expression.Name, _ arguments: [Expression.Argument], _ types: [String: ValueType]
  ) {
    // What a catalogue holds that cannot be read is not known.
    let catalogues = loader.readCatalogues
    var without: [String] = []
    var isUsed = Array(repeating: false, count: arguments.count)
    var missing: [(name: String, languages: [String])] = []
    var choosers: [String] = []
    for (language, messages) in catalogues {
      guard let message = messages[key.text] else {
        without.append(language)
        continue
      }
      for name in message.arguments {
        var isGiven = false
        for index in arguments.indices where arguments[index].name.text == name {
          (isUsed[index], isGiven) = (true, true)
        }
        if isGiven { continue }
        if let index = missing.firstIndex(where: { $0.name == name }) {
          missing[index].languages.append(language)
        } else {
          missing.append((name, [language]))
        }
      }
      if let chooser = message.chooser, !choosers.contains(message.arguments[chooser]) {
        choosers.append(message.arguments[chooser])
      }
    }
    if without.count == catalogues.count {
      guard !catalogues.isEmpty, catalogues.count == loader.catalogues.count else { return }
      report(
        .messageUnknown, key.range, ["key": key.text],
        suggestion: near(to: key.text, among: loader.knownMessages))
      return
    }
    if !without.isEmpty {
      report(
        .messageMissing, key.range,
        ["key": key.text, "languages": without.joined(separator: ", ")])
    }
    for (name, languages) in missing {
      report(
        .messageArgumentMissing, key.range,
        ["key": key.text, "name": name, "language": languages.joined(separator: ", ")])
    }
    for name in choosers {
      guard let type = types[name], type != .number, type != .percentage else { continue }
      report(
        .messageChooser, key.range, ["key": key.text, "name": name, "type": type.name])
    }
    for (argument, isUsed) in zip(arguments, isUsed) where !isUsed {
      report(
        .messageArgumentUnused, argument.name.range, ["key": key.text, "name": argument.name.text],
        suggestion: near(
          to: argument.name.text,
          among: catalogues.flatMap { $0.messages[key.text]?.arguments ?? [] }))
    }
  }
}
