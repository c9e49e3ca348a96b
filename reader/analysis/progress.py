"""How a long analysis tells how far it is, and how it is stopped."""

from collections.abc import Callable

Progress = Callable[[float], None]
"""Called now and then with the share done, 0…1; raises `Cancelled` to stop the work."""


class Cancelled(Exception):
    """Nobody waits for the result any more."""


def unwatched(_share: float) -> None:
    """Report to nobody: the work runs to its end."""
