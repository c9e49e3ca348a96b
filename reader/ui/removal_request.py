"""What is to be removed from the library, as panels and commands say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.library.library import Library


class RemovalRequest(NamedTuple):
    """What is to be removed.

    Attributes:
        find: returns the ids, off the GUI thread.
        title: of the article, where it is one.
    """

    find: Callable[[Library], Sequence[str]]
    title: str = ""


def one_article(id_: str, title: str) -> RemovalRequest:
    """Return the request to remove an article."""
    return RemovalRequest(lambda _: (id_,), title.replace("\n", " "))
