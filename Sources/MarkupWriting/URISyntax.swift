extension URLs {
  /// An address as the schema's `anyURI` takes it (RFC 3986, as libxml2 checks it), percent-encoded but not
  /// escaped for XML; `nil` where its authority cannot be one.
  static func uri(_ destination: some Collection<UInt8>) -> [UInt8]? {
    let bytes = Array(destination)
    var start = 0
    if let scheme = scheme(of: bytes) {
      guard bytes.starts(with: scheme.utf8, by: { $0 | 0x20 == $1 | 0x20 }) else { return nil }
      start = scheme.utf8.count + 1
    }
    let hasAuthority = bytes[start...].starts(with: "//".utf8)
    var authorityEnd = start
    if hasAuthority {
      authorityEnd = start + 2
      while authorityEnd < bytes.count, !isDelimiter(bytes[authorityEnd]) { authorityEnd += 1 }
      guard isAuthority(bytes[(start + 2)..<authorityEnd]) else { return nil }
    }
    var result: [UInt8] = []
    if start == 0, !hasAuthority, firstSegmentHasColon(bytes) { result += "./".utf8 }
    var isInFragment = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "#"):
        if isInFragment { result += "%23".utf8 } else { result.append(byte) }
        isInFragment = true
      case UInt8(ascii: "%") where !isEscape(bytes, index): result += "%25".utf8
      default: appendEncoded(byte, to: &result)
      }
    }
    return result
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// A host with at most a user before it and a port behind it.
  private static func isAuthority(_ authority: ArraySlice<UInt8>) -> Bool {
    let signs = authority.filter { $0 == UInt8(ascii: "@") }.count
    guard signs <= 1 else { return false }
    var host = authority
    if let sign = authority.firstIndex(of: UInt8(ascii: "@")) { host = authority[(sign + 1)...] }
    if let colon = host.firstIndex(of: UInt8(ascii: ":")) {
      let port = host[(colon + 1)...]
      guard !port.isEmpty, port.count <= 5, port.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
        return false
      }
      host = host[..<colon]
    }
    return !host.isEmpty && !host.contains(UInt8(ascii: "%"))
  }

  private static func firstSegmentHasColon(_ bytes: [UInt8]) -> Bool {
    for byte in bytes {
      if isDelimiter(byte) { return false }
      if byte == UInt8(ascii: ":") { return true }
    }
    return false
  }

  private static func isEscape(_ bytes: [UInt8], _ index: Int) -> Bool {
    func isDigit(_ byte: UInt8) -> Bool {
      byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66
    }
    return index + 2 < bytes.count && isDigit(bytes[index + 1]) && isDigit(bytes[index + 2])
  }
}
