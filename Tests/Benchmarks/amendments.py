"""Makes a workspace with a concept of many sections and many adopted proposals to amend it."""

HEAD = """---
nummer: 2020-{number:04}
titel: Vorschlag {number}
art: Anpassung
ändert: 2018
anlass: {{art: Rechtslage, was: Anlass}}
vorgeschlagen-von: beirat
entscheidungen:
  - gremium: kreistag
    datum: 29.09.2020
    ergebnis: beschlossen
    beschluss: KT 1/2020
    gilt-ab: 01.10.2020
---

# Begründung

Es hat sich etwas geändert.

"""


def concept(sections):
    """Chapters of ten sections with data, text and links to others."""
    yield "---\ntitel: Konzept\nbeschlossen: 20.03.2018\nbeschluss: KT 1/2018\ngilt-ab: 01.04.2018\n---\n\n"
    for index in range(sections):
        chapter, place = index // 10 + 1, index % 10
        number = f"{chapter}.{place}" if place else str(chapter)
        marks = "##" if place else "#"
        yield f"{marks} {number} Abschnitt {index} {{#a{index}{' .massnahme' if place else ''}}}\n\n"
        if place:
            yield "```yaml\nzuständig: amt\nverbindlichkeit: Ziel\nfrist: 31.12.2019\n```\n\n"
        other = (index * 7) % sections
        other_number = f"{other // 10 + 1}.{other % 10}" if other % 10 else str(other // 10 + 1)
        yield (f"Das Amt berät im Abschnitt {index} alle, die danach fragen, und sagt ihnen, wer zuständig\n"
               f"ist. Das Nähere steht in [{other_number}](#a{other}).\n\n"
               f"Es berichtet jedes Jahr, wie viele es waren.\n\n")


def change(kind, index, number):
    """One change to a section that no other proposal touches."""
    if kind == 0:
        return (f"```yaml\nändert: a{index}\n```\n\n## Bisher\n\nalle, die danach fragen,\n\n"
                f"## Neu\n\nalle Menschen im Kreis\n")
    if kind == 1:
        return f"```yaml\nändert: a{index}\ndaten:\n  frist: 31.12.2022\n  verbindlichkeit: Pflicht\n```\n"
    if kind == 2:
        return (f"```yaml\nnach: a{index}\n```\n\n## {index // 10 + 1}.{90 + number} Neu {number} "
                f"{{#neu-{number}}}\n\nEin neuer Text.\n")
    if kind == 3:
        return f"```yaml\nändert: a{index}\nnummer: {index // 10 + 1}.{90 + number}\n```\n"
    return f"```yaml\nändert: a{index}\n```\n\nDas Amt berät alle.\n\nDer ganze Text ist neu.\n"


def workspace(folder, sections, proposals):
    """Writes it, and returns the path of the revision that adopting makes."""
    (folder / "concept").mkdir(parents=True)
    (folder / "proposals").mkdir()
    (folder / "vorlage.yaml").write_text(
        "kreis: {name: Kreis}\ngremien:\n  kreistag: {name: Kreistag, zuständigkeit: Entscheidung}\n")
    (folder / "actors.yaml").write_text(
        "akteure:\n  amt: {name: Sozialamt}\n  beirat: {name: Beirat}\n")
    (folder / "concept/2018.md").write_text("".join(concept(sections)))
    step = sections // proposals
    for number in range(proposals):
        index = number * step + 1
        text = HEAD.format(number=number) + "# Änderung\n\n" + change(number % 5, index, number)
        (folder / f"proposals/2020-{number:04}.md").write_text(text)
    return folder / "concept/2020.md"
