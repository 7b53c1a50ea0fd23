"""The band at the head of respondent mode: for whom one answers, and what was promised, at every moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QWidget

from healthcheck.domain.relationship import Privacy, Side
from ui.respondent.side_ink import side_ink
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from healthcheck.domain.questionnaire import Questionnaire
    from ui.theme import Theme

HEIGHT = 36
PADDING = 24
MARK = 6.0
GAP = 10
APART = 16
"""Pixels between the promise and the button."""


class Band(QWidget):
    """Disc or diamond, CLIENT or SUPPLIER, person and organisation, the promise in short, and the way out."""

    pause_wanted = Signal()

    def __init__(self, questionnaire: Questionnaire, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        respondent = questionnaire.respondent
        self._side = respondent.side
        self._word = self.tr("CLIENT") if self._side is Side.CLIENT else self.tr("SUPPLIER")
        organisation = questionnaire.relationship.organisation(respondent.side)
        self._who = " ".join(f"{respondent.display_name}, {organisation}".split())
        self._promises = self._short_promises(questionnaire)
        self.pause = Button(self.tr("Pause and hand back"), kind=ButtonKind.ON_INK)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Answering as {0}: {1}. {2}").format(self._word, self._who, self._promises[0]))
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 0, PADDING, 0)
        row.addStretch(1)
        row.addWidget(self.pause, 0, Qt.AlignmentFlag.AlignVCenter)
        self.pause.clicked.connect(self.pause_wanted)

    def _short_promises(self, questionnaire: Questionnaire) -> tuple[str, ...]:
        """From the fullest to the shortest, so that what is shown is never cut in the middle."""
        if questionnaire.assessment.privacy is Privacy.ATTRIBUTED:
            return (
                self.tr("Attributed: your name appears beside your answers"),
                self.tr("Attributed: shown with your name"),
                self.tr("Attributed"),
            )
        count = questionnaire.assessment.minimum_n
        return (
            self.tr("Confidential: shown only as averages of {0} or more people").format(count),
            self.tr("Confidential: averages of {0} or more").format(count),
            self.tr("Confidential"),
        )

    def sizeHint(self) -> QSize:
        """As wide as the window."""
        return QSize(self._theme.px(600), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The words are shortened where room is short."""
        return QSize(self._theme.px(300), self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill with the side's colour; the promise keeps its room, name and organisation are shortened first."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = side_ink(self._theme.tokens, self._side)
        painter.fillRect(self.rect(), ink.ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.on)
        radius = MARK * self._theme.scale / 100
        left = PADDING + radius
        painter.drawPath(mark(self._side, self._place(QRectF(left - radius, 0, 2 * radius, self.height())), radius))
        painter.setPen(ink.on)
        strong, caption = self._theme.font(Type.STRONG), self._theme.font(Type.CAPTION)
        word = self._theme.font(Type.STRONG)
        word.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        left = self._write(painter, self._word, word, left + radius + GAP, room=self.width()) + GAP
        end = self.width() - PADDING - (self.pause.width() + APART if self.pause.isVisibleTo(self) else 0)
        measure = QFontMetricsF(caption).horizontalAdvance
        promise = next((text for text in self._promises if measure(text) <= (end - left) / 2), self._promises[-1])
        width = measure(promise) + 2
        self._write(painter, self._who, strong, left, room=end - left - width - 2 * GAP)
        self._write(painter, promise, caption, end - width, room=width)

    def _write(self, painter: QPainter, text: str, font: QFont, left: float, *, room: float) -> float:
        """Write ``text`` from ``left``, shortened to ``room``; gives where it ends."""
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
        width = metrics.horizontalAdvance(shown) + 1
        painter.setFont(font)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip
        painter.drawText(self._place(QRectF(left, 0, width, self.height())), flags, shown)
        return left + width

    def _place(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return rect
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), rect.toAlignedRect()))


def mark(side: Side, box: QRectF, radius: float) -> QPainterPath:
    """The side's sign in the middle of ``box``: a disc for the client, a diamond for the supplier.

    Drawn, because the bundled font lacks both.
    """
    path = QPainterPath()
    centre = box.center()
    if side is Side.CLIENT:
        path.addEllipse(centre, radius, radius)
        return path
    reach = radius * 1.2
    corners = ((0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0))
    path.addPolygon(QPolygonF([centre + QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path
