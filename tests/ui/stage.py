"""The window on a real workspace in a folder of its own, driven as a person drives it: by keys and clicks."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QThreadPool, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QGraphicsView, QLabel, QWidget
from shiboken6 import isValid

from healthcheck.bootstrap import open_workspace
from healthcheck.domain.assessment import Answer, Reply
from healthcheck.domain.form import Form
from healthcheck.domain.relationship import Privacy, Relationship, Respondent, Seniority, Side
from healthcheck.domain.safekeeping import BackupInfo
from healthcheck.workspace import Workspace
from tests.ui.tongue import ENGLISH, Tongue
from ui.dialogs.file_choice import FileChoice
from ui.long_work import LongWork
from ui.main_window import MainWindow
from ui.preferences import PreferenceStore
from ui.session import Session
from ui.shell import Shell
from ui.theme import Theme
from ui.widgets.parted_label import PartedLabel
from ui.widgets.plain_label import PlainLabel

Found = TypeVar("Found", bound=QWidget)


class ChosenFile(FileChoice):
    """A person who always chooses ``path``, or nothing."""

    def __init__(self) -> None:
        super().__init__(Path())
        self.path: Path | None = None
        self.offered = ""

    def to_open(self, parent: QWidget, *, title: str, kinds: str) -> Path | None:
        del parent, title, kinds
        return self.path

    def folder(self, parent: QWidget, *, title: str) -> Path | None:
        del parent, title
        return self.path

    def to_save(self, parent: QWidget, *, title: str, name: str, kinds: str) -> Path | None:
        del parent, title, kinds
        self.offered = name
        return self.path


class Stage:
    """``window`` is shown at once; ``open`` opens the workspace, as the application does after the first picture.

    Whatever is named is named in English, whichever ``tongue`` the window speaks. ``sets_apart``, set before ``open``:
    pages of reports are set in a process of their own, as in the program; here they are soonest on the spot.
    """

    def __init__(
        self, folder: Path, *, theme: Theme, size: tuple[int, int] = (1280, 800), tongue: Tongue = ENGLISH
    ) -> None:
        self.folder = folder
        self.sets_apart = False
        self.tongue = tongue
        self.theme = theme
        self.files = ChosenFile()
        self.preferences = PreferenceStore(folder / "preferences.json")
        self.preferences.update(facilitator="R. Facilitator")
        self.window = Shell(theme=theme.choice.value, scale=theme.scale)
        self.contents = MainWindow(self.window, theme=theme, preferences=self.preferences, files=self.files)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    def open(self) -> None:
        """Open the workspace and show Home."""
        self.workspace = self._workspace(self.folder / "workspace.healthcheck", make_new=True)
        self.session = Session(self.workspace, preferences=self.preferences, theme=self.theme)
        self.contents.start(self.session)
        self.settle()

    def _workspace(self, path: Path, *, make_new: bool = False, read_only: bool = False) -> Workspace:
        tongue = self.tongue
        return open_workspace(
            path,
            make_new=make_new,
            read_only=read_only,
            language=tongue.language,
            instrument=tongue.instrument,
            sets_apart=self.sets_apart,
        )

    def look_at(self, backup: BackupInfo) -> None:
        """Open a backup for reading only, in the place of the workspace."""
        self._turn_to(backup.path, looked_at=backup)

    def start_after_crash(self) -> None:
        """Open what is on disk now as the next start of a program that was killed now."""
        left = self.folder / "left.healthcheck"
        left.write_bytes((self.folder / "workspace.healthcheck").read_bytes())
        self._turn_to(left)

    def _turn_to(self, path: Path, *, looked_at: BackupInfo | None = None) -> None:
        self.contents.stop()
        self.session.deleteLater()
        self.workspace.close()
        self.workspace = self._workspace(path, read_only=looked_at is not None)
        self.session = Session(self.workspace, preferences=self.preferences, theme=self.theme)
        self.contents.start(self.session, looked_at=looked_at)
        self.settle()

    def close(self) -> None:
        """Take everything down, and let Qt delete what was to be deleted."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.close()
        self.contents.stop()
        self.window.close()
        self.window.deleteLater()
        if hasattr(self, "session"):
            self.session.deleteLater()
            self.workspace.close()
        self.settle()

    def settle(self) -> None:
        """Let everything that was asked for happen, and be laid out."""
        self._process()
        while isValid(self.window) and self.window.findChildren(LongWork):
            # In a loop of Qt's own: a test's wait keeps the interpreter from whoever works beside the window.
            loop = QEventLoop()
            QTimer.singleShot(20, loop.quit)
            loop.exec()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QTest.qWait(5)
        self._process()  # what the last work brought is to be shown and laid out

    def _process(self) -> None:
        for _ in range(4):  # what one layout asks of the next comes a round later
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def finish(self) -> None:
        """Let what is under way in the background come to its end, and be seen."""
        assert QThreadPool.globalInstance().waitForDone(60_000)
        self.settle()

    def relationship(
        self,
        client: str = "Northwind",
        supplier: str = "Alcor",
        *,
        people: dict[Side, int] | None = None,
        privacy: Privacy = Privacy.CONFIDENTIAL,
        form: Form = Form.EXPRESS,
    ) -> Relationship:
        """A relationship with so many people, none of whom has answered yet."""
        made = self.workspace.relationships.create(
            client=client,
            supplier=supplier,
            scope="Payroll in four countries",
            privacy=privacy,
            form=form,
            held_on=date(2026, 5, 4),
        )
        for side, count in (people or {}).items():
            for number in range(count):
                level = list(Seniority)[number % len(Seniority)]
                self.workspace.people.add(
                    relationship_id=made.id, side=side, name=f"{side.initial}. Person {number + 1}", seniority=level
                )
        self.session.announce()
        self.settle()
        return made

    def people(self, relationship: Relationship, side: Side | None = None) -> list[Respondent]:
        """The people of a relationship, of one side where named."""
        return [entry for entry in self.workspace.people.of(relationship.id) if side in (None, entry.side)]

    def answer(self, person: Respondent, reply: Reply = Reply.AGREED) -> None:
        """Answer everything that counts, and submit."""
        assessment = self.workspace.relationships.assessment(person.relationship_id)
        answering, instrument = self.workspace.answering, self.workspace.instrument
        for item in instrument.items_of(assessment.form):
            answering.answer(assessment.id, person.id, Answer(item.id, reply))
        for factor in instrument.factors:
            answering.global_score(assessment.id, person.id, factor=factor.id, value=6)
        answering.submit(assessment.id, person.id)

    def close_assessment(self, relationship: Relationship) -> None:
        """Close the latest assessment."""
        self.workspace.answering.close_assessment(self.workspace.relationships.assessment(relationship.id).id)

    def show(self, relationship: Relationship, page: str = "") -> None:
        """Look at a relationship, at a page named as in the sidebar."""
        self.session.open(relationship.id)
        self.settle()
        if page:
            self.press(page)

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Press the button of that name with the keyboard."""
        button = self.button(name, within)
        assert button.isEnabled(), f"{name!r} is grey"
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.settle()

    def button(self, name: str, within: QWidget | None = None) -> QAbstractButton:
        """The button that shows or is called ``name``, where it can be seen."""
        found = [
            button
            for button in (within or self.top).findChildren(QAbstractButton)
            if button.isVisible() and self._is(name, button.text().replace("&&", "&"), button.accessibleName())
        ]
        assert found, f"there is no button {name!r}"
        return found[0]

    def has_button(self, name: str) -> bool:
        """Whether a button of that name can be seen."""
        buttons = self.top.findChildren(QAbstractButton)
        return any(button.isVisible() and self._is(name, button.text().replace("&&", "&")) for button in buttons)

    def menu(self, title: str) -> None:
        """Choose the menu entry of that title."""
        entries = [
            action for action in self.window.findChildren(QAction) if self._is(title, action.text().replace("&", ""))
        ]
        assert entries, f"there is no menu entry {title!r}"
        assert entries[0].isEnabled(), f"{title!r} is grey"
        entries[0].trigger()
        self.settle()

    def _is(self, name: str, *texts: str) -> bool:
        """Whether one of the texts that are shown is what English calls ``name``."""
        return any(name.casefold() == self.tongue.read(text).casefold() for text in texts) if name else "" in texts

    @property
    def top(self) -> QWidget:
        """The dialog that is open, or the window."""
        dialogs = [widget for widget in self.window.findChildren(QDialog) if widget.isVisible()]
        return dialogs[-1] if dialogs else self.window

    @property
    def dialog(self) -> QDialog:
        """The dialog that is open."""
        top = self.top
        assert isinstance(top, QDialog), "no dialog is open"
        return top

    def editor(self, kind: type[Found], name: str) -> Found:
        """The editor with that label, where it can be seen."""
        found = [
            widget
            for widget in self.top.findChildren(kind)
            if self._is(name, widget.accessibleName()) and widget.isVisible()
        ]
        assert found, f"there is no {kind.__name__} called {name!r}"
        return found[0]

    @property
    def clipboard(self) -> str:
        """What was copied last."""
        return QGuiApplication.clipboard().text()

    @property
    def title(self) -> str:
        """The heading of the page that is looked at."""
        headings = (label for label in self.window.findChildren(PlainLabel) if label.property("type") == "h1")
        return next((self.tongue.read(label.text()) for label in headings if label.isVisible()), "")

    def chart(self, name: str) -> QWidget | None:
        """The chart whose title begins so, where it can be seen."""
        charts = self.window.findChildren(QGraphicsView)
        read = self.tongue.read
        return next(
            (chart for chart in charts if chart.isVisible() and read(chart.accessibleName()).startswith(name)), None
        )

    @property
    def texts(self) -> list[str]:
        """Every text that labels and buttons show now; of facts on several lines, the text that was broken."""
        shown = [label for label in self.top.findChildren(QLabel) if label.isVisible()]
        labels = [label.whole if isinstance(label, PartedLabel) else label.text() for label in shown]
        buttons = [button.text() for button in self.top.findChildren(QAbstractButton) if button.isVisible()]
        return [self.tongue.read(text) for text in labels + buttons]

    def says(self, text: str) -> bool:
        """Whether ``text`` stands somewhere on what is seen; where its lines may not break does not matter."""
        return any(text in shown or text in shown.replace("\u00a0", " ") for shown in self.texts)
