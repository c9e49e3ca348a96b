"""Reasons of the system, in the language of the reader."""

import errno
import os

import pytest

from reader.errors import system_reason
from tests.sentences import english_in

USUAL = (
    *(errno.EACCES, errno.EPERM, errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST),
    *(errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EBUSY, errno.ENAMETOOLONG),
)


@pytest.mark.parametrize("number", USUAL)
def test_what_happens_every_day_is_told_in_both_languages(number):
    reason = system_reason(OSError(number, os.strerror(number)))
    assert english_in(reason.zh) is None
    assert str(number) not in reason.zh
    assert not reason.en.endswith(".")


def test_a_full_disk_is_no_used_up_share():
    assert system_reason(OSError(errno.ENOSPC, "")).en == "the disk is full"


def test_what_is_not_known_is_told_by_its_number_in_chinese():
    reason = system_reason(OSError(errno.EPIPE, "Broken pipe"))
    assert reason == ("Broken pipe", f"系统未说明的错误（错误号 {errno.EPIPE}）")


def test_an_error_without_number_says_what_it_can():
    assert system_reason(OSError("no file at all")) == ("no file at all", "系统未说明的错误")
    assert system_reason(OSError()).en == "OSError"
