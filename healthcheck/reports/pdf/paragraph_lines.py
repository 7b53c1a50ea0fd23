"""Lines of a paragraph that reportlab has broken, with every script shaped and in its direction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus.paragraph import FragLine

from healthcheck.reports.pdf.fonts import font_book
from healthcheck.reports.pdf.line_order import levels_of
from healthcheck.reports.pdf.script_line import laid


def laid_lines(lines: Sequence[Any], *, is_right: bool) -> list[Any]:
    """``lines`` (reportlab's ``FragLine``) anew; ``is_right``: their paragraph runs from right to left.

    What follows a line counts for its order too: a word in brackets that is broken off keeps its direction.
    """
    characters = [[(letter, part) for part in line.words for letter in part.text] for line in lines]
    texts = ["".join(letter for letter, _ in own) for own in characters]
    levels = levels_of(" ".join(texts), is_right=is_right)
    made, start = [], 0
    for line, own in zip(lines, characters, strict=True):
        set_line = laid(own, levels[start : start + len(own)], is_right=is_right, fonts=font_book().fonts)
        start += len(own) + 1
        words = [part.clone(text=drawn) for part, drawn in set_line.drawn]
        made.append(FragLine(**{**vars(line), "words": words, "extraSpace": max(line.maxWidth - set_line.width, 0.0)}))
    return made
