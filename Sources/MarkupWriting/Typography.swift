/// Sets no-break spaces where a text must not break.
public func typeset(_ text: String, language: String) -> String { text }
