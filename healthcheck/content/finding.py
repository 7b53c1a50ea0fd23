"""What is wrong with a content folder, said so that its author finds the place."""

from __future__ import annotations

from dataclasses import dataclass

from healthcheck.errors import UserFacingError


@dataclass(frozen=True, slots=True)
class ContentFinding:
    """One fault: ``file`` relative to the folder, ``id`` of the entry and ``field`` (either may be ""), ``message``."""

    file: str
    id: str
    field: str
    message: str

    @property
    def text(self) -> str:
        """The finding as one line: ``items/GOV.toml: GOV-P1: stem: has 131 characters …``."""
        return ": ".join(part for part in (self.file, self.id, self.field, self.message) if part)


class ContentError(UserFacingError):
    """A content folder that cannot be used; ``findings`` holds every fault, and the error's text lists them."""

    def __init__(self, folder: str, findings: tuple[ContentFinding, ...]) -> None:
        """Name the folder and list what is wrong with it, one finding a line."""
        count = "1 fault" if len(findings) == 1 else f"{len(findings)} faults"
        lines = "\n".join(finding.text for finding in findings)
        super().__init__(
            f"The instrument in {folder!r} has {count} and cannot be used:\n{lines}\n",
            safe="Nothing was changed.",
            do="Mend the places named and try again.",
        )
        self.findings = findings
