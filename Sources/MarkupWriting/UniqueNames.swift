/// Gives each wanted name once: the same name again gets a number behind it.
///
/// The numbers that were given are remembered, so that a thousand equal titles take no longer than others.
public struct UniqueNames: Sendable {
  private var used: [String: Int] = [:]

  public init() {}

  /// The wanted name, or the first one with a number behind it that is free.
  public mutating func unique(_ wanted: String) -> String {
    guard var number = used[wanted] else {
      used[wanted] = 1
      return wanted
    }
    repeat { number += 1 } while used["\(wanted)-\(number)"] != nil
    used[wanted] = number
    used["\(wanted)-\(number)"] = 1
    return "\(wanted)-\(number)"
  }
}
