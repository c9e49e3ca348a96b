"""What a format leaves out of a handout or writes otherwise: told before the file is written."""

from collections.abc import Iterable, Iterator

from reader.handouts.ink_words import kind_of
from reader.handouts.model import Handout
from reader.language import Text


def losses(made: Iterable[Handout], suffix: str) -> tuple[Text, ...]:
    """Return what is lost in files of a suffix; nothing where all is kept."""
    every = tuple(made)
    return tuple(_losses(every, suffix.lower()))


def _losses(made: tuple[Handout, ...], suffix: str) -> Iterator[Text]:
    runs = [run for one in made for block in one.blocks for run in block.runs]
    spoken = any(run.pinyin for run in runs)
    if suffix == ".md":
        if any(run.drawn or run.inked for run in runs):
            yield Text(
                en="Marks become bold or italic; their shapes and colours are lost.",
                zh="标注改为粗体或斜体，不保留形状和颜色。",
            )
        if spoken:
            yield Text(en="Pinyin is left out.", zh="不含拼音。")
    free = sum(kind_of(one.stroke) is None for one in made[0].inked)
    if free and suffix in {".md", ".docx"}:
        yield Text(
            en=f"{free} lines drawn beside the text or freely are left out.",
            zh=f"不含文字旁或随手画的 {free} 笔。",
        )
