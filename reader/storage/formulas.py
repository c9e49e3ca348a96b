"""What a spreadsheet might take for a formula in a file of ours."""

import re

_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_UNSEEN = re.compile(r"^[\s\ufeff\u200b-\u200d\u2060]*")


def may_be_formula(text: str) -> bool:
    """Tell whether a spreadsheet might run a cell, if it passes over blanks before it, too.

    The beginnings are those that OWASP names for CSV injection.
    """
    return text.startswith(_BEGINNINGS) or _UNSEEN.sub("", text).startswith(_BEGINNINGS)
