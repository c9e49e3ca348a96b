"""The commands of the menu of the lesson: presenting, and the tools over the projected page."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from reader.ui.commands.command import Command, asking, choice
from reader.ui.requests import Request
from reader.ui.theme import PROJECTOR_THEMES
from reader.ui.workspace import Workspace

PROJECTOR_SIZES = (70, 80, 90, 100, 115, 130, 150, 175)  # per cent of the usual


def lesson_commands() -> tuple[Command, ...]:
    """Return them in menu order, in the language now set."""
    translate = QCoreApplication.translate
    return (
        Command(
            "lesson",
            translate("Command", "&Present"),
            asking(Request.PRESENT),
            ("F5",),
            needs_article=True,
        ),
        *_steps(),
        *_tools(),
        *_projector(),
        *_clozes(),
    )


def project_larger(workspace: Workspace, steps: int) -> None:
    """Go up or down the sizes of the projector's type."""
    size = workspace.settings.projector_size
    larger = [one for one in PROJECTOR_SIZES if one > size]
    smaller = [one for one in PROJECTOR_SIZES if one < size]
    found = larger[:1] if steps > 0 else smaller[-1:]
    workspace.change(projector_size=next(iter(found), size))


def _tools() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    rows = (
        (translate("Command", "&Blank the Projector"), Request.BLANK_PROJECTOR, "B, W"),
        (translate("Command", "&Spotlight"), Request.SPOTLIGHT, "S"),
        (translate("Command", "Sentence or &Line in Focus"), Request.FOCUS_BAND, "F"),
        (translate("Command", "&Curtain"), Request.CURTAIN, "C"),
        (translate("Command", "&Magnifier"), Request.MAGNIFIER, "M"),
        (translate("Command", "Laser P&ointer"), Request.LASER, "L"),
        (translate("Command", "&Hold the Projector"), Request.HOLD_PROJECTOR, "H"),
    )
    return tuple(
        Command(
            "lesson",
            text,
            asking(request),
            hint=key,
            possible=lambda workspace: workspace.presenting,
            parted=request is Request.BLANK_PROJECTOR,
        )
        for text, request, key in rows
    )


def _projector() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    lit, dark = PROJECTOR_THEMES
    place = "lesson/projector"
    return (
        choice(place, translate("Command", "For a &Lit Room"), "projector_theme", lit),
        choice(place, translate("Command", "For a &Dark Room"), "projector_theme", dark),
        Command(
            place,
            translate("Command", "L&arger Type"),
            partial(project_larger, steps=1),
            hint="+",
            parted=True,
        ),
        Command(
            place,
            translate("Command", "&Smaller Type"),
            partial(project_larger, steps=-1),
            hint="-",
        ),
        choice(place, translate("Command", "One Screen: &Fill It"), "projector_alone", "full"),
        choice(
            place, translate("Command", "One Screen: Open a &Window"), "projector_alone", "window"
        ),
    )


def _clozes() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    place = "lesson/cloze"
    rows = (
        (translate("Command", "&Hide What Is Selected"), Request.HIDE_AS_CLOZE, ("Ctrl+H",)),
        (translate("Command", "Hide &Words…"), Request.CHOOSE_CLOZES, ("Ctrl+Shift+H",)),
        (translate("Command", "Reveal the &Next"), Request.REVEAL_NEXT, ("F6",)),
        (translate("Command", "Reveal &All, or Hide All"), Request.REVEAL_ALL, ("Shift+F6",)),
        (translate("Command", "&Remove All"), Request.REMOVE_CLOZES, ()),
    )
    return (
        *(
            Command(
                place,
                text,
                asking(request),
                keys,
                needs_article=True,
                parted=request is Request.REVEAL_NEXT,
            )
            for text, request, keys in rows
        ),
        Command(
            place,
            translate("Command", "Show &Blanks"),
            lambda workspace: workspace.change(clozes_hidden=not workspace.settings.clozes_hidden),
            checked=lambda settings: settings.clozes_hidden,
            parted=True,
        ),
    )


def _steps() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command(
            "lesson",
            translate("Command", "S&teps of the Lesson"),
            asking(Request.SHOW_LESSON),
            ("Shift+F5",),
            parted=True,
        ),
        Command(
            "lesson",
            translate("Command", "R&ecord Steps"),
            asking(Request.RECORD_LESSON),
            ("Ctrl+F5",),
            needs_article=True,
        ),
        *(
            Command(
                "lesson",
                text,
                asking(request),
                hint=key,
                possible=lambda workspace: workspace.presenting,
            )
            for text, request, key in (
                (translate("Command", "&Next Step"), Request.NEXT_STEP, "Space, PgDn"),
                (translate("Command", "Pre&vious Step"), Request.PREVIOUS_STEP, "PgUp"),
            )
        ),
    )
