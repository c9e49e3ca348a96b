"""What SQLite finds wrong in a store is told in each language."""

import apsw

from reader.storage.guard import faults


def test_a_fault_is_told_without_the_words_of_sqlite_in_chinese():
    connection = apsw.Connection(":memory:")
    connection.execute("CREATE TABLE t (x CHECK (x > 0)); PRAGMA ignore_check_constraints = ON")
    connection.execute("INSERT INTO t VALUES (-1); PRAGMA ignore_check_constraints = OFF")
    (fault,) = faults(connection)
    assert fault == ("SQLite: CHECK constraint failed in t", "数据库文件已损坏")
