public import ArgumentParser

/// An option's value that is one of a few words.
///
/// The library finds out which through a key path, whose making takes as long at each start as reading a small
/// file does.
public protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension Choice {
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
}
