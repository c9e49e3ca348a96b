"""Starts 研读 Yandu from a checkout: `python3 run.py [FILE…]`, `--test […]` or `--doctor`.

`--with-dictionary [FILE…]` adds the optional dictionary of ordinary words before it starts.

This file and launcher/words.py keep to the syntax of Python 3.6, so that an old Python can still
say which one is needed.
"""

import sys

OLDEST = (3, 11)
NEWEST = (3, 14)


def main(arguments: list) -> int:
    """Start what `arguments` ask for and return the exit code."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        from launcher.words import say

        wanted = {
            "here": "{0}.{1}".format(*sys.version_info),
            "oldest": "{0}.{1}".format(*OLDEST),
            "newest": "{0}.{1}".format(*NEWEST),
        }
        say(
            "Yandu needs Python {oldest} to {newest}; this is Python {here}. Start it with "
            "another one, for example: python{newest} run.py".format(**wanted),
            "研读需要 Python {oldest} 到 {newest}，这里是 Python {here}。请换一个版本启动，"
            "例如：python{newest} run.py".format(**wanted),
        )
        return 3
    from launcher.start import start

    return start(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
