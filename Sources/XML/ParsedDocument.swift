internal import CLibXML2

/// Owns a document that libxml2 has parsed.
///
/// Parsing is hardened: no network, no DTD, no entity but XML's five, no XInclude, and none of
/// libxml2's own limits lifted. A DOCTYPE stops the parser, since libxml2 expands internal entities
/// in attributes even where their replacement is off.
@safe
struct ParsedDocument: ~Copyable {
  let document: UnsafeMutablePointer<xmlDoc>

  private init(_ document: UnsafeMutablePointer<xmlDoc>) { unsafe self.document = document }

  deinit { unsafe xmlFreeDoc(document) }

  /// - Returns: the document if it is well-formed; the collector has what is wrong otherwise.
  static func parse(_ bytes: [UInt8], _ collector: Collector) -> ParsedDocument? {
    guard Library.isReady, bytes.count <= Int(Int32.max), let context = unsafe xmlNewParserCtxt()
    else { return nil }
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe context.pointee._private = Unmanaged.passUnretained(collector).toOpaque()
    unsafe context.pointee.sax.pointee.serror = { data, error in
      guard let data = unsafe data, let error = unsafe error else { return }
      unsafe receiver(of: data)?.add(XMLComplaint(error.pointee))
    }
    unsafe context.pointee.sax.pointee.internalSubset = { data, _, _, _ in
      guard let data = unsafe data else { return }
      unsafe receiver(of: data)?.metDoctype = true
      unsafe xmlStopParser(data.assumingMemoryBound(to: xmlParserCtxt.self))
    }
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        "UTF-8", options)
    }
    guard let parsed = unsafe parsed else {
      if collector.complaints.isEmpty, !collector.metDoctype {
        collector.add(XMLComplaint(line: 1, column: 1, message: "", code: 4, path: []))
      }
      return nil
    }
    let document = unsafe ParsedDocument(parsed)
    guard !collector.metDoctype, unsafe context.pointee.wellFormed == 1 else { return nil }
    return document
  }
}

/// The collector that a parser context carries.
private func receiver(of context: UnsafeMutableRawPointer) -> Collector? {
  let parser = unsafe context.assumingMemoryBound(to: xmlParserCtxt.self)
  return unsafe parser.pointee._private.map {
    unsafe Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue()
  }
}
