"""The open workspace as the window sees it: what is looked at now, and the only voice that says something changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from healthcheck.domain.refusal import NotFoundError
from ui.edit_history import EditHistory

if TYPE_CHECKING:
    from healthcheck.domain.assessment import Assessment
    from healthcheck.domain.instrument import Instrument
    from healthcheck.domain.relationship import Relationship
    from healthcheck.workspace.answering import AnsweringService
    from healthcheck.workspace.workspace import Workspace
    from ui.preferences import PreferenceStore
    from ui.theme import Theme

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class Session(QObject):
    """Hands commands to the workspace and tells the pages afterwards.

    ``changed``: something in the workspace is different now. ``moved``: another relationship, another assessment, or
    none is looked at. ``revision`` counts the changes, so that what was worked out before the last one can be told.
    """

    changed = Signal()
    moved = Signal()

    def __init__(
        self, workspace: Workspace, *, preferences: PreferenceStore, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.preferences = preferences
        self.theme = theme
        self.edits = EditHistory(self.do, parent=self)
        self.relationship: Relationship | None = None
        self.assessments: tuple[Assessment, ...] = ()
        self.assessment: Assessment | None = None
        self.revision = 0
        self._recalled: dict[tuple[Hashable, ...], object] = {}

    @property
    def instrument(self) -> Instrument:
        """What is asked."""
        return self.workspace.instrument

    @property
    def is_read_only(self) -> bool:
        """Whether the workspace, mostly one of its backups, is only looked at."""
        return self.workspace.is_read_only

    @property
    def answering(self) -> AnsweringService:
        """What respondent mode saves with, answer by answer; ``announce`` follows when the laptop is handed back."""
        return self.workspace.answering

    def do(self, command: Callable[Arguments, Result], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        """Run a command of the workspace, then announce; ``UserFacingError`` passes through unannounced."""
        result = command(*args, **kwargs)
        self.announce()
        return result

    def recall(self, question: Callable[..., Result], *args: Hashable) -> Result:
        """What the workspace answers to ``question``, asked once between two changes.

        Pages are turned more often than something changes, and several show the same profile. Not for what depends on
        the day.
        """
        key = (question, *args)
        if key not in self._recalled:
            self._recalled[key] = question(*args)
        return cast("Result", self._recalled[key])

    def announce(self) -> None:
        """Say that something changed, after reading anew what is looked at; where that is gone, nothing is."""
        self.revision += 1
        self._recalled.clear()
        if self.relationship is not None:
            try:
                self._look_at(self.relationship.id, keep=self.assessment)
            except NotFoundError:
                self.leave()
        self.changed.emit()

    def open(self, relationship_id: str) -> None:
        """Look at a relationship, at its latest assessment."""
        self._recalled.clear()
        self._look_at(relationship_id, keep=None)
        self.moved.emit()

    def choose(self, assessment_id: int) -> None:
        """Look at another assessment of the same relationship."""
        self.assessment = next(entry for entry in self.assessments if entry.id == assessment_id)
        self.moved.emit()

    def leave(self) -> None:
        """Look at the list of relationships again."""
        self.relationship, self.assessments, self.assessment = None, (), None
        self.edits.about = ""
        self._recalled.clear()
        self.moved.emit()

    def close(self) -> None:
        """Close the workspace; what was edited in it cannot be taken back any more."""
        self.edits.clear()
        self.workspace.close()

    def _look_at(self, relationship_id: str, *, keep: Assessment | None) -> None:
        relationships = self.workspace.relationships
        self.relationship = relationships.get(relationship_id)
        self.edits.about = relationship_id
        self.assessments = relationships.assessments(relationship_id)
        latest = self.assessments[-1] if self.assessments else None
        kept = next((entry for entry in self.assessments if keep is not None and entry.id == keep.id), None)
        self.assessment = kept or latest
