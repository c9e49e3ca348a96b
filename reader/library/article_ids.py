"""The names that articles have in every library: day, page and digest of the text."""

import datetime
import re
from hashlib import sha256

_DIGITS = 12  # hexadecimal digits of the hash in an id
_ID = re.compile(r"(\d{8})-(\d{2,})-([0-9a-f]{12})")


def day_number(date: datetime.date | None) -> int:
    """Return a day as yyyymmdd; 0 when it is not known."""
    return date.year * 10_000 + date.month * 100 + date.day if date else 0


def day_of(number: int | None) -> datetime.date | None:
    """Return the day that `day_number` has made a number of."""
    if not number:
        return None
    return datetime.date(number // 10_000, number // 100 % 100, number % 100)


def text_hash(text: str) -> str:
    """Return the SHA-256 of the UTF-8 text in hexadecimal; a lone surrogate counts as U+FFFD."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def digest_of(hashed: str) -> int:
    """Return the first 48 bits of a hash: what an id holds of it."""
    return int(hashed[:_DIGITS], 16)


def article_id(day: int, page: int, digest: int) -> str:
    """Return the id of an article; what is not known of it is 0.

    Args:
        day: as `day_number` gives it.
        page: counted from 1.
        digest: as `digest_of` gives it.
    """
    return f"{day:08}-{page:02}-{digest:012x}"


def other_ids(day: int, page: int, hashed: str) -> list[str]:
    """Return ids for an article whose own is taken by one that has another text since."""
    pieces = (hashed[at : at + _DIGITS] for at in range(_DIGITS, len(hashed) - _DIGITS, _DIGITS))
    return [f"{day:08}-{page:02}-{piece}" for piece in pieces]


def parts(id: str) -> tuple[int, int, int] | None:
    """Return day, page and digest of an id, or None if it is none."""
    found = _ID.fullmatch(id)
    return (int(found[1]), int(found[2]), int(found[3], 16)) if found else None
