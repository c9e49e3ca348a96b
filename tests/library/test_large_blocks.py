"""Large blocks of memory are given back to the system."""

import ctypes
import subprocess
import sys

import pytest

from reader.library import large_blocks
from reader.library.large_blocks import return_large_blocks

PROGRAM = """
import ctypes
from reader.library.large_blocks import return_large_blocks

libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]
FIELDS = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()

class Info(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in FIELDS]

libc.mallinfo2.restype = Info

def own_blocks(number):
    before = libc.mallinfo2().hblks
    held = [libc.malloc(1 << 20) for _ in range(number)]
    own = libc.mallinfo2().hblks - before
    for block in held:
        libc.free(block)
    return own

libc.free(libc.malloc(16 << 20))  # from here on glibc keeps what is smaller
before = own_blocks(8)
return_large_blocks()
print(before, own_blocks(24))  # the first few are those that were kept
"""


def test_each_large_block_is_the_systems_again_once_it_is_freed():
    if not hasattr(ctypes.CDLL(None), "mallinfo2"):
        pytest.skip("this C library tells nothing of its memory")
    told = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, check=True)
    before, after = map(int, told.stdout.split())
    assert before == 0
    assert after >= 12


def test_other_systems_are_left_alone(monkeypatch):
    def refuse(_):
        raise AssertionError

    monkeypatch.setattr(large_blocks.ctypes, "CDLL", refuse)
    monkeypatch.setattr(large_blocks.sys, "platform", "win32")
    return_large_blocks()


def test_another_c_library_is_left_alone(monkeypatch):
    monkeypatch.setattr(large_blocks.sys, "platform", "linux")
    monkeypatch.setattr(large_blocks.ctypes, "CDLL", lambda _: object())
    return_large_blocks()
