"""The commands of the menu of terms: walking them, what is marked, the card."""

from PySide6.QtCore import QCoreApplication

from reader.analysis.model import NameKind
from reader.dictionary.addon import COMMAND, dictionary_file
from reader.glossary.category import Category
from reader.ui.commands.command import Command, asking, choice
from reader.ui.requests import Request
from reader.ui.workspace import Workspace

DENSITIES = ("all", "first_in_article", "first_in_paragraph")
CARD_DELAYS = (0, 100, 200, 400, 800)  # milliseconds


def term_commands() -> tuple[Command, ...]:
    """Return them in menu order, in the language now set."""
    translate = QCoreApplication.translate
    again = translate("Command", "Enter again")
    rows = (
        (translate("Command", "&Next Term"), Request.NEXT_TERM, "N"),
        (translate("Command", "&Previous Term"), Request.PREVIOUS_TERM, "P"),
        (translate("Command", "Show &Card"), Request.SHOW_CARD, "Enter"),
        (translate("Command", "P&in Card Beside the Page"), Request.PIN_CARD, again),
    )
    densities = {
        "all": translate("Command", "&Every Occurrence"),
        "first_in_article": translate("Command", "The First in the &Article"),
        "first_in_paragraph": translate("Command", "The First in Each &Paragraph"),
    }
    return (
        *(
            Command(
                "terms",
                text,
                asking(request),
                hint=hint,
                needs_article=True,
                on_page=request is Request.SHOW_CARD,
            )
            for text, request, hint in rows
        ),
        Command(
            "terms",
            translate("Command", "What Is Not &Explained…"),
            asking(Request.SHOW_GAPS),
            ("Ctrl+Shift+U",),
            parted=True,
        ),
        Command(
            "terms",
            translate("Command", "C&oncept Map…"),
            asking(Request.SHOW_CONCEPT_MAP),
            ("Ctrl+Shift+M",),
            needs_article=True,
        ),
        *_stages(),
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
        *_dictionary(),
        *_glossary(),
    )


def _glossary() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    return (
        Command(
            "terms",
            translate("Command", "A&dd to My Glossary…"),
            asking(Request.ADD_ENTRY),
            ("Ctrl+E",),
            parted=True,
        ),
        Command(
            "terms",
            translate("Command", "M&y Glossaries…"),
            asking(Request.SHOW_GLOSSARIES),
            ("Ctrl+Shift+Y",),
        ),
        Command(
            "terms",
            translate("Command", "&Browse the Glossary…"),
            asking(Request.BROWSE_GLOSSARY),
            ("Ctrl+Shift+L",),
        ),
    )


def _dictionary() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    missing = translate("Command", "(to install: {command})").format(command=COMMAND)
    return (
        Command(
            "terms",
            translate("Command", "&Look Up in the Dictionary"),
            asking(Request.LOOK_UP),
            ("Ctrl+K",),
            needs_article=True,
            parted=True,
            on_page=True,
        ),
        Command(
            "terms",
            translate("Command", "Cards of O&rdinary Words"),
            lambda workspace: workspace.change(dictionary=not workspace.settings.dictionary),
            ("Ctrl+Alt+D",),
            checked=lambda settings: settings.dictionary and dictionary_file() is not None,
            possible=lambda _: dictionary_file() is not None,
            about=lambda _: "" if dictionary_file() else missing,
        ),
    )


def _stages() -> tuple[Command, ...]:
    translate = QCoreApplication.translate
    rows = (
        (translate("Command", "I &Know This Term"), Request.TERM_IS_KNOWN, "Ctrl+Alt+K"),
        (translate("Command", "I Am &Learning It"), Request.TERM_IS_LEARNT, "Ctrl+Alt+L"),
        (translate("Command", "&Never Mark It"), Request.TERM_IS_IGNORED, "Ctrl+Alt+I"),
    )
    return (
        *(
            Command("terms/stage", text, asking(request), (key,), needs_article=True)
            for text, request, key in rows
        ),
        Command(
            "terms/stage",
            translate("Command", "&Mark Only What Is Not Known"),
            lambda workspace: workspace.change(only_unknown=not workspace.settings.only_unknown),
            ("Ctrl+Alt+U",),
            checked=lambda settings: settings.only_unknown,
            parted=True,
        ),
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


def _toggle(workspace: Workspace, setting: str, everything: tuple[str, ...]) -> None:
    """Hide all of a kind, or show all when all are hidden."""
    hidden = getattr(workspace.settings, setting)
    names = tuple(str(one) for one in everything)
    workspace.change(**{setting: () if len(hidden) >= len(names) else names})


def _change_density(workspace: Workspace) -> None:
    here = DENSITIES.index(workspace.settings.density)
    workspace.change(density=DENSITIES[(here + 1) % len(DENSITIES)])
