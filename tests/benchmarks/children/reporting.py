"""Writes the joint report of the first sample again and again, and beside it one plain page with the same library."""

from __future__ import annotations

import sys
import time
from io import BytesIO
from pathlib import Path

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from healthcheck.bootstrap import open_workspace

LINES = 50
LINE = "The same sentence fills every line of a page that has nothing else on it, no chart, no tag, no link."


def main(_started: str, workspace: str, times: str) -> None:
    figures: dict[str, list[float]] = {"report": [], "page": [], "pages": []}
    with open_workspace(Path(workspace), make_new=True) as opened:
        sample = min(opened.samples.install(), key=lambda entry: entry.id)
        closed = [entry for entry in opened.relationships.assessments(sample.id) if entry.is_closed]
        target = Path(workspace).with_name("report.pdf")
        for turn in range(-1, int(times)):
            started = time.perf_counter_ns()
            opened.reporting.write_report(closed[-1].id, target)
            written = time.perf_counter_ns()
            plain_page()
            done = time.perf_counter_ns()
            if turn >= 0:  # the first one loads fonts and libraries
                figures["report"].append((written - started) / 1e6)
                figures["page"].append((done - written) / 1e6)
    document = pypdfium2.PdfDocument(target)
    figures["pages"].append(len(document))
    document.close()
    import json

    sys.stdout.write(json.dumps(figures))


def plain_page() -> bytes:
    """A page of text in a font that every reader has."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for number in range(LINES):
        canvas.drawString(50, 800 - 15 * number, LINE)
    canvas.showPage()
    canvas.save()
    return file.getvalue()
