from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from healthcheck.reports.whole_file import STALE_AFTER, whole_file


def left_by_a_killed_program(target: Path, *, age: float) -> Path:
    """What is left where a program is killed while it writes ``target``, so many seconds after its last write."""
    before = set(target.parent.iterdir())
    with whole_file(target) as file:
        file.write(b"half")
        file.flush()
        (part,) = set(target.parent.iterdir()) - before
        content = part.read_bytes()
    target.unlink()
    part.write_bytes(content)
    then = time.time() - age
    os.utime(part, (then, then))
    return part


def write(target: Path) -> None:
    with whole_file(target) as file:
        file.write(b"whole")


def test_what_a_killed_export_left_goes_with_the_next_one_to_the_same_place(tmp_path: Path) -> None:
    target = tmp_path / ("report" * 40 + ".pdf")
    left_by_a_killed_program(target, age=STALE_AFTER + 60)

    write(target)

    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_part_of_another_file_or_one_that_is_being_written_stays(tmp_path: Path) -> None:
    of_another = left_by_a_killed_program(tmp_path / "other.pdf", age=STALE_AFTER + 60)
    at_work = left_by_a_killed_program(tmp_path / "report.pdf", age=STALE_AFTER - 600)

    write(tmp_path / "report.pdf")

    assert {path.name for path in tmp_path.iterdir()} == {of_another.name, at_work.name, "report.pdf"}


def test_what_only_looks_like_a_part_is_never_removed(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    part = left_by_a_killed_program(target, age=STALE_AFTER + 60)
    precious = [part.with_name(f"{part.name}.bak"), part.with_name(part.name[:-6] + "z.part"), tmp_path / ".x.part"]
    for path in precious:
        path.write_bytes(b"precious")
        os.utime(path, (0, 0))
    part.unlink()
    part.mkdir()

    write(target)

    assert part.is_dir()
    assert [path.read_bytes() for path in precious] == [b"precious"] * 3


def test_a_block_that_fails_leaves_what_stood_there_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    write(target)

    with pytest.raises(TypeError), whole_file(target) as file:
        file.write("half")  # type: ignore[call-overload]

    assert target.read_bytes() == b"whole"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
