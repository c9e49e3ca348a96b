"""Every command of the program, one row each: menu, text, what it does, keys."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from reader.analysis.model import NameKind
from reader.glossary.category import Category
from reader.ui.command import Command, asking, choice, setting
from reader.ui.library_commands import library_commands
from reader.ui.requests import Request
from reader.ui.theme import THEMES
from reader.ui.workspace import Workspace

ZOOMS = (50, 60, 70, 80, 90, 100, 110, 120, 130, 150, 175, 200, 250, 300, 400)
DENSITIES = ("all", "first_in_article", "first_in_paragraph")
CARD_DELAYS = (0, 100, 200, 400, 800)  # milliseconds
LANGUAGES = ("system", "zh_CN", "en")


def menu_titles() -> dict[str, str]:
    """Return the menus in their order, with their titles in the language now set."""
    translate = QCoreApplication.translate
    return {
        "file": translate("Command", "&File"),
        "file/recent": translate("Command", "Open &Recent"),
        "edit": translate("Command", "&Edit"),
        "view": translate("Command", "&View"),
        "view/theme": translate("Command", "&Theme"),
        "view/language": translate("Command", "Lan&guage"),
        "terms": translate("Command", "&Terms"),
        "terms/density": translate("Command", "&Mark"),
        "terms/delay": translate("Command", "&Wait Before the Card"),
        "terms/size": translate("Command", "&Size of the Card"),
        "library": translate("Command", "&Library"),
        "help": translate("Command", "&Help"),
    }


def commands() -> tuple[Command, ...]:
    """Return all commands in menu order, in the language now set."""
    return (*_file(), *_edit(), *_view(), *_terms(), *library_commands(), *_help())


def zoom_by(workspace: Workspace, steps: int) -> None:
    """Go up or down the usual sizes of type."""
    zoom = workspace.settings.zoom
    for _ in range(abs(steps)):
        if steps > 0:
            zoom = next((size for size in ZOOMS if size > zoom), ZOOMS[-1])
        else:
            zoom = next((size for size in reversed(ZOOMS) if size < zoom), ZOOMS[0])
    workspace.change(zoom=zoom)


def _file() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    ask = asking
    return (
        Command("file", translate("Command", "&Open…"), ask(Request.CHOOSE_FILE), ("Ctrl+O",)),
        Command(
            "file",
            translate("Command", "Reopen with &Encoding…"),
            ask(Request.CHOOSE_ENCODING),
            ("Ctrl+Shift+E",),
            needs_file=True,
        ),
        Command(
            "file",
            translate("Command", "&About This File…"),
            ask(Request.SHOW_SOURCE),
            ("Ctrl+I",),
            needs_article=True,
        ),
        Command(
            "file",
            translate("Command", "&Next File"),
            lambda workspace: workspace.leaf(1),
            ("Ctrl+PgDown",),
            parted=True,
            needs_others=True,
        ),
        Command(
            "file",
            translate("Command", "&Previous File"),
            lambda workspace: workspace.leaf(-1),
            ("Ctrl+PgUp",),
            needs_others=True,
        ),
        Command("file", translate("Command", "&Quit"), ask(Request.QUIT), ("Ctrl+Q",), parted=True),
    )


def _edit() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    rows = (
        (translate("Command", "&Copy"), Request.COPY, ("Ctrl+C",)),
        (translate("Command", "Copy with &Source"), Request.COPY_WITH_SOURCE, ("Ctrl+Shift+C",)),
        (translate("Command", "Select &All"), Request.SELECT_ALL, ("Ctrl+A",)),
        (translate("Command", "&Find…"), Request.FIND, ("Ctrl+F", "/")),
        (translate("Command", "Find &Next"), Request.FIND_NEXT, ("F3", "Ctrl+G")),
        (
            translate("Command", "Find &Previous"),
            Request.FIND_PREVIOUS,
            ("Shift+F3", "Ctrl+Shift+G"),
        ),
    )
    return (
        Command(
            "edit",
            translate("Command", "&Undo"),
            lambda workspace: workspace.undo.undo(),
            ("Ctrl+Z",),
            possible=lambda workspace: workspace.undo.canUndo(),
        ),
        Command(
            "edit",
            translate("Command", "&Redo"),
            lambda workspace: workspace.undo.redo(),
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            possible=lambda workspace: workspace.undo.canRedo(),
        ),
        *(
            Command(
                "edit",
                text,
                asking(request),
                keys,
                needs_article=True,
                parted=request in {Request.COPY, Request.FIND},
            )
            for text, request, keys in rows
        ),
    )


def _view() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command(
            "view", translate("Command", "&Larger"), partial(zoom_by, steps=1), ("Ctrl+=", "Ctrl++")
        ),
        Command("view", translate("Command", "&Smaller"), partial(zoom_by, steps=-1), ("Ctrl+-",)),
        Command("view", translate("Command", "&Usual Size"), setting(zoom=100), ("Ctrl+0",)),
        *_themes(),
        *_languages(),
        Command(
            "view",
            translate("Command", "Legen&d"),
            lambda workspace: workspace.change(legend=not workspace.settings.legend),
            ("Ctrl+L",),
            checked=lambda settings: settings.legend,
            parted=True,
        ),
        Command(
            "view", translate("Command", "&Full Screen"), asking(Request.FULL_SCREEN), ("F11",)
        ),
    )


def _themes() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    texts = {
        "system": translate("Command", "&As the Desktop"),
        "light": translate("Command", "&Light"),
        "sepia": translate("Command", "&Sepia"),
        "dark": translate("Command", "&Dark"),
        "contrast": translate("Command", "High &Contrast"),
    }
    return tuple(choice("view/theme", texts[name], "theme", name) for name in ("system", *THEMES))


def _languages() -> tuple[Command, ...]:
    # A language is named in itself, so that it can be found by who reads no other.
    texts = {
        "system": QCoreApplication.translate("Command", "&As the Desktop"),
        "zh_CN": "中文(&C)",
        "en": "&English",
    }
    return tuple(choice("view/language", texts[name], "language", name) for name in LANGUAGES)


def _terms() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    rows = (
        (translate("Command", "&Next Term"), Request.NEXT_TERM, "N"),
        (translate("Command", "&Previous Term"), Request.PREVIOUS_TERM, "P"),
        (translate("Command", "Show &Card"), Request.SHOW_CARD, ""),
        (translate("Command", "P&in Card Beside the Page"), Request.PIN_CARD, "Enter"),
    )
    densities = {
        "all": translate("Command", "&Every Occurrence"),
        "first_in_article": translate("Command", "The First in the &Article"),
        "first_in_paragraph": translate("Command", "The First in Each &Paragraph"),
    }
    return (
        *(
            Command("terms", text, asking(request), hint=hint, needs_article=True)
            for text, request, hint in rows
        ),
        *_layers(),
        *(choice("terms/density", densities[name], "density", name) for name in DENSITIES),
        Command(
            "terms/density",
            translate("Command", "&Change What Is Marked"),
            _change_density,
            ("Ctrl+Shift+D",),
            parted=True,
        ),
        *_card(),
    )


def _card() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    sizes = {
        80: translate("Command", "&Small"),
        100: translate("Command", "&Usual"),
        130: translate("Command", "&Large"),
        160: translate("Command", "For a &Projector"),
    }
    return (
        Command(
            "terms",
            translate("Command", "&Tones in Colour"),
            lambda workspace: workspace.change(tone_colours=not workspace.settings.tone_colours),
            checked=lambda settings: settings.tone_colours,
            parted=True,
        ),
        *(choice("terms/delay", _delay_text(delay), "card_delay", delay) for delay in CARD_DELAYS),
        *(choice("terms/size", text, "card_size", size) for size, text in sizes.items()),
    )


def _delay_text(milliseconds: int) -> str:
    if not milliseconds:
        return QCoreApplication.translate("Command", "&None")
    text = QCoreApplication.translate("Command", "{seconds} Seconds")
    return text.format(seconds=f"0.&{milliseconds // 100}")


def _layers() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command(
            "terms",
            translate("Command", "&Glossary Terms"),
            lambda workspace: _toggle(workspace, "hidden_categories", tuple(Category)),
            ("Ctrl+1",),
            checked=lambda settings: len(settings.hidden_categories) < len(Category),
            parted=True,
        ),
        Command(
            "terms",
            translate("Command", "&Key Words"),
            lambda workspace: workspace.change(keywords=not workspace.settings.keywords),
            ("Ctrl+2",),
            checked=lambda settings: settings.keywords,
        ),
        Command(
            "terms",
            translate("Command", "N&ames, Dates and Figures"),
            lambda workspace: _toggle(workspace, "hidden_names", tuple(NameKind)),
            ("Ctrl+3",),
            checked=lambda settings: len(settings.hidden_names) < len(NameKind),
        ),
    )


def _help() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command("help", translate("Command", "&Keys"), asking(Request.SHOW_KEYS), ("F1",)),
        Command("help", translate("Command", "&About Yandu"), asking(Request.SHOW_ABOUT)),
    )


def _toggle(workspace: Workspace, setting: str, everything: tuple[str, ...]) -> None:
    """Hide all of a kind, or show all when all are hidden."""
    hidden = getattr(workspace.settings, setting)
    names = tuple(str(one) for one in everything)
    workspace.change(**{setting: () if len(hidden) >= len(names) else names})


def _change_density(workspace: Workspace) -> None:
    here = DENSITIES.index(workspace.settings.density)
    workspace.change(density=DENSITIES[(here + 1) % len(DENSITIES)])
