"""How the reader wants pages set: typeface, width of the column, distances."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFontDatabase

SERIF = "Yandu Serif"
SANS = (  # as systems ship them for Chinese, the most complete first
    "Source Han Sans SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "HarmonyOS Sans SC",
    "MiSans",
    "Sarasa Gothic SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Hiragino Sans GB",
    "SimHei",
    "Droid Sans Fallback",
)
USUAL_PITCH = 180  # per cent


class PageStyle(NamedTuple):
    """What the reader can choose of a page.

    Attributes:
        sans: set in a sans-serif face, where the system has one for Chinese.
        measure: full-width characters on a line where there is room.
        pitch: from line to line of body text, in per cent of its size; other roles follow.
        indent: of the first line of a paragraph of body text, in em.
        margin: paper on each side of the column where there is room, in em.
    """

    sans: bool = False
    measure: int = 38
    pitch: int = USUAL_PITCH
    indent: int = 2
    margin: int = 4

    @property
    def families(self) -> list[str]:
        """The faces of the type, the first choice first."""
        family = sans_family() if self.sans else ""
        return [family, SERIF] if family else [SERIF]


USUAL = PageStyle()


@lru_cache(maxsize=1)
def sans_family() -> str:
    """Return the system's sans-serif face for Chinese; empty where there is none."""
    present = set(QFontDatabase.families())
    return next((name for name in SANS if name in present), "")
