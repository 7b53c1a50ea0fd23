"""What a docstring or a comment refers to can be looked up in this repository."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
METHOD = ROOT / "healthcheck" / "method.md"
PAGE = re.compile(r"\b([\w-]+\.md)\b")
NUMBER = r"(?:V?\d+(?:\.\d+)?[a-c]?|rules? \d+)"
SECTIONS = re.compile(rf"\bmethod\.md`*,? (?:section )?((?:(?:, | and |, and |-)?{NUMBER})+)")
RULE = re.compile(r"rules? (\d+)")


def sources() -> Iterator[tuple[str, str]]:
    """Each file of the product and its tests, with line breaks and comment signs taken out of its text."""
    for folder in ("healthcheck", "ui", "tests", "resources"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in {".py", ".toml", ".qss"} and path != Path(__file__):
                yield path.relative_to(ROOT).as_posix(), re.sub(r"\n[ #]*", " ", path.read_text(encoding="utf-8"))


def test_every_page_that_is_cited_is_here() -> None:
    here = {path.name for path in (METHOD, *ROOT.glob("*.md"))}
    assert METHOD.is_file()
    cited = {(name, page) for name, text in sources() for page in PAGE.findall(text)}
    assert ("healthcheck/scoring/gaps.py", "method.md") in cited
    assert sorted((name, page) for name, page in cited if page not in here) == []


def test_every_section_and_rule_of_the_method_that_is_cited_is_on_its_page() -> None:
    page = METHOD.read_text(encoding="utf-8")
    sections = set(re.findall(r"^(?:## |\*\*)(\d+(?:\.\d+)?)\b", page, re.MULTILINE))
    rules = set(re.findall(r"^(\d)\. ", page, re.MULTILINE))
    checked = 0
    for name, text in sources():
        for cited in SECTIONS.findall(text):
            assert set(RULE.findall(cited)) <= rules, (name, cited)
            numbers = set(re.findall(r"(?<![V\d.])\d+(?:\.\d+)?", RULE.sub("", cited)))
            assert numbers <= sections, (name, cited)
            assert all(f"{value}" in page for value in re.findall(r"V\d+[ab]?", cited)), (name, cited)
            checked += 1
    assert checked > 150


def test_every_section_number_beside_a_default_of_the_method_is_on_its_page() -> None:
    page = METHOD.read_text(encoding="utf-8")
    folder = ROOT / "resources" / "instrument" / "outsourcing-relationship-v1"
    cited = set(re.findall(r"# (\d\.\d):", (folder / "method.toml").read_text(encoding="utf-8")))
    assert len(cited) > 8
    assert {number for number in cited if f"**{number} " not in page} == set()
