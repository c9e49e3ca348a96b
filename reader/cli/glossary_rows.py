"""The commands on glossaries: checked, listed, taken in and written out."""

from pathlib import Path

from reader.cli.parser import Parser
from reader.cli.row import Row, Runner
from reader.language import Text


def _folder(parser: Parser) -> None:
    text = Text(en="folder of topic files; the one shipped", zh="词库文件夹，默认为随程序提供的")
    parser.take("folder", metavar="FOLDER", nargs="?", type=Path, text=text)


def _nothing(_parser: Parser) -> None:
    pass


def _export(parser: Parser) -> None:
    text = Text(
        en="file to write; its ending is the format: .toml .ttl .csv .tsv .tbx .zip",
        zh="要写入的文件，按扩展名定格式：.toml .ttl .csv .tsv .tbx .zip",
    )
    parser.take("file", metavar="FILE", type=Path, text=text)
    text = Text(
        en="name or id of one glossary, or yandu; all of one's own",
        zh="词库名称或编号，yandu 为自带词库；默认为全部自建词库",
    )
    parser.take("--glossary", metavar="NAME", text=text)
    text = Text(en="only tell what would be lost", zh="只列出会丢失的内容")
    parser.take("--check", action="store_true", text=text)


def _import(parser: Parser) -> None:
    text = Text(
        en="file to read: .toml .ttl .csv .tsv .tbx .zip (Yomitan) .u8 .gz (CC-CEDICT)",
        zh="要读入的文件：.toml .ttl .csv .tsv .tbx .zip（Yomitan）.u8 .gz（CC-CEDICT）",
    )
    parser.take("file", metavar="FILE", type=Path, text=text)
    text = Text(en="name of the glossary to add to; a new one", zh="并入的词库名称，默认新建")
    parser.take("--into", metavar="NAME", text=text)
    text = Text(en="only tell what would be left out", zh="只列出不能读入的内容")
    parser.take("--check", action="store_true", text=text)


def _load_check() -> Runner:
    from reader.cli.concepts import check_folder

    return check_folder


def _load_list() -> Runner:
    from reader.cli.concepts import list_concepts

    return list_concepts


def _load_export() -> Runner:
    from reader.cli.exchanging import export_glossary

    return export_glossary


def _load_import() -> Runner:
    from reader.cli.exchanging import import_glossary

    return import_glossary


GLOSSARY_ROWS = (
    Row(
        "glossary check",
        Text(en="validate a glossary, with file and line", zh="检查词库，指出文件和行号"),
        _folder,
        _load_check,
    ),
    Row(
        "glossary list",
        Text(en="print every concept", zh="列出全部概念"),
        _nothing,
        _load_list,
    ),
    Row(
        "glossary export",
        Text(en="write one's own glossaries into a file", zh="把自建词库写入文件"),
        _export,
        _load_export,
    ),
    Row(
        "glossary import",
        Text(en="take a glossary in as one's own", zh="把词库文件读入为自建词库"),
        _import,
        _load_import,
    ),
)
