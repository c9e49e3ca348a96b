"""One line on a terminal that tells how far an import is."""

import shutil
import sys
from types import TracebackType

from reader.cli.console import Console, width
from reader.language import Text
from reader.library.import_progress import Stage, Standing

_STAGES = {
    Stage.COUNTING: Text(en="Counting", zh="正在清点"),
    Stage.READING: Text(en="Importing", zh="正在导入"),
    Stage.INDEXING: Text(en="Indexing", zh="正在编索引"),
}
_BAR = 20
_ERASED = "\r\x1b[K"
_MINUTE, _HOUR = 60, 3600


class ProgressLine:
    """Draws the line anew each time; on anything but a terminal it draws nothing."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._is_shown = sys.stderr.isatty()

    def __enter__(self) -> "ProgressLine":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._is_shown:
            sys.stderr.write(_ERASED)
            sys.stderr.flush()

    def show(self, standing: Standing) -> None:
        """Draw how far it is."""
        if self._is_shown:
            columns = shutil.get_terminal_size().columns - 1
            sys.stderr.write(_ERASED + _fitting(self.text(standing), columns))
            sys.stderr.flush()

    def text(self, standing: Standing) -> str:
        """Return the line: stage, bar, articles, rate and time left."""
        words = self._console.words
        stage = words(_STAGES[standing.stage])
        if standing.stage is Stage.COUNTING:
            files = Text(en=f"{standing.files:,} files", zh=f"{standing.files:,} 个文件")
            return f"{stage}  {words(files)}"
        outcome = standing.outcome
        articles = outcome.added + outcome.updated + outcome.unchanged
        filled = int(standing.share * _BAR)
        bar = "█" * filled + "░" * (_BAR - filled)
        parts = [
            stage,
            f"{bar} {standing.share:4.0%}",
            words(Text(en=f"{articles:,} articles", zh=f"{articles:,} 篇")),
            words(Text(en=f"{standing.rate:,.0f}/s", zh=f"{standing.rate:,.0f} 篇/秒")),
        ]
        if standing.left is not None:
            left = _duration(standing.left)
            parts.append(words(Text(en=f"{left.en} left", zh=f"还需 {left.zh}")))
        if standing.refused:
            refused = Text(
                en=f"{standing.refused:,} refused", zh=f"{standing.refused:,} 项未能导入"
            )
            parts.append(words(refused))
        return "  ".join(parts)


def _duration(seconds: float) -> Text:
    whole = round(seconds)
    if whole < _MINUTE:
        return Text(en=f"{whole} s", zh=f"{whole} 秒")
    if whole < _HOUR:
        minutes, rest = divmod(whole, _MINUTE)
        return Text(en=f"{minutes} min {rest:02} s", zh=f"{minutes} 分 {rest:02} 秒")
    hours, rest = divmod(whole // _MINUTE, _MINUTE)
    return Text(en=f"{hours} h {rest:02} min", zh=f"{hours} 小时 {rest:02} 分")


def _fitting(text: str, columns: int) -> str:
    """Cut `text` to a terminal's width, so that it stays one line."""
    while width(text) > columns:
        text = text[:-1]
    return text
