"""The commands of the reader's own notes: annotations, and their backups."""

from pathlib import Path

from reader.cli.parser import Parser
from reader.cli.row import Row, Runner
from reader.language import Text


def _list(parser: Parser) -> None:
    text = Text(en="an article: a file, or its id in the library", zh="文章文件，或资料库中的编号")
    parser.take("file", metavar="FILE|ID", type=Path, text=text)


def _export(parser: Parser) -> None:
    text = Text(
        en="articles whose annotations are written, files or ids; without any, all annotations",
        zh="要导出标注的文章（文件或编号）；不给出则导出全部标注",
    )
    parser.take("files", metavar="FILE|ID", nargs="*", type=Path, text=text)
    text = Text(
        en="the file; its suffix says what it is: .yandupack .jsonld .csv .apkg .txt",
        zh="要写入的文件，格式由后缀决定：.yandupack .jsonld .csv .apkg .txt",
    )
    parser.take("-o", "--output", metavar="OUT", type=Path, required=True, text=text)
    text = Text(en="only this layer; may be repeated", zh="仅限此图层，可重复")
    parser.take("--layer", metavar="NAME", action="append", text=text)
    text = Text(en="private layers and notes, too", zh="连同私密的图层和批注")
    parser.take("--private", action="store_true", text=text)


def _import(parser: Parser) -> None:
    text = Text(
        en="a file: .yandupack .jsonld .json .csv", zh="文件：.yandupack .jsonld .json .csv"
    )
    parser.take("file", metavar="FILE", type=Path, text=text)
    text = Text(
        en="article that annotations of other programs are on: a file or an id",
        zh="其他程序的标注所属的文章：文件或编号",
    )
    parser.take("--article", metavar="FILE|ID", type=Path, text=text)
    text = Text(en="put all into this layer", zh="全部放入此图层")
    parser.take("--layer", metavar="NAME", text=text)
    text = Text(en="only show what would come in", zh="只显示将导入什么")
    parser.take("--dry-run", action="store_true", text=text)


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


def _load_export() -> Runner:
    from reader.cli.annotation_files import export_annotations

    return export_annotations


def _load_import() -> Runner:
    from reader.cli.annotation_files import import_annotations

    return import_annotations


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
        "annotations export",
        Text(en="write annotations to a file", zh="把标注写入文件"),
        _export,
        _load_export,
    ),
    Row(
        "annotations import",
        Text(en="merge annotations of a file into the notes", zh="把文件中的标注并入笔记"),
        _import,
        _load_import,
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
