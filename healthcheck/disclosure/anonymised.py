"""Answers without anybody's name: numbers by lot, no group and no question below the agreed number of people.

For the facilitator alone (``method.md`` 3.5: per-person data leave the program only in the facilitator's own export),
who may hand them to a researcher. Rows begin at the agreed number of people, as scores do, and not at the eight from
which either organisation sees how answers spread: that line keeps colleagues from reading each other's answers, and no
colleague may be given these rows. They name no organisation and no day. At eight nearly all relationships would be
missing, and what is estimated from the large ones alone would be wrong for the small. Words are another matter: how
somebody writes tells who it was, so comments keep to the line that they have everywhere.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TypeVar

from healthcheck.domain.anonymised import AnonymousResponse, AnonymousRound
from healthcheck.domain.answered_assessment import AnsweredAssessment
from healthcheck.domain.assessment import Reply, Response, ResponseStatus
from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.reasons import Reasons
from healthcheck.domain.relationship import Seniority, Side

Value = TypeVar("Value")
Groups = Mapping[Side, tuple[Response, ...]]


def anonymised(held: AnsweredAssessment) -> AnonymousRound:
    """Every submitted response of a side that has enough of them.

    A level is told only where everybody's level of that side can be: each held by enough people, or by nobody. A
    question that fewer answered on a side is left out there for everybody.
    """
    assessment, method = held.assessment, held.instrument.method
    minimum = max(assessment.minimum_n, method.minimum_n)
    submitted = [entry for entry in held.responses if entry.status is ResponseStatus.SUBMITTED]
    groups = {side: tuple(entry for entry in submitted if entry.side is side) for side in Side}
    shown = {side: group for side, group in groups.items() if len(group) >= minimum}
    numbers = _numbers(submitted, drawn=[entry for group in shown.values() for entry in group])
    votes_from, comments_from = (max(minimum, line) for line in (method.votes_from_n, method.comments_from_n))
    lines = {"minimum": minimum, "votes_from": votes_from, "comments_from": comments_from}
    sides = {side: _Side(held, group, **lines) for side, group in shown.items()}
    rows = [sides[side].row(entry, numbers[entry.respondent_id]) for side, group in shown.items() for entry in group]
    return AnonymousRound(
        month=assessment.held_on.replace(day=1),
        form=assessment.form,
        instrument_id=assessment.instrument_id,
        instrument_version=assessment.instrument_version,
        minimum=minimum,
        responses=tuple(sorted(rows, key=lambda row: row.number)),
        kept_back=frozenset((side, name) for side, told in sides.items() for name in told.kept_back),
        withheld=tuple(_reasons(groups, held.instrument.reasons, **lines)),
    )


class _Side:
    """What may be told of the answers of one side's people."""

    def __init__(
        self,
        held: AnsweredAssessment,
        group: tuple[Response, ...],
        *,
        minimum: int,
        votes_from: int,
        comments_from: int,
    ) -> None:
        self._minimum = minimum
        self._has_comments = len(group) >= comments_from
        self._levels = _levels(group, minimum)
        self._has_votes = sum(bool(entry.votes) for entry in group) >= votes_from
        asked = {item.id for item in held.items}
        self._items = self._common(group, lambda entry: _answered(entry, asked))
        self._retrospects = self._common(group, lambda entry: entry.retrospects)
        self._globals = self._common(group, lambda entry: entry.global_scores)
        self._expectations = self._common(group, lambda entry: entry.expectations)
        self._outcomes = self._common(group, _outcomes)

    @property
    def kept_back(self) -> frozenset[str]:
        """Questions that somebody answered, but too few: an item by its id, others with their kind before it."""
        tallies = {
            "": self._items,
            "retrospect.": self._retrospects,
            "global.": self._globals,
            "expectation.": self._expectations,
            "outcome.": self._outcomes,
        }
        return frozenset(f"{kind}{name}" for kind, (_, few) in tallies.items() for name in few)

    def _common(
        self, group: tuple[Response, ...], answers: Callable[[Response], Iterable[str]]
    ) -> tuple[frozenset[str], frozenset[str]]:
        """Ids that enough people answered, and those that fewer did."""
        counts = Counter(name for entry in group for name in answers(entry))
        enough = frozenset(name for name, count in counts.items() if count >= self._minimum)
        return enough, frozenset(counts) - enough

    def row(self, entry: Response, number: int) -> AnonymousResponse:
        """One person's answers, as far as they may be told."""
        items = {name: answer.reply for name, answer in entry.answers.items() if answer.reply is not None}
        kept = _only(items, self._items[0])
        return AnonymousResponse(
            number=number,
            side=entry.side,
            seniority=entry.seniority if self._levels else None,
            replies=kept,
            retrospects=_only(entry.retrospects, self._retrospects[0]),
            global_scores=_only(entry.global_scores, self._globals[0]),
            expectations=_only(entry.expectations, self._expectations[0]),
            outcomes=_only(_outcomes(entry), self._outcomes[0]),
            votes=frozenset(entry.votes) if self._has_votes else None,
            comments={name: note for name, note in _released(entry).items() if self._has_comments and name in kept},
        )


def _released(entry: Response) -> dict[str, str]:
    """What somebody wrote and let go, by item."""
    return {name: answer.note for name, answer in entry.answers.items() if answer.is_released and answer.note.strip()}


def _answered(entry: Response, asked: Collection[str]) -> Iterable[str]:
    """Items that a person could judge: whoever only could not see one tells nothing of it."""
    return (name for name in asked if (reply := entry.reply(name)) is not None and reply >= Reply.NOT_IN_PLACE)


def _outcomes(entry: Response) -> dict[str, int]:
    """Codes only: what was written in words is as good as a signature."""
    return {name: answer.value for name, answer in entry.outcomes.items() if answer.value is not None}


def _only(answers: Mapping[str, Value], names: Collection[str]) -> dict[str, Value]:
    return {name: value for name, value in answers.items() if name in names}


def _levels(group: Iterable[Response], minimum: int) -> bool:
    """Whether the levels of all people of a side may be told: a single small one would be what the others leave."""
    counts = Counter(entry.seniority for entry in group)
    return all(counts[level] == 0 or counts[level] >= minimum for level in Seniority)


def _numbers(submitted: Iterable[Response], *, drawn: Iterable[Response]) -> dict[str, int]:
    """A number for each person of ``drawn``, as by lot.

    The order is that of digests over who somebody is and everything that only this workspace knows of the round: the
    moments of submitting, the notes, the answers of both sides. So it is the same in every file, and who has only the
    file cannot work it out.
    """
    secret = hashlib.sha256()
    for entry in sorted(submitted, key=lambda entry: entry.respondent_id):
        secret.update(repr((entry.respondent_id, entry.submitted_at, sorted(entry.answers.items()))).encode())
        secret.update(repr((sorted(entry.global_scores.items()), sorted(entry.outcomes.items()))).encode())
    key = secret.digest()
    ordered = sorted(drawn, key=lambda entry: hashlib.sha256(key + entry.respondent_id.encode()).digest())
    return {entry.respondent_id: number for number, entry in enumerate(ordered, start=1)}


def _reasons(
    groups: Groups, reasons: Reasons, *, minimum: int, votes_from: int, comments_from: int
) -> Iterable[Withheld]:
    for side, group in groups.items():
        heard, needed = reasons.people(len(group)), reasons.people(minimum)
        if len(group) < minimum:
            reason = reasons.text("answers", "too_few", people=heard, minimum=needed)
            yield Withheld(f"answers.{side.value}", reason)
            continue
        if not _levels(group, minimum):
            yield Withheld(f"seniority.{side.value}", reasons.text("answers", "levels", minimum=needed))
        voted = sum(bool(entry.votes) for entry in group)
        if voted < votes_from:
            counts = {"people": reasons.people(voted), "minimum": reasons.people(votes_from)}
            yield Withheld(f"top_three.{side.value}", reasons.text("votes", "too_few", **counts))
        if len(group) < comments_from and any(map(_released, group)):
            needed = reasons.people(comments_from)
            yield Withheld(f"comments.{side.value}", reasons.text("comments", "too_few", people=heard, minimum=needed))
