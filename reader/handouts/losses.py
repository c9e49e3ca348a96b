"""What a format leaves out of a handout or writes otherwise: told before the file is written."""

from collections.abc import Iterable, Iterator

from reader.annotations.model import Kind
from reader.handouts.model import Handout, Run
from reader.language import Text

_ROUGH = frozenset({Kind.WAVY, Kind.BOX, Kind.HIGHLIGHT, Kind.UNDERLINE})


def losses(made: Iterable[Handout], suffix: str) -> tuple[Text, ...]:
    """Return what is lost in files of a suffix; nothing where all is kept."""
    runs = [run for one in made for block in one.blocks for run in block.runs]
    return tuple(_losses(runs, suffix.lower()))


def _losses(runs: list[Run], suffix: str) -> Iterator[Text]:
    if suffix == ".md":
        if any(set(run.drawn) & _ROUGH for run in runs):
            yield Text(
                en="Marks become bold or italic; their shapes and colours are lost.",
                zh="标注改为粗体或斜体，不保留形状和颜色。",
            )
        if any(run.pinyin for run in runs):
            yield Text(en="Pinyin is left out.", zh="不含拼音。")
    elif suffix in {".docx", ".pdf"} and any(run.pinyin for run in runs):
        yield Text(en="Pinyin stands in brackets behind the words.", zh="拼音写在词语后的括号中。")
