"""What a package tells the system about workspaces agrees with what the program does."""

from __future__ import annotations

from configparser import ConfigParser
from importlib.resources import files
from xml.etree import ElementTree as ET

from healthcheck.places import SUFFIX
from healthcheck.storage.header import APPLICATION_ID

FOLDER = files("resources") / "desktop"
INFO = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_a_double_click_opens_the_file_with_the_program_and_its_kind_is_declared() -> None:
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign,assignment]
    entry.read_string((FOLDER / "relationship-healthcheck.desktop").read_text(encoding="utf-8"))
    (kind,) = ET.fromstring((FOLDER / "relationship-healthcheck.xml").read_text(encoding="utf-8"))  # noqa: S314
    assert entry["Desktop Entry"]["Exec"] == "healthcheck %f"
    assert entry["Desktop Entry"]["MimeType"] == f"{kind.get('type')};"
    glob = kind.find(f"{INFO}glob")
    assert glob is not None
    assert glob.get("pattern") == f"*{SUFFIX}"
    number = kind.find(f"{INFO}magic/{INFO}match/{INFO}match")
    assert number is not None
    assert (number.get("offset"), int(str(number.get("value")), 16)) == ("68", APPLICATION_ID)


def test_every_system_is_told_of_the_same_ending() -> None:
    text = (FOLDER / "README.txt").read_text(encoding="utf-8")
    assert rf"Classes\{SUFFIX} " in text
    assert f"public.filename-extension = {SUFFIX.removeprefix('.')}" in text
