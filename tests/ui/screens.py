"""Writes a picture of every screen into a folder.

``python -m tests.ui.screens FOLDER [--text 150] [--language he-XB]``

Light and dark, in text of the usual size and the largest, in the smallest and the usual window: with nothing, with the
samples, with one side only, with names of sixty characters, and with mark-up in every name. In the folder ``views`` of
each: every view of every page of each sample, and of a relationship in which there is nothing yet.
"""

from __future__ import annotations

import os
import tempfile
from argparse import ArgumentParser
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QLineEdit

from healthcheck.domain.assessment import Reply
from healthcheck.domain.refusal import DamagedFileError, LockedError
from healthcheck.domain.relationship import Relationship, Side
from healthcheck.domain.safekeeping import Holder
from healthcheck.message import message
from tests.content.pseudo import MIRRORED, STRETCHED
from tests.ui.home_scenes import shoot_home
from tests.ui.interview_scenes import shoot_comments, shoot_interview
from tests.ui.photographer import Photographer
from tests.ui.plan_scenes import shoot_plan
from tests.ui.reports_scenes import shoot_exports, shoot_reports
from tests.ui.results_scenes import shoot_comparison, shoot_lenses, shoot_levels, shoot_practices, shoot_results
from tests.ui.scenes import shoot_codes, shoot_paper, shoot_people, shoot_questionnaire, shoot_return
from tests.ui.stage import Stage
from tests.ui.tongue import ENGLISH, learnt, spoken
from tests.ui.view_scenes import shoot_views
from ui.dialogs.backups import BackupsDialog
from ui.theme import Theme, ThemeChoice

SIZES = ((1024, 680), (1280, 800))
SCALES = (100, 150)
LONG_CLIENT = "Österreichisch-Ungarische Dampfschifffahrtsgesellschaft mbH"
LONG_SUPPLIER = "Llanfairpwllgwyngyll Catering, Cleaning & Security Services"

SECTIONS = ("Appearance", "Questionnaire", "Presenting", "Privacy", "Report")
MENU_DIALOGS = ("Settings…", "Keyboard shortcuts", "Method and sources", "About Relationship Healthcheck")


def shoot_all(camera: Photographer) -> None:
    """Take all pictures of one theme at one size."""
    stage = camera.stage
    camera.shoot("first-picture")
    stage.open()
    camera.shoot("home-empty")
    shoot_new_relationship(camera)
    samples = {sample.id: sample for sample in stage.session.do(stage.workspace.samples.install)}
    camera.shoot("home")
    shoot_home(camera)
    camera.shoot_pages(samples["A"], "sample-a")
    shoot_results(camera, samples["A"])
    shoot_lenses(camera, samples["C"])
    shoot_practices(camera, samples["C"])
    shoot_comparison(camera, samples["D"])
    shoot_levels(camera)
    shoot_plan(camera, samples["A"])
    shoot_reports(camera, samples["A"])
    shoot_exports(camera, samples["A"])
    for name in ("B", "C", "D"):
        camera.shoot_pages(samples[name], f"sample-{name.lower()}")
    shoot_stages(camera)
    shoot_unopened(camera)
    shoot_people(camera, samples["A"])
    shoot_paper(camera)
    shoot_interview(camera)
    shoot_comments(camera, samples["D"])
    shoot_questionnaire(camera)
    shoot_return(camera)
    shoot_dialogs(camera, samples["A"])
    shoot_codes(camera)
    problem = DamagedFileError(
        message("“{0}” is damaged.", "workspace.healthcheck"),
        path=stage.folder / "workspace.healthcheck",
        safe=message("Nothing was changed."),
    )
    stage.workspace.safekeeping.keep("start")
    camera.stage.contents.show_trouble(problem, backups=stage.workspace.safekeeping.backups())
    camera.shoot("trouble")
    shoot_locked(camera, samples["A"])


def shoot_unopened(camera: Photographer) -> None:
    """A relationship that an import brought without any assessment, and the dialog that opens the first."""
    stage = camera.stage
    folder = stage.folder / "import"
    folder.mkdir()
    (folder / "relationships.csv").write_text("relationship,client,supplier\nE,Fenwick,Ostrava\n", encoding="utf-8")
    (folder / "respondents.csv").write_text("relationship,assessment,side,respondent,seniority\n", encoding="utf-8")
    (folder / "answers.csv").write_text("relationship,assessment,side,respondent,item,value\n", encoding="utf-8")
    stage.workspace.importing.import_folder(folder)
    stage.show(stage.workspace.relationships.get("E"))
    camera.shoot("unopened")
    stage.press("Open the first assessment…")
    camera.shoot("dialog-open-assessment")
    camera.dismiss()
    stage.session.leave()


def shoot_locked(camera: Photographer, relationship: Relationship) -> None:
    """A workspace that somebody has open on another computer, and its latest backup for reading only."""
    stage = camera.stage
    problem = LockedError(
        message(
            "“{0}” is already open on the computer “{1}” (since {2}).", "workspace.healthcheck", "Desk-12", "09:00"
        ),
        path=stage.folder / "workspace.healthcheck",
        do=message("Close it there first. If it crashed there, open it in the window, which can take it over."),
    )
    problem.holder = Holder(7, "Desk-12", datetime(2026, 5, 4, 9, tzinfo=UTC), is_this_computer=False)
    backups = stage.workspace.safekeeping.backups()
    camera.stage.contents.show_trouble(problem, backups=backups)
    camera.shoot("locked")
    stage.press("Take over…")
    camera.shoot("dialog-take-over")
    camera.dismiss()
    stage.look_at(backups[0])
    camera.shoot("read-only-home")
    stage.show(relationship)
    camera.shoot("read-only-overview")
    stage.press("People")
    camera.shoot("read-only-people")


def shoot_new_relationship(camera: Photographer) -> None:
    """The three steps of a new relationship, and its errors."""
    stage = camera.stage
    stage.press("New relationship")
    camera.shoot("new-names")
    stage.press("Continue")
    camera.shoot("new-errors")
    stage.editor(QLineEdit, "Client").setText(LONG_CLIENT)
    stage.editor(QLineEdit, "Supplier").setText(LONG_SUPPLIER)
    stage.press("Continue")
    camera.shoot("new-promise")
    stage.press("Continue")
    camera.shoot("new-questions")
    camera.dismiss()


def shoot_stages(camera: Photographer) -> None:
    """A relationship with nobody, with one side only, under way with long names, and with mark-up for a name."""
    stage = camera.stage
    camera.shoot_pages(stage.relationship("Fresh Foods", "Nobody Yet"), "fresh")
    one_side = stage.relationship("Only Client", "Two Answers", people={Side.CLIENT: 4, Side.SUPPLIER: 2})
    for person in stage.people(one_side):
        stage.answer(person, Reply.ESTABLISHED if person.side is Side.CLIENT else Reply.STARTING)
    stage.close_assessment(one_side)
    camera.shoot_pages(one_side, "one-side")
    long = stage.relationship(LONG_CLIENT, LONG_SUPPLIER, people={Side.CLIENT: 7, Side.SUPPLIER: 3})
    for person in stage.people(long)[1:]:
        stage.answer(person, Reply.EMBEDDED if person.side is Side.CLIENT else Reply.AGREED)
    camera.shoot_pages(long, "long")
    hostile = '<b>x</b><img src="file:///etc/passwd"> & %s'
    camera.shoot_pages(stage.relationship(hostile, "& <i>Sons</i>", people={Side.CLIENT: 1}), "hostile")
    camera.shoot("home-full")
    scale = stage.theme.scale
    stage.theme.use(scale=150)
    camera.shoot_pages(long, "large-text")
    stage.theme.use(scale=scale)


def shoot_dialogs(camera: Photographer, relationship: Relationship) -> None:
    """Every dialog that a menu or a page opens."""
    stage = camera.stage
    stage.show(relationship, "People")
    stage.press("Edit…")
    camera.shoot("dialog-person")
    camera.dismiss()
    stage.press("Delete")
    camera.shoot("people-deleted")
    stage.press("Undo")
    stage.press("Questionnaires")
    stage.press("Reopen the assessment…")
    camera.shoot("dialog-reopen")
    camera.dismiss()
    BackupsDialog(stage.workspace.safekeeping.backups(), theme=stage.theme, parent=stage.window).open()
    camera.shoot("dialog-restore")
    camera.dismiss()
    for name in MENU_DIALOGS:
        stage.menu(name)
        camera.shoot("dialog-" + name.split()[0].lower().removesuffix("…"))
        for section in SECTIONS if name == "Settings…" else ():
            stage.press(section)
            camera.shoot(f"dialog-settings-{section.lower()}")
        camera.dismiss()
    stage.session.leave()


def shoot_all_views(camera: Photographer) -> None:
    """Take a picture of every view of the samples, and of a relationship with nothing in it."""
    stage = camera.stage
    stage.open()
    for sample in stage.session.do(stage.workspace.samples.install):
        shoot_views(camera, sample, f"sample-{sample.id.lower()}")
    shoot_views(camera, stage.relationship("Fresh Foods", "Nobody Yet"), "empty")


def main(folder: Path, *, scales: tuple[int, ...], code: str) -> None:
    """Take all pictures, at each of ``scales`` in percent of text size, in the language ``code``."""
    application = QApplication([])
    theme = Theme(application)
    for scale, choice, size in product(scales, (ThemeChoice.LIGHT, ThemeChoice.DARK), SIZES):
        theme.use(choice=choice, scale=scale)
        with tempfile.TemporaryDirectory() as scratch:
            tongue = learnt(Path(scratch), code) if code else ENGLISH
            with spoken(theme, tongue):
                stage = Stage(Path(scratch), theme=theme, size=size, tongue=tongue)
                here = folder / f"{choice.value}-{size[0]}x{size[1]}-{scale}{code}"
                shoot_all(Photographer(stage, here))
                stage.close()
                apart = Path(scratch) / "views"
                apart.mkdir()
                stage = Stage(apart, theme=theme, size=size, tongue=tongue)
                shoot_all_views(Photographer(stage, here / "views"))
                stage.close()


if __name__ == "__main__":
    parser = ArgumentParser(description="Writes a picture of every screen into a folder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--text", type=int, help="text size in percent, 90 to 150; 100 and 150 where none is named")
    parser.add_argument("--language", choices=(STRETCHED, MIRRORED), default="", help="one that nobody speaks")
    stated = parser.parse_args()
    main(stated.folder, scales=(stated.text,) if stated.text else SCALES, code=stated.language)
