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
