"""A chart on screen: built for its size, read by mouse and keyboard, and what was typed is only ever text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontDatabase, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QScrollArea, QWidget

import resources
from healthcheck.charts.dumbbell import dumbbell
from healthcheck.charts.palette import PALETTES, Ink
from healthcheck.charts.radar import radar
from healthcheck.charts.scene import Marker, Scene, Shape
from healthcheck.charts.svg import scene_to_svg
from tests.healthcheck.charts.drawn_profiles import FACTORS, NAMES, outside, profile_of, words_of
from ui.widgets.scene_painter import bounds_of
from ui.widgets.scene_view import QtTextMetrics, SceneView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LIGHT, DARK = PALETTES["light"], PALETTES["dark"]
Build = Callable[[float, float], Scene]


@pytest.fixture(scope="module", autouse=True)
def _fonts(qapp: QApplication) -> None:
    assert qapp
    for face in ("Regular", "Semibold"):
        QFontDatabase.addApplicationFont(f"{resources.__path__[0]}/fonts/SourceSansPro-{face}.ttf")


def chart(build: Callable[..., Scene] = radar, *, names: tuple[str, ...] = NAMES, size: float = 14.0) -> Build:
    def drawn(width: float, height: float) -> Scene:
        return build(
            profile_of(), words=words_of(names), width=width, height=height, metrics=QtTextMetrics(), text_size=size
        )

    return drawn


def shown(qtbot: QtBot, build: Build, *, width: int = 480, height: int = 460) -> SceneView:
    view = SceneView(build, palette=LIGHT)
    qtbot.addWidget(view)
    view.resize(width, height)
    with qtbot.waitExposed(view):
        view.show()
    return view


def reached_by_tab(qtbot: QtBot, build: Build) -> tuple[QWidget, SceneView, list[str]]:
    """A page, the chart between its two buttons that Tab has just reached, and what that says is pointed at."""
    page = QWidget()
    page.setMinimumSize(1, 1)  # of its own, so that the layout does not tell the window system another while it shows
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    view, before = SceneView(build, palette=LIGHT), QPushButton("before")
    for widget in (before, view, QPushButton("after")):
        row.addWidget(widget)
    page.resize(760, 460)
    with qtbot.waitExposed(page):
        page.show()
    before.setFocus()
    heard: list[str] = []
    view.pointed.connect(heard.append)
    QTest.keyClick(before, Qt.Key.Key_Tab)
    return page, view, heard


def scene_of(view: SceneView) -> Scene:
    assert view.shown is not None
    return view.shown


def colour_at(image: QImage, mark: Marker) -> str:
    return QColor(image.pixel(round(mark.x), round(mark.y))).name().upper()


def label_of(scene: Scene, factor: str) -> QPoint:
    """A place on the name of a factor."""
    region = [entry for entry in scene.regions if entry.factor == factor][-1]
    middle = [sum(values) / len(region.polygon) for values in zip(*region.polygon, strict=True)]
    return QPointF(*middle).toPoint()


def test_the_scene_is_built_for_the_size_of_the_view_and_again_when_it_changes(qtbot: QtBot) -> None:
    view = shown(qtbot, chart(), width=500, height=420)
    assert (scene_of(view).width, scene_of(view).height) == (500, 420)
    view.resize(720, 600)
    qtbot.waitUntil(lambda: scene_of(view).width == 720)
    assert list(outside(scene_of(view))) == []


def test_points_are_painted_where_scene_and_svg_have_them(qtbot: QtBot) -> None:
    view = shown(qtbot, chart())
    image = view.grab().toImage()
    root = ET.fromstring(scene_to_svg(scene_of(view), LIGHT))  # noqa: S314 - our own text
    circles = {
        (round(float(circle.get("cx", "")), 2), round(float(circle.get("cy", "")), 2))
        for circle in root.iter("{http://www.w3.org/2000/svg}circle")
    }
    for mark in scene_of(view).markers:
        if mark.shape is Shape.DISC:
            assert (round(mark.x, 2), round(mark.y, 2)) in circles
        if mark.shape is not Shape.DIAMOND_RING:
            assert colour_at(image, mark) == LIGHT[mark.ink]


def test_another_palette_repaints_without_a_new_scene(qtbot: QtBot) -> None:
    view = shown(qtbot, chart())
    before = view.shown
    view.set_palette(DARK)
    image = view.grab().toImage()
    assert view.shown is before
    assert QColor(image.pixel(240, 456)).name().upper() == DARK[Ink.SURFACE]
    assert all(colour_at(image, mark) == DARK[mark.ink] for mark in scene_of(view).markers if mark.shape is Shape.DISC)


def test_another_build_is_shown_at_once(qtbot: QtBot) -> None:
    view = shown(qtbot, chart())
    view.set_build(chart(dumbbell))
    assert scene_of(view).title.startswith("Gaps between")
    assert view.accessibleName() == scene_of(view).title


def test_a_screen_reader_gets_all_values(qtbot: QtBot) -> None:
    view = shown(qtbot, chart())
    assert view.accessibleName() == "Profile of Halmere Health × Worthwell Workforce, assessment 1"
    for value in ("Governance 74", "Governance 77", "Innovation 42", "Innovation 57"):
        assert value in view.accessibleDescription()


@pytest.mark.parametrize("build", [radar, dumbbell])
def test_arrow_keys_walk_through_the_factors_in_the_order_of_the_chart(
    qtbot: QtBot, build: Callable[..., Scene]
) -> None:
    _page, view, heard = reached_by_tab(qtbot, chart(build))
    order = list(dict.fromkeys(region.factor for region in scene_of(view).regions))
    for _ in range(7):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert heard == [*order, order[0]]
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert heard[8:] == [order[-1], order[-2], order[0], ""]


def test_tab_leaves_the_chart_and_lets_go(qtbot: QtBot) -> None:
    _page, view, heard = reached_by_tab(qtbot, chart())
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert heard == [FACTORS[0], ""]


def test_enter_activates_what_the_keyboard_is_on(qtbot: QtBot) -> None:
    _page, view, _heard = reached_by_tab(qtbot, chart())
    with qtbot.waitSignal(view.activated) as activated:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert activated.args == [FACTORS[0]]


def test_the_mouse_points_and_a_click_activates(qtbot: QtBot) -> None:
    view = shown(qtbot, chart())
    heard: list[str] = []
    view.pointed.connect(heard.append)
    place = label_of(scene_of(view), "DEL")
    QTest.mouseMove(view.viewport(), place)
    qtbot.waitUntil(lambda: heard == ["DEL"])
    with qtbot.waitSignal(view.activated) as activated:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert activated.args == ["DEL"]


def test_the_pointed_factor_is_tinted_and_says_what_it_means_beside_itself(qtbot: QtBot) -> None:
    view = shown(qtbot, chart(dumbbell))
    plain = view.grab().toImage()
    view.point_at("MEA")
    tinted = view.grab().toImage()
    first = scene_of(view).regions[0]
    inside = QPointF(first.polygon[0][0] + 8, first.polygon[0][1] + 4).toPoint()
    assert QColor(plain.pixel(inside)).name().upper() == LIGHT[Ink.SURFACE]
    assert QColor(tinted.pixel(inside)).name().upper() == LIGHT[Ink.HOVER]
    own = {(mark.x, mark.y) for mark in scene_of(view).markers if mark.y < first.polygon[2][1] and mark.halo}
    assert own
    marks = [mark for mark in scene_of(view).markers if (mark.x, mark.y) in own]
    assert all(colour_at(tinted, mark) == LIGHT[mark.ink] for mark in marks)
    view.point_at("")
    assert view.grab().toImage() == plain


def test_pointing_from_outside_is_silent_so_that_two_charts_can_follow_each_other(qtbot: QtBot) -> None:
    one, other = shown(qtbot, chart()), shown(qtbot, chart(dumbbell))
    one.pointed.connect(other.point_at)
    other.pointed.connect(one.point_at)
    with qtbot.assertNotEmitted(other.pointed):
        QTest.keyClick(one, Qt.Key.Key_Down)


def test_a_name_with_mark_up_is_painted_as_typed_and_nothing_is_read(qtbot: QtBot) -> None:
    names = ("<img src='file:///etc/passwd'>", "<b>bold</b>", "&amp; &", *NAMES[3:])
    view = shown(qtbot, chart(names=names), width=900, height=700)
    view.point_at("GOV")
    assert not view.grab().isNull()
    assert "".join(text.text for text in scene_of(view).texts).count("<img") == 1
    assert view.toolTip() == ""


def test_the_wheel_is_left_to_the_page(qtbot: QtBot) -> None:
    view = shown(qtbot, chart())
    centre = QPointF(view.viewport().rect().center())
    turn = QWheelEvent(
        centre, view.viewport().mapToGlobal(centre), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), turn)
    assert not turn.isAccepted()


def test_a_closed_chart_can_be_shown_again(qtbot: QtBot) -> None:
    view = shown(qtbot, chart())
    before = view.grab().toImage()
    view.close()
    view.show()
    assert view.grab().toImage() == before


def test_the_screen_measures_in_proportion_to_size() -> None:
    metrics = QtTextMetrics()
    at_14 = metrics.width("Governance", size=14, is_semibold=True)
    assert metrics.width("Governance", size=19.53, is_semibold=True) == pytest.approx(at_14 * 19.53 / 14, rel=0.01)


def test_the_card_stands_in_what_is_seen_of_a_chart_that_is_scrolled(qtbot: QtBot) -> None:
    area, view = QScrollArea(), SceneView(chart(dumbbell), palette=LIGHT)
    qtbot.addWidget(area)
    view.setFixedSize(480, 900)
    area.setWidget(view)
    area.resize(500, 320)
    with qtbot.waitExposed(area):
        area.show()
    seen = area.viewport().height()
    lowest = [region for region in scene_of(view).regions if bounds_of(region.polygon).bottom() < seen][-1]
    below = QRect(0, seen, 480, 900 - seen)
    plain = view.grab(below).toImage()
    view.point_at(lowest.factor)
    assert view.grab(below).toImage() == plain, "nothing of the card is where nobody sees it"
