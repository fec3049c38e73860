#!/usr/bin/env python3
"""Measures whole processes, ours against a peer's, and prints a table (`make bench`).

Ours and the peer's take turns, so that what else the machine does falls on both; the medians and
their ratio (ours / peer) count. `baseline.json` beside this file keeps the ratios of the last time:
what has become slower by more than 15 % is named. The table also goes to `.build/bench.json`.

    make bench                               everything
    make bench BENCH='--only build'          the lines whose name holds "build"
    make bench BENCH='--check'               end with 1 where an aim is missed
    make bench-accept                        keep these ratios
"""

import argparse
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional

sys.dont_write_bytecode = True
import amendments  # noqa: E402
import revision  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
VORLAGE = ROOT / ".build/release/vorlage"
EXAMPLE = ROOT / "Examples/nordhausen"
BASELINE = Path(__file__).with_name("baseline.json")
SCHEMA = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"
SLOWER = 1.15


@dataclass
class Work:
    """Processes that run one after the other, and what has to be done before each time."""
    commands: list
    prepare: Callable[[], None] = lambda: None
    allowed: tuple = (0,)


@dataclass
class Line:
    name: str
    peer: str
    ours: Work
    theirs: Work
    aim: float
    runs: int
    # Whether processor time counts, of all cores together, and not the time that passes.
    is_cpu: bool = False
    # The most memory that ours may take: in MiB, or as a share of the peer's.
    most_mib: Optional[float] = None
    most_share: Optional[float] = None
    result: dict = field(default_factory=dict)


@dataclass
class Inside:
    """Renderings within a process, which says itself what one took and how many bytes it made."""
    name: str
    peer: str
    # Commands, or functions that give both figures.
    ours: object
    theirs: object
    aim: float
    same_bytes: bool = True
    most_mib: Optional[float] = None
    most_share: Optional[float] = None
    result: dict = field(default_factory=dict)


def run(command, allowed):
    ended = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if ended.returncode not in allowed:
        sys.exit(f"{' '.join(map(str, command))}\nended with {ended.returncode}:\n"
                 + ended.stderr.decode(errors="replace"))


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def milliseconds(work, is_cpu=False):
    clock = processor_seconds if is_cpu else time.perf_counter
    work.prepare()
    start = clock()
    for command in work.commands:
        run(command, work.allowed)
    return (clock() - start) * 1000


def mebibytes(work, folder):
    """The largest peak of the processes. A process forked from here would begin with this one's
    peak, hence GNU time, which is small."""
    work.prepare()
    peak = 0
    for command in work.commands:
        report = folder / "peak"
        run(["time", "--quiet", "--format", "%M", "--output", report, *command], work.allowed)
        peak = max(peak, int(report.read_text().split()[-1]))
    return peak / 1024


def pandoc():
    import pypandoc
    return pypandoc.get_pandoc_path()


def concept():
    """The concept as text recognition left it, where it is at hand; else our own of that length."""
    corpus = ROOT.parent / "shared/corpus/integrationskonzept-2018.md"
    return corpus if corpus.exists() else EXAMPLE / "concept/2018.md"


def lines(folder):
    text = folder / "concept.md"
    shutil.copyfile(concept(), text)
    page, article = folder / "concept.html", folder / "concept.xml"
    yield Line(
        "concept: HTML and valid DocBook", "pandoc, xmllint",
        Work([[VORLAGE, "render", text, "--quiet", "--as", "html", "--as", "docbook",
               "--output", folder]]),
        Work([[pandoc(), "--standalone", "--to", "html", "--output", page, text],
              [pandoc(), "--standalone", "--to", "docbook5", "--output", article, text],
              # What pandoc writes need not be valid; asking is the work.
              ["xmllint", "--noout", "--nonet", "--relaxng", SCHEMA, article]],
             allowed=(0, 3)),
        aim=1 / 8, runs=15)

    output = folder / "output"
    build = [VORLAGE, "build", EXAMPLE, "--quiet", "--output", output]
    clean = lambda: shutil.rmtree(output, ignore_errors=True)
    yield Line(
        "build nordhausen, cold", "pandoc, its concept to HTML",
        Work([build], prepare=clean),
        Work([[pandoc(), "--standalone", "--to", "html", "--output", page,
               EXAMPLE / "concept/2018.md"]]),
        aim=1.0, runs=15, most_mib=60)

    def built():
        clean()
        run(build, (0,))
    yield Line(
        "build nordhausen, nothing changed", "cold",
        Work([build], prepare=built), Work([build], prepare=clean),
        aim=0.25, runs=25)

    yield from templates()
    yield from amended_concepts(folder)
    yield from translations(folder)
    yield from large_documents(folder)
    yield from many_documents(folder)

    empty = ROOT / ".build/empty/release/empty"
    yield Line(
        "--version", "an empty program",
        Work([[VORLAGE, "--version"]] * 10), Work([[empty, "--version"]] * 10),
        aim=1.5, runs=15)


# Rows as reports have them: figures, a few words in bold, a link.
TABLE = ("| Gremium | Zahl | Text | Verweis | Stand |\n|---|--:|:-:|---|---|\n"
         + "| Kreistag | 12.345 | **fett** und `code` | [Beschluss](http://a.example/x) | offen |\n"
         * 40 + "\n").encode()


def large_documents(folder):
    page, article = folder / "large.html", folder / "large.xml"

    def ours(text, form):
        return [VORLAGE, "render", text, "--quiet", "--as", form, "--output",
                page if form == "fragment" else article]

    extensions = [word for name in ("table", "strikethrough", "autolink", "tasklist", "footnotes")
                  for word in ("--extension", name)]

    def peer(text):
        return ["sh", "-c", 'out=$1; shift; exec "$@" >"$out"', "sh", page,
                "cmark-gfm", *extensions, text]

    def repeated(name, once, size):
        text = folder / f"{name}.md"
        with text.open("wb") as file:
            for _ in range(max(1, size // len(once))):
                file.write(once)
        return text

    prose = concept().read_bytes() + b"\n\n"
    specification = ROOT.parent / "shared/corpus/spec/commonmark-spec.txt"
    kinds = [("prose", prose, 44_084_000, 5), ("tables", TABLE, 44_084_000, 3)]
    if specification.exists():
        kinds.insert(1, ("specification", specification.read_bytes() + b"\n\n", 41_222_000, 5))
    for name, once, size, runs in kinds:
        text = repeated(name, once, size)
        what = f"{text.stat().st_size / 1e6:.0f} MB of {name}"
        html = Work([ours(text, "fragment")])
        yield Line(f"{what} to HTML", "cmark-gfm", html, Work([peer(text)]),
                   aim=1.0, runs=runs, most_share=0.5)
        yield Line(f"{what} to DocBook", "ours to HTML", Work([ours(text, "docbook")]), html,
                   aim=1.3, runs=runs)
        text.unlink()

    # Linear growth: all at once takes no longer than in ten parts.
    text, part = repeated("whole", prose, 44_084_000), repeated("part", prose, 4_408_400)
    yield Line("44 MB of prose, growth", "its tenth, ten times",
               Work([ours(text, "fragment")]), Work([ours(part, "fragment")] * 10),
               aim=1.1, runs=5)


def many_documents(folder):
    """2,000 pages from front matter and some paragraphs of the concept, in memory if possible."""
    random.seed(1)
    shared = Path("/dev/shm")
    place = Path(tempfile.mkdtemp(dir=shared if os.access(shared, os.W_OK) else folder))
    try:
        body = (EXAMPLE / "concept/2018.md").read_text().split("\n---\n", 1)[1]
        paragraphs = [p for p in body.split("\n\n") if p and not p.startswith(("#", "`", "[^"))]
        sources = place / "site/content"
        sources.mkdir(parents=True)
        for number in range(2000):
            text = "\n\n".join(random.sample(paragraphs, random.randint(3, 8)))
            (sources / f"p{number}.md").write_text(
                f"---\ntitle: Seite {number}\ndate: 2020-01-01\n---\n\n{text}\n")
        files = sorted(sources.iterdir())
        pages = place / "pages"
        render = [VORLAGE, "render", *files, "--quiet", "--output", pages]
        # The same page: what we put around the content is what hugo's layout puts around it.
        run(render, (0,))
        page = (pages / "p0.html").read_text()
        start = page.index('<div class="prose">') + len('<div class="prose">')
        layout = place / "site/layouts/_default/single.html"
        layout.parent.mkdir(parents=True)
        layout.write_text((page[:start] + "{{.Content}}" + page[page.index("</div>", start):])
                          .replace("Seite 0", "{{.Title}}"))
        (place / "site/config.toml").write_text(
            'baseURL = "http://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap",'
            ' "home", "section", "404", "robotsTXT"]\n')
        hugo = ["hugo", "--quiet", "--source", place / "site"]
        public = place / "site/public"

        def remove(path):
            return lambda: shutil.rmtree(path, ignore_errors=True)
        yield Line("2,000 pages, processor time", "hugo",
                   Work([render], prepare=remove(pages)), Work([hugo], prepare=remove(public)),
                   aim=0.2, runs=5, is_cpu=True)

        workspace = place / "workspace"
        shutil.copytree(EXAMPLE, workspace)
        report = (EXAMPLE / "reports/2018.md").read_text()
        for year in range(2101, 2600):
            (workspace / f"reports/{year}.md").write_text(
                report.replace("jahr: 2018", f"jahr: {year}", 1))
        build = [VORLAGE, "build", workspace, "--quiet", "--output", place / "output"]
        run(build, (0,))
        run(hugo, (0,))
        yield Line("2,000 papers, nothing changed", "hugo's rebuild", Work([build]), Work([hugo]),
                   aim=0.05, runs=5)
    finally:
        shutil.rmtree(place, ignore_errors=True)


    # The growth of the comparison: the concept, and many of it one behind the other, each revised otherwise.
    for times, aim, runs in ((1, 2.5, 25), (10, 2.0, 15), (100, 2.0, 7)):
        old, new = folder / f"old-{times}.md", folder / f"new-{times}.md"
        texts = revision.pair(concept().read_text(encoding="utf-8"), times)
        for path, source in zip((old, new), texts):
            path.write_text(source, encoding="utf-8")
        size = (old.stat().st_size + new.stat().st_size) / (1 << 20)
        for form in ("terminal", "json"):
            yield Line(
                f"diff, {times} x the concept, {form}", "git diff --word-diff",
                Work([[VORLAGE, "diff", old, new, "--quiet", "--as", form]], allowed=(0, 1)),
                Work([["git", "diff", "--no-index", "--word-diff", old, new]], allowed=(0, 1)),
                # What the program takes for itself does not grow with the text.
                aim=aim, runs=runs, most_mib=20 * size + (16 if times < 100 else 0))


def templates():
    """The template engine against its peers: the classic big table of 1,000 rows of 10 cells, and a
    page as papers are. Tests/Benchmarks/Templates makes the same bytes by each of them."""
    engine = ROOT / ".build/bench-templates/release/templates"
    peers = [sys.executable, ROOT / "Tests/Benchmarks/Templates/python/peers.py"]
    if not engine.exists():
        return

    def ours(name, times):
        return [engine, name, str(times)]
    table = ours("table", 200)
    yield Inside("template: big table", "a loop over bytes", table, ours("table-loop", 200), 2.0)
    yield Inside("template: big table", "Jinja2", table, [*peers, "table-jinja", "30"], 1 / 8)
    # Chameleon puts a line feed behind each cell.
    yield Inside("template: big table", "Chameleon", table, [*peers, "table-chameleon", "30"], 1 / 8,
                 same_bytes=False)
    yield Inside("template: big table", "swift-mustache", table, ours("table-mustache", 20), 1 / 45)
    yield Inside("template: big table", "Stencil", table, ours("table-stencil", 10), 1 / 45)
    # Jinja2 leaves two empty lines where its imports stand.
    yield Inside("template: a page", "Jinja2", ours("page", 1000), [*peers, "page-jinja", "100"],
                 1 / 10, same_bytes=False)
    yield Inside("template: load and check all", "the target of 10 ms", loading,
                 lambda: (10.0, 0), 1.0)


def loading():
    """All built-in templates and the messages of both languages: the time that passes, which is what a
    build feels, without what a start takes, arguments and workspace included."""
    def passing(*command):
        start = time.perf_counter()
        subprocess.run([VORLAGE, *command], cwd="/", capture_output=True, check=True)
        return (time.perf_counter() - start) * 1000
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder, "vorlage.yaml")
        settings.write_text("kreis:\n  name: Kreis\n  land: Thüringen\nsprachen: [de, en]\n")
        # In turns, so that a machine that slows down does so for both.
        turns = [(passing("templates", "check", folder),
                  passing("translate", "status", "--workspace", folder)) for _ in range(15)]
    return statistics.median(turn[0] for turn in turns) - statistics.median(turn[1] for turn in turns), 0


def measure_inside(line):
    """Five times in turns; the medians of the medians, in milliseconds of processor time."""
    taken = ([], [])
    sizes = [0, 0]
    for _ in range(5):
        for side, command in enumerate((line.ours, line.theirs)):
            if callable(command):
                said = command()
            else:
                said = subprocess.run(
                    command, capture_output=True, check=True, text=True).stdout.split()
            taken[side].append(float(said[0]))
            sizes[side] = int(said[1])
    if line.same_bytes and sizes[0] != sizes[1]:
        sys.exit(f"{line.name}: {sizes[0]} bytes, {line.peer}: {sizes[1]}")
    ours_ms, peer_ms = map(statistics.median, taken)
    line.result = {"name": line.name, "peer": line.peer, "ours_ms": round(ours_ms, 3),
                   "peer_ms": round(peer_ms, 3), "ratio": round(ours_ms / peer_ms, 4),
                   "ours_mib": 0.0, "peer_mib": 0.0}


def translations(folder):
    """Bringing a translation up to date with a source that has changed, against po4a-updatepo on the same
    document; and how 1,000 flyers stand in 10 languages each."""
    flyers = made_flyers()
    # po4a knows no front matter such as ours: it gets the body, we the whole.
    place = folder / "update"
    made = flyers(place, 1)
    flyer = made / "flyers/f0000"
    source = (flyer / "de.md").read_text()
    # The concept is what a long document looks like.
    body = concept().read_text(encoding="utf-8").partition("\n---\n")[2] or concept().read_text(encoding="utf-8")
    body = "\n".join(line for line in body.split("\n") if not line.startswith(("```", "<!--")))
    text = source.partition("\n---\n")[0] + "\n---\n\n" + body
    changed = text.replace("Landkreis", "Kreis", 5)
    (flyer / "de.md").write_text(text)
    (flyer / "en.md").write_text("---\ntitel: Long\n---\n\n" + body)
    update = [VORLAGE, "translate", "update", "f0000", "--to", "en", "--same", "--workspace", made, "--quiet"]
    run(update, (0,))
    record = flyer / "en.source.txt"
    kept = record.read_bytes()

    def restore():
        record.write_bytes(kept)
        (flyer / "de.md").write_text(changed)
    master, catalogue = folder / "po4a.md", folder / "po4a.po"
    master.write_text(body)
    po4a = ["po4a-updatepo", "--format", "text", "--option", "markdown", "--master-charset", "UTF-8",
            "--master", master, "--po", catalogue]
    run(po4a, (0,))
    before = catalogue.read_bytes()

    def restore_po():
        catalogue.write_bytes(before)
        master.write_text(body.replace("Landkreis", "Kreis", 5))
    yield Line("translation brought up to date", "po4a-updatepo",
               Work([update], prepare=restore), Work([po4a], prepare=restore_po), aim=0.1, runs=9)

    shared = Path("/dev/shm")
    many = Path(tempfile.mkdtemp(dir=shared if os.access(shared, os.W_OK) else folder))
    try:
        whole, half = flyers(many / "whole", 1000), flyers(many / "half", 500)

        def status(workspace):
            return [VORLAGE, "translate", "status", "--workspace", workspace]
        yield Line("1,000 flyers in 10 languages, status", "two seconds",
                   Work([status(whole)], allowed=(1,)), Work([["sleep", "2"]]), aim=1.0, runs=5)
        yield Line("1,000 flyers, processor time, growth", "their half, twice",
                   Work([status(whole)], allowed=(1,)), Work([status(half)] * 2, allowed=(1,)),
                   aim=1.1, runs=5, is_cpu=True)
    finally:
        shutil.rmtree(many, ignore_errors=True)


def made_flyers():
    """Workspaces of flyers that are each otherwise, with translations of which one sentence is behind."""
    languages = ("ar", "en", "fa", "fr", "pl", "ro", "ru", "ti", "tr", "uk")
    example = EXAMPLE / "flyers/sprachkurse"
    source, english = (example / "de.md").read_text(), (example / "en.md").read_text()
    record = (example / "en.source.txt").read_text()

    def make(place, count):
        for name in ("vorlage.yaml", "actors.yaml"):
            (place / "flyers").mkdir(parents=True, exist_ok=True)
            shutil.copyfile(EXAMPLE / name, place / name)
        for picture in (EXAMPLE / "flyers").glob("*.svg"):
            shutil.copyfile(picture, place / "flyers" / picture.name)
        for number in range(count):
            own = place / f"flyers/f{number:04}"
            own.mkdir()
            (own / "de.md").write_text(source.replace("mindestens 12.", f"mindestens {13 + number}.", 1))
            for language in languages:
                (own / f"{language}.md").write_text(english)
                (own / f"{language}.source.txt").write_text(record)
        return place
    return make


def amended_concepts(folder):
    """Adopting: under a second, and no more than in two halves of everything."""
    def adopting(name, sections, proposals):
        place = folder / name
        made = amendments.workspace(place, sections, proposals)
        return [VORLAGE, "adopt", "2020", place, "--quiet"], lambda: made.unlink(missing_ok=True)

    whole, restore = adopting("amended", 5000, 200)
    halves = [adopting(f"amended-{name}-half", 2500, 100) for name in ("first", "second")]
    yield Line("adopt, 200 proposals, 5,000 sections", "a second",
               Work([whole], prepare=restore), Work([["sleep", "1"]]), aim=1.0, runs=7)
    yield Line("adopt, growth", "its half, twice", Work([whole], prepare=restore),
               Work([half for half, _ in halves],
                    prepare=lambda: [remove() for _, remove in halves]),
               aim=1.15, runs=15)


def measure(line, folder):
    if isinstance(line, Inside):
        measure_inside(line)
        return
    for work in (line.ours, line.theirs):
        milliseconds(work)
    ours, theirs = [], []
    for _ in range(line.runs):
        ours.append(milliseconds(line.ours, line.is_cpu))
        theirs.append(milliseconds(line.theirs, line.is_cpu))
    ours_ms, peer_ms = statistics.median(ours), statistics.median(theirs)
    line.result = {
        "name": line.name, "peer": line.peer,
        "ours_ms": round(ours_ms, 1), "peer_ms": round(peer_ms, 1),
        "ratio": round(ours_ms / peer_ms, 4),
        "ours_mib": round(mebibytes(line.ours, folder), 1),
        "peer_mib": round(mebibytes(line.theirs, folder), 1),
    }


def key(line):
    """Under which the baseline knows it: by its peer too where several are held against one."""
    return f"{line.name}, {line.peer}" if isinstance(line, Inside) else line.name


def missed(line):
    result = line.result
    if result["ratio"] > line.aim:
        yield f"{line.name}: {result['ratio']:.3f} of {line.peer}, to be at most {line.aim:.3f}"
    if line.most_mib is not None and result["ours_mib"] > line.most_mib:
        yield f"{line.name}: {result['ours_mib']:.0f} MiB, to be at most {line.most_mib:.0f}"
    if line.most_share is not None and result["ours_mib"] > line.most_share * result["peer_mib"]:
        yield (f"{line.name}: {result['ours_mib']:.0f} MiB, to be at most "
               f"{line.most_share * result['peer_mib']:.0f}")


def table(results):
    yield (f"{'':36} {'against':28} {'ours ms':>9} {'peer ms':>9} {'ratio':>7} {'aim':>6}"
           f" {'ours MiB':>9} {'peer MiB':>9}")
    for line in results:
        r = line.result
        yield (f"{r['name']:36} {r['peer']:28} {r['ours_ms']:9.1f} {r['peer_ms']:9.1f}"
               f" {r['ratio']:7.3f} {line.aim:6.3f} {r['ours_mib']:9.1f} {r['peer_mib']:9.1f}")


def main():
    parser = argparse.ArgumentParser(description="Measures vorlage against its peers.")
    parser.add_argument("--only", default="", help="the lines whose name holds this")
    parser.add_argument("--accept", action="store_true", help="keep these ratios as the baseline")
    parser.add_argument("--check", action="store_true", help="end with 1 where an aim is missed")
    options = parser.parse_args()

    if os.getloadavg()[0] > 0.75 * (os.cpu_count() or 1):
        print("The machine is busy; the ratios say more than the milliseconds.")
    results = []
    (ROOT / ".build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / ".build", prefix="bench-") as name:
        folder = Path(name)
        for line in lines(folder):
            if options.only not in line.name:
                continue
            if sys.stderr.isatty():
                print(f"\r\033[K{line.name} …", end="", file=sys.stderr, flush=True)
            measure(line, folder)
            results.append(line)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    print("\n".join(table(results)))
    (ROOT / ".build/bench.json").write_text(
        json.dumps([line.result for line in results], indent=2) + "\n")

    before = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    for line in results:
        last = before.get(key(line))
        if last and line.result["ratio"] > SLOWER * last:
            print(f"slower than last time: {line.name}: {line.result['ratio']:.3f}, was {last:.3f}")
    failures = [text for line in results for text in missed(line)]
    for text in failures:
        print(f"missed: {text}")
    if options.accept:
        before.update({key(line): line.result["ratio"] for line in results})
        BASELINE.write_text(json.dumps(before, indent=2) + "\n")
        print(f"Kept in {BASELINE.relative_to(ROOT)}")
    return 1 if options.check and failures else 0


sys.exit(main())
