"""Writes the joint report of the first sample again and again, and by turns one radar page with matplotlib."""

from __future__ import annotations

import json
import math
import sys
import time
from io import BytesIO
from pathlib import Path
from typing import TypeVar

import pypdfium2

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.progress import Progress, untold
from healthcheck.reports.press.tasks import Task
from healthcheck.workspace.reporting import ReportingService

Result = TypeVar("Result")

NAMES = (
    "Governance",
    "Measuring value",
    "Trust & confidence",
    "Openness",
    "Delivering promises",
    "Mutual goals",
    "Innovation",
)
SERIES = (
    ("Client", "#005A8C", "-", "o", (76, 48, 75, 76, 64, 50, 54)),
    ("Supplier", "#D55E00", "--", "D", (77, 55, 84, 73, 75, 49, 73)),
)
A4 = (8.27, 11.69)


class Stopwatch:
    """A press that knows how many milliseconds its last work took: from the numbers to the finished pages."""

    def __init__(self) -> None:
        self.last = 0.0

    def do(self, task: Task[Result], progress: Progress = untold) -> Result:
        started = time.perf_counter_ns()
        result = task.do(progress)
        self.last = (time.perf_counter_ns() - started) / 1e6
        return result

    def warm_up(self) -> None: ...

    def rest(self) -> None: ...


def main(_started: str, workspace: str, times: str) -> None:
    figures: dict[str, list[float]] = {"whole": [], "set": [], "radar": [], "pages": []}
    press = Stopwatch()
    with open_workspace(Path(workspace), make_new=True) as opened:
        reporting = ReportingService(
            opened.relationships,
            opened.results,
            opened.instruments,
            plan=opened.plan,
            comments=opened.comments,
            materials=opened.materials,
            press=press,
        )
        sample = min(opened.samples.install(), key=lambda entry: entry.id)
        closed = [entry for entry in opened.relationships.assessments(sample.id) if entry.is_closed]
        target = Path(workspace).with_name("report.pdf")
        for turn in range(-2, int(times)):
            started = time.perf_counter_ns()
            reporting.write_report(closed[-1].id, target)
            written = time.perf_counter_ns()
            radar_page()
            drawn = time.perf_counter_ns()
            if turn >= 0:  # the first ones load fonts and libraries
                figures["whole"].append((written - started) / 1e6)
                figures["set"].append(press.last)
                figures["radar"].append((drawn - written) / 1e6)
    document = pypdfium2.PdfDocument(target)
    figures["pages"].append(len(document))
    document.close()
    sys.stdout.write(json.dumps(figures))


def radar_page() -> bytes:
    """One page with the radar of two sides, from its numbers to the PDF, as matplotlib's own examples draw it."""
    from matplotlib.backends.backend_pdf import FigureCanvasPdf
    from matplotlib.figure import Figure

    figure = Figure(figsize=A4)
    FigureCanvasPdf(figure)
    axes = figure.add_subplot(projection="polar")
    angles = [2 * math.pi * index / len(NAMES) for index in range(len(NAMES))]
    for label, colour, line, marker, values in SERIES:
        axes.plot([*angles, angles[0]], [*values, values[0]], line, color=colour, marker=marker, label=label)
    axes.set_xticks(angles, NAMES)
    axes.set_ylim(0, 100)
    axes.set_yticks([25, 50, 75, 100])
    axes.set_title("The two views")
    axes.legend()
    file = BytesIO()
    figure.savefig(file, format="pdf")
    return file.getvalue()
