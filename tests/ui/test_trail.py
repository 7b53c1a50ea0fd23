"""Going back and forward through pages."""

from __future__ import annotations

from ui.trail import Trail


def walked(*names: str) -> Trail:
    trail = Trail()
    for name in names:
        trail.go(name)
    return trail


def test_one_goes_back_and_forward_and_what_lay_ahead_is_forgotten_where_one_turns_elsewhere() -> None:
    trail = walked("overview", "people", "people", "results")
    assert trail.step(-1)
    assert trail.current == "people"
    assert trail.step(1)
    assert not trail.step(1)
    assert trail.step(-2)
    trail.go("reports")
    assert not trail.step(1)
    assert trail.step(-1)
    assert trail.current == "overview"
    assert not Trail().step(-1)


def test_a_page_inside_others_belongs_to_the_one_from_which_somebody_came() -> None:
    assert walked("practices", "comments").row("comments") == "practices"
    assert walked("overview", "comments").row("comments") == "questionnaires"
    assert walked("results").row("results") == "results"
