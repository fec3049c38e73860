public import Localization

/// What a template is rendered with: a plain Swift value that publishes some of its properties.
///
/// A template reaches nothing but the fields that are declared here:
///
///     extension MeasureView: View {
///       static let typeName = "Measure"
///       static let fields: Fields<Self> = [
///         .text("number", "The label in the concept, such as 5.2.4") { $0.number },
///         .date("due", "The deadline, where there is one") { $0.due },
///         .list("parts", of: PartView.self, "The single commitments") { $0.parts },
///       ]
///     }
///
/// From there to a page it is a library, a template and a call:
///
///     import Diagnostics
///     import Localization
///     import Templating
///
///     var files = SourceFiles()
///     files.add(path: "page.html.xml", bytes: Array("<p>{number}, {due ?? 'open' | date}</p>".utf8))
///     var library = TemplateLibrary(source: MemoryTemplates(files.files))
///     let (template, findings) = library.template(
///       "page", vocabulary: .html, view: MeasureView.self)
///     for finding in findings {
///       print(TextRendering(language: .en).render(finding, in: files), terminator: "")
///     }
///     if let template {
///       let (bytes, limits) = template.render(measure, in: RenderContext(.german))
///     }
///
/// Declare `fields` as `static let`, so that it is made once. A field may have the type of the view
/// itself, as in a tree of sections.
public protocol View: FieldResult, Sendable where Wrapped == Self {
  /// What `v:param` calls this type: one word with a capital.
  static var typeName: String { get }
  static var fields: Fields<Self> { get }
}

/// What a field's getter may return: a value of the field's type, or an optional one.
public protocol FieldResult: SendableMetatype {
  associatedtype Wrapped
  static var isOptional: Bool { get }
  var asOptional: Wrapped? { get }
}

extension FieldResult where Wrapped == Self {
  @inlinable public static var isOptional: Bool { false }
  @inlinable public var asOptional: Self? { self }
}

extension Optional: FieldResult {
  @inlinable public static var isOptional: Bool { true }
  @inlinable public var asOptional: Wrapped? { self }
}

extension String: FieldResult {
  public typealias Wrapped = String
}

extension Bool: FieldResult {
  public typealias Wrapped = Bool
}

extension Int: FieldResult {
  public typealias Wrapped = Int
}

extension Number: FieldResult {
  public typealias Wrapped = Number
}

extension Percentage: FieldResult {
  public typealias Wrapped = Percentage
}

extension Money: FieldResult {
  public typealias Wrapped = Money
}

extension CalendarDate: FieldResult {
  public typealias Wrapped = CalendarDate
}

extension DateRange: FieldResult {
  public typealias Wrapped = DateRange
}

extension Language: FieldResult {
  public typealias Wrapped = Language
}

extension URLValue: FieldResult {
  public typealias Wrapped = URLValue
}

extension PictureSource: FieldResult {
  public typealias Wrapped = PictureSource
}

extension Colour: FieldResult {
  public typealias Wrapped = Colour
}
