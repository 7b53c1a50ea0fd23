"""The files that say what people answered: answers, votes, and the two 0-10 ratings."""

from __future__ import annotations

import re
from collections.abc import Mapping

from healthcheck.domain.assessment import Answer, Reply
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.questionnaire import VOTES as VOTES_EACH
from healthcheck.domain.relationship import Side
from healthcheck.exchange.cells import Cells, tidy
from healthcheck.exchange.csv_folder import CsvFolder
from healthcheck.exchange.draft import PersonDraft
from healthcheck.exchange.layout import ANSWERS, EXPECTATIONS, GLOBAL_SCORES, RESPONDENTS, VOTES, FileLayout
from healthcheck.exchange.lined_values import Held, LinedValues, Value
from healthcheck.exchange.problems import Problems, quoted
from healthcheck.exchange.registers import PersonKey
from healthcheck.message import joined, message

_RATING = re.compile(r"\d{1,2}", re.ASCII)
_HIGHEST_RATING = 10


class Entries:
    """Reads what was answered into the people of respondents.csv."""

    def __init__(
        self, folder: CsvFolder, problems: Problems, people: Mapping[PersonKey, PersonDraft], instrument: Instrument
    ) -> None:
        self._folder = folder
        self._problems = problems
        self._people = people
        self._instrument = instrument
        self._seen: dict[tuple[str, ...], PersonDraft | None] = {}

    def read(self) -> None:
        """Read all four files."""
        self._read_answers()
        self._read_votes()
        for layout in (GLOBAL_SCORES, EXPECTATIONS):
            self._read_ratings(layout)

    def _read_answers(self) -> None:
        # Most rows say one of few things: the same (item, value) is one frozen Answer for everybody.
        known = _known_answers(self._instrument)
        for line, row in self._folder.rows(ANSWERS):
            person = self._person(row[:4], ANSWERS, line)
            if person is None:
                continue
            _, _, _, _, item, value, note = row
            answer = known.get((item, value))
            if answer is None or note:
                answer = self._answer(item, value, note, Cells(ANSWERS, line, self._problems))
            if answer is not None:
                self._keep(person.answers, answer.item, answer, ANSWERS, line)

    def _answer(self, item: str, value: str, note: str, cells: Cells) -> Answer | None:
        item_id, text, remark = tidy(item), tidy(value), cells.text("note", note)
        if item_id not in self._instrument.item_by_id:
            cells.refuse("item", message("{0} is no item of {1}", quoted(item_id), self._instrument.id))
            return None
        try:
            reply = Reply.parse(text) if text else None
        except ValueError:
            cells.refuse("value", message("{0} is not 0, 1, 2, 3, 4, DK or NA", quoted(text)))
            return None
        return None if remark is None else Answer(item_id, reply, remark)

    def _read_votes(self) -> None:
        for line, row in self._folder.rows(VOTES):
            person = self._person(row[:4], VOTES, line)
            cells = Cells(VOTES, line, self._problems)
            factor = self._factor(row[4], cells)
            if person is None or factor is None:
                continue
            if factor not in person.votes.values and len(person.votes.values) == VOTES_EACH:
                cells.refuse("factor", message("is the fourth vote of {0}; everybody has three", quoted(person.code)))
            else:
                self._keep(person.votes, factor, None, VOTES, line)

    def _read_ratings(self, layout: FileLayout) -> None:
        for line, row in self._folder.rows(layout):
            person = self._person(row[:4], layout, line)
            cells = Cells(layout, line, self._problems)
            factor, value = self._factor(row[4], cells), tidy(row[5])
            if person is None or factor is None:
                continue
            if value and not (_RATING.fullmatch(value) and int(value) <= _HIGHEST_RATING):
                cells.refuse("value", message("{0} is not a whole number from 0 to 10", quoted(value)))
                continue
            held = person.global_scores if layout is GLOBAL_SCORES else person.expectations
            self._keep(held, factor, int(value) if value else None, layout, line)

    def _factor(self, text: str, cells: Cells) -> str | None:
        factor = tidy(text)
        if factor in self._instrument.factor_by_id:
            return factor
        cells.refuse("factor", message("{0} is none of {1}", quoted(factor), joined(", ", self._instrument.factor_ids)))
        return None

    def _keep(self, values: LinedValues[Value], key: str, value: Value, layout: FileLayout, line: int) -> None:
        match values.offer(key, value, line):
            case Held.REPEATED:
                self._folder.repeated_in[layout.name] += 1
            case Held.CONTRADICTED:
                reason = message(
                    "{0} contradicts line {1}, where the same person says otherwise", key, values.line(key)
                )
                self._problems.add(layout, reason, line=line, column="value")

    def _person(self, written: tuple[str, ...], layout: FileLayout, line: int) -> PersonDraft | None:
        """Who a row is about. Somebody unknown is a problem once, not with every answer."""
        if written in self._seen:
            return self._seen[written]
        person = self._look_up(written, Cells(layout, line, self._problems))
        self._seen[written] = person
        return person

    def _look_up(self, written: tuple[str, ...], cells: Cells) -> PersonDraft | None:
        relationship_id, numbered, sided, code = (tidy(text) for text in written)
        number, side = cells.number("assessment", numbered), cells.word("side", sided, Side)
        if number is None or side is None:
            return None
        person = self._people.get((relationship_id, number, code))
        if person is None:
            if not self._problems.has(RESPONDENTS):
                place = message("assessment {0} of {1}", number, quoted(relationship_id))
                cells.refuse("respondent", message("{0} in {1} is not in {2}", quoted(code), place, RESPONDENTS.name))
            return None
        if person.side is not side:
            cells.refuse(
                "side",
                message(
                    "{0} is on the {1} side in line {2} of {3}",
                    quoted(code),
                    person.side.value,
                    person.line,
                    RESPONDENTS.name,
                ),
            )
            return None
        return person


def _known_answers(instrument: Instrument) -> dict[tuple[str, str], Answer]:
    """Every answer without a note, by item and value as files write them; an empty value is a blank."""
    blanks = {(item.id, ""): Answer(item.id, None) for item in instrument.items}
    return blanks | {(item.id, reply.text): Answer(item.id, reply) for item in instrument.items for reply in Reply}
