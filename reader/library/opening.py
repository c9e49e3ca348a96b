"""Opens the library at a place, a folder or the address of a server; the parts load as needed."""

# ruff: noqa: PLC0415  # a library in a folder needs no part of that on a server

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import LibraryError, NoLibraryThere

if TYPE_CHECKING:
    from reader.library.library import Library

_SERVERS = ("postgresql:", "postgres:", "service=")


def open_library(place: str | None = None) -> Library | None:
    """Return the library at a place, or None where there is none yet.

    Args:
        place: a folder, or an address as reader.library.server.address takes it; None for the
            user's own.

    Raises:
        LibraryError: there is one that cannot be opened, or the server cannot be reached.
    """
    from reader.library.embedded import EmbeddedLibrary, is_library

    if place and is_server(place):
        return _on_server(place)
    folder = _folder(place)
    return EmbeddedLibrary(folder) if is_library(folder) else None


def make_library(place: str | None = None) -> Library:
    """Return the library at a place, made now if there is none.

    Raises:
        LibraryError: it can be neither opened nor made.
    """
    from reader.library.embedded import EmbeddedLibrary

    return _on_server(place) if place and is_server(place) else EmbeddedLibrary(_folder(place))


def chosen_library(place: str) -> Library:
    """Return the library at a place that a reader once chose: nothing is made there.

    A folder that is not there may be on a stick that is not plugged in; a library made in its
    stead would hide the true one.

    Raises:
        NoLibraryThere: the folder holds none, but one can be made in it.
        LibraryError: it is not there, cannot be opened, or the server cannot be reached.
    """
    if library := open_library(place):
        return library
    folder = Path(place)
    if folder.is_dir():
        raise _none_in(folder)
    raise LibraryError(
        en=f"The folder {folder} is not there. If it is on a stick or a share, connect that first.",
        zh=f"找不到文件夹 {folder}。如果它在 U 盘或网络共享上，请先接好。",
    )


def _none_in(folder: Path) -> LibraryError:
    from reader.storage.folders import can_write

    kind = NoLibraryThere if can_write(folder) else LibraryError
    return kind(
        en=f"There is no library in the folder {folder}.",
        zh=f"文件夹 {folder} 中没有资料库。",
    )


def library_in(folder: Path) -> Path:
    """Return the folder of the library that a reader means who points at `folder`.

    Whoever copies all of the program's stores to a stick has the library in a folder inside.
    """
    from reader.library.embedded import is_library

    inside = folder / "library"
    return inside if not is_library(folder) and is_library(inside) else folder


def required_library(place: str | None = None) -> Library:
    """Return the library at a place.

    Raises:
        LibraryError: there is none, or it cannot be opened.
    """
    if library := open_library(place):
        return library
    folder = _folder(place)
    raise LibraryError(
        en=f"There is no library in {folder}; “yandu import” makes one.",
        zh=f"{folder} 中没有资料库；可用“yandu import”建立。",
    )


def is_server(place: str) -> bool:
    """Tell whether a place is a server's address and not a folder."""
    return place.startswith(_SERVERS)


def _folder(place: str | None) -> Path:
    from reader.library.embedded import library_folder

    return Path(place) if place else library_folder()


def _on_server(address: str) -> Library:
    from reader.analysis.cache import default_folder
    from reader.library.server.address import shown
    from reader.library.server.kept_articles import KeptArticles
    from reader.library.server.library import ServerLibrary

    kept = KeptArticles(default_folder().parent, shown(address))
    return ServerLibrary(address, kept)
