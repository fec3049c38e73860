extension Problem {
  static let templateDirectives: [Problem] = [
    messageUnknown, messageMissing, messageArgumentMissing, messageArgumentUnused,
    messageArgumentTwice,
    messageArgumentAbsent, messageArgumentType, messageChooser, elseWithoutIf, elseWithCondition,
    branchTwice, directiveUnknown,
  ]

  public static let messageUnknown = Problem(
    "message-unknown", .error,
    de: "die Meldung „{key}“ gibt es nicht",
    en: "there is no message \"{key}\"")

  public static let messageMissing = Problem(
    "message-missing", .error,
    de: "die Meldung „{key}“ fehlt in: {languages}",
    en: "the message \"{key}\" is missing in: {languages}")

  public static let messageArgumentMissing = Problem(
    "message-argument-missing", .error,
    de: "der Meldung „{key}“ fehlt die Angabe „{name}“ ({language})",
    en: "the message \"{key}\" lacks the argument \"{name}\" ({language})")

  public static let messageArgumentUnused = Problem(
    "message-argument-unused", .warning,
    de: "die Meldung „{key}“ braucht die Angabe „{name}“ nicht",
    en: "the message \"{key}\" does not use the argument \"{name}\"")

  public static let messageArgumentTwice = Problem(
    "message-argument-twice", .error,
    de: "die Angabe „{name}“ ist zweimal gemacht",
    en: "the argument \"{name}\" is given twice")

  public static let messageArgumentAbsent = Problem(
    "message-argument-absent", .error,
    de: "die Angabe „{name}“ kann fehlen ({type})",
    en: "the argument \"{name}\" may be absent ({type})",
    hintDe: "Mit v:if darum herum oder mit ?? einen Ersatz nennen.",
    hintEn: "put v:if around it or give a default with ??")

  public static let messageArgumentType = Problem(
    "message-argument-type", .error,
    de: "{type} kann nicht als „{name}“ in eine Meldung",
    en: "{type} cannot go into a message as \"{name}\"")

  public static let messageChooser = Problem(
    "message-chooser", .error,
    de: "„{name}“ wählt die Form von „{key}“ und muss eine Zahl sein, nicht {type}",
    en: "\"{name}\" chooses the form of \"{key}\" and must be a number, not {type}")

  public static let elseWithoutIf = Problem(
    "else-without-if", .error,
    de: "„{name}“ steht hinter keinem v:if",
    en: "\"{name}\" follows no v:if",
    hintDe: "Es gehört an das nächste Element hinter dem mit v:if; dazwischen darf nur "
      + "Leerraum stehen.",
    hintEn: "it belongs to the element right behind the one with v:if, with nothing but white "
      + "space between")

  public static let elseWithCondition = Problem(
    "else-with-condition", .error,
    de: "v:else hat keine Bedingung",
    en: "v:else has no condition",
    hintDe: "Gemeint ist vielleicht v:else-if.",
    hintEn: "perhaps v:else-if is meant")

  public static let branchTwice = Problem(
    "branch-twice", .error,
    de: "v:if, v:else-if und v:else schließen sich an einem Element aus",
    en: "v:if, v:else-if and v:else exclude each other on one element")

  public static let directiveUnknown = Problem(
    "directive-unknown", .error,
    de: "die Anweisung „{name}“ gibt es hier nicht",
    en: "there is no directive \"{name}\" here",
    hintDe: "An Elementen gibt es v:if, v:else-if, v:else, v:for und v:property-NAME; als Elemente "
      + "v:group, v:use, v:fill, v:slot, v:param und v:asset.",
    hintEn: "elements take v:if, v:else-if, v:else, v:for and v:property-NAME; elements of their "
      + "own are v:group, v:use, v:fill, v:slot, v:param and v:asset")
}
