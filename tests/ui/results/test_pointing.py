"""A factor that is pointed at: in every chart, list and table of the page at once, seen and heard alike."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage  # noqa: TC002
from PySide6.QtWidgets import QApplication, QTableView

from tests.ui.results.looking import chart, look, press, two_sides
from tests.ui.stage import Stage
from ui.widgets.scene_view import SceneView

KEY = Qt.Key


def pointed(view: SceneView) -> str:
    """The card that stands beside what is pointed at; it must be what a screen reader is told."""
    shown = view.shown
    assert shown is not None
    assert not view.said or view.said in {region.meaning for region in shown.regions}
    return view.said.partition(":")[0]


def test_arrows_in_one_chart_mark_the_factor_in_the_other_and_so_does_a_finding(stage: Stage) -> None:
    stage.show(two_sides(stage, client=4, supplier=4), "Results")
    radar, gaps = chart(stage, "Profile"), chart(stage, "Gaps")
    press(stage, radar, KEY.Key_Right)
    assert pointed(radar) == pointed(gaps) == "Measuring value"
    assert radar.said == gaps.said
    ringed = radar.grab().toImage()
    press(stage, gaps, KEY.Key_End)
    assert pointed(radar) == pointed(gaps) == "Innovation"
    assert radar.grab().toImage() != ringed
    stage.button("Alcor rates Governance 63 points higher").setFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()
    assert pointed(radar) == pointed(gaps) == "Governance"


def test_the_card_covers_nothing_of_the_chart_beside(stage: Stage) -> None:
    stage.show(two_sides(stage, client=4, supplier=4), "Results")
    radar, gaps = chart(stage, "Profile"), chart(stage, "Gaps")
    bare = radar.grab().toImage()
    press(stage, gaps, KEY.Key_End)
    marked = radar.grab().toImage()
    assert marked != bare
    press(stage, radar, KEY.Key_End)
    told = radar.grab().toImage()

    def changed(image: QImage) -> int:
        points = ((x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4))
        return sum(image.pixel(x, y) != bare.pixel(x, y) for x, y in points)

    assert changed(marked) < changed(told)


def test_the_factor_and_the_keyboard_stay_when_the_table_takes_the_place_of_the_chart(stage: Stage) -> None:
    stage.show(two_sides(stage, client=4, supplier=4), "Results")
    look(stage, "Gap")
    press(stage, chart(stage, "Gaps"), KEY.Key_Home, KEY.Key_Down, KEY.Key_Down)
    stage.menu("Show as table")
    table = stage.editor(QTableView, "The gaps as a table")
    assert QApplication.focusWidget() is table
    assert table.currentIndex().siblingAtColumn(0).data() == "Trust & confidence"
    table.selectRow(3)
    stage.menu("Show as table")
    assert chart(stage, "Gaps").hasFocus()
    assert pointed(chart(stage, "Gaps")) == "Openness"
