"""What the words promise: "show" for what is clear, "indicate" for what is likely, nothing of what is withheld."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthcheck.content import bundled_instrument
from healthcheck.domain.assessment import Answer, Reply, Response
from healthcheck.domain.audience import Audience
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.finding import Finding, Findings, Strength
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Side
from healthcheck.domain.result import Verdict
from healthcheck.findings import findings_of
from healthcheck.planning import proposed_commitments
from tests.healthcheck.answered_assessments import answered, drawn, named, seen
from tests.healthcheck.disclosure.shown_profiles import everybody, reopened, replying, shown
from tests.healthcheck.random_profiles import profiles
from tests.healthcheck.sample_profiles import sample_profile

INSTRUMENT = bundled_instrument()
SAMPLES = [("A", 1), ("A", 2), ("A", 3), ("B", 1), ("B", 2), ("C", 1), ("C", 2), ("C", 3)]
FORBIDDEN = re.compile(r"disagree|\bfail|score[sd]? badly|winner|aligned|in agreement|because of", re.IGNORECASE)
SHOWS, INDICATES = re.compile(r"answers\b[^.]*\bshow\b"), re.compile(r"answers\b[^.]*\bindicate\b")


def found(profile: DisclosedProfile) -> Findings:
    return findings_of(profile, INSTRUMENT)


def said(findings: Findings) -> list[str]:
    texts = [findings.answer]
    texts += [findings.mirror.title, findings.mirror.text, findings.mirror.advice] if findings.mirror else []
    for entry in findings.findings:
        texts += [entry.title, entry.text, entry.practice_text, entry.meaning, entry.advice, entry.action]
    return texts


def verdicts(profile: DisclosedProfile, finding: Finding) -> set[Verdict | None]:
    factor = profile.factor(finding.factor)
    whole = [entry.gap for entry in profile.mirror.factors if entry.factor == finding.factor] if profile.mirror else []
    return {gap.verdict for gap in (factor.gap, *whole) if gap is not None}


def keep_their_promise(profile: DisclosedProfile) -> None:
    for entry in found(profile).findings:
        judged = verdicts(profile, entry)
        assert not SHOWS.search(entry.text) or Verdict.CLEAR in judged, entry.text
        assert not INDICATES.search(entry.text) or Verdict.LIKELY in judged, entry.text
        assert " points higher" not in entry.title or entry.strength is Strength.SHOWS
        if entry.verdict in (Verdict.NO_SIGN, Verdict.POSSIBLE) and entry.strength is not Strength.TOO_FEW:
            assert re.search(r"points? (would be missed|cannot be told)", entry.statement), entry.statement


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("audience", Audience)
def test_samples_claim_no_more_than_their_verdicts(sample: tuple[str, int], audience: Audience) -> None:
    keep_their_promise(sample_profile(*sample, audience=audience))


@given(profiles())
def test_no_profile_claims_more_than_its_verdicts(profile: DisclosedProfile) -> None:
    keep_their_promise(profile)


@given(profiles())
def test_no_word_judges_people_and_every_sentence_is_filled(profile: DisclosedProfile) -> None:
    for text in said(found(profile)):
        assert not FORBIDDEN.search(text), text
        assert "  " not in text
        assert not set("{}[]").intersection(text)


@given(profiles())
def test_there_is_one_finding_a_factor_and_at_most_one_on_the_whole(profile: DisclosedProfile) -> None:
    factors = [entry.factor for entry in found(profile).findings]
    assert sorted(factors) == sorted(INSTRUMENT.factor_ids)


@given(profiles())
def test_a_likely_or_clear_gap_is_never_behind_anything_without_one(profile: DisclosedProfile) -> None:
    gaps = [entry.kind.is_gap for entry in found(profile).findings]
    assert gaps == sorted(gaps, reverse=True)


def words_of(profile: DisclosedProfile) -> list[str]:
    """Everything that findings and proposals say, ids and order included."""
    findings = found(profile)
    commitments = proposed_commitments(findings.findings, profile, INSTRUMENT)
    return [repr(entry) for entry in (*said(findings), *findings.findings, *commitments)]


def with_other(responses: list[Response], side: Side) -> list[Response]:
    """The same people; those of ``side`` turn every answer round."""
    turned = []
    for entry in responses:
        answers = {
            item: held if held.reply in (None, Reply.CANNOT_SEE, Reply.DOES_NOT_APPLY) else _turned(held)
            for item, held in entry.answers.items()
        }
        scores = {factor: 10 - score for factor, score in entry.global_scores.items()}
        turned.append(replace(entry, answers=answers, global_scores=scores) if entry.side is side else entry)
    return turned


def _turned(held: Answer) -> Answer:
    assert held.reply is not None
    return replace(held, reply=Reply(4 - held.reply))


@pytest.mark.parametrize("hidden", Side)
@pytest.mark.parametrize("audience", Audience)
def test_nothing_that_is_said_depends_on_a_side_of_two(hidden: Side, audience: Audience) -> None:
    people = {hidden: 2, hidden.other: 6}
    responses = everybody(people[Side.CLIENT], people[Side.SUPPLIER])
    before, after = (shown(entries, audience) for entries in (responses, with_other(responses, hidden)))
    assert words_of(before) == words_of(after)


@pytest.mark.parametrize("hidden", Side)
def test_a_report_of_one_view_has_no_number_but_of_that_view(hidden: Side) -> None:
    people = {hidden: 2, hidden.other: 6}
    profile = shown(everybody(people[Side.CLIENT], people[Side.SUPPLIER]))
    own = {factor.side(hidden.other).score for factor in profile.factors}
    counts = {2, 3}
    for entry in found(profile).findings:
        numbers = {int(number) for number in re.findall(r"\d+", f"{entry.title} {entry.text} {entry.advice}")}
        assert numbers <= own | counts, entry.text


@pytest.mark.parametrize("reader", [Audience.CLIENT, Audience.SUPPLIER])
def test_an_edition_of_one_side_says_nothing_that_depends_on_single_practices_of_the_other(reader: Audience) -> None:
    other = Side(reader.value).other
    people = drawn(3, {side: named(side, *range(1, 7)) for side in Side}, form=Form.STANDARD)
    first, second = "INN-P1", "INN-P2"
    swapped = [
        replace(
            entry,
            answers={
                **entry.answers,
                first: Answer(first, entry.answers[second].reply),
                second: Answer(second, entry.answers[first].reply),
            },
        )
        if entry.side is other
        else entry
        for entry in people
    ]
    before, after = (seen(answered(1, held, form=Form.STANDARD), reader) for held in (people, swapped))
    joint = [seen(answered(1, held, form=Form.STANDARD)) for held in (people, swapped)]
    assert joint[0].practice_details != joint[1].practice_details
    assert words_of(before) == words_of(after)


def test_after_a_late_answer_no_state_of_a_practice_is_named() -> None:
    responses = replying(everybody(7, 7), "INN-P1", {Side.CLIENT: ["0"] * 7, Side.SUPPLIER: ["4"] * 7})
    once = found(shown(responses)).findings
    again = found(shown(responses, closings=reopened(responses, late=1))).findings
    assert any("Views far apart" in entry.practice_text for entry in once)
    assert not any(entry.practice_text for entry in again)
    assert not any(entry.mirror for entry in again)


@given(st.integers(0, 8), st.integers(0, 8), st.integers(0, 50))
def test_any_number_of_people_is_worded(clients: int, suppliers: int, seed: int) -> None:
    people = {Side.CLIENT: named(Side.CLIENT, *range(clients)), Side.SUPPLIER: named(Side.SUPPLIER, *range(suppliers))}
    profile = seen(answered(1, drawn(seed, people, blank=0.3)))
    keep_their_promise(profile)
    assert 20 <= len(found(profile).answer.split()) <= 30
