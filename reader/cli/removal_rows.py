"""The commands that take articles out of a library, and bring them back."""

from reader.cli.libraries import take_limits
from reader.cli.parser import Parser, number_between
from reader.cli.row import Row, Runner
from reader.language import Text

_MOST = 10**9


def _remove(parser: Parser) -> None:
    text = Text(en="articles by their ids", zh="文章编号")
    parser.take("ids", metavar="ID", nargs="*", text=text)
    text = Text(en="instead of ids: all that this finds", zh="不用编号：检索到的全部文章")
    parser.take("--query", metavar="QUERY", text=text)
    take_limits(parser)
    _yes(parser, Text(en="remove them; without this, only list them", zh="确认移除；否则只列出"))


def _nothing(_parser: Parser) -> None:
    pass


def _restore(parser: Parser) -> None:
    text = Text(en="which removal; the latest", zh="哪一批；默认最近一批")
    kind = number_between(parser, 1, _MOST)
    parser.take("removal", metavar="N", nargs="?", type=kind, text=text)


def _purge(parser: Parser) -> None:
    text = Text(en="which removals", zh="哪几批")
    kind = number_between(parser, 1, _MOST)
    parser.take("removals", metavar="N", nargs="*", type=kind, text=text)
    parser.take("--all", action="store_true", text=Text(en="all of them", zh="全部"))
    _yes(parser, Text(en="do it; without this, only list them", zh="确认清除；否则只列出"))


def _yes(parser: Parser, text: Text) -> None:
    parser.take("--yes", action="store_true", text=text)


def _load_remove() -> Runner:
    from reader.cli.removing import remove

    return remove


def _load_list() -> Runner:
    from reader.cli.removing import list_removed

    return list_removed


def _load_restore() -> Runner:
    from reader.cli.removing import restore

    return restore


def _load_purge() -> Runner:
    from reader.cli.removing import purge

    return purge


REMOVAL_ROWS = (
    Row(
        "remove",
        Text(en="remove articles from the library", zh="从资料库移除文章"),
        _remove,
        _load_remove,
    ),
    Row(
        "removed list",
        Text(en="print what was removed and can be brought back", zh="列出可以恢复的已移除文章"),
        _nothing,
        _load_list,
    ),
    Row(
        "removed restore",
        Text(en="bring removed articles back", zh="恢复已移除的文章"),
        _restore,
        _load_restore,
    ),
    Row(
        "removed purge",
        Text(en="give removed articles up for good", zh="彻底清除已移除的文章"),
        _purge,
        _load_purge,
    ),
)
"""In the order of the help."""
