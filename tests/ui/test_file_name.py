from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.file_name import safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Northwind - Alcor", "Northwind - Alcor.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ("CON", "Report CON.pdf"),
        ("aux.x", "Report aux.x.pdf"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.pdf"),
        ("trailing. ", "trailing.pdf"),
        ("...", "Report.pdf"),
        ("", "Report.pdf"),
        ("new\nline\ttab", "new line tab.pdf"),
        ("x" * 300, "x" * 120 + ".pdf"),
    ],
)
def test_names_that_some_system_refuses_are_made_safe(text: str, name: str) -> None:
    assert safe_name(text, ".pdf") == name


def test_two_long_organisations_leave_room_for_what_the_file_is() -> None:
    sides = f"{'Österreichische Gesellschaft ' * 5} - {'Meridian Services ' * 6}"
    editions = ("joint", "client", "supplier", "answers of C4")
    names = {safe_name(f"{sides} - assessment 1 - {edition}", ".pdf") for edition in editions}
    assert len(names) == len(editions)
    for name in names:
        assert name.startswith("Österreichische Gesellschaft")
        assert " - Meridian Services" in name
        assert " - assessment 1 - " in name
        assert len(name.encode()) <= 124


@given(st.text())
def test_every_text_gives_a_name_that_every_system_takes(text: str) -> None:
    name = safe_name(text, ".pdf")
    assert name.endswith(".pdf")
    assert 4 < len(name.encode()) <= 140
    assert not set(name) & set('<>:"/\\|?*')
    assert not name.startswith(".")
