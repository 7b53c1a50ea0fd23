from __future__ import annotations

import pytest

from healthcheck.domain.band import Band
from healthcheck.domain.disclosed import DisclosedItem
from healthcheck.domain.result import Verdict
from healthcheck.reports.report_model import Prose, Section, Table
from tests.healthcheck.made_profiles import factor, item, profile
from tests.healthcheck.reports.made_reports import report_of
from tests.healthcheck.reports.table_texts import rows_of
from tests.healthcheck.sample_profiles import sample_profile

JOINT, SUPPLIERS_OWN, CLIENTS_OWN = "TRU-P1", "TRU-P3", "TRU-B2"


def item_detail(*items: DisclosedItem) -> Section:
    shown = profile(factor("TRU", 42, 57, Verdict.CLEAR), items=items)
    return next(section for section in report_of(shown).sections if section.id == "items")


def table_of(section: Section) -> Table:
    return next(block for block in section.blocks if isinstance(block, Table))


@pytest.mark.parametrize(
    ("name", "client", "supplier", "printed"),
    [
        (SUPPLIERS_OWN, 45, 75, "+30\nsupplier's own"),
        (SUPPLIERS_OWN, 75, 45, "\N{MINUS SIGN}30\nsupplier's own"),
        (CLIENTS_OWN, 75, 45, "+30\nclient's own"),
        (JOINT, 45, 75, "\N{MINUS SIGN}30"),
        (JOINT, 60, 60, "0"),
    ],
)
def test_a_gap_is_self_view_less_partner_view_and_of_joint_items_client_less_supplier(
    name: str, client: float, supplier: float, printed: str
) -> None:
    """``method.md`` 4.1: for owner S or C items print self-view minus partner-view."""
    section = item_detail(item(name, client, supplier, gap=client - supplier))
    assert table_of(section).columns[-1].title == "Gap"
    assert rows_of(table_of(section))[0][-1] == printed
    note = next(block for block in section.blocks if isinstance(block, Prose))
    assert "that side's own view less its partner's" in note.text


def test_an_item_shown_in_thirds_has_no_gap() -> None:
    section = item_detail(item(JOINT, 45, 75, gap=-20), item(SUPPLIERS_OWN, 45, Band.HIGH))
    assert rows_of(table_of(section))[1][-1] == "–"


def test_where_no_gap_of_an_item_may_be_shown_there_is_no_column_for_it() -> None:
    section = next(entry for entry in report_of(sample_profile("B", 1)).sections if entry.id == "items")
    assert "Gap" not in [column.title for column in table_of(section).columns]
