"""Connections to a server: borrowed for one answer, kept for the next."""

import contextlib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import psycopg
from psycopg import errors

from reader.errors import LibraryError, ReadOnlyLibrary
from reader.language import Text
from reader.library.server.address import checked, shown

Connection = psycopg.Connection[tuple[Any, ...]]

SCHEMA_VERSION = 1
_SPARE = 4  # connections kept while nobody needs them
_WAIT = 5  # seconds for a server to answer before it counts as out of reach
# Advisory locks, "Yandu" and its successor: of those who change the schema, who write articles.
_LOCK, _WRITERS = 0x59616E6475, 0x59616E6476
# The client's library says only in words why it did not come through, and only in English.
_MEANINGS = {
    "Connection refused": "服务器拒绝连接",
    "could not translate host name": "找不到这台主机",
    "timeout expired": "连接超时",
    "Connection timed out": "连接超时",
    "Network is unreachable": "网络不通",
    "No route to host": "网络不通",
    "No such file or directory": "服务器没有运行",
    "password authentication failed": "用户名或密码有误",
    "no password supplied": "没有提供密码",
    "no pg_hba.conf entry": "服务器不允许从本机连接",
    "closed the connection": "服务器中断了连接",
    "terminating connection": "服务器中断了连接",
    "too many": "服务器的连接数已满",
    "does not support SSL": "服务器不支持加密连接",
    "does not exist": "服务器上没有这个数据库或用户",
}


class Connections:
    """The way to one server.

    Args:
        address: as `address.checked` takes it.

    Raises:
        LibraryError: the address cannot be understood.
    """

    def __init__(self, address: str) -> None:
        self.place = shown(address)
        self._conninfo = checked(address)
        self._spare: list[Connection] = []
        self._closed = False

    @contextlib.contextmanager
    def borrow(self) -> Iterator[Connection]:
        """Lend a connection for one transaction, committed unless it fails.

        Raises:
            LibraryError: the server is out of reach, refuses us, or fails.
            ReadOnlyLibrary: it lets us only read.
        """
        connection = self._take()
        try:
            with connection.transaction():
                yield connection
        except psycopg.Error as error:
            raise self._told(error) from error
        finally:
            self._give_back(connection)

    @contextlib.contextmanager
    def borrow_to_search(self) -> Iterator[Connection]:
        """Lend a connection whose queries use the index of pairs even for frequent ones.

        To look through the pairs of every article, as the server likes to do for what stands in
        many, takes 50 to 800 times as long: 1,000 pairs of each are unpacked and compared.
        """
        with self.borrow() as connection:
            connection.execute("SET LOCAL enable_seqscan = off; SET LOCAL jit = off")
            yield connection

    def may_write(self) -> bool:
        """Tell whether this server lets us add articles."""
        with self.borrow() as connection:
            row = connection.execute(
                "SELECT NOT pg_is_in_recovery() AND "
                "current_setting('transaction_read_only') = 'off' AND "
                "CASE WHEN to_regclass('yandu.articles') IS NULL "
                "THEN has_database_privilege(current_database(), 'CREATE') "
                "ELSE has_table_privilege(to_regclass('yandu.articles'), 'INSERT') END"
            ).fetchone()
            return bool(row and row[0])

    def has_tables(self) -> bool:
        """Tell whether a library was ever made there.

        Raises:
            LibraryError: it was made by a newer version of the program.
        """
        with self.borrow() as connection:
            row = connection.execute("SELECT to_regclass('yandu.meta') IS NOT NULL").fetchone()
            if not (row and row[0]):
                return False
            self._check_version(connection)
            return True

    def make_tables(self) -> None:
        """Make what is not there yet; two programs at once make it once.

        Raises:
            ReadOnlyLibrary: we may not.
        """
        with self.borrow() as connection:
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
            connection.execute("CREATE SCHEMA IF NOT EXISTS yandu")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS yandu.meta (key text PRIMARY KEY, value text NOT NULL)"
            )
            done = self._check_version(connection)
            folder = files("reader.library.server") / "schema"
            for version in range(done + 1, SCHEMA_VERSION + 1):
                connection.execute((folder / f"{version:03}.sql").read_bytes())
            connection.execute(
                "INSERT INTO yandu.meta VALUES ('schema', %s) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (str(SCHEMA_VERSION),),
            )

    def generation(self) -> str:
        """Return what changes with every change of the library."""
        with self.borrow() as connection:
            row = connection.execute(
                "SELECT value FROM yandu.meta WHERE key = 'changes'"
            ).fetchone()
            return row[0] if row else "0"

    @contextlib.contextmanager
    def borrow_to_write(self) -> Iterator[Connection]:
        """Lend a connection that alone writes, until its transaction ends."""
        with self.borrow() as connection:
            connection.execute("SELECT pg_advisory_xact_lock(%s)", (_WRITERS,))
            connection.execute(
                "INSERT INTO yandu.meta VALUES ('changes', '1') ON CONFLICT (key) "
                "DO UPDATE SET value = (yandu.meta.value::bigint + 1)::text"
            )
            yield connection

    def close(self) -> None:
        """Close what is not lent; what is lent closes when it comes back."""
        self._closed = True
        while self._spare:
            self._spare.pop().close()

    def _check_version(self, connection: Connection) -> int:
        row = connection.execute("SELECT value FROM yandu.meta WHERE key = 'schema'").fetchone()
        version = int(row[0]) if row else 0
        if version > SCHEMA_VERSION:
            raise LibraryError(
                en=f"The library at {self.place} was made by a newer version of Yandu. "
                "Update the program to read it.",
                zh=f"{self.place} 的资料库由更新版本的研读建立，请升级程序后再读取。",
            )
        return version

    def _take(self) -> Connection:
        while self._spare:
            connection = self._spare.pop()
            if not connection.closed and not connection.broken:
                return connection
        try:
            return psycopg.connect(self._conninfo, connect_timeout=_WAIT, application_name="yandu")
        except psycopg.Error as error:
            raise self._told(error) from error

    def _give_back(self, connection: Connection) -> None:
        if self._closed or connection.broken or len(self._spare) >= _SPARE:
            connection.close()
        else:
            self._spare.append(connection)

    def _told(self, error: psycopg.Error) -> LibraryError:
        """Return what went wrong as a sentence for the reader."""
        reason = _reason(error)
        if isinstance(error, errors.InsufficientPrivilege | errors.ReadOnlySqlTransaction):
            return ReadOnlyLibrary(
                en=f"The library at {self.place} lets this account only read.",
                zh=f"当前账户对 {self.place} 的资料库只有读取权限。",
            )
        if isinstance(error, psycopg.OperationalError) and not isinstance(
            error, errors.DiskFull | errors.QueryCanceled
        ):
            return LibraryError(
                en=f"The library at {self.place} cannot be reached: {reason.en}.",
                zh=f"无法连接 {self.place} 的资料库：{reason.zh}。",
            )
        return LibraryError(
            en=f"The library at {self.place} could not answer: {reason.en}.",
            zh=f"{self.place} 的资料库未能应答：{reason.zh}。",
        )


def _reason(error: psycopg.Error) -> Text:
    """Return the server's own words; in Chinese what they mean, or else their code."""
    told = str(error).strip().partition("\n")[0].rstrip(".").removeprefix("connection failed: ")
    known = (zh for words, zh in _MEANINGS.items() if words in told)
    code = f"服务器错误 {error.sqlstate}" if error.sqlstate else "请检查地址、账户和网络"
    return Text(en=told, zh=next(known, code))
