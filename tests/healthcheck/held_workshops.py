"""Workshops that were held about the results of a workspace."""

from __future__ import annotations

from healthcheck.domain.relationship import Side
from healthcheck.domain.room_score import ScoreLayer
from healthcheck.domain.workshop import Workshop
from healthcheck.workspace import Workspace

CLIENTS, SUPPLIERS = 6, 4
REASONS = {Side.CLIENT: "Calls are answered", Side.SUPPLIER: "We hear late"}
SAID = {Side.CLIENT: 2.5, Side.SUPPLIER: 2.0}
AGREED, TARGET = 2.0, 3.5


def hold(workspace: Workspace, assessment_id: int) -> Workshop:
    """One in which both sides re-scored trust, agreed, aimed at two factors, voted, promised, decided and parked.

    Six of the client are there, of whom six vote; four of the supplier, too few for their votes to be told.
    """
    service = workspace.workshops
    held = service.plan(assessment_id, length=60)
    service.note_present(held.id, (), others={Side.CLIENT: CLIENTS, Side.SUPPLIER: SUPPLIERS})
    service.start(held.id)
    for side, people, third in ((Side.CLIENT, CLIENTS, "DEL"), (Side.SUPPLIER, SUPPLIERS, "COM")):
        for _ in range(people):
            service.cast(held.id, side=side, choices=("TRU", "GOV", third))
    service.reveal_votes(held.id)
    for side in Side:
        service.score(held.id, "TRU", SAID[side], layer=ScoreLayer.WORKSHOP, side=side, reason=REASONS[side])
    service.score(held.id, "TRU", AGREED, layer=ScoreLayer.AGREED, reason="Half way")
    for factor in ("TRU", "INN"):
        service.score(held.id, factor, TARGET, layer=ScoreLayer.TARGET)
    service.capture(held.id, what="Table the plan", provider=Side.CLIENT, factor="TRU")
    service.decide(held.id, "The call moves to Mondays")
    service.park(held.id, "Who signs on a Sunday?", owner="Clara")
    return service.end(held.id)
