"""What must stand around a form for it to mean its concept."""

from dataclasses import dataclass

from reader.article.folding import fold
from reader.glossary.concept import Form

OPENING = "“『「‘"
CLOSING = "”』」’"  # each the partner of an opening mark
_QUOTES = frozenset(fold(OPENING + CLOSING))


@dataclass(frozen=True, slots=True)
class Condition:
    """What a form asks of its surroundings, folded; see `Form`."""

    concept: str
    only_in_quotes: bool
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]

    def __bool__(self) -> bool:
        return self.only_in_quotes or bool(self.not_after or self.not_before)

    def holds(self, folded: str, start: int, end: int) -> bool:
        """Tell whether the characters from `start` to `end` may mean the concept."""
        if self.only_in_quotes:
            around = folded[start - 1 : start], folded[end : end + 1]
            if not _QUOTES.issuperset(around):
                return False
        before = folded.endswith(self.not_after, 0, start)
        return not before and not folded.startswith(self.not_before, end)


def condition(concept: str, form: Form) -> Condition:
    """Return what `form` asks for to mean the concept."""
    return Condition(
        concept,
        form.only_in_quotes,
        tuple(map(fold, form.not_after)),
        tuple(map(fold, form.not_before)),
    )
