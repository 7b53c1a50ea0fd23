"""One question in full, beside the list of them: how answers spread, what is shown of it, and where it leads."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from healthcheck.charts.distribution import distribution
from healthcheck.charts.distribution_words import AskedItem, distribution_caption, side_text
from healthcheck.charts.scene import Scene
from healthcheck.domain.relationship import Side
from ui.icons import icon
from ui.models.question_table import gap_cell, side_cell
from ui.practices import practice_words
from ui.results.side_panel import SidePanel
from ui.results.stories.question_story import question_story
from ui.theme import SIZES, Tone, Type
from ui.translation import said
from ui.widgets.button import Button, ButtonKind
from ui.widgets.comment_rows import CommentRows
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scene_view import QtTextMetrics, SceneView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from healthcheck.domain.disclosed import DisclosedItem
    from ui.results.material import Material
    from ui.theme import Theme

LOWEST, TALLEST, BARE, ROW = 170, 262, 126, 19
"""Logical px of the chart of spread: its limits, what it takes without marks, and a row of marks."""

LOWEST_ALONE, BARE_ALONE = 132, 92
"""The same where one side is drawn alone."""

IN_ROW = 3
"""People in a row of marks where one side is drawn alone."""

WIDTH = 424


class QuestionDrawer(SidePanel):
    """``closed`` when its cross or Escape is pressed; ``followed`` carries the id of a practice.

    ``promised``: the question is to become a commitment.
    """

    closed = Signal()
    promised = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._theme = theme
        self._kind = PlainLabel(step=Type.CAPTION, tone=Tone.TEXT2)
        close = Button(kind=ButtonKind.ICON, icon=icon("x"), name=self.tr("Close the question"))
        head = QHBoxLayout()
        head.addWidget(self._kind, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.body.insertLayout(0, head)
        close.clicked.connect(self.closed)

    def show_item(self, material: Material, item: DisclosedItem) -> None:
        """Tell of another question, from the top."""
        held, asked = material.instrument.item_by_id[item.item], asked_item(material, item.item)
        kind = practice_words.dimension(self.tr, held.dimension)
        acting = self.tr("who acts: {0}").format(practice_words.owner(self.tr, held.owner).lower())
        self._kind.setText(" · ".join((material.words.name(held.factor), kind, acting)))
        self.set_name(asked.stem)
        self.clear()
        self.add_title(asked.stem)
        self._add_spread(material, item, asked)
        self._add_remarks(material, item)
        self._add_comments(material, item.item)
        self._add_practices(material, item.item)
        if material.may_commit:
            self._add_promise()
        self._add_levels(material, item.item, asked)
        for chapter in question_story(self.tr, material, item).chapters:
            self.add_heading(self.tr("How it came about: {0}").format(chapter.heading))
            for paragraph in chapter.paragraphs:
                self.add_text(paragraph)
        self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shuts the drawer."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _add_spread(self, material: Material, item: DisclosedItem, asked: AskedItem) -> None:
        """The chart from as many people as it needs; both sides in words always."""
        stacks = [max(counts) for side in Side if (counts := item.side(side).counts) is not None]
        if stacks:
            self.add_heading(self.tr("How answers spread"))
            size = float(self._theme.px(SIZES[Type.CAPTION]))
            draw = partial(_scene, partial(distribution, item, asked, material.profile), size)
            view = SceneView(draw, palette=self._theme.chart_palette)
            view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            rows = max(stacks) if len(stacks) == len(Side) else math.ceil(max(stacks) / IN_ROW)
            bare, lowest = (BARE, LOWEST) if len(stacks) == len(Side) else (BARE_ALONE, LOWEST_ALONE)
            view.setFixedHeight(self._theme.px(min(max(bare + ROW * rows, lowest), TALLEST)))
            self.add_widget(view)
            self.add_text(said(distribution_caption(item, asked, material.profile)), step=Type.CAPTION)
        self.add_heading(self.tr("What is shown of it"))
        for side in Side:
            shown = side_cell(self.tr, item.side(side), material.profile.item_line)
            told = said(side_text(item.side(side), side, asked))
            self.add_text(self.tr("{0}. Shown: {1}.").format(told, shown), tone=Tone.TEXT)
        self.add_text(self.tr("Gap less noise: {0}.").format(gap_cell(self.tr, item)), tone=Tone.TEXT)

    def _add_remarks(self, material: Material, item: DisclosedItem) -> None:
        if item.is_flagged:
            self.add_text(self.tr("Somebody wants to talk about it."), tone=Tone.TEXT)
        if item.is_scope_disagreement:
            self.add_text(self.tr("The two sides disagree whether it applies here at all."), tone=Tone.TEXT)
        for side in Side:
            if item.side(side).is_invisible:
                text = self.tr("Many people of {0} cannot see it.").format(material.profile.organisation(side))
                self.add_text(text, tone=Tone.TEXT)

    def _add_comments(self, material: Material, item: str) -> None:
        comments = material.comments.of_item(item)
        if comments:
            self.add_heading(self.tr("What people said"))
            self.add_widget(CommentRows(comments, theme=self._theme))

    def _add_practices(self, material: Material, item: str) -> None:
        practices = [entry for entry in material.instrument.practices if item in entry.items]
        if practices:
            self.add_heading(self.tr("The practice it asks about"))
        for practice in practices:
            self.add_link(material.names.fill(practice.title), practice.id)

    def _add_promise(self) -> None:
        promise = Button(self.tr("Add action"), icon=icon("handshake"))
        promise.clicked.connect(self.promised)
        row = QHBoxLayout(holder := QWidget())
        row.setContentsMargins(0, 12, 0, 0)
        row.addWidget(promise)
        row.addStretch(1)
        self.add_widget(holder)

    def _add_levels(self, material: Material, item: str, asked: AskedItem) -> None:
        held = material.instrument.item_by_id[item]
        levels = held.levels or material.instrument.scales[held.scale].meanings
        self.add_heading(self.tr("The levels"))
        for code, label in enumerate(asked.labels):
            meaning = material.names.fill(levels[code]) if code < len(levels) else ""
            text = self.tr("{0} {1}: {2}") if meaning else self.tr("{0} {1}")
            self.add_text(text.format(code + 1, label, meaning))


def asked_item(material: Material, item: str) -> AskedItem:
    """What the question was, with the names in it."""
    held = material.instrument.item_by_id[item]
    scale = material.instrument.scales[held.scale]
    shown_from = max(material.profile.minimum_n, material.instrument.method.distribution_from_n)
    return AskedItem(material.names.fill(held.stem), scale.labels, scale.cannot_see, shown_from, material.words.speech)


def _scene(draw: partial[Scene], text_size: float, width: float, height: float) -> Scene:
    return draw(width=width, height=height, metrics=QtTextMetrics(), text_size=text_size)
