"""Sound folders become instruments; unsound ones an error that lists everything."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files

import pytest

from healthcheck.content import ContentError, bundled_instrument, check_folder, load_instrument
from healthcheck.domain.form import Form
from healthcheck.domain.instrument import Dimension, Effort, Group, Owner
from healthcheck.domain.relationship import Side
from healthcheck.errors import UserFacingError
from tests.healthcheck.content.content_folder import ContentFolder


def test_a_sound_folder_has_no_findings(folder: ContentFolder) -> None:
    assert check_folder(folder.path) == ()


def test_a_sound_folder_becomes_an_instrument_in_the_order_of_its_factors(folder: ContentFolder) -> None:
    instrument = load_instrument(folder.path)
    assert (instrument.id, instrument.version, instrument.title, instrument.language) == (
        "small",
        "1",
        "Small instrument",
        "en",
    )
    assert instrument.factor_ids == ("AAA", "BBB", "CCC")
    assert [item.id for item in instrument.items] == ["AAA-P1", "AAA-B1", "BBB-P1", "BBB-B1", "CCC-P1", "CCC-B1"]
    assert [practice.id for practice in instrument.practices] == ["AAA.P1", "BBB.P1", "CCC.P1"]
    assert [question.is_open for question in instrument.outcomes] == [False, True]


def test_an_item_carries_all_that_its_file_says(folder: ContentFolder) -> None:
    item = load_instrument(folder.path).item_by_id["BBB-P1"]
    assert (item.factor, item.dimension, item.owner, item.form) == ("BBB", Dimension.PROCESS, Owner.JOINT, Form.EXPRESS)
    assert item.stem == "[C] and [S] do BBB."
    assert item.levels[4] == "All is seen"
    assert item.also_listed_under == ()


def test_practices_guides_scales_and_method_are_frozen_values(folder: ContentFolder) -> None:
    instrument = load_instrument(folder.path)
    assert instrument.practices[0].recommendation.effort is Effort.SMALL
    assert instrument.practices[0].items == ("AAA-P1", "AAA-B1")
    assert instrument.guides[Side.SUPPLIER].total_minutes == (60, 90)
    assert instrument.guides[Side.CLIENT].sections[0].probes == ("An example?",)
    assert instrument.scales["maturity"].meanings[0] == "Nothing"
    assert instrument.scales["frequency"].meanings == ()
    assert instrument.method.prior_sd == 18.0
    assert dict(instrument.method.report_weights) == {"AAA": 5, "BBB": 2, "CCC": 1}
    assert instrument.group_names[Group.OUTCOMES] == "Outcomes"
    assert instrument.wheel[1].factor == "BBB"


def test_the_order_of_files_and_of_folders_does_not_change_the_order_of_items(folder: ContentFolder) -> None:
    text = (folder.path / "factors.toml").read_text(encoding="utf-8")
    first, second, third = (f"[[factors]]{part}" for part in text.split("[[factors]]")[1:])
    folder.write("factors.toml", third + second + first)
    assert load_instrument(folder.path).items[0].id == "CCC-P1"


def test_the_digest_ignores_comments_line_ends_and_the_order_of_fields(folder: ContentFolder) -> None:
    before = load_instrument(folder.path).digest
    text = (folder.path / "method.toml").read_text(encoding="utf-8")
    top, table = text.split("[report_weights]")
    lines = [f"{line} # a reason" for line in reversed(top.strip().split("\n"))]
    folder.write("method.toml", ("\r\n".join(lines) + "\n[report_weights]" + table).encode("utf-8-sig"))
    assert load_instrument(folder.path).digest == before
    assert len(before) == 64


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("method.toml", "prior_sd = 18", "prior_sd = 18.5"),
        ("items/AAA.toml", "[C] lives AAA.", "[S] lives AAA."),
        ("guides/client.toml", "Goodbye.", "Farewell."),
        ("findings.toml", "1 point", "one point"),
    ],
)
def test_the_digest_changes_with_any_word_or_number(folder: ContentFolder, name: str, old: str, new: str) -> None:
    before = load_instrument(folder.path).digest
    folder.plant(name, old, new)
    assert load_instrument(folder.path).digest != before


def test_letters_and_their_combining_marks_count_as_the_same_text(folder: ContentFolder) -> None:
    folder.plant("items/AAA.toml", "lives AAA.", "visits the caf\u00e9.")
    before = load_instrument(folder.path)
    folder.plant("items/AAA.toml", "caf\u00e9", "cafe\u0301")
    assert load_instrument(folder.path) == before


def test_the_error_lists_every_finding_of_every_file(folder: ContentFolder) -> None:
    folder.plant("items/AAA.toml", 'owner = "C"', 'owner = "X"')
    folder.plant("practices/BBB.toml", 'effort = "S"', 'effort = "XL"')
    folder.plant("method.toml", "minimum_n = 3", "minimum_n = 2")
    with pytest.raises(ContentError) as caught:
        load_instrument(folder.path)
    assert isinstance(caught.value, UserFacingError)
    assert [(finding.file, finding.id, finding.field) for finding in caught.value.findings] == [
        ("method.toml", "", "minimum_n"),
        ("items/AAA.toml", "AAA-B1", "owner"),
        ("practices/BBB.toml", "BBB.P1", "recommendation.effort"),
    ]
    assert all(finding.text in str(caught.value) for finding in caught.value.findings)
    assert "small-v1" in str(caught.value)
    assert str(folder.path.parent) not in str(caught.value)


def test_the_bundled_instrument_is_read_once() -> None:
    assert bundled_instrument() is bundled_instrument()


def test_a_folder_of_package_resources_loads_like_any_other() -> None:
    place = files("resources") / "instrument" / "outsourcing-relationship-v1"
    assert load_instrument(place) == bundled_instrument()


def test_loading_content_imports_nothing_heavy() -> None:
    program = (
        "import sys; from healthcheck.content import bundled_instrument; bundled_instrument(); "
        "print(*sorted({name.partition('.')[0] for name in sys.modules} - set(sys.stdlib_module_names)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert {"healthcheck", "resources", "msgspec"} <= loaded
    assert loaded.isdisjoint({"numpy", "scipy", "PySide6", "pyqtgraph", "reportlab", "sqlalchemy", "alembic"})
