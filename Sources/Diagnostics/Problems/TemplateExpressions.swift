extension Problem {
  static let templateExpressions: [Problem] = [
    templateMissing, templateTooLarge, templateTooDeep, templateTooWide,
    templateUnreadable, braceOpen, braceClose,
    braceEmpty, expressionUnexpected, expressionIncomplete, expressionOpenText, expressionTooDeep,
    loopSyntax,
    loopOverNoList, loopFieldMissing, nameReserved, nameInvalid, nameUnknown, fieldUnknown,
    nameOnValue, pathTooLong, recordAsValue, listAsValue, contentInAttribute, contentInInline,
    phraseInText, booleanInText, pictureInText, conditionType, comparisonType, fallbackUseless,
    fallbackType, filterUnknown, filterType, filterArguments, filterArgumentType, filterStyle,
    filterPlaces, prefixUndeclared, namespaceMistyped, nameMalformed,
  ]

  public static let templateMissing = Problem(
    "template-missing", .error,
    de: "die Vorlagendatei „{file}“ gibt es nicht",
    en: "there is no template file \"{file}\"")

  public static let templateTooLarge = Problem(
    "template-too-large", .error,
    de: "die Vorlagendatei ist größer als {limit} Bytes",
    en: "the template is larger than {limit} bytes")

  public static let templateTooDeep = Problem(
    "template-too-deep", .error,
    de: "die Elemente sind tiefer als {limit} ineinander geschachtelt",
    en: "elements are nested more than {limit} deep")

  public static let templateTooWide = Problem(
    "template-too-wide", .error,
    de: "dieses Element hat mehr als {limit} Attribute",
    en: "this element has more than {limit} attributes")

  public static let templateUnreadable = Problem(
    "template-unreadable", .error,
    de: "diese Vorlagendatei lässt sich nicht eindeutig lesen",
    en: "this template cannot be read unambiguously")

  public static let prefixUndeclared = Problem(
    "prefix-undeclared", .error,
    de: "das Präfix „{prefix}“ ist nicht erklärt",
    en: "the prefix \"{prefix}\" is not declared",
    hintDe: "Ein Element darum herum braucht xmlns:{prefix}=\"{namespace}\".",
    hintEn: "an element around it needs xmlns:{prefix}=\"{namespace}\"")

  public static let namespaceMistyped = Problem(
    "namespace-mistyped", .error,
    de: "den Namensraum „{namespace}“ gibt es nicht",
    en: "there is no namespace \"{namespace}\"")

  public static let nameMalformed = Problem(
    "name-malformed", .error,
    de: "„{name}“ ist kein Name",
    en: "\"{name}\" is no name",
    hintDe:
      "Vor und hinter dem einen Doppelpunkt eines Namens steht etwas, das mit einem Buchstaben "
      + "beginnt, wie v:if.",
    hintEn: "a name has one colon at most, and before and behind it what begins with a letter, as "
      + "in v:if")

  public static let braceOpen = Problem(
    "brace-open", .error,
    de: "zu dieser geschweiften Klammer fehlt die schließende",
    en: "this brace is not closed",
    hintDe: "Eine Klammer als Zeichen schreibt man {{ oder }}.",
    hintEn: "write {{ or }} for a literal brace")

  public static let braceClose = Problem(
    "brace-close", .error,
    de: "zu dieser geschweiften Klammer fehlt die öffnende",
    en: "this brace closes nothing",
    hintDe: "Eine Klammer als Zeichen schreibt man {{ oder }}.",
    hintEn: "write {{ or }} for a literal brace")

  public static let braceEmpty = Problem(
    "brace-empty", .error,
    de: "zwischen den geschweiften Klammern steht nichts",
    en: "there is nothing between the braces",
    hintDe: "Eine Klammer als Zeichen schreibt man {{ oder }}.",
    hintEn: "write {{ or }} for a literal brace")

  public static let expressionUnexpected = Problem(
    "expression-unexpected", .error,
    de: "hier ist „{text}“ nicht zu verstehen",
    en: "\"{text}\" is not understood here")

  public static let expressionIncomplete = Problem(
    "expression-incomplete", .error,
    de: "der Ausdruck ist hier noch nicht zu Ende", en: "the expression is not complete here")

  public static let expressionOpenText = Problem(
    "expression-open-text", .error,
    de: "dem Text fehlt das schließende Anführungszeichen",
    en: "the text lacks its closing quotation mark")

  public static let expressionTooDeep = Problem(
    "expression-too-deep", .error,
    de: "der Ausdruck hat mehr als {limit} verschachtelte Teile",
    en: "the expression has more than {limit} nested parts")

  public static let loopSyntax = Problem(
    "loop-syntax", .error,
    de: "v:for ist so nicht zu verstehen",
    en: "v:for is not understood like this",
    hintDe: "Geschrieben wird es „measure in measures“ oder „measure, loop in measures“.",
    hintEn: "write \"measure in measures\" or \"measure, loop in measures\"")

  public static let loopOverNoList = Problem(
    "loop-over-no-list", .error,
    de: "v:for braucht eine Liste, das ist {type}",
    en: "v:for needs a list, this is {type}")

  public static let loopFieldMissing = Problem(
    "loop-field-missing", .error,
    de: "„{name}“ ist selbst kein Wert",
    en: "\"{name}\" is no value by itself",
    hintDe: "Es gibt {name}.index, {name}.number, {name}.first und {name}.last.",
    hintEn: "there are {name}.index, {name}.number, {name}.first and {name}.last")

  public static let nameReserved = Problem(
    "name-reserved", .error,
    de: "„{name}“ ist hier als Name nicht erlaubt",
    en: "\"{name}\" is not allowed as a name here")

  public static let nameInvalid = Problem(
    "name-invalid", .error,
    de: "„{name}“ taugt nicht als Name",
    en: "\"{name}\" cannot be a name",
    hintDe: "Ein Name beginnt mit einem Buchstaben und hat nur Buchstaben, Ziffern und "
      + "Unterstriche.",
    hintEn: "a name begins with a letter and has only letters, digits and underscores")

  public static let nameUnknown = Problem(
    "name-unknown", .error,
    de: "den Namen „{name}“ gibt es hier nicht",
    en: "there is no name \"{name}\" here")

  public static let fieldUnknown = Problem(
    "field-unknown", .error,
    de: "{type} hat kein Feld „{name}“",
    en: "{type} has no field \"{name}\"")

  public static let nameOnValue = Problem(
    "name-on-value", .error,
    de: "„{name}“ geht hier nicht: {type} hat keine Felder",
    en: "\"{name}\" is not possible here: {type} has no fields")

  public static let pathTooLong = Problem(
    "path-too-long", .error,
    de: "der Pfad hat mehr als {limit} Schritte",
    en: "the path has more than {limit} steps")

  public static let recordAsValue = Problem(
    "record-as-value", .error,
    de: "{type} ist kein einzelner Wert",
    en: "{type} is not a single value",
    hintDe: "Nennen Sie eines der Felder: {fields} …",
    hintEn: "name one of its fields: {fields} …")

  public static let listAsValue = Problem(
    "list-as-value", .error,
    de: "eine Liste ({type}) kann hier nicht stehen",
    en: "a list ({type}) cannot stand here",
    hintDe: "Mit v:for wiederholen, oder mit | join oder | count einen Wert daraus machen.",
    hintEn: "repeat with v:for, or make a value of it with | join or | count")

  public static let contentInAttribute = Problem(
    "content-in-attribute", .error,
    de: "{type} kann nicht im Attribut „{name}“ stehen",
    en: "{type} cannot stand in the attribute \"{name}\"",
    hintDe: "Mit | plain wird Text daraus.",
    hintEn: "| plain makes text of it")

  public static let contentInInline = Problem(
    "content-in-inline", .error,
    de: "in <{element}> können keine Absätze stehen",
    en: "<{element}> cannot hold paragraphs",
    hintDe: "Den Inhalt in ein Element wie <div> setzen, oder mit | plain Text daraus machen.",
    hintEn: "put the content into an element such as <div>, or make text of it with | plain")

  public static let phraseInText = Problem(
    "phrase-in-text", .error,
    de: "in <{element}> kann nur Text stehen, das ist {type}",
    en: "<{element}> holds text only, this is {type}",
    hintDe: "Mit | plain wird Text daraus.",
    hintEn: "| plain makes text of it")

  public static let booleanInText = Problem(
    "boolean-in-text", .error,
    de: "Ja oder Nein kann nicht als Text stehen",
    en: "a Boolean cannot stand as text",
    hintDe: "Mit v:if unterscheiden und die Worte selbst schreiben.",
    hintEn: "tell apart with v:if and write the words yourself")

  public static let pictureInText = Problem(
    "picture-in-text", .error,
    de: "eine Bildquelle kann nicht als Text stehen",
    en: "the source of a picture cannot stand as text",
    hintDe: "Sie gehört in src eines img.",
    hintEn: "it belongs into src of an img")

  public static let conditionType = Problem(
    "condition-type", .error,
    de: "{type} ist weder wahr noch falsch",
    en: "{type} is neither true nor false",
    hintDe: "Vergleichen, zum Beispiel mit „gt 0“.",
    hintEn: "compare it, for example with \"gt 0\"")

  public static let comparisonType = Problem(
    "comparison-type", .error,
    de: "{left} und {right} lassen sich nicht mit „{operator}“ vergleichen",
    en: "{left} and {right} cannot be compared with \"{operator}\"")

  public static let fallbackUseless = Problem(
    "fallback-useless", .warning,
    de: "der Wert ist immer da ({type}); was hinter ?? steht, wird nie gebraucht",
    en: "the value is always there ({type}); what follows ?? is never used")

  public static let fallbackType = Problem(
    "fallback-type", .error,
    de: "{left} und {right} passen nicht als Wert und Ersatz zusammen",
    en: "{left} and {right} do not go together as a value and its default")

  public static let filterUnknown = Problem(
    "filter-unknown", .error,
    de: "den Filter „{name}“ gibt es nicht",
    en: "there is no filter \"{name}\"")

  public static let filterType = Problem(
    "filter-type", .error,
    de: "der Filter „{name}“ nimmt {takes}, nicht {type}",
    en: "the filter \"{name}\" takes {takes}, not {type}")

  public static let filterArguments = Problem(
    "filter-arguments", .error,
    de: "der Filter „{name}“ hat hier zu viele oder zu wenige Angaben (höchstens {count})",
    en: "the filter \"{name}\" has too many or too few arguments here (at most {count})")

  public static let filterArgumentType = Problem(
    "filter-argument-type", .error,
    de: "der Filter „{name}“ braucht hier {type}, nicht {given}",
    en: "the filter \"{name}\" needs {type} here, not {given}")

  public static let filterStyle = Problem(
    "filter-style", .error,
    de: "die Schreibweise „{name}“ gibt es nicht",
    en: "there is no style \"{name}\"",
    hintDe: "Es gibt 'long', 'short' und 'iso'.",
    hintEn: "there are 'long', 'short' and 'iso'")

  public static let filterPlaces = Problem(
    "filter-places", .error,
    de: "die Zahl der Nachkommastellen ist eine ganze Zahl von 0 bis {limit}",
    en: "the number of decimal places is a whole number from 0 to {limit}")
}
