"""Every step of a workshop about a disclosed profile."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from types import MappingProxyType

from healthcheck.charts.slides.drill_steps import drill_steps
from healthcheck.charts.slides.item_steps import item_steps
from healthcheck.charts.slides.profile_steps import profile_steps
from healthcheck.charts.slides.room import Room
from healthcheck.charts.slides.step import Step
from healthcheck.charts.slides.word_slides import entries, sentence
from healthcheck.charts.words import ChartWords
from healthcheck.content import bundled_instrument
from healthcheck.domain.commitment import Commitment, CommitmentChange, Party
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.disclosed_comment import DisclosedComment
from healthcheck.domain.disclosed_mesh import DisclosedInfluence, DisclosedMesh, FactorInfluence
from healthcheck.domain.instrument import Instrument
from healthcheck.domain.mesh import FactorMesh
from healthcheck.domain.plan import CommitmentState, ProviderAnswer
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.room_score import RoomScore, ScoreLayer
from healthcheck.domain.score_ledger import FactorLedger, SurveyScore
from healthcheck.domain.vote_tally import VoteTally
from healthcheck.domain.workshop import AgendaItem, ItemKind, Parked


def talk_items(profile: DisclosedProfile, words: ChartWords) -> tuple[tuple[Step, ...], ...]:
    """Welcome, the profile, a drill into each factor, and the close."""
    drills = [drill_steps(profile, factor, words) for factor in bundled_instrument().factors]
    return (
        (sentence("Welcome", "No name is shown, and no view of fewer people than agreed."),),
        profile_steps(profile, words),
        *drills,
        (entries("Parking lot", (), empty="Nothing is parked."),),
    )


NOW = datetime(2026, 11, 30, 14, tzinfo=UTC)
PROMPTS = MappingProxyType({Side.CLIENT: "What would you need to see?", Side.SUPPLIER: "What do you do already?"})


def full_room(
    profile: DisclosedProfile, *, instrument: Instrument | None = None, is_revealed: bool = True, said: str = ""
) -> Room:
    """A room in which everything was said that may be said; ``said`` stands before every text that people typed."""
    instrument = instrument or bundled_instrument()
    votes = {
        factor.id: {Side.CLIENT: 6 - index % 4, Side.SUPPLIER: 2 + index % 3}
        for index, factor in enumerate(instrument.wheel)
    }
    promises = [_promise(number, said) for number in range(5)]
    return Room(
        instrument,
        {side: profile.organisation(side) for side in Side},
        instrument.room_promise(Privacy.CONFIDENTIAL, minimum_n=3),
        profile,
        guesses={
            Side.CLIENT: {factor.factor: 55.0 + 5 * index for index, factor in enumerate(profile.factors)},
            Side.SUPPLIER: {factor.factor: 80.0 - 5 * index for index, factor in enumerate(profile.factors[:5])},
        },
        voters=17,
        tally=VoteTally({Side.CLIENT: 6, Side.SUPPLIER: 5}, votes if is_revealed else {}, {}, is_revealed=is_revealed),
        ledger=[_ledger(profile, factor.factor) for factor in profile.factors[:3]],
        comments=[
            DisclosedComment(side, f"{said}We hear of changes when they are in production.", factor.factor)
            for factor in profile.factors[:4]
            for side in Side
        ],
        promises=promises,
        commitments=promises[:3],
        mesh_raters=6,
        mesh=_mesh(instrument),
        is_mesh_revealed=is_revealed,
        reasons={factor.id: instrument.room.told_why(("widest_unsure",)) for factor in instrument.factors},
        parked=[Parked(str(number), f"{said}Who signs for changes on a Sunday?", "M. Okafor") for number in range(5)],
    )


def empty_room(profile: DisclosedProfile) -> Room:
    """A room in which nothing was said yet."""
    return Room(bundled_instrument(), {side: profile.organisation(side) for side in Side}, profile=profile)


def every_item(room: Room) -> tuple[AgendaItem, ...]:
    """One item of each kind, a drill into each factor."""
    plain = [AgendaItem(kind, kind, "", 10) for kind in ItemKind if kind is not ItemKind.FACTOR]
    drills = [
        AgendaItem(factor.id, ItemKind.FACTOR, "", 20, factor.id, prompts=PROMPTS) for factor in room.instrument.factors
    ]
    return (*plain, *drills)


def every_step(room: Room) -> tuple[Step, ...]:
    """The steps of all items."""
    return tuple(step for item in every_item(room) for step in item_steps(item, room))


def _ledger(profile: DisclosedProfile, factor: str) -> FactorLedger:
    surveyed = {side: profile.factor(factor).side(side) for side in Side}
    levels = {Side.CLIENT: 2.5, Side.SUPPLIER: 3.0}
    return FactorLedger(
        factor,
        {side: SurveyScore(view.score, view.withheld) for side, view in surveyed.items()},
        {side: RoomScore(side, factor, ScoreLayer.WORKSHOP, level, NOW, side) for side, level in levels.items()},
        agreed=RoomScore("agreed", factor, ScoreLayer.AGREED, 2.5, NOW),
        target=RoomScore("target", factor, ScoreLayer.TARGET, 3.5, NOW),
    )


def _mesh(instrument: Instrument) -> DisclosedMesh:
    """Six raters of whom the sides do not agree on any arrow alone."""
    factors = instrument.factor_ids
    influences = tuple(FactorInfluence(factor, 8 + 2 * n, 20 - 2 * n, 28, -12) for n, factor in enumerate(factors))
    arrows = ((factors[0], factors[1]), (factors[3], factors[4]), (factors[4], factors[3]), (factors[2], factors[6]))
    joint = DisclosedInfluence(6, influences, arrows, is_agreed=True, direct=None, agreement=None, rank_stability=None)
    alone = replace(joint, raters=3, arrows=(), is_agreed=False)
    document = FactorMesh(factors, ((0,) * len(factors),) * len(factors), 0, 0)
    return DisclosedMesh(document, dict.fromkeys(Side, 3), joint, dict.fromkeys(Side, alone), (), None)


def _promise(number: int, said: str) -> Commitment:
    made = CommitmentChange(CommitmentState.PROMISED, date(2026, 11, 30), NOW)
    provider = Party(Side.SUPPLIER, "1", "Tomas Novak")
    what = f"{said}Send the change calendar every Monday before ten"
    due = date(2027, 1, 15)
    return Commitment(str(number), "A", 1, what, provider, Party(Side.CLIENT), (made,), due=due,
                      answer=(None, *ProviderAnswer)[number])  # fmt: skip
