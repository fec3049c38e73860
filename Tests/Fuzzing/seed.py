"""Seeds that are not files as they stand: examples taken out of case files and specifications, and
whole workspaces in one file, parted by NUL, each part's first line being the path."""

import pathlib
import re
import sys

target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
root = pathlib.Path(__file__).parents[2]


def put(name, content):
    path = folder / name
    if not path.exists():
        path.write_bytes(content)


def workspace(files):
    return b"\0".join(name.encode() + b"\n" + content for name, content in sorted(files.items()))


if target in ("markdown", "docbook"):
    for spec in root.parent.glob("shared/corpus/spec/*.txt"):
        examples = re.findall(r"^`{32} example.*?\n(.*?)^\.$", spec.read_text(), re.M | re.S)
        for number, example in enumerate(examples):
            put(f"{spec.stem}-{number}", example.replace("→", "\t").encode())
if target in ("markdown", "docbook", "yaml"):
    for cases in root.glob("Tests/*/cases/*.md"):
        for number, block in enumerate(re.split(r"^(?:`{3,}|~{3,}).*$", cases.read_text(), flags=re.M)):
            if 0 < len(block) < 4000:
                put(f"{cases.stem}-{number}", block.strip("\n").encode())
if target == "data":
    for path in [*root.glob("Examples/**/*.md"), *root.glob("Tests/*/cases/*.md")]:
        blocks = re.findall(r"^```yaml\n(.*?)^```|\A---\n(.*?)^---$", path.read_text(), re.M | re.S)
        for number, block in enumerate(blocks):
            put(f"{path.parent.name}-{path.stem}-{number}", "".join(block).strip("\n").encode())
if target == "proposal":
    for path in root.glob("Examples/*/proposals/*.md"):
        put(path.stem, path.read_bytes())
        # The changes alone, aimed at the sections that the target's concept has.
        _, _, changes = path.read_bytes().partition(b"\n# \xc3\x84nderung")
        aimed = re.sub(rb"(?m)^(.ndert|nach|in|vor|\xc3\xa4ndert): .*", rb"\1: flyer", changes)
        put(path.stem + "-changes", b"# \xc3\x84nderung" + aimed)
    for path in root.glob("Tests/WorkspaceTests/cases/*.md"):
        blocks = re.findall(r"^````file proposals/.*?\n(.*?)^````$", path.read_text(), re.M | re.S)
        for number, block in enumerate(blocks):
            put(f"{path.stem}-{number}", block.encode())
            put(f"{path.stem}-{number}-changes", block.rpartition("\n---\n")[2].encode())
if target == "comparison":
    for cases in root.glob("Tests/ComparisonTests/cases/*.md"):
        blocks = re.findall(r"^(`{4,})\n(.*?)^\1$", cases.read_text(), re.M | re.S)
        for number, (_, block) in enumerate(blocks):
            old, new, *_ = block.split("\n.\n")
            put(f"{cases.stem}-{number}", old.encode() + b"\0" + new.encode())
if target in ("xliff", "po", "record"):
    # The texts of the target's flyer, and what they are called (Sources/Translation/Segments).
    units = [
        ("titel", "Ein Kurs", "A course"), ("h1", "Kosten", "Costs"),
        ("p", "**Nichts.** Der Kurs ist [frei](https://example.org/a) und `offen`.",
         "**Nothing.** The course is [free](https://example.org/a) and `open`."),
        ("li p", "Montag", "Monday"), ("li p", "Dienstag um 10", "Tuesday at 9"), ("th", "Kurs", "Course"),
        ("th", "Wann", "When"), ("td", "A1", "A1"), ("td", "abends", "in the evening"),
        ("p", "Zum Schluss noch ein Satz.", ""),
    ]

    def digest(text, kind=""):
        value = 0xCBF29CE484222325
        for byte in (text + kind).encode():
            value = (value ^ byte) * 0x100000001B3 % (1 << 64)
        return f"{(value ^ value >> 32) % (1 << 32):08x}"

    def coded(text, form):
        around = {"xliff": ('<g id="%d">', "</g>", '<x id="%d"/>'), "po": ("<g%d>", "</g%d>", "<x%d/>")}[form]
        for number, pattern in enumerate([r"\*\*(.*?)\*\*", r"\[(.*?)\]\(.*?\)"], 1):
            close = around[1] % number if "%" in around[1] else around[1]
            text = re.sub(pattern, lambda found: around[0] % number + found[1] + close, text)
        return re.sub(r"`.*?`", around[2] % 3, text)

    lines = [f"{kind}\t{digest(new)}\t{old}" for kind, old, new in units if new]
    if target == "record":
        for mark in ("=", "?", "~", "?~"):
            put("marked" + mark, "\n".join(lines).replace("\tMontag", mark + "\tMontag").encode())
        head = "# vorlage-translation/1\n"
        put("all", (head + "\n".join(lines) + "\n").encode())
        put("kept", (head + "@\t2020-01-01 amt\n" + "\n".join(lines[::-1]) + "\n!\tAlt\tOld\n").encode())
        put("conflict", (head + "<<<<<<< a\n" + lines[0] + "\n=======\n" + lines[1] + "\n>>>>>>> b\n").encode())
    names = [kind if kind == "titel" else "s" + digest(old, kind) for kind, old, _ in units]
    for state in ("translated", "final", "needs-review-translation", "new"):
        for old, new in (("x", "x"), ("evening", "night"), ("A course", "A <script>alert(1)</script>"), ("", "")):
            if target == "xliff":
                body = "".join(
                    f'<trans-unit id="{name}"><source>{coded(text, "xliff")}</source>'
                    f'<target state="{state}" state-qualifier="leveraged-mt">'
                    f'{coded(target_text or "Last", "xliff").replace(old, new) if old else ""}</target></trans-unit>\n'
                    for name, (_, text, target_text) in zip(names, units))
                put(f"{state}-{new[:5]}", (
                    '<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
                    '<file original="flyers/kurs/de.md" source-language="de" target-language="en" datatype="plaintext">'
                    f"<body>{body}</body></file></xliff>").encode())
            if target == "po":
                body = "".join(
                    (f"#. {kind}\n#. vorlage:{digest(text)}-{digest(target_text)}\n"
                     + ("" if state in ("translated", "final") else "#, fuzzy\n")
                     + f'msgctxt "{name}"\nmsgid "{coded(text, "po")}"\n'
                     f'msgstr "{coded(target_text or "Last", "po").replace(old, new) if old else ""}"\n\n')
                    for name, (kind, text, target_text) in zip(names, units))
                put(f"{state}-{new[:5]}", (
                    'msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Vorlage-Original: flyers/kurs/de.md\\n"\n\n'
                    + body).encode())
if target == "workspace":
    for example in root.glob("Examples/*/"):
        files = {
            str(path.relative_to(example)): path.read_bytes()
            for path in example.rglob("*")
            if path.is_file() and path.stat().st_size < 16000
        }
        put(example.name, workspace(files))
    small = {
        "vorlage.yaml": "kreis: {name: Landkreis}\nheute: 2021-06-30\n",
        "actors.yaml": "akteure:\n  amt: {name: Sozialamt, kurz: SozA, bis: 31.12.2019}\n",
        "targets.yaml": "ziele:\n  - {maßnahme: beratung, frist: 31.12.2021, beschluss: B 1}\n",
        "statistics/a.csv": "id;stichtag;wert;einheit\nx;31.12.2019;6.553;Personen\n",
        "concept/2018.md": "---\ntitel: Konzept\ngilt-ab: 1.1.2018\n---\n# 1 Beratung {#beratung .massnahme}\n"
        "```yaml\nzuständig: Sozialamt\nverbindlichkeit: Pflicht\nfrist: 31.12.2022\n```\nText [x](actor:amt).\n",
        "reports/2018.md": "---\ntitel: Bericht\nkonzept: 2018\njahr: 2018\nzahlen:\n  - {zahl: stat:x, text: y}\n"
        "vorlage:\n  nummer: 1/18\n  anlagen: [{titel: K, papier: concept-2018}]\n---\n# Zusammenfassung\nA[^1]\n\n"
        "[^1]: b\n\n# Beschlussvorschlag\n1. c\n\n# Maßnahmen\n## 1 Beratung {#beratung}\n"
        "```yaml\nstand: verzögert\nfortschritt: 50 %\ngrund: x\nwerte: [{was: a, wert: 3, einheit: b}]\n```\nText.\n",
    }
    small = {name: text.encode() for name, text in small.items()}
    put("small", workspace(small))
    for name in small:
        put("without-" + name.replace("/", "-"), workspace({k: v for k, v in small.items() if k != name}))
