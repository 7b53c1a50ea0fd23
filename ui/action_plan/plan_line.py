"""One row of the plan as a value: everything that is painted and read out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from healthcheck.domain.promise import promise_check
from healthcheck.domain.relationship import Side
from ui.action_plan import plan_words
from ui.translation import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from healthcheck.domain.action_plan import ActionPlan
    from healthcheck.domain.commitment import Commitment, Party
    from healthcheck.domain.instrument import Instrument
    from ui.words import Translate


@dataclass(frozen=True, slots=True)
class PlanLine:
    """``number``: the place in the plan. ``due``: the date, or what is still open where it ``is_draft``.

    ``factor`` and ``source``: where it comes from, in one word and in several. ``worth``: its impact and its effort.
    ``late``: how late it is in words, ``carried``: from which assessment, both empty where that is not so.
    """

    commitment: Commitment
    number: int
    provider: str
    customer: str
    factor: str
    source: str
    worth: str
    is_draft: bool
    due: str
    late: str
    carried: str
    state: str

    def spoken(self, tr: Translate) -> str:
        """The row as a sentence."""
        between = tr("{0} for {1}").format(self.provider, self.customer)
        parts = (self.commitment.what, between, self.due, self.late, self.state, self.source, self.worth, self.carried)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class PersonHead:
    """Above the rows of one person, or of those of a side who are not named."""

    side: Side
    name: str
    counts: str


Row = PlanLine | PersonHead


def plan_lines(tr: Translate, plan: ActionPlan, instrument: Instrument) -> tuple[PlanLine, ...]:
    """A row for each commitment of the plan."""
    return tuple(_line(tr, entry, number, plan, instrument) for number, entry in enumerate(plan.commitments, 1))


def by_person(tr: Translate, lines: Sequence[PlanLine], plan: ActionPlan) -> tuple[Row, ...]:
    """The same rows under whoever makes the commitment, client first, each head with what that person waits for."""
    places = {person.id: place for place, person in enumerate(plan.people)}
    given: defaultdict[tuple[Side, str | None], list[PlanLine]] = defaultdict(list)
    waited: defaultdict[tuple[Side, str | None], list[PlanLine]] = defaultdict(list)
    for line in lines:
        given[_key(line.commitment.provider)].append(line)
        waited[_key(line.commitment.customer)].append(line)
    people = sorted(
        given | waited, key=lambda key: (key[0] is Side.SUPPLIER, key[1] is None, places.get(key[1] or "", 0))
    )
    rows: list[Row] = []
    for side, respondent_id in people:
        mine = given[side, respondent_id]
        name = next((person.display_name for person in plan.people if person.id == respondent_id), "")
        counts = _counts(tr, mine, waited[side, respondent_id])
        rows += [
            PersonHead(side, name or tr("Nobody named at {0}").format(plan.relationship.organisation(side)), counts)
        ]
        rows += mine
    return tuple(rows)


def _counts(tr: Translate, made: Sequence[PlanLine], waited: Sequence[PlanLine]) -> str:
    """``makes 2 · waits for no. 3, 5``."""
    numbers = ", ".join(str(line.number) for line in waited)
    parts = (
        tr("makes {0}").format(len(made)) if made else "",
        tr("waits for no. {0}").format(numbers) if numbers else "",
    )
    return " · ".join(part for part in parts if part)


def _key(party: Party) -> tuple[Side, str | None]:
    return party.side, party.respondent_id


def _line(tr: Translate, entry: Commitment, number: int, plan: ActionPlan, instrument: Instrument) -> PlanLine:
    born = plan.number_of(entry.assessment_id)
    is_carried = entry.assessment_id != plan.assessment.id and born is not None
    is_asked = entry.state.is_open and not entry.state.is_promise
    draft = plan_words.draft(tr, promise_check(entry).missing_for_promise) if is_asked else ""
    factor = instrument.factor_by_id.get(entry.origin.factor)
    return PlanLine(
        commitment=entry,
        number=number,
        provider=said(plan.party_text(entry.provider)),
        customer=said(plan.party_text(entry.customer)),
        factor=factor.name if factor else "",
        source=plan_words.source(tr, entry, instrument, plan.relationship),
        worth=plan_words.worth(tr, entry),
        is_draft=bool(draft),
        due=draft or _due(tr, entry),
        late=plan_words.late(entry.days_late(plan.today)),
        carried=tr("from assessment {0}").format(born) if is_carried else "",
        state=plan_words.state(tr, entry.state),
    )


def _due(tr: Translate, entry: Commitment) -> str:
    """The date with the sign that it is done."""
    if entry.due is None:
        return ""
    due = tr("Due {0}").format(plan_words.short_day(entry.due))
    return tr("{0} · Done when: {1}").format(due, entry.done_when) if entry.done_when else due
