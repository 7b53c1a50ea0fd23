from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from healthcheck.content import bundled_instrument
from healthcheck.domain.assessment import Assessment, AssessmentStatus, Closing, Submission
from healthcheck.domain.batch import ImportBatch
from healthcheck.domain.import_report import ImportRefusedError, Refusal
from healthcheck.domain.instrument import Instrument
from healthcheck.exchange.draft import ImportDraft
from healthcheck.exchange.existing import ExistingRelationship
from healthcheck.exchange.folder_reading import read_folder

TODAY = date(2026, 5, 4)
NOW = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)

BASE = {
    "respondents.csv": """\
relationship,assessment,side,respondent,seniority
R,1,client,C1,executive
R,1,supplier,S1,managing
""",
    "answers.csv": """\
relationship,assessment,side,respondent,item,value
R,1,client,C1,GOV-P6,3
R,1,supplier,S1,GOV-P6,DK
""",
}


@pytest.fixture
def instrument() -> Instrument:
    return bundled_instrument()


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes a folder of two people and two answers, with files added or replaced; None leaves one out."""

    def write_folder(files: Mapping[str, str | bytes | None] | None = None, *, name: str = "folder") -> Path:
        folder = tmp_path / name
        folder.mkdir()
        for file, content in {**BASE, **(files or {})}.items():
            if content is not None:
                (folder / file).write_bytes(content.encode() if isinstance(content, str) else content)
        return folder

    return write_folder


@pytest.fixture
def read(write: Callable[..., Path], instrument: Instrument) -> Callable[..., ImportDraft]:
    """Reads such a folder."""

    def read_files(files: Mapping[str, str | bytes | None] | None = None, **options: Any) -> ImportDraft:  # noqa: ANN401
        return read_folder(write(files, **options), instrument, today=TODAY)

    return read_files


@pytest.fixture
def refusals(read: Callable[..., ImportDraft]) -> Callable[..., tuple[Refusal, ...]]:
    """The reasons why such a folder is refused."""

    def refused(files: Mapping[str, str | bytes | None]) -> tuple[Refusal, ...]:
        with pytest.raises(ImportRefusedError) as caught:
            read(files)
        return caught.value.report.refused

    return refused


@pytest.fixture
def reasons(refusals: Callable[..., tuple[Refusal, ...]]) -> Callable[..., list[str]]:
    """The same as the lines that are printed."""
    return lambda files: [refusal.text for refusal in refusals(files)]


@pytest.fixture
def workspace_after() -> Callable[[ImportBatch], dict[str, ExistingRelationship]]:
    """What a workspace holds once a batch is written into an empty one."""

    def written(batch: ImportBatch) -> dict[str, ExistingRelationship]:
        return {
            entry.relationship.id: ExistingRelationship(
                entry.relationship,
                tuple({person.id: person for round_ in entry.assessments for person, _ in round_.responses}.values()),
                tuple(
                    (
                        Assessment(
                            id=index,
                            relationship_id=entry.relationship.id,
                            number=round_.number,
                            held_on=round_.held_on,
                            form=round_.form,
                            instrument_id=round_.instrument_id,
                            instrument_version=round_.instrument_version,
                            privacy=round_.privacy,
                            minimum_n=round_.minimum_n,
                            status=AssessmentStatus.CLOSED if round_.closed_at else AssessmentStatus.OPEN,
                            closings=(
                                Closing(NOW, frozenset(Submission(p.id, p.side, "") for p, _ in round_.responses)),
                            ),
                        ),
                        tuple(response for _, response in round_.responses),
                    )
                    for index, round_ in enumerate(entry.assessments)
                ),
            )
            for entry in batch.relationships
        }

    return written
