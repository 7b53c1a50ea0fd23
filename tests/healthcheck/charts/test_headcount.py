from __future__ import annotations

from dataclasses import replace

from healthcheck.charts.caption import basis
from healthcheck.charts.headcount import scored_text
from healthcheck.charts.radar import radar
from healthcheck.charts.slides.profile_steps import profile_steps
from healthcheck.charts.table import profile_table
from healthcheck.charts.words import ChartWords
from healthcheck.content import bundled_instrument
from healthcheck.domain.disclosed import DisclosedProfile
from healthcheck.domain.relationship import Side
from healthcheck.reports.pdf.fonts import font_book
from tests.healthcheck.charts.drawn_profiles import profile_of, words_of


def with_blank_answers() -> DisclosedProfile:
    """Two more people at the client submitted blank sheets, and one at the supplier skipped a factor."""
    profile = profile_of()
    first, *others = profile.factors
    fewer = replace(first, supplier=replace(first.supplier, n=4))
    return replace(profile, n={Side.CLIENT: 8, Side.SUPPLIER: 5}, factors=(fewer, *others))


def test_where_everybody_has_every_score_the_number_who_submitted_says_it_all() -> None:
    assert basis(profile_of()).startswith("Submitted: client n = 6, supplier n = 5 · ")


def test_who_submitted_without_a_score_is_told_apart_from_who_has_one() -> None:
    assert basis(with_blank_answers()).startswith(
        "Submitted: client n = 8 (6 with a score), supplier n = 5 (4 to 5 with a score) · "
    )


def test_n_beside_a_side_of_the_radar_counts_people_with_a_score() -> None:
    scene = radar(with_blank_answers(), words=words_of(), width=620, height=560, metrics=font_book())
    assert {"n = 6", "n = 4 to 5"} <= {text.text for text in scene.texts}


def test_the_reveal_counts_people_as_the_radar_does() -> None:
    words = ChartWords.of(bundled_instrument())
    steps = profile_steps(with_blank_answers(), words)
    drawn = [step.scene(width=1920, height=1080, metrics=font_book(), words=words) for step in steps]
    told = {text.text for scene in drawn for text in scene.texts if text.text.startswith("n = ")}
    assert told == {"n = 6", "n = 4 to 5"}


def test_a_side_whose_answers_are_all_blank_counts_nobody() -> None:
    profile = profile_of(supplier=(None,) * 7, n=(6, 0))
    assert scored_text(replace(profile, n={Side.CLIENT: 6, Side.SUPPLIER: 3}), Side.SUPPLIER) == "0"


def test_the_table_says_on_how_many_a_score_rests_where_that_is_not_all_who_submitted() -> None:
    table = profile_table(with_blank_answers(), words=words_of())
    assert table.header[-1] == "People with a score"
    assert [row[-1] for row in table.rows][:2] == ["client 6 of 8, supplier 4 of 5", "client 6 of 8"]
    assert "People with a score" not in profile_table(profile_of(), words=words_of()).header
