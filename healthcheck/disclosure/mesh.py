"""Perceived influence between factors as an audience may see it (``method.md`` 7.3).

Nothing below three raters. A side alone only from three of it, and only where the others are none or three as well:
with the joint mesh beside it, one or two others could be worked out. Nothing before the ratings are revealed together,
and not where fewer than three of them differ from what an earlier reveal showed (3.5, rule 5). What the whole room
settled on was said aloud, so everybody may see it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from healthcheck.disclosure.rules import Rules
from healthcheck.domain.disclosed import Withheld
from healthcheck.domain.disclosed_mesh import DisclosedInfluence, DisclosedMesh, FactorInfluence
from healthcheck.domain.mesh import STRONGEST_LINK, FactorMesh, Influence, MeshRefusal, ParticipantMesh
from healthcheck.domain.mesh_rating import MeshRound
from healthcheck.domain.relationship import Side

_PERCENT = 100.0


def mesh_line(rules: Rules) -> int:
    """Raters a mesh needs before anything of it is shown."""
    return max(rules.line, rules.method.mesh_raters_from)


def told_mesh(mesh: ParticipantMesh, held: MeshRound, rules: Rules) -> ParticipantMesh:
    """``mesh`` of the ratings in ``held`` without what their reveals leave untold.

    Nobody sees them before they are revealed. Two reveals are held against each other for all but the facilitator.
    """
    if not held.is_revealed:
        return _refused(mesh, MeshRefusal.NOT_REVEALED, joint=True)
    if rules.is_facilitator:
        return mesh
    line, last = mesh_line(rules), held.reveals[-1].seals
    earlier = [reveal.seals for reveal in held.reveals[:-1]]
    if any(_differ_in_a_few(seals, last, line=line) for seals in earlier):
        return _refused(mesh, MeshRefusal.CHANGED, joint=True)
    # one side's change would follow from the joint mesh and that of the other side
    if any(_differ_in_a_few(_of(seals, side), _of(last, side), line=line) for seals in earlier for side in Side):
        return _refused(mesh, MeshRefusal.CHANGED, joint=False)
    return mesh


def _refused(mesh: ParticipantMesh, reason: MeshRefusal, *, joint: bool) -> ParticipantMesh:
    """What there would be to tell becomes ``reason``; what there is not keeps its own."""

    def told(found: Influence | MeshRefusal) -> Influence | MeshRefusal:
        return reason if isinstance(found, Influence) else found

    sides = {side: told(found) for side, found in mesh.sides.items()}
    return replace(mesh, joint=told(mesh.joint) if joint else mesh.joint, sides=sides)


def _of(seals: Sequence[tuple[Side, str]], side: Side) -> list[tuple[Side, str]]:
    return [entry for entry in seals if entry[0] is side]


def _differ_in_a_few(before: Sequence[tuple[Side, str]], after: Sequence[tuple[Side, str]], *, line: int) -> bool:
    """Whether fewer than ``line`` ratings, and some, came or went."""
    first, second = Counter(before), Counter(after)
    return any(0 < (one - other).total() < line for one, other in ((first, second), (second, first)))


def shown_joint(mesh: ParticipantMesh | None, rules: Rules) -> Influence | None:
    """The influence that raters of both sides see, where it may be shown; the leverage of a priority takes no other."""
    if mesh is None or not all(mesh.raters.values()) or not isinstance(mesh.joint, Influence):
        return None
    return mesh.joint if mesh.joint.raters >= mesh_line(rules) else None


def disclosed_mesh(
    document: FactorMesh, mesh: ParticipantMesh | None, rules: Rules, names: Mapping[Side, str]
) -> DisclosedMesh:
    """Both layers; ``mesh`` None where nobody rated it. ``names``: the organisations."""
    if mesh is None:
        return DisclosedMesh(document, dict.fromkeys(Side, 0), None, dict.fromkeys(Side), ())
    joint = shown_joint(mesh, rules)
    sides = {side: _shown_side(mesh, side, rules) for side in Side}
    return DisclosedMesh(
        document=document,
        raters=mesh.raters,
        joint=_influence(joint, rules) if joint else None,
        sides={side: _influence(held, rules) if held else None for side, held in sides.items()},
        room=_influence(mesh.room, rules) if isinstance(mesh.room, Influence) else None,
        withheld=tuple(_withheld(mesh, rules, names, has_joint=joint is not None, sides=sides)),
    )


def _shown_side(mesh: ParticipantMesh, side: Side, rules: Rules) -> Influence | None:
    held = mesh.sides[side]
    if not isinstance(held, Influence) or held.raters < mesh_line(rules) or _tells_the_rest(mesh, side, rules):
        return None
    return held


def _tells_the_rest(mesh: ParticipantMesh, side: Side, rules: Rules) -> bool:
    return 0 < mesh.raters[side.other] < mesh_line(rules)


def _influence(held: Influence, rules: Rules) -> DisclosedInfluence:
    has_numbers = held.raters >= rules.method.item_means_from_n
    scale = _PERCENT / STRONGEST_LINK
    whole = sum(held.given)

    def percent(value: float) -> float:
        return rules.points(_PERCENT * value / whole)

    numbers = zip(held.factors, held.given, held.received, held.prominence, held.net, strict=True)
    return DisclosedInfluence(
        raters=held.raters,
        factors=tuple(
            FactorInfluence(name, percent(given), percent(received), percent(prominence), percent(net))
            for name, given, received, prominence, net in numbers
        ),
        arrows=held.arrows,
        is_agreed=held.is_agreed,
        direct=tuple(tuple(rules.points(scale * cell) for cell in row) for row in held.direct) if has_numbers else None,
        agreement=_share(held.agreement, rules) if has_numbers else None,
        rank_stability=_share(held.rank_stability, rules) if has_numbers else None,
    )


def _share(value: float | None, rules: Rules) -> float | None:
    return None if value is None else rules.points(_PERCENT * value)


def _withheld(
    mesh: ParticipantMesh,
    rules: Rules,
    names: Mapping[Side, str],
    *,
    has_joint: bool,
    sides: Mapping[Side, Influence | None],
) -> Iterator[Withheld]:
    if not has_joint:
        alone = rules.reasons.text("mesh", "one_side")
        yield Withheld("mesh.joint", _reason(mesh.joint, rules) if all(mesh.raters.values()) else alone)
    for side in Side:
        if sides[side] is None:
            reason = _reason(mesh.sides[side], rules)
            if isinstance(mesh.sides[side], Influence) and _tells_the_rest(mesh, side, rules):
                few = rules.reasons.people(mesh.raters[side.other])
                reason = rules.reasons.text("mesh", "tells_rest", people=few, other=names[side.other])
            yield Withheld(f"mesh.{side.value}", rules.reasons.of_side(names[side], reason))


def _reason(held: Influence | MeshRefusal, rules: Rules) -> str:
    method, reasons = rules.method, rules.reasons
    match held:
        case MeshRefusal.TOO_MANY_RATERS:
            fewest, most = str(method.mesh_raters_from), str(method.mesh_raters_to)
            return reasons.text("mesh", "too_many", fewest=fewest, most=most)
        case MeshRefusal.CANNOT_BE_TOLD:
            return reasons.text("mesh", "alike")
        case MeshRefusal.NOT_REVEALED:
            return reasons.text("mesh", "not_revealed")
        case MeshRefusal.CHANGED:
            return reasons.text("mesh", "changed")
        case _:
            return reasons.text("mesh", "too_few", minimum=reasons.people(mesh_line(rules)))
