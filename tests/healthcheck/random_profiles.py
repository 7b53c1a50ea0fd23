"""Disclosed profiles drawn at random: every type of finding, and every form of the answer, comes up."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from healthcheck.content import bundled_instrument
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.mirror import MirrorReading
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from tests.healthcheck.made_mirrors import mirrored, reading
from tests.healthcheck.made_profiles import factor, profile

_NAMES = ("Beta", "Zephyrine Air", "Heronsgate Conservation Trust")
_SCORES = st.one_of(st.none(), st.integers(0, 100))
_SEEN = (MirrorReading.KNOWN_DIFFERENCE, MirrorReading.MISREAD_DIFFERENCE)
_NONE_TOLD = (MirrorReading.FALSE_ALARM, MirrorReading.IN_STEP)
_READINGS = {
    Verdict.CLEAR: (MirrorReading.BLIND_SPOT, *_SEEN),
    Verdict.LIKELY: (MirrorReading.POSSIBLE_BLIND_SPOT, *_SEEN),
    Verdict.POSSIBLE: _NONE_TOLD,
    Verdict.NO_SIGN: _NONE_TOLD,
}


@st.composite
def profiles(draw: st.DrawFn) -> DisclosedProfile:
    """Any scores, verdicts, divided sides and mirror rounds; one side or some factors missing; short and long names."""
    missing = draw(st.sampled_from([(), (), (Side.CLIENT,), (Side.SUPPLIER,), tuple(Side)]))
    is_judged = draw(st.booleans())
    factors, mirror = [], []
    for name in bundled_instrument().factor_ids:
        score = {side: None if side in missing else draw(_SCORES) for side in Side}
        verdict = draw(st.sampled_from(Verdict)) if is_judged else None
        divided = [side for side in Side if score[side] is not None and draw(st.integers(0, 9)) == 0]
        given_scores = (score[Side.CLIENT], score[Side.SUPPLIER])
        factors.append(factor(name, *given_scores, verdict, divided=divided, detectable=draw(st.integers(1, 99))))
        whole = draw(st.sampled_from(Verdict))
        sides = [draw(st.sampled_from(_READINGS[whole])) for _ in Side]
        mirror.append(reading(name, *sides, verdict=whole, points=draw(st.sampled_from([-20, 20]))))
    shown = profile(*factors, rho=draw(st.sampled_from([0.0, 0.4, 0.8])))
    shown = mirrored(shown, *mirror) if draw(st.booleans()) else shown
    return replace(shown, client=draw(st.sampled_from(_NAMES)), supplier=draw(st.sampled_from(_NAMES)))
