"""One row of the table of commands, and the usual kinds of rows."""

from collections.abc import Callable
from typing import NamedTuple

from reader.settings import Settings
from reader.ui.requests import Request
from reader.ui.workspace import Workspace


class Command(NamedTuple):
    """One thing the reader can ask for.

    Attributes:
        menu: "file", or "view/theme" for a menu inside a menu.
        text: in the language now set, "&" before the letter to press.
        run: does it.
        keys: shortcuts in Qt's notation, the one shown in the menu first.
        hint: key of the page itself, shown in the menu where there are no `keys`.
        checked: for a command that is on or off: which, by the settings.
        needs_article: cannot run while nothing is open.
        needs_file: cannot run while no file, or an article of the library, is open.
        possible: tells whether it can be done now; None where nothing stands against it.
        needs_others: cannot run while only one file was opened.
        parted: a line stands above it in the menu.
        on_page: it stands in the menu of the page, too.
        about: says after the text what it would act on now.
    """

    menu: str
    text: str
    run: Callable[[Workspace], None]
    keys: tuple[str, ...] = ()
    hint: str = ""
    checked: Callable[[Settings], bool] | None = None
    needs_article: bool = False
    needs_file: bool = False
    possible: Callable[[Workspace], bool] | None = None
    needs_others: bool = False
    parted: bool = False
    on_page: bool = False
    about: Callable[[Workspace], str] | None = None


def asking(request: Request) -> Callable[[Workspace], None]:
    """Return what asks the window for something."""
    return lambda workspace: workspace.ask(request)


def setting(**values: object) -> Callable[[Workspace], None]:
    """Return what gives settings these values."""
    return lambda workspace: workspace.change(**values)


def choice(menu: str, text: str, name: str, value: object) -> Command:
    """Return a command that gives a setting one of several values."""
    return Command(
        menu,
        text,
        setting(**{name: value}),
        checked=lambda settings: bool(getattr(settings, name) == value),
    )


def is_possible(command: Command, workspace: Workspace) -> bool:
    """Tell whether a command can be run now."""
    missing = command.needs_article and workspace.article is None
    missing |= command.needs_file and workspace.path is None
    missing |= command.possible is not None and not command.possible(workspace)
    alone = command.needs_others and len(workspace.neighbours) < 2  # noqa: PLR2004
    return not missing and not alone
