"""Known changes of a text: what editors, other digitisations and damage do to it.

Every character of a changed text remembers which character of the old one it was, so that the
right place of a mark is known.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reader.article.model import Span

Traced = list[tuple[str, int]]
"""Characters, each with its offset in the old text; -1 for what is new."""

NEW = -1
_OTHER_LINES, _OTHER_BLANKS = 0.5, 0.03  # shares in another digitisation
_AWAY = (60, 200)  # characters before and after a mark that count as its neighbourhood
_NOISE = "的一是在有和国中人大上发展工作经济建设社会主义"
_WIDE = str.maketrans(
    {"“": "「", "”": "」", ",": "，", "—": "─"}
    | {chr(code): chr(code + 0xFEE0) for code in range(ord("0"), ord("9") + 1)}
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a change works with.

    Attributes:
        text: the old text.
        span: of the mark.
        others: sentences of other texts.
        traditional: simplified character -> traditional one.
        order: the source of chance.
    """

    text: str
    span: Span
    others: Sequence[str]
    traditional: dict[str, str]
    order: random.Random = field(default_factory=random.Random)

    def traced(self) -> Traced:
        """Return the old text, unchanged."""
        return [(character, place) for place, character in enumerate(self.text)]


def _new(text: str) -> Traced:
    return [(character, NEW) for character in text]


def nothing(setting: Setting) -> Traced:
    """Change nothing."""
    return setting.traced()


def inserted_before(setting: Setting) -> Traced:
    """Put three sentences of another text at the beginning."""
    return _new("".join(setting.order.choices(setting.others, k=3)) + "\n") + setting.traced()


def edited_outside(setting: Setting) -> Traced:
    """Make 25 edits that leave the mark alone."""
    return _noisy(setting, 25, lambda place: place not in setting.span)


def redigitised(setting: Setting) -> Traced:
    """Change widths, quotation marks, blanks and the ends of lines."""
    changed: Traced = []
    for character, place in setting.traced():
        if character == "\n" and setting.order.random() < _OTHER_LINES:
            continue
        if setting.order.random() < _OTHER_BLANKS:
            changed += _new(setting.order.choice(("\n", " ", "\u3000")))
        changed.append((character.translate(_WIDE), place))
    return changed


def noise_1(setting: Setting) -> Traced:
    """Make an edit at every hundredth character, anywhere."""
    return _noisy(setting, len(setting.text) // 100, lambda _: True)


def noise_3(setting: Setting) -> Traced:
    """Make an edit at three of a hundred characters, anywhere."""
    return _noisy(setting, 3 * len(setting.text) // 100, lambda _: True)


def quote_edited(setting: Setting) -> Traced:
    """Make edits at a tenth of the mark's characters, at least one."""
    count = max(1, len(setting.span) // 10)
    return _noisy(setting, count, lambda place: place in setting.span)


def shuffled(setting: Setting) -> Traced:
    """Put the paragraphs in another order."""
    paragraphs: list[Traced] = [[]]
    for character, place in setting.traced():
        paragraphs[-1].append((character, place))
        if character == "\n":
            paragraphs.append([])
    setting.order.shuffle(paragraphs)
    return [one for paragraph in paragraphs for one in paragraph]


def quote_edited_copy_elsewhere(setting: Setting) -> Traced:
    """Edit the mark and put its old words at another place."""
    exact = setting.text[setting.span.start : setting.span.end]
    return _put_elsewhere(setting, quote_edited(setting), exact)


def sentence_deleted(setting: Setting) -> Traced:
    """Take out the sentences the mark stands in."""
    return _without(setting, "。！？\n")


def paragraph_deleted(setting: Setting) -> Traced:
    """Take out the paragraphs the mark stands in."""
    return _without(setting, "\n")


def deleted_look_alike_elsewhere(setting: Setting) -> Traced:
    """Take out the sentences of the mark, and put a passage much like it elsewhere."""
    exact = list(setting.text[setting.span.start : setting.span.end])
    for place in setting.order.sample(range(len(exact)), max(1, 15 * len(exact) // 100)):
        exact[place] = setting.order.choice(_NOISE)
    return _put_elsewhere(setting, sentence_deleted(setting), "".join(exact))


def made_traditional(setting: Setting) -> Traced:
    """Write traditional characters for the simplified ones."""
    table = setting.traditional
    return [(table.get(character, character), place) for character, place in setting.traced()]


CHANGES: dict[str, Callable[[Setting], Traced]] = {
    "none": nothing,
    "text inserted before": inserted_before,
    "25 edits outside": edited_outside,
    "width, quotes, blanks, lines": redigitised,
    "1 % of characters": noise_1,
    "3 % of characters": noise_3,
    "quote edited by 10 %": quote_edited,
    "paragraphs shuffled": shuffled,
    "quote edited, copy elsewhere": quote_edited_copy_elsewhere,
    "sentence deleted": sentence_deleted,
    "paragraph deleted": paragraph_deleted,
    "deleted, look-alike elsewhere": deleted_look_alike_elsewhere,
    "simplified to traditional": made_traditional,
}
ADVERSARIAL = {"quote edited, copy elsewhere", "deleted, look-alike elsewhere"}
EDITED = {"1 % of characters", "3 % of characters", "quote edited by 10 %"}


def truth(traced: Traced, span: Span) -> Span | None:
    """Return where what is left of a mark stands; None where less than half of it is left."""
    kept = [place for place, (_, old) in enumerate(traced) if old in span]
    return Span(min(kept), max(kept) + 1) if 2 * len(kept) >= len(span) else None


def _noisy(setting: Setting, count: int, may: Callable[[int], bool]) -> Traced:
    changed = setting.traced()
    places = [at for at, (character, old) in enumerate(changed) if character != "\n" and may(old)]
    chosen = set(setting.order.sample(places, min(count, len(places))))
    result: Traced = []
    for at, one in enumerate(changed):
        if at not in chosen:
            result.append(one)
            continue
        kind = setting.order.choice(("insert", "delete", "replace"))
        if kind == "insert":
            result.append(one)
        if kind != "delete":
            result += _new(setting.order.choice(_NOISE))
    return result


def _put_elsewhere(setting: Setting, traced: Traced, text: str) -> Traced:
    ends = [at + 1 for at, (character, _) in enumerate(traced) if character in "。！？"]
    away = [at for at in ends if not -_AWAY[0] < traced[at - 1][1] - setting.span.start < _AWAY[1]]
    at = setting.order.choice(away or ends or [0])
    return traced[:at] + _new(text) + traced[at:]


def _without(setting: Setting, ends: str) -> Traced:
    start, end = setting.span.start, setting.span.end
    while start and setting.text[start - 1] not in ends:
        start -= 1
    while end < len(setting.text) and setting.text[end - 1] not in ends:
        end += 1
    return [one for one in setting.traced() if not start <= one[1] < end]
