"""JSON as text: written so that any program reads it, read within bounds."""

import json
import re
from typing import Any

from reader.errors import ExchangeError

LARGEST = 64 * 1024 * 1024  # bytes of a file of annotations


def json_text(value: object, indent: int | None = 1) -> str:
    """Return a value as JSON; Chinese stays Chinese, half characters are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


def json_value(content: bytes, name: str) -> Any:  # noqa: ANN401
    """Return the value of a JSON file.

    Args:
        content: of the file, in UTF-8.
        name: of the file, for a refusal.

    Raises:
        ExchangeError: it is too large, or no JSON.
    """
    if len(content) > LARGEST:
        raise ExchangeError(
            en=f"{name} is too large: more than {LARGEST >> 20} MB.",
            zh=f"{name} 过大，超过 {LARGEST >> 20} MB。",
        )
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise ExchangeError(
            en=f"{name} is no JSON in UTF-8: {error}.",
            zh=f"{name} 不是 UTF-8 编码的 JSON{_place(error)}。",
        ) from error


def _place(error: Exception) -> str:
    """Return in Chinese where the fault stands, as far as the reader of JSON tells."""
    if isinstance(error, json.JSONDecodeError):
        return f"：第 {error.lineno} 行第 {error.colno} 列有误"
    return ""


def _no_number(name: str) -> float:
    raise ValueError(name)
