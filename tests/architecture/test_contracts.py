"""The import contracts of pyproject.toml are kept, and each of them notices when it is broken."""

from __future__ import annotations

import ast
import os
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("healthcheck", "ui", "resources")

PLANTED = {
    "Data flows one way": ("healthcheck/scoring/gaps.py", "import healthcheck.storage"),
    "Everything true without a screen stays free of Qt": ("healthcheck/charts/radar.py", "import PySide6"),
    "SQL lives in storage": ("healthcheck/places.py", "import sqlite3"),
    "The window knocks at the workspace's door only": ("ui/pages/results.py", "import healthcheck.scoring.gaps"),
    "Pages do not know each other": ("ui/pages/people.py", "import ui.pages.results"),
    "Rows stay inside storage": ("healthcheck/workspace/people.py", "import healthcheck.storage.rows"),
    "No cycles between siblings": ("healthcheck/domain/relationship.py", "import healthcheck.domain.assessment"),
}


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on ``tree``, which comes first on the path."""
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))",
    ]
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONSAFEPATH": "1"}
    return subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def copied_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = tmp_path_factory.mktemp("tree")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tree / package, ignore=shutil.ignore_patterns("*.pyc", "__pycache__", "*.ttf"))
    shutil.copy(ROOT / "pyproject.toml", tree)
    return tree


def test_all_import_contracts_are_kept(copied_tree: Path) -> None:
    found = lint(copied_tree)
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_break_of_a_contract_is_noticed(contract: str, copied_tree: Path) -> None:
    file, line = PLANTED[contract]
    path = copied_tree / file
    kept = path.read_text("utf-8")
    path.write_text(kept + f"\n\ndef planted() -> None:\n    {line}\n", encoding="utf-8")
    try:
        found = lint(copied_tree)
    finally:
        path.write_text(kept, encoding="utf-8")
    assert found.returncode != 0
    broken = [text for text in found.stdout.splitlines() if " BROKEN" in text]
    assert any(text.startswith(contract) for text in broken), found.stdout


def calls(package: str) -> Iterator[tuple[Path, str]]:
    """Every name that is called in the sources of ``package``."""
    for path in (ROOT / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func
                yield path, called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")


def disclosed_types() -> set[str]:
    """The dataclasses of domain/disclosed.py and of its neighbours domain/disclosed_….py."""
    modules = (ROOT / "healthcheck" / "domain").glob("disclosed*.py")
    trees = [ast.parse(path.read_text("utf-8")) for path in modules]
    return {node.name for tree in trees for node in tree.body if isinstance(node, ast.ClassDef) and node.decorator_list}


def test_disclosed_values_are_made_by_disclosure_and_nowhere_else() -> None:
    disclosed = disclosed_types()
    makers = {
        path.relative_to(ROOT).as_posix() for package in PACKAGES for path, name in calls(package) if name in disclosed
    }
    assert makers
    assert {path for path in makers if not path.startswith("healthcheck/disclosure/")} == set()


def test_no_test_gets_as_far_as_the_network() -> None:
    """Not even where a library would ask for it: ``tests/conftest.py`` stands in the way."""
    with socket.socket() as asking, pytest.raises(AssertionError, match="network"):
        asking.connect(("127.0.0.1", 9))
    with pytest.raises(AssertionError, match="network"):
        urllib.request.urlopen("http://localhost/")


def test_nothing_talks_to_the_network() -> None:
    """Not even within this computer: a second start reaches the first window by a file."""
    forbidden = {"socket", "urllib", "http", "ssl", "requests", "ftplib", "smtplib", "asyncio", "QtNetwork"}
    found = set()
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                if isinstance(node, ast.ImportFrom):
                    names += [node.module or "", *(alias.name for alias in node.names)]
                found |= {(path.name, name) for name in names if forbidden & set(name.split("."))}
    assert found == set()
