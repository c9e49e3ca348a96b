"""A text file: one article, or one of the forms that hold many."""

from collections.abc import Iterable

from reader.importers.containers import headline_list, month_file, tables
from reader.importers.containers.piece import Piece, Pieces
from reader.importers.containers.text_blocks import TextBlocks, decoded_blocks
from reader.importers.file_bytes import LIMIT
from reader.importers.file_names import refused, suffix_of
from reader.importers.reading import parse_text

_MARKUP = frozenset((".html", ".htm", ".xhtml", ".mht", ".xml", ".sql", ".svg", ".rtf", ".tex"))
_PROGRAMS = frozenset(
    (
        ".bat", ".c", ".cfg", ".conf", ".cpp", ".cs", ".css", ".go", ".h", ".ini", ".java",
        ".ipynb", ".js", ".json", ".log", ".php", ".pl", ".ps1", ".py", ".r", ".rb", ".rs", ".sh",
        ".srt", ".toml", ".ts", ".vbs", ".yaml", ".yml",
    )
)  # fmt: skip


def pieces(blocks: Iterable[bytes], name: str) -> Pieces:
    """Return the articles of a text file.

    Args:
        blocks: its bytes, `text_blocks.BLOCK` at a time.
        name: its name, without its folder.

    Raises:
        RefusedInput: it is no text, or one of a kind that holds no articles.
    """
    text = decoded_blocks(blocks, name)
    suffix = suffix_of(name)
    if suffix in tables.SUFFIXES:
        return tables.pieces(text, tables.SUFFIXES[suffix])
    if month_file.holds_several(text.head):
        return month_file.pieces(text)
    if headline_list.is_headline_list(text.head):
        return headline_list.pieces(text)
    return _single(text, suffix)


def _single(blocks: TextBlocks, suffix: str) -> Pieces:
    if not blocks.whole:
        blocks = _joined(blocks)
    article = parse_text(
        blocks.head, name=blocks.name, encoding=blocks.encoding, problems=blocks.problems
    )
    if article.format == "plain" and suffix in _MARKUP | _PROGRAMS:
        raise refused(
            blocks.name,
            f"a “{suffix}” file is not the plain text of an article",
            f"“{suffix}”文件不是文章的纯文本",
        )
    yield Piece("", "", article)


def _joined(blocks: TextBlocks) -> TextBlocks:
    parts, length = [], 0
    for block in blocks:
        parts.append(block)
        length += len(block)
        if length > LIMIT:
            limit = LIMIT // (1024 * 1024)
            raise refused(
                blocks.name,
                f"one article of more than {limit} MB is too large",
                f"单篇文章超过 {limit} MB，过大",
            )
    return TextBlocks(
        blocks.name, blocks.encoding, blocks.problems, "".join(parts), iter(()), whole=True
    )
