"""How well a reader knows a concept."""

from enum import StrEnum


class Stage(StrEnum):
    """Every concept is new until the reader says otherwise."""

    NEW = "new"
    LEARNING = "learning"
    KNOWN = "known"
    IGNORED = "ignored"  # of no interest: never marked


PASSED = frozenset((Stage.KNOWN, Stage.IGNORED))
"""What is left out where only the unknown is marked."""
