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
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional

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
    # The most memory that ours may take: in MiB, or as a share of the peer's.
    most_mib: Optional[float] = None
    most_share: Optional[float] = None
    result: dict = field(default_factory=dict)


def run(command, allowed):
    ended = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if ended.returncode not in allowed:
        sys.exit(f"{' '.join(map(str, command))}\nended with {ended.returncode}:\n"
                 + ended.stderr.decode(errors="replace"))


def milliseconds(work):
    work.prepare()
    start = time.perf_counter()
    for command in work.commands:
        run(command, work.allowed)
    return (time.perf_counter() - start) * 1000


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

    large = folder / "large.md"
    once = concept().read_bytes()
    with large.open("wb") as file:
        for _ in range(1000 * 44_084 // len(once)):
            file.write(once + b"\n\n")
    extensions = [word for name in ("table", "strikethrough", "autolink", "tasklist", "footnotes")
                  for word in ("--extension", name)]
    yield Line(
        f"{large.stat().st_size / 1e6:.0f} MB of prose to HTML", "cmark-gfm",
        Work([[VORLAGE, "render", large, "--quiet", "--as", "fragment", "--output", page]]),
        Work([["sh", "-c", 'out=$1; shift; exec "$@" >"$out"', "sh", page,
               "cmark-gfm", *extensions, large]]),
        aim=1.0, runs=5, most_share=0.5)


def measure(line, folder):
    for work in (line.ours, line.theirs):
        milliseconds(work)
    ours, theirs = [], []
    for _ in range(line.runs):
        ours.append(milliseconds(line.ours))
        theirs.append(milliseconds(line.theirs))
    ours_ms, peer_ms = statistics.median(ours), statistics.median(theirs)
    line.result = {
        "name": line.name, "peer": line.peer,
        "ours_ms": round(ours_ms, 1), "peer_ms": round(peer_ms, 1),
        "ratio": round(ours_ms / peer_ms, 4),
        "ours_mib": round(mebibytes(line.ours, folder), 1),
        "peer_mib": round(mebibytes(line.theirs, folder), 1),
    }


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
        last = before.get(line.name)
        if last and line.result["ratio"] > SLOWER * last:
            print(f"slower than last time: {line.name}: {line.result['ratio']:.3f}, was {last:.3f}")
    failures = [text for line in results for text in missed(line)]
    for text in failures:
        print(f"missed: {text}")
    if options.accept:
        before.update({line.name: line.result["ratio"] for line in results})
        BASELINE.write_text(json.dumps(before, indent=2) + "\n")
        print(f"Kept in {BASELINE.relative_to(ROOT)}")
    return 1 if options.check and failures else 0


sys.exit(main())
