"""What SQLite finds wrong with the notes is told to the reader in each language."""

import apsw

from reader.notes.checking import problems


def test_a_fault_that_sqlite_finds_is_one_sentence_in_chinese():
    connection = apsw.Connection(":memory:")
    connection.execute("CREATE TABLE t (x CHECK (x > 0)); PRAGMA ignore_check_constraints = ON")
    connection.execute("INSERT INTO t VALUES (-1); PRAGMA ignore_check_constraints = OFF")
    (told,) = problems(connection)
    assert told.en == "The file of your notes is damaged: CHECK constraint failed in t."
    assert told.zh == "笔记文件已损坏。"
