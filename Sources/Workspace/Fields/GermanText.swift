public import Localization

extension CalendarDate {
  /// `31.12.2019`, as messages about a workspace's German files name a day.
  public var germanText: String { Formats(.german).text { $0.appendShort(self, to: &$1) } }
}

extension Number {
  /// `6.553,5`, as the workspace's German files write it.
  public var germanText: String { Formats(.german).text { $0.append(self, to: &$1) } }
}
