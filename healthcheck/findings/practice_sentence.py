"""The single practices behind a finding, by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedFactor, DisclosedProfile
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Kind, PracticeState
from healthcheck.findings.listing import quoted

MOST_NAMED = 2
"""Practices named in a sentence; the others are counted."""

_OF_KIND = {Kind.SHARED_STRENGTH: PracticeState.MATCHED, Kind.SHARED_WEAKNESS: PracticeState.ABSENT}


@dataclass(frozen=True, slots=True)
class NamedPractices:
    """A sentence and the ids of the practices that it names."""

    sentence: str
    practices: tuple[str, ...]


def practice_sentences(
    profile: DisclosedProfile, factor: DisclosedFactor, instrument: Instrument, *, telling: Sequence[str]
) -> tuple[NamedPractices, ...]:
    """Which practices part the sides, carry a strength or make a weakness; then what one side cannot see, or rules out.

    States are named only where single practices can be read (``method.md`` 4.3); who cannot see what is a count.
    ``telling``: practice ids, the most telling first; the others follow in framework order.
    """
    return tuple(_Writer(profile, factor, instrument, telling).sentences())


class _Writer:
    def __init__(
        self, profile: DisclosedProfile, factor: DisclosedFactor, instrument: Instrument, telling: Sequence[str]
    ) -> None:
        self._profile, self._factor, self._instrument = profile, factor, instrument
        shown = {name: entry for name, entry in profile.practice_details.items() if entry.factor == factor.factor}
        order = [*(name for name in telling if name in shown), *(name for name in shown if name not in telling)]
        self._practices = {name: shown[name] for name in order}

    def sentences(self) -> Iterator[NamedPractices]:
        if self._factor.reads_practices:
            yield from self._of_states()
        for side in Side:
            unseen = [name for name, entry in self._practices.items() if side in entry.invisible_to]
            yield from self._named("invisible", unseen, side)
            ruled_out = [name for name, entry in self._practices.items() if entry.scope_disagreement is side]
            yield from self._named("scope", ruled_out, side)

    def _of_states(self) -> Iterator[NamedPractices]:
        yield from self._named("contested", self._in_state(PracticeState.CONTESTED))
        one_sided = self._in_state(PracticeState.ONE_SIDED)
        for side in Side:
            held = [name for name in one_sided if self._practices[name].side(side).band is Band.HIGH]
            yield from self._named("one_sided", held, side)
        state = _OF_KIND.get(self._factor.kind)
        if state is not None:
            yield from self._named(state.value, self._in_state(state))

    def _in_state(self, state: PracticeState) -> list[str]:
        return [name for name, entry in self._practices.items() if entry.state is state]

    def _named(self, key: str, practices: Sequence[str], side: Side = Side.CLIENT) -> Iterator[NamedPractices]:
        if not practices:
            return
        names = Names(self._profile.client, self._profile.supplier, self._profile.supplier)
        titles = {entry.id: names.fill(entry.title) for entry in self._instrument.practices if entry.id in practices}
        sentence = self._instrument.findings.text(
            "practices",
            key,
            organisation=self._profile.organisation(side),
            partner=self._profile.organisation(side.other),
            practices=quoted([titles[name] for name in practices], self._instrument, most=MOST_NAMED),
        )
        yield NamedPractices(sentence, tuple(practices[:MOST_NAMED]))
