"""The commands of the reader's own notes: annotations, and their backups."""

from pathlib import Path

from reader.cli.parser import Parser
from reader.cli.row import Row, Runner
from reader.language import Text


def _list(parser: Parser) -> None:
    text = Text(en="an article: a file, or its id in the library", zh="文章文件，或资料库中的编号")
    parser.take("file", metavar="FILE|ID", type=Path, text=text)


def _backups(parser: Parser) -> None:
    text = Text(en="make one now", zh="立即备份")
    parser.take("--make", action="store_true", text=text)


def _restore(parser: Parser) -> None:
    text = Text(
        en="number of a backup, or a file of notes such as a copy",
        zh="备份编号，或笔记文件（如副本）",
    )
    parser.take("backup", metavar="N|FILE", text=text)
    text = Text(
        en="restore it; without this, only show what would change",
        zh="确认恢复；否则只显示会有哪些变化",
    )
    parser.take("--yes", action="store_true", text=text)


def _load_list() -> Runner:
    from reader.cli.annotations import list_annotations

    return list_annotations


def _load_backups() -> Runner:
    from reader.cli.note_backups import list_backups

    return list_backups


def _load_restore() -> Runner:
    from reader.cli.note_backups import restore

    return restore


ANNOTATION_ROWS = (
    Row(
        "annotations list",
        Text(en="print what is marked in an article", zh="列出文章中的标注"),
        _list,
        _load_list,
    ),
    Row(
        "annotations backups",
        Text(en="print the backups of the notes", zh="列出笔记的备份"),
        _backups,
        _load_backups,
    ),
    Row(
        "annotations restore",
        Text(en="restore a backup of the notes", zh="恢复笔记备份"),
        _restore,
        _load_restore,
    ),
)
