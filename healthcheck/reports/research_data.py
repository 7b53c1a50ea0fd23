"""Anonymous answers for research: a long table, a code book that explains every variable, and what is not in them.

One archive of CSV files, because numbers without their code book are soon misread.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from healthcheck.charts.caption import LEVELS
from healthcheck.charts.reading import side_word
from healthcheck.domain.anonymised import AnonymousResponse, AnonymousRound
from healthcheck.domain.assessment import Reply
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Seniority, Side
from healthcheck.message import message
from healthcheck.reports.question_list import RATING, Question, QuestionKind, questions_of
from healthcheck.reports.speech import Say
from healthcheck.reports.table_files import safe_cell
from healthcheck.reports.whole_file import whole_file
from healthcheck.reports.workbook.answer_sheets import anonymous_answer, is_kept_back

Row = Sequence[str]

OLDEST = (1980, 1, 1, 0, 0, 0)
MISSING = {
    "cannot_see": message("the person cannot see this from where they sit"),
    "does_not_apply": message("the person says that this does not apply to the relationship"),
    "blank": message("asked and not answered"),
    "withheld": message("answered by fewer people of the side than the least number, or votes of too few"),
}
"""Words in the column ``missing``, where there is no value."""

CODES = {Reply.CANNOT_SEE: "cannot_see", Reply.DOES_NOT_APPLY: "does_not_apply"}
ANSWERED_WITH = (QuestionKind.ITEM, QuestionKind.RETROSPECT)


def write_research(found: AnonymousRound, instrument: Instrument, path: Path) -> Path:
    """Write the archive, whole or not at all; WriteFailedError where that fails."""
    with whole_file(path) as file:
        file.write(research_bytes(found, instrument))
    return path


def research_bytes(found: AnonymousRound, instrument: Instrument) -> bytes:
    """``answers.csv``, ``codebook.csv``, ``comments.csv`` and ``about.csv``; the same round gives the same bytes."""
    say = instrument.speech.say
    # nobody's organisation: what a researcher reads is about a client and a supplier
    names = Names(say(message("the client")), say(message("the supplier")), say(message("the other side")))
    retrospects = {item for entry in found.responses for item in entry.retrospects}
    asked = questions_of(instrument, found.form, names, looked_back_on=retrospects)
    tables = {
        "answers.csv": _answers(found, asked),
        "codebook.csv": _code_book(instrument, asked, say),
        "comments.csv": _comments(found),
        "about.csv": _about(found, say),
    }
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, rows in tables.items():
            member = ZipInfo(name, OLDEST)
            member.compress_type = ZIP_DEFLATED
            archive.writestr(member, _csv(rows))
    return target.getvalue()


def _csv(rows: Iterator[Row]) -> bytes:
    """UTF-8 with a byte order mark, which Excel needs; no cell that a spreadsheet takes for a formula."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([safe_cell(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _answers(found: AnonymousRound, asked: Sequence[Question]) -> Iterator[Row]:
    """One row a person and question; either ``value`` or ``missing`` is filled."""
    yield ("respondent", "side", "seniority", "question", "kind", "value", "missing")
    for entry in found.responses:
        level = entry.seniority.value if entry.seniority else "withheld"
        for question in asked:
            told = _value(question, entry, found)
            yield (str(entry.number), entry.side.value, level, question.id, question.kind.value, *told)


def _value(question: Question, entry: AnonymousResponse, found: AnonymousRound) -> tuple[str, str]:
    reply = anonymous_answer(question, entry)
    if reply is None:
        return "", "withheld" if is_kept_back(question, entry, found) else "blank"
    if question.kind in ANSWERED_WITH and reply in CODES:
        return "", CODES[Reply(reply)]
    return str(int(reply)), ""


def _code_book(instrument: Instrument, asked: Sequence[Question], say: Say) -> Iterator[Row]:
    """One row a variable and value: its label, then what each code means."""
    yield ("variable", "label", "factor", "value", "meaning")
    yield from _columns(say)
    for question in asked:
        factor = instrument.factor_by_id[question.factor].name if question.factor else ""
        for value, meaning in _values(question, say):
            yield (question.id, question.text, factor, value, meaning)


def _columns(say: Say) -> Iterator[Row]:
    label = say(message("a number drawn by lot for each person, the same in every file of this assessment"))
    yield ("respondent", label, "", "", "")
    for side in Side:
        yield ("side", say(message("the side that the person is on")), "", side.value, say(side_word(side)))
    levels = {level.value: LEVELS[level] for level in Seniority} | {"withheld": message("withheld")}
    for value, text in levels.items():
        yield ("seniority", say(message("where in the organisation the person works")), "", value, say(text))
    for value, text in MISSING.items():
        yield ("missing", say(message("why there is no value")), "", value, say(text))


def _values(question: Question, say: Say) -> Iterator[tuple[str, str]]:
    if question.labels:
        yield from ((str(code), label) for code, label in question.labels.items())
    elif question.kind is QuestionKind.VOTE:
        yield "1", say(message("among the three that matter most"))
        yield "0", say(message("not among them"))
    else:
        lowest, highest = min(RATING), max(RATING)
        yield f"{lowest}-{highest}", say(message("a rating, {0} lowest and {1} highest", lowest, highest))


def _comments(found: AnonymousRound) -> Iterator[Row]:
    """Words that their writers released, without the number of whoever wrote them: how people write tells who."""
    yield ("side", "question", "comment")
    said = {
        (entry.side.value, item, " ".join(text.split()))
        for entry in found.responses
        for item, text in entry.comments.items()
    }
    yield from sorted(said)


def _about(found: AnonymousRound, say: Say) -> Iterator[Row]:
    yield ("fact", "value")
    yield ("month", f"{found.month:%Y-%m}")
    yield ("form", found.form.value)
    yield ("instrument", found.instrument_id)
    yield ("instrument_version", found.instrument_version)
    yield ("least_number_of_people", str(found.minimum))
    yield ("respondents", str(len(found.responses)))
    yield (
        "use",
        say(
            message(
                "For research by whoever the facilitator trusts. Neither organisation may be given these rows: it was "
                "promised that answers appear only as averages."
            )
        ),
    )
    for entry in found.withheld:
        yield (f"not_in_it.{entry.what}", say(entry.reason))
