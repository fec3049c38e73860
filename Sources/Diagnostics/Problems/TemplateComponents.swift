extension Problem {
  static let templateComponents: [Problem] = [
    elementRefused, elementMisplaced, elementParent, elementNested, phraseInLink, textMisplaced,
    elementEndsPicture, elementOutsidePicture, namespaceInHTML,
    elementUnknown, voidWithContent, rawTextEndTag, styleBrace,
    elementInRawText,
    fillOutsideUse, fillWithDirective, paramNotAtTop, paramInPage, rootNotSingle, templateNotAtTop,
    templateWithDirective,
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

  public static let elementMisplaced = Problem(
    "element-misplaced", .error,
    de: "<{name}> kann nicht unmittelbar in <{element}> stehen",
    en: "<{name}> cannot stand directly in <{element}>",
    hintDe: "Ein Browser stellt es anderswohin oder zeigt es als Text.",
    hintEn: "a browser moves it elsewhere or shows it as text")

  public static let elementParent = Problem(
    "element-parent", .error,
    de: "<{name}> kann nur unmittelbar in {parents} stehen",
    en: "<{name}> can only stand directly in {parents}",
    hintDe: "Anderswo lässt ein Browser es weg.",
    hintEn: "elsewhere a browser drops it")

  public static let elementNested = Problem(
    "element-nested", .error,
    de: "<{name}> kann nicht innerhalb von <{element}> stehen",
    en: "<{name}> cannot stand within <{element}>",
    hintDe: "Ein Browser beendet <{element}> vorher.",
    hintEn: "a browser ends <{element}> before it")

  public static let phraseInLink = Problem(
    "phrase-in-link", .error,
    de: "{type} kann Links enthalten und darf deshalb nicht innerhalb von <a> stehen",
    en: "{type} may hold links and cannot stand within <a>",
    hintDe: "Den Text ohne Auszeichnung gibt der Filter plain.",
    hintEn: "the filter plain gives the text without markup")

  public static let textMisplaced = Problem(
    "text-misplaced", .error,
    de: "unmittelbar in <{element}> kann kein Text stehen",
    en: "no text can stand directly in <{element}>",
    hintDe: "Ein Browser stellt ihn anderswohin; er gehört in ein Element darin.",
    hintEn: "a browser moves it elsewhere; it belongs into an element within")

  public static let elementEndsPicture = Problem(
    "element-ends-picture", .error,
    de: "bei <{name}> hört für einen Browser das Bild oder die Formel auf",
    en: "at <{name}> the picture or formula ends for a browser",
    hintDe: "HTML steht in einem Bild nur in <foreignObject>.",
    hintEn: "in a picture HTML stands in <foreignObject> only")

  public static let elementOutsidePicture = Problem(
    "element-outside-picture", .error,
    de: "<{name}> kann nur in einem Bild (<svg>) oder einer Formel (<math>) stehen",
    en: "<{name}> can only stand in a picture (<svg>) or formula (<math>)",
    hintDe: "In einer HTML-Seite ist es ein anderes Element.",
    hintEn: "in a page of HTML it is another element")

  public static let namespaceInHTML = Problem(
    "namespace-in-html", .error,
    de: "in HTML gibt es „{name}“ nicht (Namensraum {namespace})",
    en: "HTML has no \"{name}\" (namespace {namespace})",
    hintDe: "HTML kennt nur sich selbst, SVG und MathML; eigene Angaben heißen data-NAME.",
    hintEn: "HTML knows itself, SVG and MathML only; what is your own is named data-NAME")

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
    de: "in <style> kann „<“ nicht vor einem Buchstaben, „/“, „!“ oder „?“ stehen",
    en: "in <style> \"<\" cannot stand before a letter, \"/\", \"!\" or \"?\"",
    hintDe: "Ein Browser könnte es für einen Tag halten; in CSS schreibt man \\3c.",
    hintEn: "a browser might take it for a tag; CSS has \\3c for it")

  public static let styleBrace = Problem(
    "style-brace", .warning,
    de: "in <style> stehen geschweifte Klammern für sich, verdoppelt werden sie dort nicht",
    en: "in <style> braces stand for themselves and are not doubled",
    hintDe: "Werte kommen mit v:property-NAME in einen Stil.",
    hintEn: "values come into a style with v:property-NAME")

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

  public static let paramInPage = Problem(
    "param-in-page", .error,
    de: "diese Datei ist eine Seite; v:param gibt es nur in Bausteinen",
    en: "this file is a page; v:param exists in components only",
    hintDe: "Was eine Seite verwenden kann, zeigt vorlage templates describe.",
    hintEn: "vorlage templates describe shows what a page can use")

  public static let rootNotSingle = Problem(
    "root-not-single", .error,
    de: "diese Seite hat nicht immer genau ein äußerstes Element",
    en: "this page does not always have exactly one outermost element",
    hintDe: "XML braucht eines, ohne Bedingung, Wiederholung und Text daneben.",
    hintEn: "XML needs one, without condition, repetition or text beside it")

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
    hintDe:
      "In <style> gehört eine .css-Datei in UTF-8 ohne „<“ vor einem Buchstaben, „/“, „!“ oder „?“.",
    hintEn:
      "<style> takes a .css file in UTF-8 without \"<\" before a letter, \"/\", \"!\" or \"?\"")

  public static let assetOutsideStyle = Problem(
    "asset-outside-style", .error,
    de: "„{path}“ kann hier nicht stehen",
    en: "\"{path}\" cannot stand here",
    hintDe: "Stile gehören in <style>, Bilder sind .svg-Dateien.",
    hintEn: "styles belong into <style>, pictures are .svg files")

  public static let assetNotSafe = Problem(
    "asset-not-safe", .error,
    de: "„{path}“ ist mehr als ein Bild: es enthält Skripte, HTML oder unerlaubte Adressen",
    en:
      "\"{path}\" is more than a picture: it holds scripts, HTML or addresses that are not allowed")

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
    de: "das Präfix „{prefix}“ steht in DocBook für XLink, da Inhalte damit verweisen",
    en: "in DocBook the prefix \"{prefix}\" stands for XLink, since content has its links with it")

  public static let renderLimit = Problem(
    "render-limit", .error,
    de: "beim Füllen dieser Vorlage wurde die Grenze „{limit}“ ({amount}) erreicht",
    en: "rendering this template met the limit \"{limit}\" ({amount})",
    hintDe: "Was die Grenzen bedeuten, sagt Templates/README.md.",
    hintEn: "Templates/README.md says what the limits mean")
}
