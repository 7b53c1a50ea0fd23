"""Puts responses together from their rows: one query a table, whatever the number of people."""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, bindparam, select

from healthcheck.domain.assessment import Answer, OutcomeAnswer, Reply, Response
from healthcheck.storage.column_types import UnreadableValueError
from healthcheck.storage.respondent_store import seat_order
from healthcheck.storage.rows import answers, outcomes, ratings, respondents, responses, retrospects, votes
from healthcheck.storage.seal import refuse_broken

_REPLIES: dict[int | None, Reply | None] = {int(reply): reply for reply in Reply} | {None: None}
_OF_ASSESSMENT = responses.c.assessment_id == bindparam("assessment")
_OF_ONE = _OF_ASSESSMENT & (responses.c.respondent_id == bindparam("respondent"))


class _Queries:
    """The statements that read the responses for which ``condition`` holds."""

    def __init__(self, condition: ColumnElement[bool]) -> None:
        self.heads = select(responses, respondents.c.code, respondents.c.side).join(respondents).where(condition)
        self.answers = _below(answers, condition)
        self.ratings = _below(ratings, condition)
        self.votes = _below(votes, condition).order_by(votes.c.response_id, votes.c.place)
        self.outcomes = _below(outcomes, condition)
        self.retrospects = _below(retrospects, condition)


def _below(table: Table, condition: ColumnElement[bool]) -> Select[Any]:
    return select(table).select_from(table.join(responses)).where(condition)


_ALL = _Queries(_OF_ASSESSMENT)
_ONE = _Queries(_OF_ONE)


def read_responses(connection: Connection, assessment_id: int) -> tuple[Response, ...]:
    """All responses of an assessment, client first, by code; ``BrokenSealError`` where one cannot be trusted."""
    found = _read(connection, _ALL, {"assessment": assessment_id})
    return tuple(sorted(found, key=lambda response: seat_order(response.side, response.code)))


def read_response(connection: Connection, assessment_id: int, respondent_id: str) -> Response | None:
    """One person's response; None where there is none; ``BrokenSealError`` where it cannot be trusted."""
    found = _read(connection, _ONE, {"assessment": assessment_id, "respondent": respondent_id})
    return found[0] if found else None


def _read(connection: Connection, queries: _Queries, parameters: dict[str, Any]) -> list[Response]:
    heads = connection.execute(queries.heads, parameters).all()
    replies: defaultdict[int, dict[str, Answer]] = defaultdict(dict)
    rows = connection.execute(queries.answers, parameters)
    for response_id, item, reply, note, is_flagged, seconds, is_released in rows:
        replies[response_id][item] = Answer(item, _reply(reply), note, is_flagged, seconds, is_released)
    scores: defaultdict[tuple[int, bool], dict[str, int]] = defaultdict(dict)
    for row in connection.execute(queries.ratings, parameters):
        scores[row.response_id, row.is_expectation][row.factor] = row.value
    voted: defaultdict[int, list[str]] = defaultdict(list)
    for row in connection.execute(queries.votes, parameters):
        voted[row.response_id].append(row.factor)
    told: defaultdict[int, dict[str, OutcomeAnswer]] = defaultdict(dict)
    for row in connection.execute(queries.outcomes, parameters):
        told[row.response_id][row.question] = OutcomeAnswer(row.question, row.value, row.text)
    before: defaultdict[int, dict[str, Reply]] = defaultdict(dict)
    for row in connection.execute(queries.retrospects, parameters):
        before[row.response_id][row.item] = _given(row.reply)
    return [
        _to_domain(head, replies[head.id], scores, voted[head.id], told[head.id], before=before[head.id])
        for head in heads
    ]


def _to_domain(
    head: Row[*tuple[Any, ...]],
    replies: dict[str, Answer],
    scores: defaultdict[tuple[int, bool], dict[str, int]],
    voted: list[str],
    told: dict[str, OutcomeAnswer],
    *,
    before: dict[str, Reply],
) -> Response:
    response = Response(
        respondent_id=head.respondent_id,
        code=head.code,
        side=head.side,
        seniority=head.seniority,
        status=head.status,
        submitted_at=head.submitted_at,
        answers=MappingProxyType(replies),
        global_scores=MappingProxyType(scores[head.id, False]),
        expectations=MappingProxyType(scores[head.id, True]),
        votes=tuple(voted),
        outcomes=MappingProxyType(told),
        retrospects=MappingProxyType(before),
        position=head.position,
    )
    refuse_broken(response, head.seal, assessment_id=head.assessment_id)
    return response


def _reply(code: int | None) -> Reply | None:
    try:
        return _REPLIES[code]
    except KeyError as error:
        raise UnreadableValueError(f"{code!r} is no reply") from error


def _given(code: int) -> Reply:
    reply = _reply(code)
    if reply is None:
        raise UnreadableValueError("a reply in retrospect is empty")
    return reply
