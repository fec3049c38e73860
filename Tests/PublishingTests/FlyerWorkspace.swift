import Foundation
import Publishing
import Workspace

/// A workspace of one flyer in some languages.
enum FlyerWorkspace {
  static let german = """
    ---
    titel: Der "Kurs"
    zahl: 1.500 €
    zahl-text: im Jahr
    stelle: amt
    öffnungszeiten: [Montag bis Mittwoch 9–12.30 Uhr]
    falz: {FOLD}
    verbindlich: ja
    impressum: {herausgeber: Landkreis, anschrift: Musterstraße 1, verantwortlich: Stab, stand: 01.09.2020, auflage: 1.500}
    freigegeben: {von: amt, am: 01.09.2020}
    gültig-bis: 31.12.2021
    ---

    # Wer? {#wer}

    Er sagt: "Ich komme", "ja", und geht. Siehe [Wann](#wann).

    ![Ein Haus](haus.svg)

    # Wann? {#wann}

    Heute.
    """

  /// - Parameters:
  ///   - translations: the text of each language's file.
  ///   - fold: `wickelfalz` and so on.
  static func files(_ translations: [String: String], fold: String = "wickelfalz") -> MemoryFiles {
    var texts = [
      "vorlage.yaml": """
      kreis: {name: Landkreis}
      heute: 01.10.2020
      flyer: {web: "https://example.org/flyer", schwelle: 0 %}
      """,
      "actors.yaml": """
      akteure:
        amt:
          name: Sozialamt
          kontakt: {telefon: 03631 000-1, email: amt@example.org}
      """,
      "flyers/kurs/de.md": german.replacingOccurrences(of: "{FOLD}", with: fold),
      "flyers/kurs/haus.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ]
    for (tag, text) in translations { texts["flyers/kurs/\(tag).md"] = text }
    return MemoryFiles(texts)
  }

  static func build(_ files: MemoryFiles) -> (output: MemoryOutput, result: BuildResult) {
    let output = MemoryOutput()
    let result = Publishing.build("kurs", files: files, output: output)
    return (output, result)
  }

  /// A translation whose text is one paragraph.
  static func translation(_ title: String, _ text: String) -> String {
    """
    ---
    titel: \(title)
    zahl-text: –
    freigegeben: {von: amt}
    ---

    # A {#wer}

    \(text)

    ![–](haus.svg)

    # B {#wann}

    C
    """
  }
}
