"""Slides of every kind of item: nothing before its time, nothing withheld, legible, and in any language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from healthcheck.charts.scene import Line, Scene, Text
from healthcheck.charts.slides.drill_steps import drill_steps
from healthcheck.charts.slides.item_steps import item_steps
from healthcheck.charts.slides.profile_steps import profile_steps
from healthcheck.charts.slides.room import Room
from healthcheck.charts.slides.step import Step
from healthcheck.charts.words import ChartWords
from healthcheck.content import bundled_instrument, load_instrument
from healthcheck.domain.disclosed import Withheld, printed
from healthcheck.domain.interview_guide import filled_guide
from healthcheck.domain.names import Names
from healthcheck.domain.relationship import Privacy, Side
from healthcheck.domain.workshop import AgendaItem, ItemKind
from healthcheck.languages import language
from healthcheck.reports.pdf.fonts import font_book
from healthcheck.scoring.profile import profile_of
from tests.content.pseudo import write_catalogues, write_content
from tests.healthcheck.sample_profiles import sample_assessment, sample_profile
from tests.healthcheck.workshop_slides import empty_room, every_item, every_step, full_room

SIZES = ((1920, 1080), (1280, 720), (1024, 768))
SAMPLES = ("A", "B", "C", "D")
LONG = "Nordwestdeutsche Versicherungsgesellschaft für Industrie und Handel"
WORDS = ChartWords.of(bundled_instrument())
TYPED = "Typed "
SAFE, TOLERANCE = 0.05, 1.0


def drawn(step: Step, *, words: ChartWords = WORDS, size: tuple[int, int] = SIZES[1]) -> Scene:
    return step.scene(width=size[0], height=size[1], metrics=font_book(), words=words)


def told(scene: Scene) -> str:
    return " ".join((scene.title, scene.description, *(text.text for text in scene.texts)))


def numbers(scene: Scene) -> set[str]:
    return set("".join(letter if letter.isdigit() else " " for letter in told(scene)).split())


def item(kind: ItemKind) -> AgendaItem:
    return AgendaItem("1", kind, "", 10)


def boxes(scene: Scene) -> Iterator[tuple[Text, tuple[float, float, float, float]]]:
    for text in scene.texts:
        across, down = zip(*text.corners, strict=True)
        yield text, (min(across), min(down), max(across), max(down))


def assert_legible(scene: Scene) -> None:
    """Sizes, lines and margin as for every slide, and no text over another."""
    width, height = scene.width, scene.height
    for text, (left, top, right, bottom) in boxes(scene):
        assert text.size >= height / 30 - 0.01, text.text
        assert left >= SAFE * width - TOLERANCE, text.text
        assert right <= (1 - SAFE) * width + TOLERANCE, text.text
        assert top >= SAFE * height - TOLERANCE, text.text
        assert bottom <= (1 - SAFE) * height + TOLERANCE, text.text
    for (one, a), (other, b) in combinations(boxes(scene), 2):
        over = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
        assert min(over) <= 0.12 * max(one.size, other.size), (one.text, other.text, scene.title)
    assert all(mark.radius * 2 >= height / 90 for mark in scene.markers)
    lines = [entry for entry in scene.primitives if isinstance(entry, Line) and entry.ink != "grid"]
    assert all(line.width >= height / 180 - 0.01 for line in lines)


@pytest.mark.parametrize("size", SIZES)
def test_every_slide_is_legible_from_the_back_with_the_longest_names(size: tuple[int, int]) -> None:
    for step in every_step(full_room(sample_profile("A", client=LONG, supplier=LONG))):
        assert_legible(drawn(step, size=size))


@pytest.mark.parametrize("code", ["en-XA", "he-XB"])
def test_slides_in_longer_words_and_from_right_to_left_stay_legible(code: str, tmp_path: Path) -> None:
    write_catalogues(tmp_path)
    instrument = load_instrument(write_content(tmp_path), language(code, tmp_path))
    words = ChartWords.of(instrument)
    for step in every_step(full_room(sample_profile("A"), instrument=instrument)):
        assert_legible(drawn(step, words=words))


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_of_a_side_of_two_is_on_any_slide_of_any_kind(name: str) -> None:
    profile = sample_profile(name, people={Side.SUPPLIER: 2}, privacy=Privacy.CONFIDENTIAL)
    held = sample_assessment(name, 1, people={Side.SUPPLIER: 2}, privacy=Privacy.CONFIDENTIAL)
    known = profile_of(held.responses, held.instrument, held.assessment.form)
    assert all(factor.supplier.score is None for factor in profile.factors)
    room = replace(
        full_room(profile), guesses={}, mesh=None, ledger=(), tally=None, promises=(), commitments=(), voters=0
    )
    shown = {str(printed(factor.client.score)) for factor in profile.factors if factor.client.score is not None}
    scores = [factor.sides[Side.SUPPLIER].score for factor in known.factors]
    hidden = {str(printed(score)) for score in scores if score is not None}
    assert hidden - shown
    axis = {"0", "25", "50", "75", "100"}
    for step in every_step(room):
        assert not numbers(drawn(step)) & (hidden - shown - axis), step.title
        assert "points apart" not in step.description


@pytest.mark.parametrize("name", SAMPLES)
def test_a_profile_shows_each_number_at_its_own_step_and_not_before(name: str) -> None:
    profile = sample_profile(name)
    client = {str(printed(entry.client.score)) for entry in profile.factors if entry.client.score is not None}
    supplier = {str(printed(entry.supplier.score)) for entry in profile.factors if entry.supplier.score is not None}
    blank, first, second, *rest = map(drawn, profile_steps(profile, WORDS))
    heads = {str(profile.n[side]) for side in Side}
    assert not numbers(blank)
    assert not numbers(first) - client - heads
    assert not numbers(second) - supplier - heads
    assert len(rest) == (2 if client and supplier else 0)
    for both in rest[:1]:
        assert not numbers(both) - client - supplier - heads
        assert "widest" not in told(both)


def test_what_a_side_expects_is_seen_before_any_view_and_then_beside_the_view_that_it_is_about() -> None:
    profile, guessed = sample_profile("A"), {Side.CLIENT: {"TRU": 11.0}, Side.SUPPLIER: {"TRU": 99.0, "GOV": 98.0}}
    blank, guesses, client, supplier, both, gaps = map(drawn, profile_steps(profile, WORDS, guessed=guessed))
    assert not numbers(blank)
    assert numbers(guesses) == {"11", "98", "99"}
    assert f"Expected by {profile.organisation(Side.SUPPLIER)}" in told(guesses)
    assert {"98", "99"} <= numbers(client)
    assert "11" not in numbers(client)
    assert "11" in numbers(supplier)
    assert not {"98", "99"} & numbers(supplier)
    assert not {"11", "98", "99"} & (numbers(both) | numbers(gaps))


def test_a_guess_about_a_side_that_is_too_small_stays_on_its_own_slide() -> None:
    profile = sample_profile("A", people={Side.SUPPLIER: 2}, privacy=Privacy.CONFIDENTIAL)
    steps = profile_steps(profile, WORDS, guessed={Side.CLIENT: {"TRU": 11.0}})
    assert [("11" in numbers(drawn(step))) for step in steps] == [False, True, False, False]


MOST_WORDS = 25


def words_of(scene: Scene, labels: Iterable[str]) -> list[str]:
    """What is to be read on a slide besides its title and its labels."""
    text = " ".join(text.text for text in scene.texts).removeprefix(scene.title)
    for label in sorted(labels, key=len, reverse=True):
        text = text.replace(label, "")
    return [word for word in text.split() if any(letter.isalpha() for letter in word)]


@pytest.mark.parametrize("privacy", Privacy)
def test_no_slide_has_more_than_twenty_five_words_besides_its_labels(privacy: Privacy) -> None:
    instrument, profile = bundled_instrument(), sample_profile("A")
    told = [instrument.room.told_why((name,)) for name in instrument.room.sentences["reasons"]]
    longest = max(told, key=lambda text: len(text.split()))
    reasons = {entry.id: longest for entry in instrument.factors}
    room = replace(
        full_room(profile), promise=instrument.room_promise(privacy, minimum_n=10), comments=(), reasons=reasons
    )
    client, supplier = (profile.organisation(side) for side in Side)
    names = Names(client, supplier, supplier)
    guides = {side: filled_guide(instrument, side, names) for side in Side}
    labels = {
        *room.organisations.values(), *WORDS.names.values(), *WORDS.levels,
        *(entry.name for entry in instrument.wheel), *(practice.title for practice in instrument.practices),
        *(part for name in WORDS.names.values() for part in name.split(" ")),
    }  # fmt: skip
    for entry in every_item(room):
        sections = {side: guide.section(entry.factor) for side, guide in guides.items()} if entry.factor else {}
        prompts = {side: section.questions[0] for side, section in sections.items() if section}
        if entry.kind not in (ItemKind.PROMISES, ItemKind.COMMITMENTS, ItemKind.CLOSE):  # people typed those
            for step in item_steps(replace(entry, prompts=prompts), room):
                found = words_of(drawn(step), labels)
                assert len(found) <= MOST_WORDS, (step.title, found)


@pytest.mark.parametrize("privacy", Privacy)
def test_the_first_slides_say_who_meets_what_will_happen_and_what_was_promised(privacy: Privacy) -> None:
    profile = sample_profile("A")
    promise = bundled_instrument().room_promise(privacy, minimum_n=4)
    first, plan, shown = map(drawn, item_steps(item(ItemKind.WELCOME), replace(full_room(profile), promise=promise)))
    assert all(profile.organisation(side) in told(first) for side in Side)
    assert "promises, with name and day" in told(plan)
    assert promise in told(shown)
    assert ("four people" in promise) == (privacy is Privacy.CONFIDENTIAL)


def test_no_bar_is_seen_while_people_vote() -> None:
    room = full_room(sample_profile("A"), is_revealed=False)
    (counted,) = item_steps(item(ItemKind.TOP_THREE), room)
    assert "11 of 17" in told(drawn(counted))
    counted, bars, _rest = item_steps(item(ItemKind.TOP_THREE), full_room(sample_profile("A")))
    assert "Communication" not in told(drawn(counted))
    assert "Communication" in told(drawn(bars))


def test_a_score_of_one_side_waits_until_the_other_side_showed_its_fingers_too() -> None:
    room = full_room(sample_profile("A"))
    one = replace(room.ledger[0], workshop={Side.CLIENT: room.ledger[0].workshop[Side.CLIENT]})
    assert len(item_steps(item(ItemKind.RE_SCORE), replace(room, ledger=(one,)))) == 1
    assert len(item_steps(item(ItemKind.RE_SCORE), room)) == 1 + len(room.ledger)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_room_in_which_nothing_was_said_has_slides_and_none_that_is_empty(name: str) -> None:
    room = empty_room(sample_profile(name))
    for entry in every_item(room):
        for step in item_steps(entry, room):
            scene = drawn(step)
            assert_legible(scene)
            assert len(scene.texts) > 1, step.title
            assert "No comment" not in told(scene)


def test_without_results_every_item_still_has_a_slide() -> None:
    room = Room(bundled_instrument(), {Side.CLIENT: "Halmere", Side.SUPPLIER: "Worthwell"})
    assert all(item_steps(entry, room) for entry in every_item(room))


def test_what_people_typed_is_on_the_slides_of_its_own_item_alone() -> None:
    room = full_room(sample_profile("A"), said=TYPED)
    with_texts = {
        entry.kind for entry in every_item(room) for step in item_steps(entry, room) if TYPED in told(drawn(step))
    }
    assert with_texts == {ItemKind.PROMISES, ItemKind.FACTOR, ItemKind.COMMITMENTS, ItemKind.CLOSE}


def test_a_quote_that_does_not_fit_is_cut_and_not_written_over_the_edge() -> None:
    room = full_room(sample_profile("A"), said="many words " * 200)
    for step in every_step(room):
        assert_legible(drawn(step))


def test_gaps_of_the_same_width_are_named_together() -> None:
    ranked = profile_steps(sample_profile("A"), WORDS)[-1]
    assert "The widest gaps are Measuring value and Innovation" in ranked.title


def test_sixty_people_stand_on_the_slide_of_a_drill_without_covering_a_name() -> None:
    profile = sample_profile("A")
    crowd = tuple(float(score) for score in range(0, 100, 2)) + (75.0,) * 20
    factors = [
        replace(entry, client=replace(entry.client, people=crowd), supplier=replace(entry.supplier, people=crowd[:30]))
        for entry in profile.factors
    ]
    crowded = replace(profile, factors=tuple(factors))
    step = drill_steps(crowded, bundled_instrument().factors[0], WORDS)[1]
    for size in SIZES:
        scene = drawn(step, size=size)
        assert_legible(scene)
        assert len(scene.markers) == len(crowd) + 30 + len(Side)
        marks = [(mark.x, mark.y, mark.radius) for mark in scene.markers]
        for _text, (left, top, right, bottom) in boxes(scene):
            assert not any(left < x < right and top < y < bottom for x, y, _radius in marks)


def test_no_arrow_is_seen_while_people_rate_the_links() -> None:
    room = full_room(sample_profile("A"), is_revealed=False)
    ask, counted = item_steps(item(ItemKind.MESH), room)
    assert "6" in told(drawn(counted))
    assert not any("Governance" in told(drawn(step)) for step in (ask, counted))
    *_before, joint, client, supplier = item_steps(item(ItemKind.MESH), full_room(sample_profile("A")))
    assert "Governance to Measuring value" in told(drawn(joint))
    for alone in (client, supplier):
        assert "differ too much for arrows" in told(drawn(alone))


def test_what_the_room_settled_on_is_shown_without_a_reveal_and_a_mesh_that_cannot_be_shown_says_why() -> None:
    room = full_room(sample_profile("A"), is_revealed=False)
    assert room.mesh
    assert room.mesh.joint
    settled = replace(room.mesh, room=replace(room.mesh.joint, raters=1, arrows=(), is_agreed=False))
    _ask, _counted, chart = item_steps(item(ItemKind.MESH), replace(room, mesh=settled))
    assert "One rating together" in told(drawn(chart))
    alike = replace(room.mesh, joint=None, withheld=(Withheld("mesh.joint", "All links are alike."),))
    *_before, reason = item_steps(item(ItemKind.MESH), replace(room, mesh=alike, is_mesh_revealed=True))
    assert "All links are alike." in told(drawn(reason))


def test_a_list_that_is_too_long_for_one_slide_leaves_no_line_alone_on_the_last() -> None:
    room = full_room(sample_profile("A"))
    lists = [drawn(step) for step in item_steps(item(ItemKind.PROMISES), room)[1:]]
    assert [sum("15 January" in line.text for line in scene.texts) for scene in lists] == [3, 2]


def test_every_factor_that_was_voted_for_has_its_bars_the_most_wanted_first() -> None:
    room = full_room(sample_profile("A"))
    assert room.tally
    first, rest = (step.description for step in item_steps(item(ItemKind.TOP_THREE), room)[1:])
    called = {entry.id: entry.name for entry in room.instrument.wheel}
    named = [called[factor] for factor in room.tally.votes]
    assert all(f"{name}: " in first for name in named[:8])
    assert all(f"{name}: " in rest for name in named[8:])


def test_the_lines_of_the_levels_keep_clear_of_the_sides_names() -> None:
    profile = sample_profile("A", client=LONG, supplier=LONG)
    for step in item_steps(item(ItemKind.RE_SCORE), full_room(profile))[1:]:
        scene = drawn(step, size=SIZES[2])
        lines = [
            entry for entry in scene.primitives if isinstance(entry, Line) and entry.points[0][0] == entry.points[1][0]
        ]
        for text, (left, top, right, bottom) in boxes(scene):
            if text.text in LONG:
                crossing = [line for line in lines if left < line.points[0][0] < right
                            and line.points[0][1] < bottom - TOLERANCE and line.points[1][1] > top]  # fmt: skip
                assert not crossing, text.text


def test_on_a_narrow_projector_names_are_broken_so_that_the_circle_stays_large() -> None:
    _blank, _client, _supplier, both, _gaps = profile_steps(sample_profile("A"), WORDS)
    scene = drawn(both, size=SIZES[2])
    spokes = [entry for entry in scene.primitives if isinstance(entry, Line) and entry.ink == "grid"][-7:]
    (x, y), (end_x, end_y) = spokes[0].points
    assert ((x - end_x) ** 2 + (y - end_y) ** 2) ** 0.5 > 0.22 * scene.height
