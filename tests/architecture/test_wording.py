"""What the method says to readers is content: its rooms hold no sentence."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "healthcheck"
ROOMS = ("scoring", "disclosure", "findings", "planning")
WORDS = 3


def test_no_sentence_for_readers_stands_in_the_rooms_of_the_method() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}: {text}"
        for room in ROOMS
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for text in sentences(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "planted",
    ['REASON = "Votes are shown from five."', 'def why(n: int) -> str:\n    return f"Only {n} people have voted."'],
)
def test_a_planted_sentence_is_noticed(planted: str) -> None:
    assert len(list(sentences(planted))) == 1


@pytest.mark.parametrize(
    "planted",
    [
        '"""A docstring of more words than three."""',
        'def check() -> None:\n    raise ValueError("three words or more")',
        'def check(n: int) -> None:\n    message = f"{n} of these are too few"\n    raise ValueError(message)',
        'KEYS = ("one_side", "one_side_brief")',
    ],
)
def test_what_only_programmers_read_is_not_counted(planted: str) -> None:
    assert list(sentences(planted)) == []


def sentences(source: str) -> Iterator[str]:
    """Texts of three words or more that somebody could be shown: no docstring, and no message of an error."""
    tree = ast.parse(source)
    left_out = {id(node) for part in ast.walk(tree) if is_for_programmers(part) for node in ast.walk(part)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            text = node.value.strip()
            if len(text.split()) >= WORDS:
                yield text


def is_for_programmers(node: ast.AST) -> bool:
    match node:
        case ast.Raise() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Assign(targets=[ast.Name(id="message")]):
            return True
        case _:
            return False
