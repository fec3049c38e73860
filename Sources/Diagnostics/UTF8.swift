/// The offset of the first byte that does not belong to well-formed UTF-8 (Unicode, table 3-7).
public func firstInvalidUTF8(_ text: borrowing Swift.Span<UInt8>) -> Int? {
  do {
    _ = try UTF8Span(validating: copy text)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// The same in a part of a text, as an index of it.
public func firstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
  firstInvalidUTF8(bytes.span).map { bytes.startIndex + $0 }
}
