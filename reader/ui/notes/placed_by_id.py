"""Where the annotations of an article are, by id and by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.overriding import override

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.annotations.model import Kind
    from reader.annotations.placing import Placed


class PlacedById(dict[str, "Placed"]):
    """Annotations by id; those of one kind are known without looking at all others.

    Args:
        placed: what it holds at first.
    """

    def __init__(self, placed: Iterable[Placed] = ()) -> None:
        super().__init__()
        self._kinds: dict[Kind, dict[str, Placed]] = {}
        for one in placed:
            self[one.annotation.id] = one

    @override
    def __setitem__(self, name: str, placed: Placed) -> None:
        kind, before = placed.annotation.kind, self.get(name)
        if before is not None and before.annotation.kind is not kind:
            del self._kinds[before.annotation.kind][name]
        super().__setitem__(name, placed)
        self._kinds.setdefault(kind, {})[name] = placed

    def leave_out(self, name: str) -> None:
        """Hold an annotation no longer, if it was held."""
        before = super().pop(name, None)
        if before is not None:
            del self._kinds[before.annotation.kind][name]

    def of_kind(self, kind: Kind) -> Iterable[Placed]:
        """Return those of one kind."""
        return self._kinds.get(kind, {}).values()
