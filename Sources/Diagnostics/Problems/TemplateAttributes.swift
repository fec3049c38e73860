extension Problem {
  static let templateAttributes: [Problem] = [
    attributeUnknown, attributeMissing, attributeScript, attributeFixed, attributeNotURL,
    attributeMixedURL, attributeScheme, notOneExpression, propertyOutsideHTML, propertyType,
    markupAttributeUnknown, attributeTwice, addressOutside,
    addressHidden, addressLeftOut,
  ]

  public static let attributeTwice = Problem(
    "attribute-twice", .error,
    de: "das Attribut „{name}“ steht hier zweimal",
    en: "the attribute \"{name}\" stands here twice",
    hintDe: "HTML unterscheidet Groß- und Kleinschreibung nicht, und in XML zählt der Namensraum.",
    hintEn: "HTML does not tell capitals apart, and in XML the namespace counts")

  public static let addressOutside = Problem(
    "address-outside", .error,
    de: "ein Browser holt „{address}“ von außen",
    en: "a browser gets \"{address}\" from outside",
    hintDe: "Papiere enthalten alles, was sie brauchen; Stile und Bilder setzt v:asset ein.",
    hintEn: "papers hold all that they need; v:asset puts style sheets and pictures in")

  public static let addressHidden = Problem(
    "address-hidden", .error,
    de: "„{name}(…)“ verbirgt, was ein Browser hier holt",
    en: "\"{name}(…)\" hides what a browser gets here",
    hintDe: "Die Adresse selbst hinschreiben.", hintEn: "write the address itself")

  public static let addressLeftOut = Problem(
    "address-left-out", .warning,
    de: "„{address}“ führt nach außen und ist deshalb weggelassen",
    en: "\"{address}\" leads outside and is therefore left out",
    hintDe: "Ein Browser würde es mit der Seite holen; in einem Link darf es stehen.",
    hintEn: "a browser would get it with the page; in a link it may stand")

  public static let attributeUnknown = Problem(
    "attribute-unknown", .error,
    de: "<{element}> kennt das Attribut „{name}“ nicht",
    en: "<{element}> has no attribute \"{name}\"")

  public static let attributeMissing = Problem(
    "attribute-missing", .error,
    de: "<{element}> braucht das Attribut „{name}“",
    en: "<{element}> needs the attribute \"{name}\"")

  public static let markupAttributeUnknown = Problem(
    "markup-attribute-unknown", .warning,
    de: "<{element}> hat kein Attribut „{name}“",
    en: "<{element}> has no attribute \"{name}\"")

  public static let attributeScript = Problem(
    "attribute-script", .error,
    de: "das Attribut „{name}“ ist nicht erlaubt",
    en: "the attribute \"{name}\" is not allowed",
    hintDe: "Papiere enthalten keine Skripte und leiten niemanden weiter.",
    hintEn: "papers carry no scripts and send nobody elsewhere")

  public static let attributeFixed = Problem(
    "attribute-fixed", .error,
    de: "in „{name}“ können keine Werte stehen",
    en: "no values can stand in \"{name}\"",
    hintDe: "Hier steht fester Text; für Werte in Stilen gibt es v:property-NAME.",
    hintEn: "fixed text stands here; for values in styles there is v:property-NAME")

  public static let attributeNotURL = Problem(
    "attribute-not-url", .error,
    de: "„{name}“ braucht eine Adresse (URL), das ist {type}",
    en: "\"{name}\" needs an address (URL), this is {type}",
    hintDe: "Eine Stelle auf der Seite schreibt man „#{id}“.",
    hintEn: "a place on the page is written \"#{id}\"")

  public static let attributeMixedURL = Problem(
    "attribute-mixed-url", .error,
    de: "„{name}“ ist entweder ganz ein Wert oder beginnt mit #",
    en: "\"{name}\" is either wholly one value or begins with #")

  public static let attributeScheme = Problem(
    "attribute-scheme", .error,
    de: "diese Adresse ist nicht erlaubt: {value}",
    en: "this address is not allowed: {value}",
    hintDe: "Erlaubt sind http, https, mailto, tel, Pfade und Stellen mit #.",
    hintEn: "allowed are http, https, mailto, tel, paths and places with #")

  public static let notOneExpression = Problem(
    "not-one-expression", .error,
    de: "„{name}“ muss genau ein Ausdruck in geschweiften Klammern sein",
    en: "\"{name}\" must be exactly one expression in braces")

  public static let propertyOutsideHTML = Problem(
    "property-outside-html", .error,
    de: "v:property gibt es nur in HTML",
    en: "v:property exists in HTML only")

  public static let propertyType = Problem(
    "property-type", .error,
    de: "{type} kann nicht in einen Stil",
    en: "{type} cannot go into a style")
}
