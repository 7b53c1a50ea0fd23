from __future__ import annotations

import pytest

from healthcheck.domain.refusal import NotFoundError
from tests.healthcheck.storage.filled_workspace import NOON, Stores


def test_a_title_stands_in_its_place_until_it_is_emptied(stores: Stores, assessment: int) -> None:
    before = dict(stores.titles.of_assessment(assessment))
    stores.titles.save(assessment, place="results.gap", text="<b>Trust</b> is where they differ")
    stores.titles.save(assessment, place="results.gap", text="Trust first")
    assert stores.titles.of_assessment(assessment) == before | {"results.gap": "Trust first"}
    stores.titles.save(assessment, place="results.gap", text="")
    assert stores.titles.of_assessment(assessment) == before


def test_titles_are_those_of_one_assessment_and_are_written_after_closing_too(stores: Stores, assessment: int) -> None:
    stores.assessments.close(assessment, at=NOON)
    second = stores.open_assessment().id
    stores.titles.save(assessment, place="results.gap", text="First")
    stores.titles.save(second, place="results.gap", text="Second")
    assert stores.titles.of_assessment(assessment)["results.gap"] == "First"
    assert stores.titles.of_assessment(second) == {"results.gap": "Second"}


def test_an_assessment_that_is_gone_has_no_titles(stores: Stores, assessment: int) -> None:
    stores.assessments.delete(assessment)
    assert stores.titles.of_assessment(assessment) == {}
    with pytest.raises(NotFoundError):
        stores.titles.save(assessment, place="results.gap", text="Anything")
