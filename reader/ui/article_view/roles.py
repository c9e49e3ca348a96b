"""How paragraphs of each role are set: sizes, distances, indents."""

from enum import Enum
from typing import NamedTuple

from reader.article.model import Role
from reader.ui.article_view.page_style import USUAL_PITCH, PageStyle

RUBY_PITCH = 0.55  # em by which lines stand further apart with pinyin between them
RUBY_RISE = 0.17  # em from the em box up to the baseline of the pinyin


class Room(Enum):
    """Where a page makes room for pinyin, beside the pieces that have some."""

    NOWHERE = 0
    LINES = 1  # between all lines, so that they stand in one rhythm
    ALL = 2  # between all characters, too


class RoleStyle(NamedTuple):
    """How paragraphs of a role are set; lengths in em of the role's own size.

    Attributes:
        size: factor on the page's em.
        pitch: distance between baselines.
        indent: of the first line.
        left: of all lines.
        before: space above the paragraph.
        after: space below the paragraph.
        centred: each line in the middle of the measure, broken evenly.
        justified: lines filled to both margins.
    """

    size: float = 1.0
    pitch: float = 1.8
    indent: float = 0.0
    left: float = 0.0
    before: float = 0.0
    after: float = 0.3
    bold: bool = False
    muted: bool = False
    centred: bool = False
    justified: bool = False


STYLES = {
    Role.KICKER: RoleStyle(size=1.05, pitch=1.6, before=0.2, after=0.25, centred=True),
    Role.HEADLINE: RoleStyle(size=1.7, pitch=1.45, before=0.1, after=0.3, bold=True, centred=True),
    Role.SUBTITLE: RoleStyle(size=1.1, pitch=1.6, after=0.1, centred=True),
    Role.BYLINE: RoleStyle(size=0.95, before=0.2, after=0.2, muted=True, centred=True),
    Role.BODY: RoleStyle(indent=2.0, justified=True),
    Role.SUBHEAD: RoleStyle(size=1.05, before=0.6, after=0.4, bold=True, centred=True),
    Role.VERSE: RoleStyle(left=4.0, after=0.0),
    Role.CAPTION: RoleStyle(size=0.9, pitch=1.7, left=2.0, before=0.2, muted=True, justified=True),
    Role.TABLE: RoleStyle(size=0.9, pitch=1.7),
    Role.NOTE: RoleStyle(size=0.85, pitch=1.7, before=0.2, after=0.1, justified=True),
}


class Sizes(NamedTuple):
    """The lengths of one role at one zoom, in pixels.

    Attributes:
        above: from the top of a line's band to the em box of its characters.
    """

    em: float
    pitch: float
    above: float
    indent: float
    left: float
    before: float
    after: float

    def height(self, lines: int) -> int:
        """Return the height of so many lines with the space around them."""
        return round(self.before + lines * self.pitch + self.after)


def styled(role: Role, page: PageStyle) -> RoleStyle:
    """Return the style of a role with the pitch and the indent that the reader wants."""
    style = STYLES[role]
    indent = float(page.indent) if role is Role.BODY else style.indent
    return style._replace(pitch=style.pitch * page.pitch / USUAL_PITCH, indent=indent)


def sizes_of(style: RoleStyle, em: float, *, ruby: bool) -> Sizes:
    """Return the lengths of a role, with or without room for pinyin above its lines.

    Args:
        style: of the role.
        em: size of body text in pixels.
        ruby: lines have pinyin above them.
    """
    em *= style.size
    plain = round(em * style.pitch)
    more = round(em * RUBY_PITCH) if ruby else 0
    lengths = (style.indent, style.left, style.before, style.after)
    return Sizes(em, plain + more, (plain - em) / 2 + more, *(one * em for one in lengths))
