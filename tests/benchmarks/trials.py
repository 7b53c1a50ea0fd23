"""What is measured, each by name: children by turns on a workbench, and the rows that come of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import Figures
from tests.benchmarks.table import Line, compared, judged
from tests.benchmarks.workbench import ROOT, Workbench

FEW, MANY = 10, 1000
"""Relationships in the two workspaces that are compared."""

RECIPE = ("healthcheck/storage/rows/*.py", "tests/benchmarks/population.py")
"""What decides how a workspace is made."""

CHEAP = 3
"""How many times as often the short measurements are made."""

HELP = "import sys; sys.argv = ['healthcheck', '--help']; from ui.__main__ import main; sys.exit(main())"
LOADED = """
import sys
from ui.__main__ import main
try:
    main(["--help"])
except SystemExit:
    packages = {name.split(".")[0] for name in sys.modules}
print(*sorted(packages & {"PySide6", "shiboken6", "numpy", "scipy", "reportlab", "sqlalchemy", "alembic", "pyqtgraph"}))
"""
WORK = "  in processor time"
"""A row beside one of elapsed time, for machines that do something else too."""

SLOWEST_ANSWER = 16.0
"""Milliseconds beside the commit: one picture of a screen that shows sixty in a second."""

SLOWEST_EVERYTHING = 1000.0
SLOWEST_SCORING = 10.0
SLOWEST_STEP = 100.0
MOST_GROWTH = 2.0
"""MiB by which what a process holds may differ without anything being kept."""


def start(bench: Workbench) -> Iterator[Line]:
    """How soon something is seen, and how soon the relationships are."""
    workspace = populated(bench, FEW)
    found = bench.interleaved(
        {
            "bare": partial(bench.child, "bare_window"),
            "program": partial(bench.child, "opening", str(workspace), str(FEW)),
        }
    )
    program = found["program"]
    bare, bare_work = column(found["bare"], "painted"), column(found["bare"], "painted_work")
    yield compared("first picture / bare window", column(program, "painted"), bare, unit=" ms", most=1.5)
    yield compared(WORK, column(program, "painted_work"), bare_work, unit=" ms")
    loaded = program[0]["loaded"]
    yield Line("  heavy libraries loaded by then", ", ".join(loaded) or "none", verdict=judged(is_met=not loaded))
    yield compared("relationships listed / bare window", column(program, "listed"), bare, unit=" ms", most=4)
    yield compared(WORK, column(program, "listed_work"), bare_work, unit=" ms")


def help_text(bench: Workbench) -> Iterator[Line]:
    """The command line alone."""
    runs = {"bare": partial(bench.wall_time, "pass"), "help": partial(bench.wall_time, HELP)}
    found = {name: Figures(values) for name, values in bench.interleaved(runs, more=CHEAP).items()}
    yield compared("healthcheck --help / bare interpreter", found["help"], found["bare"], unit=" ms", most=6)
    loaded = bench.printed(LOADED).splitlines()[-1]
    yield Line("  heavy libraries loaded by it", loaded or "none", verdict=judged(is_met=not loaded))


def press(bench: Workbench) -> Iterator[Line]:
    """From a key to the next question, with the answer on disk in between."""
    found: dict[str, list[float]] = {"answered": [], "turned": [], "pressed": [], "commit": []}
    for values in lent_to_each(bench):
        for name in found:
            found[name] += values[name]
    pressed, commit = Figures(found["pressed"]), Figures(found["commit"])
    over = pressed.percentile(99) - commit.percentile(99)
    yield Line(
        f"digit, Enter: committed, next question seen ({len(found['pressed'])})",
        pressed.tail(" ms"),
        f"{commit.tail(' ms')} a bare commit",
        f"commit + {over:.1f} ms",
        f"<= commit + {SLOWEST_ANSWER:g} ms",
        judged(is_met=over <= SLOWEST_ANSWER),
    )
    yield Line("  digit: committed, choice seen", Figures(found["answered"]).tail(" ms"))
    yield Line("  Enter: next question seen, its place committed after it", Figures(found["turned"]).tail(" ms"))


def scoring(bench: Workbench) -> Iterator[Line]:
    """One assessment of the whole form."""
    values = bench.child("scoring", str(bench.repetitions * CHEAP))
    scored = Figures(values["scored"])
    is_met = scored.median <= SLOWEST_SCORING
    yield Line(
        "scoring 30 people x 104 items",
        scored.text(" ms", digits=1),
        target=f"<= {SLOWEST_SCORING:g} ms",
        verdict=judged(is_met=is_met),
    )
    yield Line("  with disclosure and findings", Figures(values["shown"]).text(" ms", digits=1))
    everything = Figures(values["everything"])
    (first,) = values["first"]
    yield Line(
        "  with tests, resamples and the change since the last",
        everything.text(" ms"),
        f"{first:.0f} ms the first time",
        target=f"<= {SLOWEST_EVERYTHING:g} ms",
        verdict=judged(is_met=max(everything.median, first) <= SLOWEST_EVERYTHING),
    )


def workshop(bench: Workbench) -> Iterator[Line]:
    """From a key of the remote to the next slide in the audience's window, sixty people having answered.

    The console is open beside it, and the place is on disk before the next key.
    """
    values = bench.child("presenting")
    painted = Figures(values["painted"])
    is_met = painted.percentile(99) <= SLOWEST_STEP
    yield Line(
        f"workshop, 60 people: key, next slide painted ({len(painted.values)})",
        painted.tail(" ms"),
        target=f"p99 <= {SLOWEST_STEP:g} ms",
        verdict=judged(is_met=is_met),
    )
    (before,), (after,) = values["before"], values["after"]
    grown = after - before
    yield Line(
        f"  memory after {len(painted.values)} more steps",
        f"{grown:+.1f} MiB",
        f"{before:.0f} MiB before",
        target=f"<= {MOST_GROWTH:g} MiB",
        verdict=judged(is_met=grown <= MOST_GROWTH),
    )


def report(bench: Workbench) -> Iterator[Line]:
    """The joint report in a process that has written one before, beside one radar page of matplotlib's."""
    workspace = fresh(bench.folder / "report") / "sample.healthcheck"
    values = bench.child("reporting", str(workspace), str(bench.repetitions * CHEAP))
    (pages,) = values["pages"]
    whole, pressed, radar = (Figures(values[name]) for name in ("whole", "set", "radar"))
    what = f"joint report set, {pages} tagged pages / matplotlib's radar page"
    yield compared(what, pressed, radar, unit=" ms", most=5)
    yield compared("  with reading, scoring and disclosing its numbers", whole, radar, unit=" ms")
    yield Line("  a page", Figures([value / pages for value in pressed.values]).text(" ms", digits=1))


def memory(bench: Workbench) -> Iterator[Line]:
    """The peak of a first look at every page, in the process of the window; pages of reports are set in another."""

    def visit() -> dict[str, Any]:
        return bench.child("browsing", home=fresh(bench.folder / "newcomer"))

    def bare() -> dict[str, Any]:
        return bench.child("bare_window", "plot")

    found = bench.interleaved({"bare": bare, "program": visit})
    peaks = {name: column(values, "memory") for name, values in found.items()}
    what = "peak memory, every page of the sample / bare window with a plot"
    yield compared(what, peaks["program"], peaks["bare"], unit=" MiB", most=1.6)
    views = column(found["program"], "memory_of_views")
    yield compared("  every view of every page", views, peaks["bare"], unit=" MiB")


def large(bench: Workbench) -> Iterator[Line]:
    """Whether it matters how much is in the workspace."""
    sizes = (FEW, MANY)
    runs = {count: partial(bench.child, "opening", str(populated(bench, count)), str(count)) for count in sizes}
    found = bench.interleaved(runs)
    few, many = found[FEW], found[MANY]
    sight = f"{MANY} relationships / {FEW}"
    for what, name, most in (("listed", "listed", 1.5), ("one opened", "opened", 1.5), ("its chart", "drawn", None)):
        yield compared(f"{sight}: {what}", column(many, name), column(few, name), unit=" ms", most=most)
    yield compared(f"{sight}: peak memory", column(many, "memory"), column(few, "memory"), unit=" MiB", most=1.3)
    busy, beside = (column(values, "busy").text(" ms") for values in (many, few))
    yield Line("  then checked in the background", busy, beside)
    made = json.loads((bench.folder / f"{MANY}.json").read_text(encoding="utf-8"))
    yield Line("  made beforehand", f"{made['answers']:,} answers, {made['size']:.0f} MiB, in {made['seconds']:.0f} s")


TRIALS: Mapping[str, Callable[[Workbench], Iterator[Line]]] = {
    "start": start,
    "help": help_text,
    "press": press,
    "scoring": scoring,
    "workshop": workshop,
    "report": report,
    "memory": memory,
    "large": large,
}


def column(found: Sequence[Mapping[str, Any]], name: str) -> Figures:
    """One figure of every repetition."""
    return Figures([values[name] for values in found])


def fresh(folder: Path) -> Path:
    """``folder`` with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def populated(bench: Workbench, relationships: int) -> Path:
    """A workspace with so many relationships; made once for each folder, and again when what makes it has changed."""
    from tests.benchmarks import population

    path = bench.folder / f"{relationships}.healthcheck"
    recipe = max(file.stat().st_mtime for pattern in RECIPE for file in ROOT.glob(pattern))
    if not path.exists() or path.stat().st_mtime < recipe:
        path.unlink(missing_ok=True)
        seconds = population.populate(path, relationships=relationships)
        answers = relationships * population.ANSWERS
        made = {"seconds": seconds, "answers": answers, "size": path.stat().st_size / 2**20}
        path.with_suffix(".json").write_text(json.dumps(made), encoding="utf-8")
    return path


def lent_to_each(bench: Workbench) -> Iterator[Mapping[str, list[float]]]:
    """The figures of one respondent after another, after one who does not count."""
    from tests.benchmarks.population import invite

    folder = fresh(bench.folder / "lent")
    workspace, spare = folder / "workspace.healthcheck", folder / "spare.healthcheck"
    assessment, people = invite(workspace, people=1 + (bench.repetitions + 1) // 2)
    shutil.copyfile(workspace, spare)
    preferences = folder / "config" / "relationship-healthcheck" / "preferences.json"
    preferences.parent.mkdir(parents=True)
    for turn, person in enumerate(people):
        lent = {"facilitator": "R. Facilitator", "handed_to": [str(workspace), assessment, person]}
        preferences.write_text(json.dumps(lent), encoding="utf-8")
        values = bench.child("answering", str(workspace), str(spare), home=folder)
        if turn:
            yield values
