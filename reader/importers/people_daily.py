"""The archive's own format: one article a file, four header lines and the text.

    ### TITLE
    AUTHORS
    YYYY-MM-DD
    第N版(SECTION)
    专栏：COLUMN

    BODY

Every header line may be missing, line ends and trailing blanks vary. The body repeats the
heading line by line, the title alone does not tell where its lines end.
"""

from collections.abc import Sequence

from reader.article.model import Article
from reader.importers.authors import credited
from reader.importers.body import structure
from reader.importers.composition import Parts, compose
from reader.importers.dates import date_of_name
from reader.importers.header import Header, read_header
from reader.importers.heading import front, is_picture
from reader.importers.lines import Line, filled_lines
from reader.importers.names import split_field
from reader.importers.source import Source
from reader.language import Text

FORMAT = "people_daily"

_NO_TITLE = Text(en="The text has no title line.", zh="文中没有标题行。")
_NO_DATE = Text(en="The text has no date line.", zh="文中没有日期行。")
_NO_PAGE = Text(en="The text has no page line.", zh="文中没有版次行。")
_SECOND_TITLE = Text(
    en="The text has a second title line (###): it may hold several articles.",
    zh="文中还有另一标题行（###），可能包含多篇文章。",
)
_NO_BODY = Text(en="There is no text below the header.", zh="标题信息之后没有正文。")


def parse(source: Source) -> Article | None:
    """Return the article in `source`, or None when it is not in the archive's format."""
    lines = source.lines
    header = read_header(lines)
    text = filled_lines([*header.strays, *lines[header.length :]])
    if not header.is_archive or not (header.title or text):
        return None
    top = front(header.title, text, header.authors)
    body = structure(top.rest, pictures=is_picture(header.title), mend=True)
    return compose(
        header.title or source.stem,
        Parts(top.heading, body),
        date=header.day or date_of_name(source.name),
        page=header.page,
        page_name=header.page_name,
        column="；".join(header.columns) or None,
        authors=split_field(header.authors) or credited(top.heading, body),
        format=FORMAT,
        encoding=source.encoding,
        problems=(*source.problems, *_problems(header, text)),
    )


def _problems(header: Header, text: Sequence[Line]) -> list[Text]:
    missing = (
        (not header.title, _NO_TITLE),
        (header.day is None and header.wrong_date is None, _NO_DATE),
        (header.page is None, _NO_PAGE),
        (not text, _NO_BODY),
    )
    problems = [problem for is_missing, problem in missing if is_missing]
    if header.wrong_date is not None:
        problems.append(_wrong_date(header.wrong_date))
    if any(line.text.startswith("### ") for line in text):
        problems.append(_SECOND_TITLE)
    return problems


def _wrong_date(line: str) -> Text:
    return Text(en=f"There is no such day as {line}.", zh=f"日期 {line} 不存在。")
