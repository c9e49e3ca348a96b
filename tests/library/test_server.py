"""A library on a server: who may do what, and what is said when it cannot be reached."""

import subprocess
import sys

import psycopg
import pytest
from psycopg import sql

from reader.errors import LibraryError, ReadOnlyLibrary
from reader.library.opening import is_server, make_library, open_library, required_library
from reader.library.query import parse
from reader.library.query_tree import Field, Or, Phrase
from reader.library.server import kept_articles
from reader.library.server.address import checked, shown
from reader.library.server.conditions import condition
from reader.library.server.connections import Connections
from reader.library.server.kept_articles import KeptArticles
from reader.library.server.library import ServerLibrary
from reader.library.server.spellings import frequencies
from tests.conftest import ROOT
from tests.library.articles_made import coming, made, numbered
from tests.library.test_contract import on_server
from tests.sentences import english_in

READ = """
import sys
from reader.library.opening import open_library
from reader.library.query import parse
from reader.library.query_tree import Field, Or, Phrase
library = open_library(sys.argv[1])
print(library.writable, library.count(parse("改革")), len(library.records()))
"""


@pytest.fixture
def library(server_address, tmp_path):
    one = on_server(server_address, tmp_path)
    yield one
    one.close()


@pytest.fixture
def pupil(library):
    """The address for an account that may only read what there is."""
    teacher = library.place
    with psycopg.connect(teacher) as connection:
        connection.execute("CREATE ROLE pupil LOGIN")
        connection.execute("GRANT USAGE ON SCHEMA yandu TO pupil")
        connection.execute("GRANT SELECT ON ALL TABLES IN SCHEMA yandu TO pupil")
    yield teacher.replace("postgres@", "pupil@")
    with psycopg.connect(teacher) as connection:
        connection.execute("DROP OWNED BY pupil")
        connection.execute("DROP ROLE pupil")


def test_an_address_is_told_from_a_folder():
    assert is_server("postgresql://library.example/yandu")
    assert is_server("service=yandu")
    assert not is_server("/srv/postgresql")


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://teacher:secret@library.example/yandu",
        "postgresql://library.example/yandu?password=secret",
        "postgresql://library.example/yandu?colour=red",
    ],
)
def test_an_address_with_a_password_or_mistakes_is_refused(address):
    with pytest.raises(LibraryError) as caught:
        checked(address)
    assert "secret" not in str(caught.value)


def test_no_password_is_ever_shown():
    assert shown("postgresql://teacher:secret@h/d") == "postgresql://teacher@h/d"
    assert shown("service=yandu") == "service=yandu"


def test_a_server_out_of_reach_is_named(tmp_path):
    with pytest.raises(LibraryError, match="cannot be reached") as caught:
        open_library(f"postgresql://nobody@/none?host={tmp_path}")
    assert "postgresql://nobody@/none" in str(caught.value)
    assert "无法连接" in caught.value.text.zh


@pytest.mark.parametrize(
    ("told", "chinese"),
    [
        ("connection failed: connection to server at “h” failed: Connection refused", "拒绝连接"),
        ("connection timeout expired", "连接超时"),
        ("something new", "请检查地址、账户和网络"),
    ],
)
def test_why_a_server_is_out_of_reach_is_told_in_chinese(told, chinese):
    refusal = Connections("service=yandu")._told(psycopg.OperationalError(f"{told}\nmore"))
    assert chinese in refusal.text.zh
    assert english_in(refusal.text.zh) is None


def test_who_may_only_read_reads(library, pupil, tmp_path):
    library.add(numbered(3))
    reading = ServerLibrary(pupil, KeptArticles(tmp_path, "pupil"))
    assert not reading.writable
    assert reading.count(parse("改革")) == 3
    for change in (
        lambda: reading.add(numbered(1)),
        lambda: reading.remove(["x"]),
        lambda: reading.settle([]),
        lambda: reading.writing().__enter__(),
    ):
        with pytest.raises(ReadOnlyLibrary, match="only read"):
            change()
    reading.close()


def test_a_place_is_opened_by_its_kind(library, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made_here = make_library("书库")
    made_here.close()
    assert open_library("无") is None
    with pytest.raises(LibraryError, match="import"):
        required_library("无")
    for place in ("书库", library.place):
        one, other = required_library(place), make_library(place)
        assert one.size() == other.size()
        one.close()
        other.close()


def test_where_nothing_was_imported_and_nothing_may_be_there_is_no_library(library, pupil):
    with psycopg.connect(library.place) as connection:
        connection.execute("DROP SCHEMA yandu CASCADE")
    with pytest.raises(LibraryError, match="no library at"):
        open_library(pupil)


def test_a_library_of_a_later_version_is_left_alone(library):
    with psycopg.connect(library.place) as connection:
        connection.execute("UPDATE yandu.meta SET value = '99' WHERE key = 'schema'")
    with pytest.raises(LibraryError, match="newer version"):
        open_library(library.place)


def test_what_was_read_stays_readable(server_address, tmp_path, monkeypatch):
    kept = KeptArticles(tmp_path, "server")
    library = on_server(server_address, tmp_path, kept)
    article = made(
        "两个确保\n确保发放。", day="2003-01-17", page=1, authors=("甲", "乙"), column="今日谈"
    )
    library.add([coming(article), coming(made("没读过"), "/b.txt")])
    one, other = (record.id for record in library.records())
    assert library.article(one) == article
    library.close()
    monkeypatch.setattr(library, "_connections", Connections(f"postgresql://x@/x?host={tmp_path}"))
    assert library.article(one) == article
    with pytest.raises(LibraryError, match="cannot be reached"):
        library.article(other)


def test_kept_articles_take_nothing_that_is_no_article(tmp_path):
    kept = KeptArticles(tmp_path, "server")
    assert kept.take("../../etc/passwd") is None
    kept.keep("20030117-01-3f9a2c1e77ab", made("甲\n乙"))
    (path,) = (tmp_path / "server").rglob("2003*")
    path.write_bytes(b"{}\n")
    assert kept.take("20030117-01-3f9a2c1e77ab") is None


def test_only_the_latest_articles_are_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(kept_articles, "_MOST", 2)
    kept = KeptArticles(tmp_path, "server")
    for number in range(4):
        kept.keep(f"00000000-00-00000000000{number}", made(f"第{number}篇"))
    assert len(list((tmp_path / "server").rglob("0*"))) == 2


def test_many_read_while_one_writes(library):
    library.add(numbered(20))
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", READ, library.place], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    library.add(numbered(20, "1979-01-01"))
    answers = [reader.communicate()[0].split() for reader in readers]
    assert {answer[0] for answer in answers} == {"True"}
    assert all(answer[1] == answer[2] and answer[1] in {"20", "40"} for answer in answers)


def test_a_connection_that_broke_is_replaced(library):
    library.add(numbered(1))
    with psycopg.connect(library.place) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE application_name = 'yandu'"
        )
    with pytest.raises(LibraryError, match="cannot be reached"):
        library.size()
    assert library.size().articles == 1


def test_the_same_library_is_made_once_by_two_at_once(library):
    with psycopg.connect(library.place) as connection:
        connection.execute("DROP SCHEMA yandu CASCADE")
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", READ, library.place], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    assert [reader.communicate()[0].split()[0] for reader in readers] == ["True", "True"]


def test_what_pinyin_stands_for_is_asked_at_once(library):
    library.add([coming(made("甲\n工人来了。"), "/a"), coming(made("乙\n供人看。"), "/b")])
    either = Or((Phrase("工人"), Phrase("供人"), Phrase("工人来了"), Phrase("乙", Field.TITLE)))
    asked = condition(either)
    assert asked.values[0] == ["工人", "供人"]
    assert library.count(either) == 2


def test_a_frequent_word_is_looked_up_in_the_index(library):
    library.add([coming(made(f"第{n}篇\n的的的的"), f"/{n}") for n in range(50)])
    library.index()
    asked = condition(parse("的"))
    with library._connections.borrow_to_search() as connection:
        plan = connection.execute(
            sql.SQL("EXPLAIN SELECT count(*) FROM yandu.articles WHERE {}").format(asked.text),
            asked.values,
        ).fetchall()
    assert "Bitmap Index Scan on articles_by_grams" in str(plan)


def test_of_two_frequent_words_the_more_frequent_is_known(library):
    texts = [f"第{n}篇\n{'工人' if n < 120 else '公认'}来了" for n in range(230)]
    library.add([coming(made(text), f"/{n}") for n, text in enumerate(texts)])
    assert frequencies(library._connections, ["工人", "公认", "供人"]) == [120, 110, 0]
