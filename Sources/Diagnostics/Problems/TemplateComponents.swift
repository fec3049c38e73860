extension Problem {
  static let templateComponents: [Problem] = [
    elementRefused, elementUnknown, voidWithContent, rawTextEndTag, elementInRawText,
    fillOutsideUse, fillWithDirective, paramNotAtTop, templateNotAtTop, templateWithDirective,
    slotOutsideComponent, slotUnknown, slotFilledTwice, noDefaultSlot, componentUnknown,
    componentRoot, componentEndless, parameterUnknown, parameterMissing, parameterType,
    parameterMayBeAbsent, parameterTwice, typeUnknown, defaultType, assetMissing, assetNotCSS,
    assetOutsideStyle, assetNotSafe, assetsTooLarge, interfaceTooLarge, prefixTwice, renderLimit,
  ]

  public static let elementRefused = Problem(
    "element-refused", .error,
    de: "das Element <{name}> ist nicht erlaubt",
    en: "the element <{name}> is not allowed",
    hintDe: "Papiere enthalten keine Skripte und nichts, was lädt oder läuft.",
    hintEn: "papers carry no scripts and nothing that loads or runs")

  public static let elementUnknown = Problem(
    "element-unknown", .warning,
    de: "das Element <{name}> kennt {vocabulary} nicht",
    en: "{vocabulary} does not know the element <{name}>")

  public static let voidWithContent = Problem(
    "void-with-content", .error,
    de: "<{name}> kann keinen Inhalt haben",
    en: "<{name}> cannot have content")

  public static let rawTextEndTag = Problem(
    "raw-text-end-tag", .error,
    de: "in <style> dürfen „</“ und „<!--“ nicht stehen",
    en: "\"</\" and \"<!--\" cannot stand in <style>")

  public static let elementInRawText = Problem(
    "element-in-raw-text", .error,
    de: "in <{name}> kann nur Text und v:asset stehen",
    en: "<{name}> holds only text and v:asset")

  public static let fillOutsideUse = Problem(
    "fill-outside-use", .error,
    de: "v:fill gehört direkt in ein v:use",
    en: "v:fill belongs directly into v:use")

  public static let fillWithDirective = Problem(
    "fill-with-directive", .error,
    de: "an v:fill können keine weiteren Anweisungen stehen",
    en: "v:fill takes no other directives",
    hintDe: "Sie gehören an ein Element darin, zum Beispiel v:group.",
    hintEn: "put them on an element within, such as v:group")

  public static let paramNotAtTop = Problem(
    "param-not-at-top", .error,
    de: "v:param gehört direkt in v:template",
    en: "v:param belongs directly into v:template")

  public static let templateNotAtTop = Problem(
    "template-not-at-top", .error,
    de: "v:template steht nur ganz außen",
    en: "v:template is only the outermost element")

  public static let templateWithDirective = Problem(
    "template-with-directive", .error,
    de: "an v:template stehen keine weiteren Anweisungen",
    en: "v:template takes no other directives")

  public static let slotOutsideComponent = Problem(
    "slot-outside-component", .error,
    de: "v:slot gibt es nur in Bausteinen",
    en: "v:slot exists in components only")

  public static let slotUnknown = Problem(
    "slot-unknown", .error,
    de: "der Baustein hat keinen Platz „{name}“",
    en: "the component has no slot \"{name}\"")

  public static let slotFilledTwice = Problem(
    "slot-filled-twice", .error,
    de: "der Platz „{name}“ ist schon gefüllt",
    en: "the slot \"{name}\" is filled already")

  public static let noDefaultSlot = Problem(
    "no-default-slot", .error,
    de: "der Baustein nimmt keinen Inhalt",
    en: "the component takes no content",
    hintDe: "Ihm fehlt ein <v:slot/> ohne Namen.",
    hintEn: "it has no <v:slot/> without a name")

  public static let componentUnknown = Problem(
    "component-unknown", .error,
    de: "den Baustein „{name}“ gibt es nicht ({file})",
    en: "there is no component \"{name}\" ({file})")

  public static let componentRoot = Problem(
    "component-root", .error,
    de: "der Baustein „{name}“ beginnt nicht mit v:template",
    en: "the component \"{name}\" does not begin with v:template")

  public static let componentEndless = Problem(
    "component-endless", .error,
    de: "dieser Baustein benutzt sich ohne Bedingung selbst und käme nie zum Ende",
    en: "this component uses itself without a condition and would never end")

  public static let parameterUnknown = Problem(
    "parameter-unknown", .error,
    de: "der Baustein „{component}“ hat keinen Parameter „{name}“",
    en: "the component \"{component}\" has no parameter \"{name}\"")

  public static let parameterMissing = Problem(
    "parameter-missing", .error,
    de: "der Baustein „{component}“ braucht den Parameter „{name}“",
    en: "the component \"{component}\" needs the parameter \"{name}\"")

  public static let parameterType = Problem(
    "parameter-type", .error,
    de: "„{name}“ ist {type}, nicht {given}",
    en: "\"{name}\" is {type}, not {given}")

  public static let parameterMayBeAbsent = Problem(
    "parameter-may-be-absent", .error,
    de: "„{name}“ ({type}) muss da sein, dieser Wert kann fehlen",
    en: "\"{name}\" ({type}) must be there, this value may be absent",
    hintDe: "Mit v:if darum herum oder mit ?? einen Ersatz nennen.",
    hintEn: "put v:if around it or give a default with ??")

  public static let parameterTwice = Problem(
    "parameter-twice", .error,
    de: "den Parameter „{name}“ gibt es schon",
    en: "there is a parameter \"{name}\" already")

  public static let typeUnknown = Problem(
    "type-unknown", .error,
    de: "den Typ „{name}“ gibt es nicht",
    en: "there is no type \"{name}\"")

  public static let defaultType = Problem(
    "default-type", .error,
    de: "„{value}“ ist kein Wert für {type}",
    en: "\"{value}\" is no value for {type}")

  public static let assetMissing = Problem(
    "asset-missing", .error,
    de: "die Datei „{path}“ gibt es nicht",
    en: "there is no file \"{path}\"")

  public static let assetNotCSS = Problem(
    "asset-not-css", .error,
    de: "„{path}“ kann nicht in <style> stehen",
    en: "\"{path}\" cannot stand in <style>",
    hintDe: "In <style> gehört eine .css-Datei in UTF-8 ohne „</“.",
    hintEn: "<style> takes a .css file in UTF-8 without \"</\"")

  public static let assetOutsideStyle = Problem(
    "asset-outside-style", .error,
    de: "„{path}“ kann hier nicht stehen",
    en: "\"{path}\" cannot stand here",
    hintDe: "Stile gehören in <style>, Bilder sind .svg-Dateien.",
    hintEn: "styles belong into <style>, pictures are .svg files")

  public static let assetNotSafe = Problem(
    "asset-not-safe", .error,
    de: "„{path}“ ist mehr als ein Bild: es enthält Skripte oder unerlaubte Adressen",
    en: "\"{path}\" is more than a picture: it holds scripts or addresses that are not allowed")

  public static let assetsTooLarge = Problem(
    "assets-too-large", .error,
    de: "die Dateien, die v:asset in diese Vorlage holt, sind zusammen größer als {limit} Bytes",
    en: "the files that v:asset takes into this template have more than {limit} bytes together")

  public static let interfaceTooLarge = Problem(
    "interface-too-large", .error,
    de: "ein Baustein kann nicht mehr als {limit} Parameter und {limit} v:slot haben",
    en: "a component cannot have more than {limit} parameters and {limit} slots")

  public static let prefixTwice = Problem(
    "prefix-twice", .error,
    de: "das Präfix „{prefix}“ steht in den Bausteinen für verschiedene Namensräume",
    en: "the prefix \"{prefix}\" stands for different namespaces in the components")

  public static let renderLimit = Problem(
    "render-limit", .error,
    de: "beim Füllen der Vorlage wurde die Grenze „{limit}“ erreicht",
    en: "rendering met the limit \"{limit}\"")
}
